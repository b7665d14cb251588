/// A table of results: one observation a row, every cell a value; the only thing that writers know.
public struct Table: Hashable, Sendable {
  /// One value.
  public enum Cell: Hashable, Sendable {
    /// Undefined or not applicable.
    case empty
    case text(String)
    case integer(Int64)
    /// A finite number.
    case number(Double)
    case boolean(Bool)
  }

  /// What the cells of a column are, for readers of the exported files.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, integer, number, boolean, date
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    public var name: String
    public var kind: Kind

    /// Creates a column.
    public init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// The name in the contract, which is also the file's.
  public var name: String
  /// What the table says, one sentence.
  public var title: String
  public var columns: [Column]
  /// The rows, each with one cell a column.
  public var rows: [[Cell]]

  /// Creates a table.
  public init(name: String, title: String, columns: [Column], rows: [[Cell]] = []) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

extension Table.Cell {
  /// A text, or an empty cell for an empty text.
  package init(_ text: String) { self = text.isEmpty ? .empty : .text(text) }

  /// A number, or an empty cell for nil and for what is not finite.
  package init(_ value: Double?) {
    if let value, value.isFinite { self = .number(value) } else { self = .empty }
  }

  /// An integer, or an empty cell.
  package init(count value: Int64?) { self = value.map { .integer($0) } ?? .empty }
}
