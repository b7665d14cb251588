public import CreditComparison

/// A way of writing a table.
///
/// To add a format: one file here with a type, one test, one line in ``builtInReportFormats``.
public protocol ReportFormat: Sendable {
  /// The name on the command line, which is also the file's extension.
  var id: String { get }

  /// The file of a table, UTF-8.
  ///
  /// - Complexity: O(cells).
  func text(of table: Table) -> String
}

/// The formats that the command line offers, by their order in help texts.
public let builtInReportFormats: [any ReportFormat] = [
  CSVFormat(), TSVFormat(), JSONFormat(), MarkdownFormat(),
]
