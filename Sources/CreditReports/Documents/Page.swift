/// A page of text and tables that does not know how it will be printed.
public struct Page: Hashable, Sendable {
  /// The heading of the whole.
  public var title: String
  public var blocks: [Block]

  /// Creates a page.
  public init(title: String, blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }

  /// One part of a page.
  public enum Block: Hashable, Sendable {
    /// The heading of a section.
    case heading(String)
    /// The heading of a part of a section.
    case subheading(String)
    /// Names with values, such as the head of a document.
    case facts([Fact])
    /// Running text, broken where lines end.
    case paragraph(String)
    /// Lines that stay as they are.
    case verbatim([String])
    case list([String])
    /// Numbered from 1, each perhaps with an address.
    case numbered([Link])
    case grid(Grid)
  }

  /// A name with its value.
  public struct Fact: Hashable, Sendable {
    public var name: String
    public var value: String

    /// Creates a fact.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A text with an address.
  public struct Link: Hashable, Sendable {
    public var text: String
    public var url: String?

    /// Creates a link.
    public init(_ text: String, url: String? = nil) {
      self.text = text
      self.url = url
    }
  }

  /// A table; columns without a filled cell are not printed.
  public struct Grid: Hashable, Sendable {
    public var columns: [Column]
    /// Rows with one text a column.
    public var rows: [[String]]

    /// Creates a grid.
    public init(_ columns: [Column], rows: [[String]]) {
      self.columns = columns
      self.rows = rows
    }

    /// The grid without empty columns.
    var filled: Grid {
      let kept = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
      return Grid(kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
    }
  }

  /// A column of a grid.
  public struct Column: Hashable, Sendable {
    public var name: String
    /// Whether cells stand to the right and are never broken, as numbers are.
    public var isNumeric: Bool

    /// Creates a column.
    public init(_ name: String, isNumeric: Bool = false) {
      self.name = name
      self.isNumeric = isNumeric
    }
  }
}
