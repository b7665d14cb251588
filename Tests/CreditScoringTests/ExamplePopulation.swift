import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring

/// A few subjects with records, written down row by row, for tests of the engine.
struct ExamplePopulation {
  static let kinds = KindTable([
    .init(path: "account.card", table: .accounts, category: "accounts"),
    .init(path: "account.loan", table: .accounts, category: "accounts"),
    .init(path: "debt.missed", table: .events, category: "payment history"),
    .init(path: "debt.charged_off", table: .events, category: "payment history"),
    .init(path: "inquiry.bank", table: .events, category: "inquiries"),
    .init(path: "merit.award", table: .events, category: "conduct"),
  ])

  var schema: PopulationSchema
  var vocabulary = Vocabulary(kinds: kinds, characteristics: [], categories: [])
  private var subjects: [Subject] = []

  /// One subject.
  struct Subject {
    var kind = SubjectKind.individual
    var asOf: String?
    var given: [String: Int64] = [:]
    var accounts: [(kind: String, fields: [AccountField: Int64])] = []
    var events: [(kind: String, fields: [EventField: Int64])] = []

    /// Adds an account opened on a date.
    mutating func add(account kind: String, opened: String, _ fields: [AccountField: Int64] = [:]) {
      accounts.append((kind, fields.merging([.opened: day(opened)]) { first, _ in first }))
    }

    /// Adds an event; it is recorded on its date and a case of its own unless said otherwise.
    mutating func add(_ kind: String, _ date: String, _ fields: [EventField: Int64] = [:]) {
      let defaults: [EventField: Int64] = [
        .date: day(date), .recorded: day(date), .event: Int64(events.count),
      ]
      events.append((kind, fields.merging(defaults) { first, _ in first }))
    }
  }

  init(asOf: String = "2025-12-31") {
    schema = PopulationSchema(name: "example", asOf: Day(asOf) ?? Day(number: 0), kinds: Self.kinds)
    schema.recordedKinds = Set(Self.kinds.all.indices.map { UInt16($0) })
    schema.accountFields = [.opened, .closed, .limit, .balance]
    schema.eventFields.formUnion([.severity, .settled, .account, .amount])
  }

  mutating func add(_ build: (inout Subject) -> Void) {
    var subject = Subject()
    build(&subject)
    subjects.append(subject)
  }

  /// All subjects as one batch.
  var batch: Batch {
    var batch = Batch(
      firstOrdinal: 0,
      ids: subjects.indices.map { "\($0)" },
      kinds: subjects.map(\.kind.code),
      asOf: subjects.map { Int32($0.asOf.map(day) ?? Int64(schema.asOf.number)) }
    )
    batch.given = schema.given.map { characteristic in
      .int64(subjects.map { $0.given[characteristic.name] ?? Value.none })
    }
    let accounts = subjects.map { subject in
      subject.accounts.map { (kind: $0.kind, fields: $0.fields) }
    }
    batch.accounts = rows(accounts, schema.accountFields)
    batch.events = rows(subjects.map(\.events), schema.eventFields)
    if case .int64(var cases) = batch.events.columns[.case] {
      for row in cases.indices where cases[row] == Value.none { cases[row] = Int64(1000 + row) }
      batch.events.columns[.case] = .int64(cases)
    }
    return batch
  }

  private func rows<Field>(
    _ subjects: [[(kind: String, fields: [Field: Int64])]],
    _ fields: Set<Field>
  ) -> Rows<Field> {
    var rows = Rows<Field>(subjects: subjects.count)
    let all = subjects.flatMap { $0 }
    for (owner, own) in subjects.enumerated() {
      rows.starts[owner + 1] = rows.starts[owner] + Int32(own.count)
      rows.owners += own.map { _ in Int32(owner) }
    }
    rows.kinds = all.map { Self.kinds.code(of: $0.kind) ?? 0 }
    for field in fields {
      rows.columns[field] = .int64(all.map { $0.fields[field] ?? Value.none })
    }
    return rows
  }

  /// The plan of scorers for this population.
  func plan(_ scorers: any Scorer...) throws(ScoringError) -> Plan {
    try Plan(scorers: scorers, schema: schema, vocabulary: vocabulary)
  }

  /// What a model says of every subject.
  func standings(of model: Model) throws -> [String] {
    let plan = try plan(DeclarativeScorer(model))
    return try standings(plan)[0]
  }

  /// What all models of a plan say: a number, a state or an absence, with the band if there is one.
  func standings(_ plan: Plan) throws -> [[String]] {
    var worker = plan.makeWorker()
    let result = try worker.evaluate(batch)
    return result.codes.enumerated().map { model, codes in
      codes.map { code in
        let (book, scale) = (plan.codeBooks[model], plan.scorers[model].card.scale)
        if code < 0 { return book.absences[Int(-code) - 1].absence.rawValue }
        let (band, state) = (Int(book.bands[Int(code)]), Int(book.states[Int(code)]))
        let said = state < 0 ? "\(book.numbers[Int(code)])" : scale.states[state]
        return band < 0 ? said : "\(said) \(scale.bands[band].name)"
      }
    }
  }

  /// The value of an expression for every subject.
  func values(
    of expression: Expression,
    file: FileRules = .everything,
    chains: [String: [String]] = [:],
    accountValues: [Definition] = []
  ) throws -> [Int64] {
    let scorer = ExpressionScorer(
      reading: TypedExpression(expression, unit: .count),
      file: file,
      chains: chains,
      accountValues: accountValues
    )
    let plan = try plan(scorer)
    return try (0..<subjects.count).map { row throws in
      try plan.trace(batch: batch, row: row, model: 0).values["value"] ?? 0
    }
  }
}

/// A scorer that only reads one value.
private struct ExpressionScorer: FileKeepingScorer {
  let reading: TypedExpression
  let file: FileRules
  let chains: [String: [String]]
  let accountValues: [Definition]
  var definitions: [Definition] { [] }
  var uses: [Use] { [] }
  var settings: [String: Parameter.Value] { [:] }
  var card: ModelCard { ModelCard(id: "value", title: "Value", scale: Scale(range: 0...0)) }
  var readings: [Reading] {
    [.value(TypedExpression(reading.expression, unit: .count, source: "value"))]
  }

  func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    Standings(
      numbers: [Int64](repeating: 0, count: characteristics.count),
      states: [Int16](repeating: 0, count: characteristics.count)
    )
  }
}

extension FileRules {
  /// Every record for ever.
  static let everything = FileRules(sees: [
    SeesLine(kinds: ["account", "debt", "inquiry", "merit"])
  ])
}

extension Aggregate {
  /// An aggregate over events.
  static func events(
    _ function: Function,
    _ kinds: String...,
    value: EventField? = nil,
    where condition: Expression? = nil,
    within window: Window? = nil
  ) -> Expression {
    .aggregate(
      Aggregate(
        function,
        table: .events,
        kinds: kinds,
        value: value.map { .eventField($0) },
        condition: condition,
        window: window
      )
    )
  }
}

extension Window {
  /// A window from the date of the event.
  static func months(_ count: Int64) -> Window {
    Window(Span(.constant(count), .months), from: .eventField(.date))
  }
}

/// The number of a day.
func day(_ text: String) -> Int64 { Int64(Day(text)?.number ?? 0) }
