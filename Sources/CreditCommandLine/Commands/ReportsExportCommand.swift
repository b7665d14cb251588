import ArgumentParser
import ParallaxKit

/// `parallax reports export`.
struct ReportsExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the tables of a report in further formats, without a new run.",
    discussion: """
      The files are added to the report; what follows from comparison.json is the same as if the \
      comparison had written it.

      EXAMPLES
        parallax reports export Reports/sample-population --format xlsx,vega
        parallax reports export Reports/sample-population --format latex --tables agreement
      """
  )

  @Argument(help: "The folder of a report.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("Formats of the tables, separated by commas.", valueName: "formats"),
    completion: .list(builtInReportFormats.map(\.id))
  )
  var format: String

  @Option(help: ArgumentHelp("Only these tables, separated by commas.", valueName: "names"))
  var tables: String?

  func run() async throws {
    try await reporting {
      let formats = try reportFormats(named: format)
      let report = try ReportsVerifyCommand.read(folder)
      let content = try chosen(report.comparison.report)
      for file in formats.flatMap({ $0.files(of: content) }) { try report.add(file) }
    }
  }

  private func chosen(_ report: ReportTables) throws -> ReportTables {
    guard let names = tables?.list else { return report }
    let known = report.tables.map(\.name)
    for name in names where !known.contains(name) {
      throw Failure.usage(
        "the report has no table '\(name)'; \(adviceForUnknownName(name, among: known))"
      )
    }
    var chosen = report
    chosen.tables.removeAll { !names.contains($0.name) }
    return chosen
  }
}

/// The formats of an option's value; none for `none`.
///
/// - Throws: ``Failure`` for a name that no format has.
func reportFormats(named text: String) throws -> [any ReportFormat] {
  guard text != "none" else { return [] }
  let ids = builtInReportFormats.map(\.id)
  return try text.list.map { name in
    guard
      let format = builtInReportFormats.first(where: { $0.id == name || $0.fileExtension == name })
    else {
      throw Failure.usage(
        "there is no format '\(name)'; \(adviceForUnknownName(name, among: ids))"
      )
    }
    return format
  }
}
