import CreditResults

/// Rows of a table that can be asked by the names of columns.
struct VegaRows {
  /// One row.
  struct Row {
    fileprivate let places: [String: Int]
    fileprivate let cells: [Table.Cell]

    /// A cell; empty for a column that the table does not have.
    subscript(_ column: String) -> Table.Cell { places[column].map { cells[$0] } ?? .empty }

    /// The text of a cell, empty for every other.
    func text(_ column: String) -> String {
      if case .text(let text) = self[column] { text } else { "" }
    }

    /// The number of a cell, nil for every other.
    func number(_ column: String) -> Double? {
      switch self[column] {
      case .number(let value): value
      case .integer(let value): Double(value)
      default: nil
      }
    }

    /// Whether the row is about everybody.
    var isOfEverybody: Bool { self["group"] == .empty }

    /// A value with some of the columns as they are, and others.
    func value(
      _ columns: [String],
      and others: [(key: String, value: JSONValue)] = []
    ) -> JSONValue {
      .object(columns.map { (key: $0, value: JSONValue(self[$0])) } + others)
    }
  }

  private let rows: [Row]

  init(_ table: Table) {
    let places = Dictionary(
      table.columns.enumerated().map { ($0.element.name, $0.offset) }
    ) { first, _ in first }
    rows = table.rows.map { Row(places: places, cells: $0) }
  }

  /// The kinds of subject, as they first occur.
  var kinds: [String] {
    var seen: Set<String> = []
    return rows.map { $0.text("subjects") }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The rows of a kind of subject.
  func of(_ kind: String) -> [Row] { rows.filter { $0.text("subjects") == kind } }
}
