import CreditFindings

/// Something in a document that has a name of its own, with its values as texts.
struct DocumentThing: Hashable, Sendable {
  /// What names it within its part.
  var name: String
  /// Its values by their keys, dotted where they stand deeper.
  var values: [(key: String, value: String)]

  init(_ name: String, _ node: DocumentNode, without keys: Set<String> = []) {
    self.name = name
    values = Self.values(of: node, below: []).filter { !keys.contains($0.key) }
  }

  subscript(key: String) -> String? { values.first { $0.key == key }?.value }

  /// Everything on one line.
  var summary: String {
    values.map { $0.key.isEmpty ? $0.value : "\($0.key): \($0.value)" }.joined(separator: "; ")
  }

  static func == (left: DocumentThing, right: DocumentThing) -> Bool {
    left.name == right.name && left.summary == right.summary
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(summary)
  }

  private static func values(
    of node: DocumentNode,
    below path: [String]
  ) -> [(key: String, value: String)] {
    guard let entries = node.entries else { return [(path.joined(separator: "."), node.line)] }
    return entries.flatMap { values(of: $0.value, below: path + [$0.key]) }
  }
}

extension DocumentNode {
  /// The node on one line, runs of blanks made one.
  var line: String {
    switch content {
    case .scalar(let text, _):
      isNull ? "" : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .sequence(let items): "[\(items.map(\.line).joined(separator: ", "))]"
    case .mapping(let entries):
      "{ \(entries.map { "\($0.key): \($0.value.line)" }.joined(separator: ", ")) }"
    }
  }
}
