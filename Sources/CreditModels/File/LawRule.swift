public import CreditPopulation

/// A law that says which data may be used for judging people; a reading, not legal advice.
public struct LawRule: Hashable, Sendable {
  public var id: String
  /// `US`, `EU`, `DE`, `FR`, `GB`, `CN`.
  public var jurisdiction: String
  public var title: String
  /// In force from this day on.
  public var from: Day?
  public var source: String
  public var verdicts: [Verdict]

  /// Creates a rule.
  public init(
    id: String,
    jurisdiction: String,
    title: String,
    from: Day?,
    source: String,
    verdicts: [Verdict]
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.title = title
    self.from = from
    self.source = source
    self.verdicts = verdicts
  }

  /// What the law says of one data category.
  public struct Verdict: Hashable, Sendable {
    public var category: String
    public var verdict: Kind
    public var note: String

    /// Creates a verdict.
    public init(category: String, verdict: Kind, note: String) {
      self.category = category
      self.verdict = verdict
      self.note = note
    }
  }

  /// The three verdicts.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case prohibited, limited, allowed
  }
}
