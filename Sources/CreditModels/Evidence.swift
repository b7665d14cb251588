public import CreditFindings

/// How well a number is known.
public enum EvidenceGrade: String, Hashable, Sendable, CaseIterable {
  case published
  /// Known through a third party.
  case publishedCopy = "published copy"
  /// Computed from published numbers.
  case derived
  case assumed
}

/// A number of a document with what it rests on.
public struct EvidencedNumber: Hashable, Sendable {
  /// Where in the document.
  public var location: Location
  /// The path of keys to it, `score.ledger.entries.T1.points`.
  public var path: String
  /// As written.
  public var text: String
  public var grade: EvidenceGrade
  /// A key of ``Source``, or the reason of an assumption.
  public var basis: String
  /// The range of an assumption, as written.
  public var range: [String]?

  /// Creates a number.
  public init(
    location: Location,
    path: String,
    text: String,
    grade: EvidenceGrade,
    basis: String,
    range: [String]? = nil
  ) {
    self.location = location
    self.path = path
    self.text = text
    self.grade = grade
    self.basis = basis
    self.range = range
  }
}

/// A publication, article or law.
public struct Source: Hashable, Sendable {
  public var key: String
  public var title: String
  public var url: String?

  /// Creates a source.
  public init(key: String, title: String, url: String? = nil) {
    self.key = key
    self.title = title
    self.url = url
  }
}
