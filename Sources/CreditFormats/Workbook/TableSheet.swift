import CreditResults

/// Writes a table, or as many of its rows as one sheet holds, as a sheet with a frozen head, a filter
/// and typed cells.
struct TableSheet {
  private let table: Table
  private let rows: Range<Int>
  private let styles: [CellStyle]

  init(_ table: Table, rows: Range<Int>) {
    self.table = table
    self.rows = rows
    styles = table.columns.indices.map { TableSheet.style(of: $0, in: table) }
  }

  /// The sheet.
  func sheet(named name: String, strings: inout SharedStrings) -> WorkbookSheet {
    var buffer = TextBuffer()
    let last = "\(CellReference.letters(max(0, table.columns.count - 1)))"
    let area = "A1:\(last)\(rows.count + 1)"
    buffer.append(xmlHead)
    buffer.append(
      "<worksheet xmlns=\"\(mainNamespace)\">\n\(fitToPage)<dimension ref=\"\(area)\"/>"
    )
    buffer.append(
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
        + "activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>"
        + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>\n"
    )
    appendWidths(to: &buffer)
    buffer.append("<sheetData>\n")
    appendHead(to: &buffer, strings: &strings)
    appendRows(to: &buffer, strings: &strings)
    buffer.append("</sheetData>\n")
    if !table.columns.isEmpty { buffer.append("<autoFilter ref=\"\(area)\"/>") }
    buffer.append("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>\n</worksheet>\n")
    return WorkbookSheet(
      name: name,
      part: buffer.bytes,
      filter: table.columns.isEmpty ? nil : "$A$1:$\(last)$\(rows.count + 1)"
    )
  }

  /// The style of a column: numbers with as many digits as any of them needs, at most four.
  private static func style(of column: Int, in table: Table) -> CellStyle {
    switch table.columns[column].kind {
    case .text, .boolean: .plain
    case .integer: .whole
    case .date: .date
    case .number: CellStyle(digits: digits(of: column, in: table))
    }
  }

  private static func digits(of column: Int, in table: Table) -> Int {
    var digits = 0
    for row in table.rows {
      guard digits < 4, case .number(let value) = row[column] else { continue }
      while digits < 4 {
        let scale = [1.0, 10, 100, 1000][digits]
        if abs(value * scale - (value * scale).rounded()) < 1e-9 * max(1, abs(value * scale)) {
          break
        }
        digits += 1
      }
    }
    return digits
  }

  private func appendWidths(to buffer: inout TextBuffer) {
    guard !table.columns.isEmpty else { return }
    buffer.append("<cols>")
    for (index, column) in table.columns.enumerated() {
      var width = column.name.count + 3  // the filter's button takes room
      for row in table.rows[rows].prefix(1000) {
        if case .text(let text) = row[index] { width = max(width, text.count + 1) }
      }
      buffer.append(
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(min(max(width, 8), 48))\" "
          + "customWidth=\"1\"/>"
      )
    }
    buffer.append("</cols>\n")
  }

  private func appendHead(to buffer: inout TextBuffer, strings: inout SharedStrings) {
    buffer.append("<row r=\"1\">")
    for (index, column) in table.columns.enumerated() {
      appendText(
        column.name,
        at: CellReference.letters(index) + "1",
        style: .head,
        to: &buffer,
        strings: &strings
      )
    }
    buffer.append("</row>\n")
  }

  private func appendRows(to buffer: inout TextBuffer, strings: inout SharedStrings) {
    let letters = table.columns.indices.map(CellReference.letters)
    for (offset, row) in rows.enumerated() {
      let number = String(offset + 2)
      buffer.append("<row r=\"")
      buffer.append(number)
      buffer.append("\">")
      for (index, cell) in table.rows[row].enumerated() where cell != .empty {
        append(
          cell,
          at: letters[index] + number,
          style: styles[index],
          to: &buffer,
          strings: &strings
        )
      }
      buffer.append("</row>\n")
    }
  }

  private func append(
    _ cell: Table.Cell,
    at place: String,
    style: CellStyle,
    to buffer: inout TextBuffer,
    strings: inout SharedStrings
  ) {
    switch cell {
    case .empty: break
    case .text(let text):
      if style == .date, let serial = daySerial(text) {
        appendValue(String(serial), at: place, style: style, to: &buffer)
      } else {
        appendText(text, at: place, style: .plain, to: &buffer, strings: &strings)
      }
    case .integer(let value):
      // A spreadsheet keeps fifteen digits: what has more stays whole as a text.
      if value.magnitude < 1_000_000_000_000_000 {
        appendValue(String(value), at: place, style: style, to: &buffer)
      } else {
        appendText(String(value), at: place, style: .plain, to: &buffer, strings: &strings)
      }
    case .number(let value):
      appendValue(numberText(value), at: place, style: style, to: &buffer)
    case .boolean(let value):
      buffer.append("<c r=\"\(place)\" t=\"b\"><v>\(value ? 1 : 0)</v></c>")
    }
  }

  private func appendValue(
    _ value: String,
    at place: String,
    style: CellStyle,
    to buffer: inout TextBuffer
  ) {
    buffer.append("<c r=\"\(place)\" s=\"\(style.rawValue)\"><v>\(value)</v></c>")
  }

  private func appendText(
    _ text: String,
    at place: String,
    style: CellStyle,
    to buffer: inout TextBuffer,
    strings: inout SharedStrings
  ) {
    let number = strings.number(of: text)
    let look = style == .plain ? "" : " s=\"\(style.rawValue)\""
    buffer.append("<c r=\"\(place)\"\(look) t=\"s\"><v>\(number)</v></c>")
  }
}
