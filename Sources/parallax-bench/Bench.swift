import ArgumentParser
import CreditFindings
import CreditModelFiles
import CreditModels
import CreditPopulation

/// `parallax-bench`: how fast the engine is on populations drawn from a seed, and whether damaged
/// tables crash its readers.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallax-bench",
    abstract: "Measure the engine.",
    subcommands: [Scorecards.self, Records.self, Fuzz.self]
  )
}

/// Four scorecards over 24 shared columns.
struct Scorecards: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Four scorecards that share 24 floating-point columns."
  )

  @Option(help: "How many subjects.")
  var rows = 5_000_000
  @Option(help: "How many threads.")
  var threads = 2
  @Option(help: "Subjects a batch.")
  var batch = 4096
  @Option(help: "How often to measure; the best counts.")
  var repeats = 7

  func run() async throws {
    let benchmark = try ScorecardBenchmark(rows: rows, threads: threads, batchSize: batch)
    try await measure("scorecards", rows: rows, repeats: repeats) {
      "check sums \(try await benchmark.run())"
    }
  }
}

/// Models over dated records.
struct Records: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Persons with dated records: each bundled model, all of them, and a large ledger."
  )

  @Option(help: "How many subjects.")
  var subjects = 100_000
  @Option(help: "How many threads.")
  var threads = 2
  @Option(help: "Entries of the large ledger.")
  var entries = 854
  @Option(help: "The folder of the models.")
  var models = "Models"
  @Option(help: "How often to measure; the best counts.")
  var repeats = 5

  func run() async throws {
    let catalogue = try Catalogue(folder: models)
    for finding in catalogue.findings where finding.severity == .error { print(finding) }
    for model in catalogue.models where model.uses.isEmpty {
      try await measure(model.card.pinnedID, [model], catalogue)
    }
    try await measure("all models", catalogue.models, catalogue)
    let ledger = LargeLedger.model(entries: entries)
    let empty = Vocabulary(kinds: ledger.kinds, characteristics: [], categories: [])
    let benchmark = try RecordBenchmark(
      subjects: subjects,
      threads: threads,
      models: [ledger.model],
      vocabulary: empty,
      kinds: ledger.kinds
    )
    try await measure("ledger of \(entries)", benchmark)
  }

  private func measure(_ name: String, _ models: [Model], _ catalogue: Catalogue) async throws {
    let benchmark = try RecordBenchmark(
      subjects: subjects,
      threads: threads,
      models: models,
      vocabulary: catalogue.vocabulary,
      kinds: catalogue.kinds
    )
    try await measure(name, benchmark)
  }

  private func measure(_ name: String, _ benchmark: RecordBenchmark) async throws {
    try await parallax_bench.measure(name, rows: subjects, repeats: repeats) {
      "\(benchmark.recordCount) records, check sum \(try await benchmark.run())"
    }
  }
}

/// Runs something several times and prints the best time.
func measure(
  _ name: String,
  rows: Int,
  repeats: Int,
  _ body: () async throws -> String
) async throws {
  let clock = ContinuousClock()
  var best = Duration.seconds(1_000_000)
  var note = ""
  for _ in 0..<repeats {
    let start = clock.now
    note = try await body()
    best = min(best, clock.now - start)
  }
  let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
  print("\(name): \(seconds) s, \(seconds / Double(rows) * 1e9) ns a row, \(note)")
}
