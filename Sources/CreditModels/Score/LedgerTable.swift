import CreditFindings

/// A table beside the model, each row of which is an entry written like one in the document.
extension ModelChecker {
  private static let columnKeys = MappingForm.entry.names + EvidenceFrame.keys

  /// Reads `table` and leaves its mapping open, so that rows inherit its evidence.
  ///
  /// - Returns: the rows as nodes that point into the table's file.
  mutating func openTable(_ node: DocumentNode) -> [DocumentNode] {
    guard
      let fields = reader.open(node, "table", .table)
    else { return [] }
    hasBrokenTable = true
    let columns = columns(fields["columns"])
    guard let fileNode = fields["file"], let name = reader.text(fileNode, "'file'"),
      let text = tableText(name, at: fileNode.location)
    else { return [] }
    let path = beside(fileNode.location.file, name)
    document.tables[path] = text
    let table = reader.attempt { () throws(Findings) in try DelimitedTable(text, file: path) }
    guard let table, let columns else { return [] }
    var indices: [(key: String, column: Int)] = []
    for (key, column) in columns {
      guard let index = table.columns.firstIndex(of: column.text) else {
        reader.reportUnknown("column", column.text, at: column.location, among: table.columns)
        continue
      }
      indices.append((key, index))
    }
    // Rows would only repeat what is wrong with the columns.
    guard indices.count == columns.count else { return [] }
    hasBrokenTable = false
    return table.rows.map { self.node(of: $0, indices, columns: table.columns, path: path) }
  }

  private mutating func columns(
    _ node: DocumentNode?
  ) -> [(key: String, column: LocatedText)]? {
    guard let node else { return nil }
    guard let entries = node.entries else {
      reader.report(node.location, "'columns' must be a mapping, not \(node.shape)")
      return nil
    }
    let known = MappingForm.columns.names
    for entry in entries where !known.contains(entry.key) {
      reader.reportUnknown("key", entry.key, at: entry.keyLocation, among: known)
    }
    return entries.filter { Self.columnKeys.contains($0.key) }.compactMap { entry in
      reader.text(entry.value, "'\(entry.key)'").map {
        (entry.key, LocatedText($0, at: entry.value.location))
      }
    }
  }

  /// The text of a file beside the document.
  private mutating func tableText(_ name: String, at location: Location) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(""), !parts.contains(".."), !parts.contains(".") else {
      reader.report(
        location,
        "'\(shortened(name))' is not a file beside the model",
        advice: "write a relative path without '..', such as items.csv"
      )
      return nil
    }
    guard let text = surroundings.table(name) else {
      reader.report(
        location,
        "there is no file '\(shortened(name))' beside the model",
        advice: "put it into the model's folder"
      )
      return nil
    }
    return text
  }

  /// The path of a file beside the document that names it.
  func beside(_ path: String, _ name: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }

  /// A row as a mapping; empty cells are keys that are not written.
  private func node(
    of row: DelimitedTable.Row,
    _ indices: [(key: String, column: Int)],
    columns: [String],
    path: String
  ) -> DocumentNode {
    let entries = indices.compactMap { key, column -> DocumentEntry? in
      let place = Location(file: path, row: row.line, field: columns[column])
      let text = row.cells[column]
      guard !text.isEmpty else { return nil }
      return DocumentEntry(
        key: key,
        keyLocation: place,
        value: DocumentNode(.scalar(text, isQuoted: false), at: place)
      )
    }
    return DocumentNode(.mapping(entries), at: Location(file: path, row: row.line))
  }
}
