import ArgumentParser
import ParallaxKit

/// `parallax score`.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Write each subject's standing by each model.",
    discussion: """
      One row a subject and model: subject, model, score, band, state, absence, reason. The score is \
      printed as the institution does.

      EXAMPLES
        parallax score --models de.schufa --output standings.csv
        parallax score my.csv --models de.schufa@2026
      """
  )

  @OptionGroup var data: DatasetArguments
  @OptionGroup var models: ModelOptions

  @Option(
    help: ArgumentHelp("A CSV file; without it, standard output.", valueName: "file"),
    completion: .file(extensions: ["csv"])
  )
  var output: String?

  @Flag(help: "Do not end with the reminder of what the models are.")
  var quiet = false

  func validate() throws {
    if let output, !output.hasSuffix(".csv") {
      throw ValidationError("--output takes a file that ends in .csv")
    }
  }

  func run() async throws {
    try await reporting {
      let inputs = try RunInputs(data: data, models: models)
      for notice in inputs.notices { printError(notice) }
      let writer = try StandingsWriter(path: output)
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
