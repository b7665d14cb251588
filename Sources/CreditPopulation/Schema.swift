/// What a dataset is, known before the first subject is read: the contract between a reader and
/// everything that is compiled against its population.
public struct PopulationSchema: Sendable {
  /// The dataset's name.
  public var name: String
  /// The title that reports print.
  public var title: String
  /// Whether the data are synthetic, with the sentence that says how; nil for real data.
  public var synthetic: String?
  /// The as-of date of the run.
  public var asOf: Day
  /// The date of the dataset's snapshot.
  public var snapshot: Day
  /// The kinds of subjects that occur.
  public var subjects: [SubjectKind]
  /// The kinds of records, the declared ones included.
  public var kinds: KindTable
  /// The kinds that the dataset covers on the as-of date, expanded to codes of ``kinds``.
  public var recordedKinds: Set<UInt16>
  /// The first day on which a recorded kind is covered; a kind without one always was.
  public var coveredFrom: [UInt16: Day]
  /// The fields of accounts that have a column.
  public var accountFields: Set<AccountField>
  /// The fields of events that have a column; `date`, `recorded`, `case` and `event` always.
  public var eventFields: Set<EventField>
  /// The fields of subjects that have a column.
  public var subjectFields: Set<SubjectField>
  /// The characteristics that the dataset gives directly.
  public var given: [GivenCharacteristic]
  /// The grouping columns.
  public var groups: [GroupColumn]
  /// The recorded scores that stand as models.
  public var recordedScores: [RecordedScore]
  /// The outcome, if one is named.
  public var outcome: Outcome?
  /// The name of the weight column, if there is one, and whether it means repetitions.
  public var weight: Weight?
  /// The agencies of the columns `seen_by`; the index is the bit.
  public var agencies: [String]
  /// Codes of all categorical values.
  public var dictionary: CategoryDictionary
  /// The currency of amounts without a currency of their own (ISO 4217); nil if undeclared.
  public var currency: String?
  /// What one unit of a currency is worth in another, in millionths, by (from, to).
  public var rates: [CurrencyPair: Int64]
  /// The number of subjects, where the reader knows it.
  public var subjectCount: Int?

  /// Creates a schema of a population without records and columns.
  public init(name: String, asOf: Day, kinds: KindTable) {
    self.name = name
    self.title = name
    self.synthetic = nil
    self.asOf = asOf
    self.snapshot = asOf
    self.subjects = [.individual]
    self.kinds = kinds
    self.recordedKinds = []
    self.coveredFrom = [:]
    self.accountFields = []
    self.eventFields = [.date, .recorded, .case, .event]
    self.subjectFields = []
    self.given = []
    self.groups = []
    self.recordedScores = []
    self.outcome = nil
    self.weight = nil
    self.agencies = []
    self.dictionary = CategoryDictionary()
    self.currency = nil
    self.rates = [:]
    self.subjectCount = nil
  }
}

/// A characteristic that stands in a column of `subjects`.
public struct GivenCharacteristic: Hashable, Sendable {
  /// Its name in the vocabulary.
  public var name: String
  /// Its unit.
  public var unit: Unit
  /// Whether the column is floating-point, and so only compared with cut points.
  public var isFloatingPoint: Bool
  /// Whether the column can be empty.
  public var canBeNone: Bool
  /// The day on which its values were true; nil for the snapshot.
  public var dated: Day?

  /// Creates a given characteristic.
  public init(
    name: String,
    unit: Unit,
    isFloatingPoint: Bool = false,
    canBeNone: Bool = true,
    dated: Day? = nil
  ) {
    self.name = name
    self.unit = unit
    self.isFloatingPoint = isFloatingPoint
    self.canBeNone = canBeNone
    self.dated = dated
  }
}

/// A grouping column and its levels.
public struct GroupColumn: Hashable, Sendable {
  /// The name that tables print.
  public var name: String
  /// The levels in the order that tables use; the last is the empty text if values are missing.
  public var levels: [String]

  /// Creates a grouping column.
  public init(name: String, levels: [String]) {
    self.name = name
    self.levels = levels
  }
}

/// A score that an institution recorded, or any column of scores that a user compares.
public struct RecordedScore: Hashable, Sendable {
  /// The model id that stands for it.
  public var name: String
  /// The column it is read from.
  public var column: String
  /// Whether higher values are better.
  public var higherIsBetter: Bool
  /// Decimals of the column: a value is an integer in units of 10 to the minus this.
  public var decimals: Int
  /// The distinct values in the column's quantum, ascending.
  public var values: [Int64]

  /// Creates a recorded score.
  public init(
    name: String,
    column: String,
    higherIsBetter: Bool,
    decimals: Int,
    values: [Int64]
  ) {
    self.name = name
    self.column = column
    self.higherIsBetter = higherIsBetter
    self.decimals = decimals
    self.values = values
  }
}

/// An outcome column as it is read in this run.
public struct Outcome: Hashable, Sendable {
  /// The column.
  public var column: String
  /// The event that makes a subject bad, in words.
  public var event: String?
  /// The first day of the performance window.
  public var windowStart: Day?
  /// The length of the window in months.
  public var windowMonths: Int?
  /// How values were read, for the report ("1 is bad").
  public var reading: String

  /// Creates an outcome.
  public init(
    column: String,
    event: String? = nil,
    windowStart: Day? = nil,
    windowMonths: Int? = nil,
    reading: String
  ) {
    self.column = column
    self.event = event
    self.windowStart = windowStart
    self.windowMonths = windowMonths
    self.reading = reading
  }
}

/// What the weight column means.
public struct Weight: Hashable, Sendable {
  /// The two kinds of weights.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A row stands for that many equal subjects.
    case frequency
    /// A row represents that many subjects of a larger population.
    case sampling
  }
  /// The column.
  public var column: String
  /// What its numbers mean.
  public var kind: Kind

  /// Creates a weight.
  public init(column: String, kind: Kind) {
    self.column = column
    self.kind = kind
  }
}

/// Two currencies, ISO 4217.
public struct CurrencyPair: Hashable, Sendable {
  public var from: String
  public var to: String

  /// Creates a pair.
  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}
