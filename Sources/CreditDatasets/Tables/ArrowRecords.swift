import CreditArrow
import CreditFindings
import Glibc

/// The records of a table in Arrow in the order of the file.
///
/// Every typed value is rendered in its canonical text into one reused buffer, so that all that
/// follows reads it as it reads text: whole numbers in digits, other numbers in their shortest form,
/// `true` and `false`, days as `YYYY-MM-DD`, a missing value as the empty text. The row of a record
/// is its 1-based position in the table.
final class ArrowRecords: TableRecords {
  let view: RecordView
  private(set) var malformed = 0

  private let table: TableFile
  private let reader: ArrowBatchReader
  private let findings: FindingCollector?
  private let text = ArrowRowText()
  private let buffer = ArrowTextBuffer()
  private var batch: ArrowBatch?
  private var row = 0
  private var count = 0

  /// Starts with the first record.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - file: its file.
  ///   - findings: where malformed records are reported; nil if they have been.
  init(_ table: TableFile, _ file: ArrowFile, findings: FindingCollector?) {
    self.table = table
    self.findings = findings
    reader = file.batches()
    view = RecordView(capacity: table.columns.count, base: buffer.base)
  }

  func next() throws(Findings) -> Bool {
    while true {
      while row >= batch?.rowCount ?? 0 {
        guard let next = try reader.nextBatch() else { return false }
        batch = next
        row = 0
        text.begin(next)
      }
      render()
      row += 1
      if let problem {
        malformed += 1
        findings?.add(problem)
        continue
      }
      view.ordinal = count
      count += 1
      return true
    }
  }

  /// Shows the current row.
  private func render() {
    buffer.clear()
    view.count = 0
    view.row = (batch?.firstRow ?? 0) + row + 1
    var start = 0
    text.render(row: row, into: buffer) { end in
      view.append(start, end)
      start = end
    }
    view.base = UnsafePointer(buffer.base)
  }

  /// What is wrong with the current row as a whole; the same as in text.
  private var problem: Finding? {
    let isLong = buffer.count > table.recordLimit
    guard isLong || memchr(buffer.base, 0, buffer.count) != nil else { return nil }
    let place = Location(file: table.path, row: view.row)
    if isLong {
      return Finding(
        place,
        "is a record longer than \(table.recordLimit) bytes",
        advice: "look for a text that does not belong here"
      )
    }
    return Finding(place, "holds a NUL byte", advice: "remove it from the text")
  }
}
