import CreditComparison

/// Rows of a result table as an HTML table, each with the address by which findings link to it.
struct DataTable {
  let caption: String
  /// The table's name in the contract.
  let name: String
  /// Columns with their headings, the first of which names the row.
  let columns: [String]
  let rows: [TableReader.Row]

  var markup: Markup {
    let used = columns.filter { column in rows.contains { $0[column] != .empty } }
    let heads = used.map { "<th scope=\"col\">\(plainWords($0))</th>" as Markup }
    return """
      <div class="wide" tabindex="0" role="region" aria-label="\(caption)">\
      <table><caption>\(caption)</caption><thead><tr>\(heads)</tr></thead><tbody>
      \(rows.map { line($0, used) })</tbody></table></div>
      """
  }

  /// The address of a row within the page.
  static func address(_ name: String, line: Int) -> String { "\(name)-\(line)" }

  private func line(_ row: TableReader.Row, _ columns: [String]) -> Markup {
    let cells = columns.enumerated().map { index, column -> Markup in
      let cell = row[column]
      guard index > 0 else { return "<th scope=\"row\">\(DataTable.text(cell))</th>" }
      let style: Markup = DataTable.isNumeric(cell) ? " class=\"number\"" : ""
      return "<td\(style)>\(DataTable.text(cell))</td>"
    }
    return "<tr id=\"\(DataTable.address(name, line: row.line))\">\(cells)</tr>\n"
  }

  private static func isNumeric(_ cell: Table.Cell) -> Bool {
    switch cell {
    case .number, .integer: true
    case .empty, .text, .boolean: false
    }
  }

  private static func text(_ cell: Table.Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value): roundedText(value, digits: 4)
    case .boolean(let value): value ? "yes" : "no"
    }
  }
}
