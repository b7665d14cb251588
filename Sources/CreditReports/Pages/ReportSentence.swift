/// A finding in words, what it stands on, and the row that it quotes.
struct ReportSentence: Hashable {
  /// The sentence without its point.
  var text: String
  /// Whether it speaks of synthetic data.
  var isSynthetic = false
  /// The interval and its method.
  var sureness: String
  /// The name of the quoted table.
  var table: String
  /// The line of the quoted row in the table's CSV file.
  var line: Int

  /// The sentence with a link to the table's file, or to the document where tables have no files.
  ///
  /// - Parameter ending: of the tables' files; nil for none.
  /// - Returns: the sentence as Markdown.
  func markdown(linking ending: String?) -> String {
    let file = ending.map { "tables/\(table).\($0)" } ?? "comparison.json"
    let start = isSynthetic ? "Synthetic data: " : ""
    return "\(start)\(text) (\(sureness)) [\(table), row \(line)](\(file))."
  }
}
