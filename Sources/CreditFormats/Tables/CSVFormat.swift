public import CreditResults

/// Comma-separated values, RFC 4180 with line feeds, for spreadsheets and data frames.
///
/// Undefined is an empty cell. A text that a spreadsheet would take for a formula gets an apostrophe
/// before it.
public struct CSVFormat: TableFormat {
  public let id = "csv"

  /// Creates the format.
  public init() {}

  public func text(of table: Table) -> String { String(decoding: bytes(of: table), as: UTF8.self) }

  public func bytes(of table: Table) -> [UInt8] { Delimited(by: ",").bytes(of: table) }

  /// One cell as it stands in a file, for programs that write rows as they come.
  ///
  /// - Parameters:
  ///   - text: the cell.
  ///   - isNumber: whether the text is a number, which may begin with a minus.
  /// - Returns: the cell, in quotes where it needs them.
  public static func cell(_ text: String, isNumber: Bool) -> String {
    var buffer = TextBuffer()
    Delimited(by: ",").append(isNumber ? text : unformulated(text), to: &buffer)
    return buffer.text
  }
}

/// Tab-separated values; otherwise like ``CSVFormat``.
public struct TSVFormat: TableFormat {
  public let id = "tsv"

  /// Creates the format.
  public init() {}

  public func text(of table: Table) -> String { String(decoding: bytes(of: table), as: UTF8.self) }

  public func bytes(of table: Table) -> [UInt8] { Delimited(by: "\t").bytes(of: table) }
}

/// Cells with a delimiter between them.
private struct Delimited {
  private let delimiter: UInt8
  /// The bytes that put a cell in quotes.
  private let special: ByteSet

  init(by delimiter: Unicode.Scalar) {
    self.delimiter = UInt8(truncatingIfNeeded: delimiter.value)
    special = ByteSet("\"\n\r".utf8 + [self.delimiter])
  }

  func bytes(of table: Table) -> [UInt8] {
    var buffer = TextBuffer()
    appendLine(table.columns.lazy.map(\.name), to: &buffer)
    for row in table.rows { appendLine(row.lazy.map(plain), to: &buffer) }
    return buffer.bytes
  }

  private func appendLine(_ cells: some Sequence<String>, to buffer: inout TextBuffer) {
    var isFirst = true
    for cell in cells {
      if !isFirst { buffer.append(delimiter) }
      isFirst = false
      append(cell, to: &buffer)
    }
    buffer.append("\n")
  }

  func append(_ cell: String, to buffer: inout TextBuffer) {
    guard special.occurs(in: cell) else { return buffer.append(cell) }
    buffer.append("\"")
    // Scalars, not characters: a quote with a combining mark is a quote to whoever reads the file.
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { buffer.append(scalar) }
      buffer.append(scalar)
    }
    buffer.append("\"")
  }
}

/// A cell as a spreadsheet may read it.
private func plain(_ cell: Table.Cell) -> String {
  switch cell {
  case .empty: ""
  case .text(let text): unformulated(text)
  case .integer(let value): String(value)
  case .number(let value): numberText(value)
  case .boolean(let value): value ? "true" : "false"
  }
}

private func unformulated(_ text: String) -> String {
  guard let first = text.utf8.first else { return text }
  return "=+-@\t\r".utf8.contains(first) ? "'" + text : text
}

/// The shortest decimal text that reads back as the same number; whole numbers without a point.
func numberText(_ value: Double) -> String {
  if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
  return value.description
}
