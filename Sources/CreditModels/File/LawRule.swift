public import CreditPopulation

/// The law as one document reads it: rules of several jurisdictions, and the day up to which they
/// were looked up.
public struct Law: Hashable, Sendable {
  /// The rules in the order of the document.
  public var rules: [LawRule]
  /// The day whose law the document states; where nobody gives an as-of date this one holds.
  public var asOf: Day?

  /// Creates a law; by default there is none.
  public init(rules: [LawRule] = [], asOf: Day? = nil) {
    self.rules = rules
    self.asOf = asOf
  }
}

/// What the law of a place says of the use of data in decisions about persons and firms.
public struct LawRule: Hashable, Sendable {
  /// How far data may be used.
  public enum Ruling: String, Hashable, Sendable, CaseIterable {
    /// May not be used.
    case prohibited
    /// May be used under conditions.
    case restricted
    case permitted
    /// The place has rules, and none of them speaks of it.
    case notAddressed = "not addressed"
    /// Courts, authorities or drafts disagree.
    case disputed
  }

  /// What a law says of some data.
  public struct Verdict: Hashable, Sendable {
    /// The data categories, words of the vocabulary.
    public var categories: [String]
    /// Characteristics, kinds and fields of the subject (`subject.sex`) that it is about; empty for
    /// everything in the categories.
    public var only: [String]
    /// The uses that it is about; empty for every use.
    public var uses: [DataUse]
    public var ruling: Ruling
    /// Whether model documents of the place that read it are not accepted.
    public var isRefused: Bool
    /// Under which conditions, in words.
    public var note: String

    /// Creates a verdict.
    public init(
      categories: [String],
      only: [String] = [],
      uses: [DataUse] = [],
      ruling: Ruling,
      isRefused: Bool = false,
      note: String = ""
    ) {
      self.categories = categories
      self.only = only
      self.uses = uses
      self.ruling = ruling
      self.isRefused = isRefused
      self.note = note
    }

    /// Whether it speaks of a use of data.
    public func speaks(of use: DataUse) -> Bool { uses.isEmpty || uses.contains(use) }
  }

  /// `us.ecoa`.
  public var id: String
  /// The place where it holds.
  public var jurisdiction: String
  public var title: String
  /// In force from this day on; nil for a rule that is not in force.
  public var from: Day?
  /// In force before this day.
  public var until: Day?
  /// Whom it protects or binds.
  public var subjects: [SubjectKind]
  /// Where it is published.
  public var source: String
  public var verdicts: [Verdict]

  /// Creates a rule.
  public init(
    id: String,
    jurisdiction: String,
    title: String,
    from: Day? = nil,
    until: Day? = nil,
    subjects: [SubjectKind] = SubjectKind.allCases,
    source: String = "",
    verdicts: [Verdict] = []
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.title = title
    self.from = from
    self.until = until
    self.subjects = subjects
    self.source = source
    self.verdicts = verdicts
  }

  /// Whether it is in force on a day: from ``from`` on and before ``until``.
  public func isInForce(on day: Day) -> Bool {
    guard let from, from <= day else { return false }
    return until.map { day < $0 } ?? true
  }
}
