import CreditFindings

/// Records one after the other, in some order.
protocol RecordSource: AnyObject {
  /// The current record.
  var view: RecordView { get }

  /// Goes to the next record; false at the end.
  ///
  /// - Throws: `Findings` when the file cannot be read.
  func next() throws(Findings) -> Bool
}

/// The records of a table, of which malformed ones are left out and counted.
protocol TableRecords: RecordSource {
  /// How many records were malformed so far.
  var malformed: Int { get }
}

/// The well-formed records of a delimited text table in the order of the file.
///
/// Malformed records are left out and counted; the first pass reports them, and later passes meet
/// the same ones again. Empty lines are no records, except in a table of one column.
final class FileRecords: TableRecords {
  /// How many records were malformed so far.
  private(set) var malformed = 0
  /// How many empty lines were left out so far.
  private(set) var blank = 0
  /// The first empty line that was left out.
  private(set) var firstBlank: Int?

  private let table: TableFile
  private let reader: RecordReader
  private let findings: FindingCollector?
  private var count = 0

  /// Opens a table.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - findings: where malformed records are reported; nil if they have been.
  /// - Throws: `Findings` when the file cannot be read.
  init(_ table: TableFile, findings: FindingCollector?) throws(Findings) {
    self.table = table
    self.findings = findings
    self.reader = try RecordReader(
      path: table.path,
      dialect: table.dialect,
      fields: table.columns.count,
      limit: table.recordLimit
    )
    if table.dialect.hasHeader { _ = try reader.next() }
  }

  var view: RecordView { reader.view }

  func next() throws(Findings) -> Bool {
    while try reader.next() {
      if reader.isBlank, table.columns.count > 1 {
        if blank == 0 { firstBlank = view.row }
        blank += 1
        continue
      }
      if reader.problem == nil, view.count == table.columns.count {
        view.ordinal = count
        count += 1
        return true
      }
      malformed += 1
      report()
    }
    return false
  }

  private func report() {
    guard let findings else { return }
    let place = Location(file: table.path, row: view.row)
    if let problem = reader.problem {
      findings.add(problem.finding(at: place, limit: table.recordLimit))
    } else {
      let isShort = view.count < table.columns.count
      findings.add(
        Finding(
          place,
          "has \(isShort ? "fewer" : "more") fields than the header names",
          advice: isShort
            ? "write a delimiter for every empty field"
            : "put fields with a delimiter or a decimal comma in quotes"
        )
      )
    }
  }
}
