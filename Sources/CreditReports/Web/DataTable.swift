import CreditFormats
import CreditResults

/// Rows of a result table as an HTML table.
///
/// End tags that HTML lets one leave out are left out: tables are the bulk of the page.
struct DataTable {
  let caption: String
  /// The table's name in the contract.
  let name: String
  /// Columns, the first of which names the row; empty ones are left out.
  let columns: [String]
  let rows: [TableReader.Row]
  /// The lines that findings quote; their rows have addresses.
  var quoted: Set<Int> = []

  var markup: Markup {
    let common = self.common
    let used = columns.filter { column in
      common[column] == nil && rows.contains { $0[column] != .empty }
    }
    let heads = used.map { "<th scope=col>\(plainWords($0))" as Markup }
    let shared = columns.compactMap { column in
      common[column].map { "\(plainWords(column)): \($0)" }
    }
    let note: Markup =
      shared.isEmpty ? "" : "<small>\(shared.joined(separator: ". ")).</small>"
    return """
      <div class="wide" tabindex="0" role="region" aria-label="\(caption)">\
      <table><caption>\(caption)\(note)</caption><thead><tr>\(heads)<tbody>
      \(rows.map { line($0, used) })</table></div>
      """
  }

  /// The address of a row within the page.
  static func address(_ name: String, line: Int) -> String { "\(name)-\(line)" }

  /// Columns that say the same in every row, which the caption says once.
  private var common: [String: String] {
    var found: [String: String] = [:]
    for column in ["interval", "convention", "base", "n"] where columns.contains(column) {
      guard rows.count > 1, let first = rows.first?[column], first != .empty,
        rows.allSatisfy({ $0[column] == first })
      else { continue }
      found[column] = DataTable.text(first)
    }
    return found
  }

  private func line(_ row: TableReader.Row, _ columns: [String]) -> Markup {
    let cells = columns.enumerated().map { index, column -> Markup in
      let cell = row[column]
      guard index > 0 else { return "<th scope=row>\(DataTable.text(cell))" }
      return DataTable.isNumeric(cell)
        ? "<td class=n>\(DataTable.text(cell))" : "<td>\(DataTable.text(cell))"
    }
    let address: Markup =
      quoted.contains(row.line)
      ? " id=\"\(DataTable.address(name, line: row.line))\" tabindex=\"-1\"" : ""
    return "<tr\(address)>\(cells)\n"
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
