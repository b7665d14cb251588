public import CreditResults

/// A table as a page of its own: no script, no network, light and dark, printable, and to be read with
/// a keyboard and a screen reader.
///
/// Numbers are rounded to four digits after the point; the whole number is the value of its element.
/// Texts are marked as text, so that a spreadsheet that opens the page computes none.
public struct HTMLFormat: TableFormat {
  public let id = "html"

  /// Creates the format.
  public init() {}

  public func text(of table: Table) -> String {
    var buffer = TextBuffer()
    appendHead(table, to: &buffer)
    buffer.append("<thead>\n<tr>")
    for column in table.columns {
      let kind = column.kind.isNumeric ? " class=\"n\"" : ""
      buffer.append("<th scope=\"col\"\(kind)>\(xmlText(column.name))</th>")
    }
    buffer.append("</tr>\n</thead>\n<tbody>\n")
    for row in table.rows {
      buffer.append("<tr>")
      for cell in row { append(cell, to: &buffer) }
      buffer.append("</tr>\n")
    }
    buffer.append("</tbody>\n</table>\n</div>\n")
    if table.rows.isEmpty { buffer.append("<p>No rows.</p>\n") }
    buffer.append("</main>\n</body>\n</html>\n")
    return buffer.text
  }

  private func appendHead(_ table: Table, to buffer: inout TextBuffer) {
    let (name, title) = (xmlText(table.name), xmlText(table.title))
    buffer.append(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(name): \(title)</title>
      <style>
      \(HTMLFormat.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(name)</h1>
      <p>\(xmlText(notice))</p>
      <div class="scroll" role="region" aria-label="\(name)" tabindex="0">
      <table>
      <caption>\(title)</caption>

      """
    )
  }

  private func append(_ cell: Table.Cell, to buffer: inout TextBuffer) {
    switch cell {
    case .empty: buffer.append("<td></td>")
    case .text(let text):
      buffer.append(HTMLFormat.isFormulaLike(text) ? HTMLFormat.markedCell : "<td class=\"t\">")
      buffer.append(xmlText(text))
      buffer.append("</td>")
    case .integer(let value): buffer.append("<td class=\"n\">\(value)</td>")
    case .number(let value):
      let (whole, short) = (numberText(value), rounded(cell))
      let content = whole == short ? short : "<data value=\"\(whole)\">\(short)</data>"
      buffer.append("<td class=\"n\">\(content)</td>")
    case .boolean: buffer.append("<td>\(rounded(cell))</td>")
    }
  }

  /// How a cell begins whose text a spreadsheet might compute: LibreOffice goes by `sdnum`, which is no
  /// attribute of HTML, and by nothing else.
  private static let markedCell = "<td class=\"t\" sdnum=\"1033;0;@\">"

  /// Whether a text, after blanks, begins as formulas do.
  private static func isFormulaLike(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    return first.map { "=+-@".unicodeScalars.contains($0) } ?? false
  }

  /// `mso-number-format` tells spreadsheets other than LibreOffice that a cell is text.
  private static let style = """
    :root {
      color-scheme: light dark;
      --line: #c9ced6; --head: #eef1f5; --ink: #1b1f24; --page: #fff
    }
    @media (prefers-color-scheme: dark) {
      :root { --line: #444c56; --head: #22272e; --ink: #e6edf3; --page: #14181d }
    }
    body { margin: 1rem; font: 15px/1.45 system-ui, sans-serif }
    body { color: var(--ink); background: var(--page) }
    .scroll { overflow: auto; max-height: 85vh; border: 1px solid var(--line) }
    .scroll:focus-visible { outline: 3px solid #4c8bf5 }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: max-content }
    caption { text-align: left; padding: .5rem; font-weight: 600 }
    th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line) }
    th, td { text-align: left; vertical-align: top }
    thead th { position: sticky; top: 0; background: var(--head) }
    th.n, td.n { text-align: right }
    td.t { mso-number-format: "\\@"; white-space: pre-wrap; max-width: 28rem }
    @media print {
      .scroll { max-height: none; overflow: visible; border: 0 }
      thead th { position: static }
    }
    """
}
