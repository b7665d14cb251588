import ArgumentParser
import ParallaxKit

/// `parallax reports`.
struct ReportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports",
    abstract: "Verify reports, export their tables, print the schema of their files.",
    subcommands: [
      ReportsVerifyCommand.self, ReportsExportCommand.self, ReportsSchemaCommand.self,
    ]
  )
}

/// `parallax reports schema`.
struct ReportsSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of comparison.json, or of a table's own JSON file.",
    discussion: """
      EXAMPLES
        parallax reports schema > comparison.schema.json
        parallax reports schema table > table.schema.json
      """
  )

  /// What has a schema.
  enum Subject: String, CaseIterable, ExpressibleByArgument { case comparison, table }

  @Argument(help: "comparison, or table.")
  var subject = Subject.comparison

  func run() {
    switch subject {
    case .comparison: printOut(ReportSchema.comparison.text)
    case .table: printOut(ReportSchema.table.text)
    }
  }
}
