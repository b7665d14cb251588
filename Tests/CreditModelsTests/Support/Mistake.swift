import CreditFindings
import CreditModels
import Testing

/// A good document with one thing changed, and what the checker must say, all of it.
struct Mistake: Sendable, CustomTestStringConvertible {
  var document: String
  var original: String
  var changed: String
  var finding: String

  init(_ document: String, _ original: String, _ changed: String, _ finding: String) {
    self.document = document
    self.original = original
    self.changed = changed
    self.finding = finding
  }

  var testDescription: String { changed }

  /// The document with the mistake; nil if the text to change is not in it.
  var text: String? {
    guard let range = document.firstRange(of: original) else { return nil }
    return document.replacingCharacters(in: range, with: changed)
  }

  /// What the checker says, a line a finding.
  func findings() throws -> String {
    let text = try #require(text, "the document does not contain: \(original)")
    let usesOthers = [Sample.opinion, Sample.lookup].contains(document)
    let models = try usesOthers ? [Sample.model(Sample.scorecard).card] : []
    let inspection = try Sample.inspect(text, tables: ["items.csv": Sample.items], models: models)
    return inspection.findings.map(\.description).joined(separator: "\n")
  }
}

extension String {
  /// The text with a part replaced.
  fileprivate func replacingCharacters(
    in range: Range<String.Index>,
    with other: String
  ) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
