import ArgumentParser
import ParallaxKit

/// `parallax datasets show`.
struct DatasetsShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a dataset holds and how it is read.",
    discussion: """
      With --calibration a population of 'parallax datasets generate' is set beside published figures: \
      those that rates were chosen by (fit) and those that nobody looked at (held out), misses \
      included. With --output it writes population.html and population.md, with pictures, and tables.

      EXAMPLES
        parallax datasets show taiwan-cards
        parallax datasets show my.csv
        parallax datasets show sample-population --calibration
        parallax datasets show my-population --calibration --format csv
        parallax datasets show my-population --calibration --output /tmp/population
      """
  )

  @OptionGroup var data: DatasetArguments

  @Flag(help: "Set a generated population beside published figures.")
  var calibration = false

  @Option(help: "With --calibration: text, md, csv or json.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("With --calibration: a folder for the page.", valueName: "dir"),
    completion: .directory
  )
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, md, csv, json }

  func validate() throws {
    guard calibration || (output == nil && format == .text) else {
      throw ValidationError("--format and --output belong to --calibration.")
    }
  }

  func run() async throws {
    try await reporting {
      let bundled = try Bundled()
      guard calibration else { return try printSummary(bundled) }
      let catalogue = try bundled.catalogue(paths: [])
      let folder = output.map { ReportFolder($0, mark: PopulationReport.mark) }
      try folder?.check()
      let result = try await PopulationRun(data: data, threads: 2).result(bundled, catalogue)
      guard let folder else { return printOut(text(of: result)) }
      try folder.write(PopulationReport([result]).files)
      printOut(CalibrationPage.tally(result) + "\n\nPage: \(folder.path)/population.html\n")
    }
  }

  private func printSummary(_ bundled: Bundled) throws {
    let dataset = try openDataset(
      path: try bundled.path(ofDataset: data.dataset),
      vocabulary: try DatasetVocabulary(bundled),
      options: try data.datasetOptions()
    )
    printOut(DatasetPage(dataset.summary).text)
  }

  private func text(of result: PopulationResult) -> String {
    let table = PopulationTables.targets([result])
    return switch format {
    case .text: TerminalPage(width: 120).text(of: CalibrationPage([result]).page)
    case .md: MarkdownPage().text(of: CalibrationPage([result]).page)
    case .csv: CSVFormat().text(of: table)
    case .json: JSONFormat().text(of: table)
    }
  }
}
