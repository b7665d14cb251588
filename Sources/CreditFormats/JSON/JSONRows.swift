public import CreditResults

/// The rows of a table as a list of objects with the columns' names as keys.
///
/// Cells become text once, however often the rows are written.
public struct JSONRows: Sendable {
  private let columns: [String]
  private let count: Int
  /// The cells of all rows, one behind the other.
  private let cells: [UInt8]
  /// Where each cell ends.
  private let ends: [Int]

  /// Writes the cells.
  ///
  /// - Complexity: O(cells).
  public init(_ table: Table) {
    columns = table.columns.map(\.name)
    count = table.rows.count
    var buffer = TextBuffer()
    var ends: [Int] = []
    ends.reserveCapacity(count * columns.count)
    for row in table.rows {
      for cell in row {
        JSONValue(cell).write(to: &buffer, indent: 0)
        ends.append(buffer.bytes.count)
      }
    }
    cells = buffer.bytes
    self.ends = ends
  }

  /// Writes what a list of objects would.
  func write(to buffer: inout TextBuffer, indent: Int) {
    guard count > 0, !columns.isEmpty else { return buffer.append("[]") }
    let pad = "\n" + String(repeating: " ", count: indent + 1)
    let isFlat = indent + 1 >= 3
    let rowPad = isFlat ? "" : pad + " "
    let separator = isFlat ? ", " : "," + rowPad
    let starts = columns.enumerated().map { index, column in
      var start = TextBuffer()
      start.append(index == 0 ? "{" + rowPad : separator)
      JSONValue.writeQuoted(column, to: &start)
      start.append(": ")
      return start.bytes
    }
    var place = 0
    for row in 0..<count {
      buffer.append(row == 0 ? "[" + pad : "," + pad)
      for (column, start) in starts.enumerated() {
        let end = ends[row * columns.count + column]
        buffer.append(start)
        buffer.append(cells[place..<end])
        place = end
      }
      buffer.append(isFlat ? "}" : pad + "}")
    }
    buffer.append("\n" + String(repeating: " ", count: indent) + "]")
  }
}
