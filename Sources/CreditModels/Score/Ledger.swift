public import CreditLanguage

/// Credits and debits per record.
///
/// Each kept event scores the first entry that names its kind and whose condition is true. In the
/// order recorded, date, event id: points are fixed, repeats are multiplied, then within a case only
/// the dearest counts; an entry counts while its `lasts` has not ended on the as-of date; credits
/// under a cap count up to it, in the same order. The number is start plus what counts, where start and
/// debits together are at most the limit of the worst live grading, if it has one; it is rounded half
/// away from zero to the scale's decimals and clamped to the scale's range. What has lost its case
/// neither counts nor grades nor uses up a cap; what has ended still may win its case.
public struct Ledger: Hashable, Sendable {
  /// Points to start from, in units of 10 to the minus ``decimals``.
  public var start: Expression
  public var decimals: Int
  public var entries: [Entry]
  /// How long entries without a term of their own last: the first line whose condition holds, else
  /// for ever.
  public var lasts: [LastsLine]
  public var repeats: Repeats?
  /// Whether of the entries of one case, debits and credits apart, only the dearest counts.
  ///
  /// The dearest is the one with the worst grade, then the most points in size, then the earliest in
  /// the order above. Zero points stand with the debits.
  public var oncePerCase: Bool
  /// Caps by name.
  public var caps: [String: Cap]
  /// The most that a live direct grading leaves of start and debits, by band; credits and ``adds``
  /// come on top of it.
  public var gradeLimits: [String: Int64]
  /// Whether credits of records do not count while a direct grading of the subject is live and the
  /// settlement of its record is none.
  public var suspendsCredits: Bool
  /// A further sum of points, such as a share of another model's score; absent or none counts 0.
  public var adds: TypedExpression?

  /// Creates a ledger.
  public init(
    start: Expression,
    decimals: Int = 0,
    entries: [Entry],
    lasts: [LastsLine] = [],
    repeats: Repeats? = nil,
    oncePerCase: Bool = false,
    caps: [String: Cap] = [:],
    gradeLimits: [String: Int64] = [:],
    suspendsCredits: Bool = false,
    adds: TypedExpression? = nil
  ) {
    self.start = start
    self.decimals = decimals
    self.entries = entries
    self.lasts = lasts
    self.repeats = repeats
    self.oncePerCase = oncePerCase
    self.caps = caps
    self.gradeLimits = gradeLimits
    self.suspendsCredits = suspendsCredits
    self.adds = adds
  }

  /// One item of the catalogue.
  public struct Entry: Hashable, Sendable {
    public var code: String
    public var label: String
    /// Paths of event kinds.
    public var kinds: [String]
    /// `where`: an expression of the record (layers 1, 2 and 4).
    public var condition: Expression?
    public var points: Points
    /// Its own term; nil takes the ledger's.
    public var lasts: Term?
    /// The name of a cap.
    public var cap: String?
    /// Direct grading: the best band possible while it is live, for a scale whose order is by band;
    /// for others only its limit counts (``Ledger/gradeLimits``).
    public var grade: String?
    /// The data category of what it punishes or rewards.
    public var category: String
    /// Whether the ledger's ``Ledger/repeats`` multiplies it.
    public var repeats: Bool
    /// The heading under which the catalogue lists it; empty without one.
    public var section: String
    /// The condition and the own term as written.
    public var written: WrittenRule

    /// Creates an entry.
    public init(
      code: String,
      label: String,
      kinds: [String],
      condition: Expression? = nil,
      points: Points,
      lasts: Term? = nil,
      cap: String? = nil,
      grade: String? = nil,
      category: String,
      repeats: Bool = true,
      section: String = "",
      written: WrittenRule = WrittenRule()
    ) {
      self.code = code
      self.label = label
      self.kinds = kinds
      self.condition = condition
      self.points = points
      self.lasts = lasts
      self.cap = cap
      self.grade = grade
      self.category = category
      self.repeats = repeats
      self.section = section
      self.written = written
    }
  }

  /// The points of an entry, in the ledger's quantum.
  public enum Points: Hashable, Sendable {
    /// A number or a parameter.
    case fixed(Expression)
    /// From the mildest (severity 1) to the gravest (severity 5):
    /// `mild + (grave - mild) (severity - 1) / 4`, truncated; none or absent severity is 1, other
    /// values are clamped to 1...5.
    case bySeverity(mild: Int64, grave: Int64)
  }

  /// How long an entry counts.
  public enum Term: Hashable, Sendable {
    case forever
    /// From a date of the record; while the date is none or absent it goes on.
    case span(Span, from: Expression)
  }

  /// A line of the ledger's `lasts`.
  public struct LastsLine: Hashable, Sendable {
    /// Reads the entry's points and grade and the record; nil always holds.
    public var condition: Expression?
    public var term: Term
    /// The condition and the term as written.
    public var written: WrittenRule

    /// Creates a line.
    public init(
      condition: Expression? = nil,
      term: Term,
      written: WrittenRule = WrittenRule()
    ) {
      self.condition = condition
      self.term = term
      self.written = written
    }
  }

  /// What happens when the same thing happens again.
  public struct Repeats: Hashable, Sendable {
    /// What counts as the same: the same entry, the same exact kind, or any entry on the same
    /// account (never without an account).
    public enum Same: String, Hashable, Sendable, CaseIterable { case entry, kind, account }
    public var same: Same
    /// Within how long after the date of the one before, in the order recorded, date, event id.
    ///
    /// Nil means within the term of the one before, from its date. One that lies before the date of
    /// the one before is no repeat.
    public var within: Span?
    /// What the entry's own points are multiplied by.
    public var multiplier: Int64
    /// Reads the entry's points, of the later one; nil always holds.
    public var condition: Expression?
    /// The condition and `within` as written.
    public var written: WrittenRule

    /// Creates a rule.
    public init(
      same: Same,
      within: Span?,
      multiplier: Int64,
      condition: Expression? = nil,
      written: WrittenRule = WrittenRule()
    ) {
      self.same = same
      self.within = within
      self.multiplier = multiplier
      self.condition = condition
      self.written = written
    }
  }

  /// At most so many points of credit.
  public struct Cap: Hashable, Sendable {
    /// In which period the points are added up.
    public enum Period: String, Hashable, Sendable, CaseIterable {
      /// A calendar month of the record's date.
      case month
      /// A calendar year of the record's date.
      case year
      /// All time.
      case ever
    }
    public var points: Int64
    public var period: Period

    /// Creates a cap.
    public init(points: Int64, period: Period) {
      self.points = points
      self.period = period
    }
  }
}
