/// Some subjects of a population with their accounts and events, as columns.
///
/// Subjects stand in the order of their ids, and each has one slice of accounts and one of events.
/// A batch holds only what is visible on the subject's as-of date: records known by then, closing
/// and settlement dates after it empty, snapshot columns absent where the snapshot is later.
public struct Batch: Sendable {
  /// The number of subjects.
  public var count: Int
  /// The rank of the first subject in the population.
  public var firstOrdinal: Int
  /// The subjects' ids, one a subject; never used for computing.
  public var ids: [String]
  /// ``SubjectKind/code`` of each subject.
  public var kinds: [UInt8]
  /// The as-of date of each subject.
  public var asOf: [Int32]
  /// ``OutcomeState/code`` of each subject; empty without an outcome.
  public var outcomes: [UInt8]
  /// The weight of each subject in millionths; empty when all weigh one.
  public var weights: [Int64]
  /// For every grouping column the level of each subject (index into ``GroupColumn/levels``).
  public var groups: [[UInt16]]
  /// For every recorded score the value of each subject in the column's quantum, with the
  /// sentinels of ``Value``.
  public var recordedScores: [[Int64]]
  /// The fixed columns of `subjects`, by ``SubjectField``; nil where the dataset lacks one.
  public var fields: [SubjectField: Column]
  /// The characteristics that the dataset gives, in the order of ``PopulationSchema/given``.
  public var given: [Column]
  /// The accounts.
  public var accounts: Rows<AccountField>
  /// The events.
  public var events: Rows<EventField>

  /// Creates a batch without records.
  public init(firstOrdinal: Int, ids: [String], kinds: [UInt8], asOf: [Int32]) {
    precondition(ids.count == kinds.count && ids.count == asOf.count, "columns differ in length")
    self.count = ids.count
    self.firstOrdinal = firstOrdinal
    self.ids = ids
    self.kinds = kinds
    self.asOf = asOf
    self.outcomes = []
    self.weights = []
    self.groups = []
    self.recordedScores = []
    self.fields = [:]
    self.given = []
    self.accounts = Rows(subjects: ids.count)
    self.events = Rows(subjects: ids.count)
  }
}

/// The rows of one record table in a batch: slices per subject, in subject order.
public struct Rows<Field: Hashable & Sendable>: Sendable {
  /// Where each subject's slice starts; one more entry than subjects, the last is the count.
  public var starts: [Int32]
  /// The subject of each row, as its index in the batch.
  public var owners: [Int32]
  /// The kind of each row, a code of ``KindTable``.
  public var kinds: [UInt16]
  /// The columns that the dataset has.
  public var columns: [Field: Column]

  /// Creates rows for a number of subjects without any record.
  public init(subjects: Int) {
    self.starts = [Int32](repeating: 0, count: subjects + 1)
    self.owners = []
    self.kinds = []
    self.columns = [:]
  }

  /// The number of rows.
  public var count: Int { kinds.count }
}
