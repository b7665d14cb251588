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

  /// The sentence with a link to the table's file.
  var markdown: String {
    "\(isSynthetic ? "Synthetic data: " : "")\(text) (\(sureness)) [\(table), row \(line)](tables/\(table).csv)."
  }
}
