import CreditResults

extension TableReader {
  /// The kinds of subject, as they first occur.
  var kinds: [String] {
    var seen: Set<String> = []
    return rows.map { $0.text("subjects") }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The rows of a kind of subject.
  func rows(of kind: String) -> [Row] { rows.filter { $0.text("subjects") == kind } }
}

extension TableReader.Row {
  /// Whether the row is about everybody.
  var isOfEverybody: Bool { self["group"] == .empty }

  /// Both models of a row in one text.
  var pair: (key: String, value: JSONValue) {
    ("pair", .text("\(text("model_a")) and \(text("model_b"))"))
  }

  /// A value with some of the columns as they are, and others.
  func value(
    _ columns: [String],
    and others: [(key: String, value: JSONValue)] = []
  ) -> JSONValue {
    .object(columns.map { (key: $0, value: JSONValue(self[$0])) } + others)
  }
}
