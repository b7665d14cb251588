public import CreditResults

/// A way of writing the tables of a report.
///
/// To add a format: one file here with a type, one test, one line in ``builtInReportFormats``. A format
/// with one text file a table conforms to ``TableFormat``; one that writes bytes, or one file for all
/// tables, conforms to this.
public protocol ReportFormat: Sendable {
  /// The name on the command line.
  var id: String { get }

  /// The ending of the files' names; the format's ``id`` unless said otherwise.
  var fileExtension: String { get }

  /// The files of the tables, by their paths within the report's folder.
  ///
  /// - Complexity: O(cells).
  func files(of report: ReportTables) -> [ReportFile]
}

/// A format that writes each table by itself, as text.
public protocol TableFormat: ReportFormat {
  /// The file of a table, UTF-8.
  ///
  /// - Complexity: O(cells).
  func text(of table: Table) -> String

  /// The same as bytes, for formats that have these first; those of the text unless said otherwise.
  func bytes(of table: Table) -> [UInt8]

  /// Files beside those of the tables, such as one that puts them together; none unless said otherwise.
  func companions(of report: ReportTables) -> [ReportFile]
}

extension ReportFormat {
  /// The format's name.
  public var fileExtension: String { id }
}

extension TableFormat {
  /// One file a table, in the folder `tables`.
  public func files(of report: ReportTables) -> [ReportFile] {
    report.tables.map(file) + companions(of: report)
  }

  /// The bytes of the text.
  public func bytes(of table: Table) -> [UInt8] { Array(text(of: table).utf8) }

  /// No files.
  public func companions(of report: ReportTables) -> [ReportFile] { [] }

  /// The file of one table.
  public func file(of table: Table) -> ReportFile {
    ReportFile(name: "tables/\(table.name).\(fileExtension)", bytes: bytes(of: table))
  }
}

/// The formats that the command line offers, by their order in help texts.
public let builtInReportFormats: [any ReportFormat] = [
  CSVFormat(), TSVFormat(), JSONFormat(), MarkdownFormat(), LaTeXFormat(), HTMLFormat(),
  XLSXFormat(), VegaFormat(), ArrowFormat(),
]
