import CreditResults
import CreditComparison
import Testing

/// A row of a table by the names of its columns.
struct FoundRow {
  private let cells: [String: Table.Cell]

  init(_ table: Table, _ row: [Table.Cell]) {
    cells = Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), row))
  }

  subscript(column: String) -> Table.Cell? { cells[column] }

  func number(_ column: String) -> Double? {
    switch cells[column] {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// A cell in words; empty for an empty one.
  func text(_ column: String) -> String { FoundRow.text(cells[column]) }

  static func text(_ cell: Table.Cell?) -> String {
    switch cell {
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .boolean(let value): String(value)
    case .empty, nil: ""
    }
  }
}

extension Comparison {
  /// The rows of a table in which the named columns have these texts.
  func rows(_ name: String, _ wanted: [String: String] = [:]) throws -> [FoundRow] {
    let found = try #require(table(name))
    let tests = try wanted.map { column, text in
      (try #require(found.columns.firstIndex { $0.name == column }), text)
    }
    return found.rows.filter { row in tests.allSatisfy { FoundRow.text(row[$0.0]) == $0.1 } }
      .map { FoundRow(found, $0) }
  }

  /// The only row like that; `group` is empty, unless it is asked for.
  func row(_ name: String, _ wanted: [String: String]) throws -> FoundRow {
    let asked = wanted.merging(["group": ""]) { given, _ in given }
    let found = try rows(name, asked)
    #expect(found.count == 1, "\(found.count) rows of \(name) with \(asked)")
    return try #require(found.first)
  }
}

/// Whether two numbers are the same but for rounding; two missing ones are.
func isClose(_ left: Double?, _ right: Double?, _ slack: Double = 1e-9) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= slack * max(1, abs(left), abs(right))
}
