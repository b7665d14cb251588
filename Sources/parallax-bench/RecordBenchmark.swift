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
