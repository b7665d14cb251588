public import CreditComparison

/// Comma-separated values, RFC 4180 with line feeds, for spreadsheets and data frames.
///
/// Undefined is an empty cell. A text that a spreadsheet would take for a formula gets an apostrophe
/// before it.
public struct CSVFormat: ReportFormat {
  public let id = "csv"

  /// Creates the format.
  public init() {}

  public func text(of table: Table) -> String { delimited(table, by: ",") }

  /// One cell as it stands in a file, for programs that write rows as they come.
  ///
  /// - Parameters:
  ///   - text: the cell.
  ///   - isNumber: whether the text is a number, which may begin with a minus.
  /// - Returns: the cell, in quotes where it needs them.
  public static func cell(_ text: String, isNumber: Bool) -> String {
    quoted(isNumber ? text : unformulated(text), delimiter: ",")
  }
}

/// Tab-separated values; otherwise like ``CSVFormat``.
public struct TSVFormat: ReportFormat {
  public let id = "tsv"

  /// Creates the format.
  public init() {}

  public func text(of table: Table) -> String { delimited(table, by: "\t") }
}

private func delimited(_ table: Table, by delimiter: Character) -> String {
  var text = ""
  func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(delimiter) }
      text += quoted(cell, delimiter: delimiter)
    }
    text += "\n"
  }
  append(table.columns.map(\.name))
  for row in table.rows { append(row.map(plain)) }
  return text
}

private func quoted(_ cell: String, delimiter: Character) -> String {
  let special = cell.utf8.contains {
    $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      || $0 == delimiter.asciiValue
  }
  guard special else { return cell }
  // Scalars, not characters: a quote with a combining mark is a quote to whoever reads the file.
  var text = "\""
  for scalar in cell.unicodeScalars {
    if scalar == "\"" { text.unicodeScalars.append(scalar) }
    text.unicodeScalars.append(scalar)
  }
  return text + "\""
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
