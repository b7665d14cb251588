public import CreditFindings
public import CreditPopulation

/// An inline test of a model: one subject's records and what the model must say.
public struct ModelTest: Hashable, Sendable {
  public var name: String
  public var location: Location
  public var asOf: Day
  public var kind: SubjectKind
  /// Fields and given characteristics of the subject, by name, in the unit; categories as text.
  public var subject: [String: Field]
  public var accounts: [Record]
  public var events: [Record]
  /// Parameters by name, as written.
  public var settings: [String: String]
  /// Kinds that the dataset of the test does not record; everything else is recorded.
  public var notRecorded: [String]
  public var expected: Expected

  /// Creates a test.
  public init(
    name: String,
    location: Location,
    asOf: Day,
    kind: SubjectKind = .individual,
    subject: [String: Field] = [:],
    accounts: [Record] = [],
    events: [Record] = [],
    settings: [String: String] = [:],
    notRecorded: [String] = [],
    expected: Expected
  ) {
    self.name = name
    self.location = location
    self.asOf = asOf
    self.kind = kind
    self.subject = subject
    self.accounts = accounts
    self.events = events
    self.settings = settings
    self.notRecorded = notRecorded
    self.expected = expected
  }

  /// A value of a field.
  public enum Field: Hashable, Sendable {
    case none
    case number(Int64)
    case category(String)
  }

  /// An account or event; `id` links events to accounts.
  public struct Record: Hashable, Sendable {
    public var id: String
    public var kind: String
    /// Fields by the name of ``AccountField`` or ``EventField``; `account` and `case` are texts,
    /// `seen_by` a text with blanks between agencies.
    public var fields: [String: Field]

    /// Creates a record.
    public init(id: String = "", kind: String, fields: [String: Field] = [:]) {
      self.id = id
      self.kind = kind
      self.fields = fields
    }
  }

  /// What must come out; nil is not tested.
  public struct Expected: Hashable, Sendable {
    /// In the quantum of the scale.
    public var score: Int64?
    public var band: String?
    public var state: String?
    public var absence: Absence?
    public var reason: String?
    /// Points of characteristics or ledger entries (sum of what counts) by name or code, in the
    /// quantum of the judge.
    public var points: [String: Int64]

    /// Creates an expectation.
    public init(
      score: Int64? = nil,
      band: String? = nil,
      state: String? = nil,
      absence: Absence? = nil,
      reason: String? = nil,
      points: [String: Int64] = [:]
    ) {
      self.score = score
      self.band = band
      self.state = state
      self.absence = absence
      self.reason = reason
      self.points = points
    }
  }
}
