/// A table as CSV text, and what the descriptor says of its columns.
struct Table {
  let name: String
  let title: String
  let key: String
  let columns: [Column]
  private(set) var text: String
  private(set) var rows = 0

  init(name: String, title: String, key: String, columns: [Column]) {
    self.name = name
    self.title = title
    self.key = key
    self.columns = columns
    text = columns.map(\.name).joined(separator: ",") + "\n"
  }

  /// Adds a row; the cells hold neither commas nor quotes.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row of \(name) has another number of cells")
    text += cells.joined(separator: ",")
    text += "\n"
    rows += 1
  }
}
