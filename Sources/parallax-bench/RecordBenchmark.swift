import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring

/// Models over persons with dated records, drawn from a seed without any meaning.
struct RecordBenchmark: Sendable {
  let subjects: Int
  let threads: Int
  let plan: Plan
  let batches: [Batch]
  /// How many accounts and events there are.
  let recordCount: Int

  /// Draws persons with up to seven accounts and thirty events each.
  init(
    subjects: Int,
    threads: Int,
    models: [Model],
    vocabulary: Vocabulary,
    kinds: KindTable
  ) throws {
    self.subjects = subjects
    self.threads = threads
    var schema = PopulationSchema(name: "records", asOf: Day(number: 20_453), kinds: kinds)
    schema.recordedKinds = Set(kinds.all.indices.map { UInt16($0) })
    schema.accountFields = Set(AccountField.allCases).subtracting([.currency, .country])
    schema.eventFields = Set(EventField.allCases).subtracting([.currency, .place, .reporter])
    schema.currency = "EUR"
    for currency in ["USD", "CNY", "GBP"] {
      schema.rates[CurrencyPair(from: "EUR", to: currency)] = 1_100_000
    }
    schema.agencies = ["a", "b", "c"]
    plan = try Plan(
      scorers: models.map { DeclarativeScorer($0) },
      schema: schema,
      vocabulary: vocabulary
    )
    var draw = RecordDraw(kinds: kinds, asOf: 20_453)
    batches = stride(from: 0, to: subjects, by: 1024).map {
      draw.batch($0..<min(subjects, $0 + 1024))
    }
    recordCount = batches.reduce(0) { $0 + $1.accounts.count + $1.events.count }
  }

  /// Judges everybody once and returns the sum of all codes.
  func run() async throws -> Int64 {
    try await withThrowingTaskGroup(of: Int64.self) { group in
      for thread in 0..<threads {
        group.addTask {
          var worker = plan.makeWorker()
          var sum: Int64 = 0
          for index in stride(from: thread, to: batches.count, by: threads) {
            for codes in try worker.evaluate(batches[index]).codes {
              sum = codes.reduce(sum) { $0 &+ Int64($1) }
            }
          }
          return sum
        }
      }
      return try await group.reduce(0, +)
    }
  }
}

extension RecordBenchmark {
  /// A ledger of so many entries, each of a kind of its own, with the rules of the largest known
  /// catalogue: repeats doubled, once per case, a cap and direct gradings.
  static func catalogue(entries count: Int) -> (model: Model, kinds: KindTable) {
    let paths = (0..<count).map { "bench.k\($0)" }
    let kinds = KindTable(
      paths.map { .init(path: $0, table: .events, category: "test") }
    )
    let entries = paths.enumerated().map { index, path in
      Ledger.Entry(
        code: "E\(index)",
        label: path,
        kinds: [path],
        condition: index % 40 == 0
          ? .comparison(.greater, .eventField(.severity), .constant(1)) : nil,
        points: index % 3 == 0
          ? .bySeverity(mild: -5, grave: -50) : .fixed(.constant(Int64(index % 90) - 60)),
        cap: index % 5 == 0 ? "gifts" : nil,
        grade: index % 13 == 0 ? ["B", "C", "D"][index % 3] : nil,
        category: "test"
      )
    }
    func line(_ condition: Expression?, _ months: Int64, _ field: EventField) -> Ledger.LastsLine {
      .init(
        condition: condition,
        term: .span(Span(.constant(months), .months), from: .eventField(field))
      )
    }
    let ledger = Ledger(
      start: .constant(1000),
      entries: entries,
      lasts: [
        line(.comparison(.equal, .entryGrade, .category("D")), 60, .settled),
        line(.comparison(.greaterOrEqual, .entryPoints, .constant(-40)), 12, .date),
        line(nil, 24, .date),
      ],
      repeats: .init(
        same: .entry,
        within: nil,
        multiplier: 2,
        condition: .comparison(.less, .entryPoints, .constant(0))
      ),
      oncePerCase: true,
      caps: ["gifts": .init(points: 40, period: .year)],
      suspendsCredits: true
    )
    let bounds: [(String, ClosedRange<Int64>)] = [
      ("A", 960...2_000), ("B", 850...959), ("C", 600...849), ("D", -3_000...599),
    ]
    let scale = Scale(
      range: -3_000...2_000,
      order: .bandThenScore,
      bands: bounds.map { .init(name: $0.0, content: .numbers($0.1)) }
    )
    let model = Model(
      card: ModelCard(id: "bench.ledger", title: "Ledger", scale: scale),
      file: FileRules(sees: [.init(kinds: ["bench"])]),
      score: ScoreRules(judge: .ledger(ledger))
    )
    return (model, kinds)
  }
}
