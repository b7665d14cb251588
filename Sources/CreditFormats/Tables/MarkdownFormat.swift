public import CreditResults

/// A table for reading: GitHub's Markdown, numbers rounded to four digits after the point, columns
/// that are empty throughout left out.
public struct MarkdownFormat: TableFormat {
  public let id = "md"

  /// Creates the format.
  public init() {}

  public func text(of table: Table) -> String {
    "# \(escaped(table.name))\n\n\(escaped(table.title))\n\n\(MarkdownFormat.grid(of: table))"
  }

  /// The grid without a heading.
  public static func grid(of table: Table) -> String {
    let shown = table.columns.indices.filter { column in
      table.rows.contains { $0[column] != .empty }
    }
    guard !shown.isEmpty else { return "No rows.\n" }
    var buffer = TextBuffer()
    appendLine(shown.map { escaped(table.columns[$0].name) }, to: &buffer)
    appendLine(shown.map { table.columns[$0].kind.isNumeric ? "---:" : "---" }, to: &buffer)
    for row in table.rows {
      appendLine(shown.lazy.map { escaped(rounded(row[$0])) }, to: &buffer)
    }
    return buffer.text
  }

  private static func appendLine(_ cells: some Sequence<String>, to buffer: inout TextBuffer) {
    buffer.append("|")
    for cell in cells {
      buffer.append(" ")
      buffer.append(cell)
      buffer.append(" |")
    }
    buffer.append("\n")
  }
}

extension Table.Kind {
  /// Whether cells stand to the right.
  var isNumeric: Bool { self == .integer || self == .number }
}

/// A cell as people read it.
func rounded(_ cell: Table.Cell) -> String {
  switch cell {
  case .empty: ""
  case .text(let text): text
  case .integer(let value): String(value)
  case .number(let value): roundedText(value, digits: 4)
  case .boolean(let value): value ? "yes" : "no"
  }
}

/// A number rounded half away from zero to a number of digits after the point, without trailing
/// zeros.
package func roundedText(_ value: Double, digits: Int) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
  guard abs(scaled) < 9e15 else { return value.description }
  let whole = Int64(scaled)
  let units = String(whole.magnitude)
  let padded = String(repeating: "0", count: max(0, digits + 1 - units.count)) + units
  let split = padded.index(padded.endIndex, offsetBy: -digits)
  var fraction = String(padded[split...])
  while fraction.last == "0" { fraction.removeLast() }
  let sign = whole < 0 ? "-" : ""
  return sign + padded[..<split] + (fraction.isEmpty ? "" : "." + fraction)
}

/// The bytes that Markdown may take for more than text.
private let markdownBytes = ByteSet("|*_`[]<>\\#\n\r".utf8)

/// Text that Markdown takes for nothing but text.
package func escaped(_ text: String) -> String {
  guard markdownBytes.occurs(in: text) else { return text }
  var escaped = ""
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "|", "*", "_", "`", "[", "]", "\\", "#":
      escaped += "\\"
      escaped.unicodeScalars.append(scalar)
    case "\n": escaped += previous == "\r" ? "" : " "
    case "\r": escaped += " "
    default: escaped.unicodeScalars.append(scalar)
    }
    previous = scalar
  }
  return escaped
}

/// A name as code; as escaped text where it would end the code or the cell of a grid.
package func code(_ name: String) -> String {
  let breaks: Set<Unicode.Scalar> = ["`", "|", "\n", "\r"]
  let isPlain = !name.isEmpty && !name.unicodeScalars.contains { breaks.contains($0) }
  return isPlain ? "`\(name)`" : escaped(name)
}
