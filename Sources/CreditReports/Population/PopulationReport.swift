public import CreditCalibration
public import CreditFormats
public import CreditResults

/// Everything that a validation of populations leaves behind: a page, its Markdown and tables.
public struct PopulationReport: Sendable {
  /// The file that marks a folder as such a report's.
  public static let mark = "population.json"

  let results: [PopulationResult]
  let grid: KnobGrid?

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - results: the populations, in the order of the page.
  ///   - grid: what turning knobs does; nil if it was not run.
  public init(_ results: [PopulationResult], grid: KnobGrid? = nil) {
    self.results = results
    self.grid = grid
  }

  /// The tables of the report.
  public var tables: [Table] {
    [
      PopulationTables.targets(results), PopulationTables.standings(results),
      PopulationTables.thickness(results), PopulationTables.clustering(results),
      PopulationTables.transitions(results),
    ] + (grid.map { [PopulationTables.grid($0)] } ?? [])
  }

  /// The files of the report.
  public var files: [ReportFile] {
    [
      ReportFile(name: Self.mark, text: json), ReportFile(name: "population.md", text: markdown),
      ReportFile(name: "population.html", text: PopulationWebPage(self).text),
    ]
  }

  private var json: String {
    JSONValue.object([
      ("format", .text("parallax-population-1")),
      ("notice", .text(notice)),
      ("reading", .text(CalibrationPage.reading)),
      (
        "datasets",
        .list(
          results.map {
            .object([
              ("name", .text($0.name)), ("title", .text($0.title)),
              ("profile", .text($0.profile)), ("synthetic", .text($0.synthetic)),
            ])
          }
        )
      ),
      ("tables", .object(tables.map { (key: $0.name, value: JSONFormat.value(of: $0)) })),
    ]).text
  }

  private var markdown: String {
    var page = CalibrationPage(results).page
    page.title = "Do the synthetic populations look like people?"
    if let grid { page.blocks += GridPage(grid).blocks }
    return MarkdownPage().text(of: page)
  }
}
