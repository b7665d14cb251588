import CreditFindings

/// A descriptor for the converted tables: all that was said, with other paths and formats.
struct DescriptorRewriter {
  /// A table as it was written.
  struct Table {
    var path: String
    /// The columns that are not text.
    var typed: Set<String>
  }

  let format: TableFormatName
  var tables: [String: Table] = [:]

  init(format: TableFormatName) { self.format = format }

  /// The descriptor of the converted package.
  func rewrite(_ root: DocumentNode) -> DocumentNode {
    edit(root) { entry in
      // The tables stand beside the new descriptor.
      if entry.key == "folder" { return nil }
      guard entry.key == "resources", case .sequence(let items) = entry.value.content else {
        return entry
      }
      var entry = entry
      entry.value.content = .sequence(items.map(resource))
      return entry
    }
  }

  private func resource(_ node: DocumentNode) -> DocumentNode {
    guard let table = node["name"]?.text.flatMap({ tables[$0] }) else { return node }
    // How the old file was written says nothing of the new one.
    let dropped = ["dialect", "encoding", "bytes", "hash", "format", "mediatype", "profile"]
    var result = edit(node) { entry in
      if dropped.contains(entry.key) { return nil }
      var entry = entry
      if entry.key == "path" { entry.value.content = .scalar(table.path, isQuoted: true) }
      if entry.key == "schema" { entry.value = schema(entry.value, table) }
      return entry
    }
    let mediaType = format == .csv ? "text/csv" : "application/vnd.apache.arrow.file"
    result = add(
      [("format", format.rawValue), ("mediatype", mediaType)],
      after: "path",
      to: result
    )
    return format == .csv ? add([("encoding", "utf-8")], after: "mediatype", to: result) : result
  }

  private func schema(_ node: DocumentNode, _ table: Table) -> DocumentNode {
    edit(node) { entry in
      var entry = entry
      if entry.key == "missingValues" { entry.value = withEmpty(entry.value) }
      guard entry.key == "fields", case .sequence(let items) = entry.value.content else {
        return entry
      }
      entry.value.content = .sequence(items.map { field($0, table) })
      return entry
    }
  }

  /// A field without the spellings of text, if its column has another type or was typed before.
  private func field(_ node: DocumentNode, _ table: Table) -> DocumentNode {
    let isTyped = node["name"]?.text.map(table.typed.contains) ?? false
    let spellings = [
      "format", "decimalChar", "groupChar", "bareNumber", "trueValues", "falseValues",
    ]
    return edit(node) { entry in
      if isTyped, spellings.contains(entry.key) { return nil }
      var entry = entry
      if entry.key == "missingValues" { entry.value = withEmpty(entry.value) }
      return entry
    }
  }

  /// Missing values that include the empty text, as which nulls are read and written.
  private func withEmpty(_ node: DocumentNode) -> DocumentNode {
    guard case .sequence(let items) = node.content, !items.isEmpty,
      !items.contains(where: { ($0["value"] ?? $0).text == "" })
    else { return node }
    var node = node
    let isObject = items[0].entries != nil
    let empty = DocumentNode(.scalar("", isQuoted: true), at: node.location)
    let entry = DocumentEntry(key: "value", keyLocation: node.location, value: empty)
    node.content = .sequence(
      items + [isObject ? DocumentNode(.mapping([entry]), at: node.location) : empty]
    )
    return node
  }

  private func edit(
    _ node: DocumentNode,
    _ change: (DocumentEntry) -> DocumentEntry?
  ) -> DocumentNode {
    guard case .mapping(let entries) = node.content else { return node }
    return DocumentNode(.mapping(entries.compactMap(change)), at: node.location)
  }

  private func add(
    _ pairs: [(key: String, value: String)],
    after key: String,
    to node: DocumentNode
  ) -> DocumentNode {
    guard case .mapping(var entries) = node.content else { return node }
    let place = entries.firstIndex { $0.key == key }.map { $0 + 1 } ?? entries.count
    let new = pairs.map { pair in
      DocumentEntry(
        key: pair.key,
        keyLocation: node.location,
        value: DocumentNode(.scalar(pair.value, isQuoted: true), at: node.location)
      )
    }
    entries.insert(contentsOf: new, at: place)
    return DocumentNode(.mapping(entries), at: node.location)
  }
}

/// A tree as JSON, two blanks a level.
struct JSONText {
  /// The text, ending with a line feed.
  private(set) var text = ""

  init(_ node: DocumentNode) {
    write(node, indent: "")
    text += "\n"
  }

  private mutating func write(_ node: DocumentNode, indent: String) {
    let inner = indent + "  "
    switch node.content {
    case .scalar(let scalar, let isQuoted):
      text += isQuoted || !Self.isBare(scalar) ? Self.quoted(scalar) : scalar
    case .sequence(let items):
      writeAll(items, "[", "]", indent) { writer, item in writer.write(item, indent: inner) }
    case .mapping(let entries):
      writeAll(entries, "{", "}", indent) { writer, entry in
        writer.text += Self.quoted(entry.key) + ": "
        writer.write(entry.value, indent: inner)
      }
    }
  }

  private mutating func writeAll<Item>(
    _ items: [Item],
    _ open: String,
    _ close: String,
    _ indent: String,
    _ write: (inout JSONText, Item) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + indent + "  "
      write(&self, item)
    }
    text += items.isEmpty ? close : "\n" + indent + close
  }

  /// Whether a plain scalar is a value of JSON as it stands.
  private static func isBare(_ scalar: String) -> Bool {
    if ["true", "false", "null"].contains(scalar) { return true }
    guard let first = scalar.utf8.first, first == 0x2D || first &- 0x30 < 10 else { return false }
    return Double(scalar) != nil && scalar.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
