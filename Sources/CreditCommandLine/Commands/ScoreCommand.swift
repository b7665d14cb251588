import ArgumentParser
import ParallaxKit

/// `parallax score`.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Write each subject's standing by each model.",
    discussion: """
      One row a subject and model: subject, model, score, band, state, absence, reason. The score is \
      printed as the institution does; in an Arrow file it is a number.

      EXAMPLES
        parallax score --models de.schufa --output standings.csv
        parallax score my.csv --models de.schufa@2026
        parallax score my.arrow --models de.schufa --output standings.arrow
      """
  )

  @OptionGroup var data: DatasetArguments
  @OptionGroup var models: ModelOptions

  @Option(
    help: ArgumentHelp(
      "A CSV or Arrow file (.csv, .arrow, .arrows); without it, CSV on standard output.",
      valueName: "file"
    ),
    completion: .file(extensions: ["csv", "arrow", "arrows"])
  )
  var output: String?

  @Flag(help: "Do not end with the reminder of what the models are.")
  var quiet = false

  func validate() throws {
    if let output, !output.hasSuffix(".csv"), !isArrow {
      throw ValidationError("--output takes a file that ends in .csv, .arrow or .arrows")
    }
  }

  private var isArrow: Bool {
    output.map { $0.hasSuffix(".arrow") || $0.hasSuffix(".arrows") } ?? false
  }

  private func writer() throws -> any StandingsWriter {
    if isArrow, let output { return try ArrowStandingsWriter(path: output) }
    return try TextStandingsWriter(path: output)
  }

  func run() async throws {
    try await reporting {
      let inputs = try RunInputs(data: data, models: models)
      for notice in inputs.notices { printError(notice) }
      let writer = try writer()
      do {
        try score(
          inputs.contestants,
          on: inputs.population,
          vocabulary: inputs.vocabulary
        ) { try writer.write($0) }
        try writer.finish()
      } catch {
        writer.discard()
        throw error
      }
      for (table, rows) in inputs.skippedRows.sorted(by: { $0.key < $1.key }) {
        printError("\(rows) bad rows of \(table) were left out")
      }
      printError(notice)
    }
  }
}
