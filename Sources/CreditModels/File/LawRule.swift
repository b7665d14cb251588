public import CreditPopulation

/// What the law of a place says of the use of data for decisions about credit.
public struct LawRule: Hashable, Sendable {
  /// How far a category of data may be used.
  public enum Ruling: String, Hashable, Sendable, CaseIterable {
    case prohibited
    case limited
    case allowed
  }

  /// What a law says of one category of data.
  public struct Verdict: Hashable, Sendable {
    /// The data category, a word of the vocabulary.
    public var category: String
    public var ruling: Ruling
    /// Under which conditions, in words.
    public var note: String

    /// Creates a verdict.
    public init(category: String, ruling: Ruling, note: String = "") {
      self.category = category
      self.ruling = ruling
      self.note = note
    }
  }

  /// `us.ecoa`.
  public var id: String
  /// The place where it holds.
  public var jurisdiction: String
  public var title: String
  /// In force from this day on.
  public var from: Day?
  /// Where it is published.
  public var source: String
  public var verdicts: [Verdict]

  /// Creates a rule.
  public init(
    id: String,
    jurisdiction: String,
    title: String,
    from: Day? = nil,
    source: String = "",
    verdicts: [Verdict] = []
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.title = title
    self.from = from
    self.source = source
    self.verdicts = verdicts
  }
}
