import CreditFindings
import CreditPopulation

/// Kinds that the rows of a ledger's table declare.
extension ModelChecker {
  /// Declares the kinds of rows with a cell in the column `refines`: the kind under `when` is the
  /// model's own and refines another one, under the label of the row.
  ///
  /// Of several rows of one kind the first declares it. Everything else about the table is checked
  /// where the ledger is.
  mutating func declareKinds(ofTable node: DocumentNode?) {
    guard let node, let fileNode = node["file"], let name = fileNode.text,
      let text = surroundings.table(name), let refines = node["columns"]?["refines"]
    else { return }
    let path = beside(fileNode.location.file, name)
    guard let table = try? DelimitedTable(text, file: path) else { return }
    guard let column = refines.text.flatMap(table.columns.firstIndex) else {
      reader.reportUnknown(
        "column",
        refines.text ?? "",
        at: refines.location,
        among: table.columns
      )
      return
    }
    let cells = KindCells(table, file: path, columns: node["columns"])
    for row in table.rows where !row.cells[column].isEmpty {
      let paths = cells.paths(row)
      let own = paths.filter { $0.hasPrefix("\(id).") }
      // One that is known was declared by a row above.
      for path in own.isEmpty ? paths : own where own.isEmpty || !kinds.contains(path) {
        declareKind(cells.declaration(of: path, row))
      }
    }
  }
}

/// The cells of a table that say something of kinds.
private struct KindCells {
  private let table: DelimitedTable
  private let file: String
  private let when: Int?
  /// What a kind is declared with, by key, where the table has such a column.
  private let parts: [(key: String, column: Int)]

  init(_ table: DelimitedTable, file: String, columns: DocumentNode?) {
    func column(_ key: String) -> Int? {
      columns?[key]?.text.flatMap(table.columns.firstIndex)
    }
    self.table = table
    self.file = file
    when = column("when")
    parts = ["refines", "label", "sensitive"].compactMap { key in column(key).map { (key, $0) } }
  }

  /// The paths under `when`.
  func paths(_ row: DelimitedTable.Row) -> [String] {
    guard let when else { return [] }
    return row.cells[when].split(separator: ",").map { $0.filter { !$0.isWhitespace } }
  }

  /// What a row says of a kind, as an entry of `kinds`.
  func declaration(of path: String, _ row: DelimitedTable.Row) -> DocumentEntry {
    let entries = parts.filter { !row.cells[$0.column].isEmpty }.map { part in
      let place = place(row, part.column)
      let value = DocumentNode(.scalar(row.cells[part.column], isQuoted: false), at: place)
      return DocumentEntry(key: part.key, keyLocation: place, value: value)
    }
    let start = when.map { place(row, $0) } ?? Location(file: file, row: row.line)
    return DocumentEntry(
      key: path,
      keyLocation: start,
      value: DocumentNode(.mapping(entries), at: start)
    )
  }

  private func place(_ row: DelimitedTable.Row, _ column: Int) -> Location {
    Location(file: file, row: row.line, field: table.columns[column])
  }
}
