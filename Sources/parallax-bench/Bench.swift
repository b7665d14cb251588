import ArgumentParser

/// `parallax-bench`: how fast the engine is, on populations drawn from a seed.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallax-bench",
    abstract: "Measure the engine.",
    subcommands: [Scorecards.self]
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
