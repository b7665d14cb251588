import CreditFindings
import CreditPopulation

/// The current subject: its row as values, before it enters a batch.
struct SubjectStage {
  var id = ""
  var row = 0
  var isBad = false
  var kind: UInt8 = 0
  /// The as-of date and the snapshot of this subject.
  var asOf: Int64 = 0
  var snapshot: Int64 = 0
  var outcome: OutcomeState = .unknown
  var weight: Int64 = 0
  var fields: [Int64]
  var given: [Int64]
  var scores: [Int64]
  var groups: [UInt16]

  private var plan: SubjectPlan
  private let table: DatasetTable
  private let schema: PopulationSchema
  private let requestedAsOf: Day?

  init(_ plan: DatasetPlan) {
    self.plan = plan.subjectPlan
    self.table = plan.subjects
    self.schema = plan.schema
    self.requestedAsOf = plan.requestedAsOf
    self.fields = [Int64](repeating: Value.none, count: plan.subjectPlan.fields.count)
    self.given = [Int64](repeating: Value.none, count: plan.subjectPlan.given.count)
    self.scores = [Int64](repeating: Value.none, count: plan.subjectPlan.scores.count)
    self.groups = [UInt16](repeating: 0, count: plan.subjectPlan.groups.count)
  }

  /// Reads a row.
  mutating func read(_ view: RecordView, _ ledger: PassLedger) {
    row = view.row
    isBad = false
    id = plan.idColumn.map { view[$0].text } ?? String(view.ordinal + 1)
    if id.isEmpty, let column = plan.idColumn { fail(column, .required, ledger) }
    readKind(view, ledger)
    for index in plan.fields.indices {
      fields[index] = plan.fields[index].converter.convert(view[plan.fields[index].column])
      if let problem = plan.fields[index].converter.problem {
        fail(plan.fields[index].column, problem, ledger)
      }
    }
    readDates()
    readGiven(view, ledger)
    readScores(view, ledger)
    readOutcome(view, ledger)
    readWeight(view, ledger)
    readGroups(view, ledger)
  }

  /// Tells the ledger what was rounded.
  func finish(_ ledger: PassLedger) {
    func tell(_ column: Int, _ count: Int) {
      ledger.rounded(table.place(row: 1, column: column), count)
    }
    for given in plan.given { tell(given.column, given.converter.rounded) }
    for score in plan.scores { tell(score.column, score.converter.rounded) }
  }

  private mutating func fail(_ column: Int, _ problem: CellProblem, _ ledger: PassLedger) {
    isBad = true
    ledger.add(table.place(row: row, column: column), problem)
  }

  private mutating func readKind(_ view: RecordView, _ ledger: PassLedger) {
    guard let (column, converter) = plan.kind else {
      kind = plan.kindOfOthers
      return
    }
    if let code = converter.code(view[column]) {
      kind = code
    } else {
      fail(column, .category(SubjectKind.allCases.map(\.rawValue)), ledger)
    }
  }

  /// The subject's own date replaces the dataset's; nothing is read later than what was asked for.
  private mutating func readDates() {
    snapshot = Int64(schema.snapshot.number)
    asOf = Int64(schema.asOf.number)
    guard let index = plan.fields.firstIndex(where: { $0.field == .asOf }),
      Value.isPresent(fields[index])
    else { return }
    snapshot = fields[index]
    asOf = min(fields[index], requestedAsOf.map { Int64($0.number) } ?? Int64.max)
  }

  private mutating func readGiven(_ view: RecordView, _ ledger: PassLedger) {
    for index in plan.given.indices {
      let column = plan.given[index].column
      given[index] = plan.given[index].converter.convert(view[column])
      if let problem = plan.given[index].converter.problem { fail(column, problem, ledger) }
      if plan.given[index].countsMonths { given[index] = months(since: given[index]) }
      let known = plan.given[index].characteristic.dated.map { Int64($0.number) } ?? snapshot
      if known > asOf { given[index] = Value.absent }
    }
  }

  /// Whole months from a date to the as-of date; none for a date that lies after it.
  private func months(since date: Int64) -> Int64 {
    guard Value.isPresent(date) else { return date }
    guard date <= asOf else { return Value.none }
    return Int64(Day(number: Int32(date)).months(until: Day(number: Int32(asOf))))
  }

  private mutating func readScores(_ view: RecordView, _ ledger: PassLedger) {
    for index in plan.scores.indices {
      let column = plan.scores[index].column
      scores[index] = plan.scores[index].converter.convert(view[column])
      if let problem = plan.scores[index].converter.problem { fail(column, problem, ledger) }
      if snapshot > asOf { scores[index] = Value.absent }
    }
  }

  private mutating func readOutcome(_ view: RecordView, _ ledger: PassLedger) {
    guard let plan = plan.outcome else { return }
    outcome = .unknown
    guard let state = plan.state(view[plan.column]) else {
      return fail(plan.column, .category(plan.texts.texts), ledger)
    }
    if let start = plan.outcome.windowStart, Int64(start.number) < asOf,
      plan.outcome.windowStart != schema.snapshot
    {
      isBad = true
      return ledger.add(
        table.place(row: row, column: plan.column),
        "has an outcome window that starts before the subject's as-of date",
        "leave out 'from', so that the window starts on the subject's own date"
      )
    }
    if asOf >= snapshot { outcome = state }
  }

  private mutating func readWeight(_ view: RecordView, _ ledger: PassLedger) {
    guard plan.weight != nil, let column = plan.weight?.column else { return }
    let before = plan.weight?.converter.rounded ?? 0
    weight = plan.weight?.converter.convert(view[column]) ?? 0
    if let problem = plan.weight?.converter.problem { return fail(column, problem, ledger) }
    let place = table.place(row: row, column: column)
    if plan.weight?.converter.rounded != before {
      isBad = true
      ledger.add(place, "is a weight with more than six decimals", "round the weights")
    } else if plan.weight?.weight.kind == .frequency, weight % 1_000_000 != 0 {
      isBad = true
      ledger.add(place, "is a frequency but no whole number", "declare a sampling weight")
    }
  }

  private mutating func readGroups(_ view: RecordView, _ ledger: PassLedger) {
    for index in plan.groups.indices {
      let column = plan.groups[index].column
      switch plan.groups[index].source {
      case .texts(let texts, let levels, let missing):
        let bytes = view[column]
        let isMissing = missing.contains(bytes)
        groups[index] =
          isMissing
          ? plan.groups[index].missingLevel
          : texts.index(of: bytes).map { levels[$0] } ?? plan.groups[index].missingLevel
      case .numbers(var converter):
        let value = converter.convert(view[column])
        if let problem = converter.problem { fail(column, problem, ledger) }
        groups[index] = plan.groups[index].level(of: value)
      case .ages(var converter):
        let value = converter.convert(view[column])
        groups[index] = plan.groups[index].level(of: age(born: value))
      }
    }
  }

  /// The age in whole years on the as-of date, in millionths.
  private func age(born: Int64) -> Int64 {
    guard Value.isPresent(born) else { return Value.none }
    let months = Day(number: Int32(born)).months(until: Day(number: Int32(asOf)))
    let years = months >= 0 ? months / 12 : -1
    return Int64(years) * 1_000_000
  }
}
