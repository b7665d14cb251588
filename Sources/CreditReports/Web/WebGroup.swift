import CreditResults

/// Some subjects that the page can show: all of a kind, or a level of a group.
struct WebGroup: Hashable {
  /// `individuals` or `organisations`.
  var subjects: String
  /// Empty for everybody.
  var group = ""
  var level = ""

  var isEverybody: Bool { group.isEmpty }

  /// The name within its kind.
  var name: String { isEverybody ? "all \(subjects)" : "\(group): \(level)" }

  /// The name in a sentence.
  var title: String { isEverybody ? "All \(subjects)" : "\(subjects.capitalizedFirst), \(name)" }

  var everybody: WebGroup { WebGroup(subjects: subjects) }
}

extension WebGroup {
  init(_ row: TableReader.Row) {
    self.init(subjects: row.text("subjects"), group: row.text("group"), level: row.text("level"))
  }
}

extension String {
  /// The text with a capital at its start.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
