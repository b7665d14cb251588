import CreditResults

/// One workbook for all tables, Office Open XML: a cover, then a sheet a table with typed cells, a
/// frozen head, filters and number formats.
///
/// Texts are never formulas. A sheet holds 1,048,576 rows: a table with more goes on on further sheets,
/// each with the head. A text beyond 32,767 characters is cut, and says so. Integers of more than fifteen
/// digits are texts, since spreadsheets would round them.
public struct XLSXFormat: ReportFormat {
  public let id = "xlsx"
  /// The most rows of a sheet, its head among them.
  let rowLimit: Int

  /// Creates the format.
  public init() { self.init(rowLimit: 1_048_576) }

  init(rowLimit: Int) { self.rowLimit = max(2, rowLimit) }

  public func files(of report: ReportTables) -> [ReportFile] {
    [ReportFile(name: "tables.xlsx", bytes: workbook(report))]
  }

  private func workbook(_ report: ReportTables) -> [UInt8] {
    var names = SheetNames()
    var strings = SharedStrings()
    let cover = names.name("contents")
    var sheets: [WorkbookSheet] = []
    var entries: [CoverSheet.Entry] = []
    for table in report.tables {
      for rows in parts(of: table) {
        let name = names.name(table.name)
        sheets.append(TableSheet(table, rows: rows).sheet(named: name, strings: &strings))
        let title = rows.lowerBound == 0 ? table.title : "\(table.title) (continued)"
        entries.append(CoverSheet.Entry(sheet: name, rows: rows.count, title: title))
      }
    }
    let first = CoverSheet(report, entries: entries).sheet(named: cover, strings: &strings)
    return WorkbookParts([first] + sheets, title: report.title).archive(strings: strings)
  }

  /// The rows that stand on one sheet each; one sheet even for an empty table.
  private func parts(of table: Table) -> [Range<Int>] {
    guard !table.rows.isEmpty else { return [0..<0] }
    return stride(from: 0, to: table.rows.count, by: rowLimit - 1).map {
      $0..<min($0 + rowLimit - 1, table.rows.count)
    }
  }
}
