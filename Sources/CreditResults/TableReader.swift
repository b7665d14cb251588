/// Reads a table by column names, for pages that quote from it.
package struct TableReader {
  package let table: Table
  private let positions: [String: Int]

  package init(_ table: Table) {
    self.table = table
    self.positions = Dictionary(
      table.columns.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// One row, with its line in the CSV file.
  package struct Row {
    package let cells: [Table.Cell]
    package let positions: [String: Int]
    package let line: Int

    package subscript(column: String) -> Table.Cell {
      positions[column].map { cells[$0] } ?? .empty
    }

    package func text(_ column: String) -> String {
      if case .text(let text) = self[column] { text } else { "" }
    }

    package func number(_ column: String) -> Double? {
      switch self[column] {
      case .number(let value): value
      case .integer(let value): Double(value)
      default: nil
      }
    }

    package func integer(_ column: String) -> Int64? {
      if case .integer(let value) = self[column] { value } else { nil }
    }
  }

  /// The rows that speak of everybody of the first kind of subjects, in the order of the table.
  package var everybody: [Row] {
    guard let first = rows.first else { return [] }
    return rows.filter { $0.text("group").isEmpty && $0.text("subjects") == first.text("subjects") }
  }

  package var rows: [Row] {
    table.rows.enumerated().map { index, cells in
      Row(cells: cells, positions: positions, line: index + 2)
    }
  }
}

extension Comparison {
  package func reader(_ name: String) -> TableReader? { table(name).map(TableReader.init) }
}

extension TableReader.Row {
  /// A cell that is true or false; nil where it is empty.
  package subscript(boolean column: String) -> Bool? {
    if case .boolean(let value) = self[column] { value } else { nil }
  }
}
