public import CreditFindings
public import CreditPopulation

/// What a dataset holds and how it is read, for people.
public struct DatasetSummary: Sendable, Hashable {
  /// A table.
  public struct Table: Sendable, Hashable {
    /// `subjects`, `accounts` or `events`.
    public var name: String
    /// The file as the user named it.
    public var file: String
    /// Well-formed rows.
    public var rows: Int
    /// Whether the rows stand in the order of the subjects' ids, so that they need no sorting.
    public var isSorted: Bool
    /// Its columns in the order of the file.
    public var columns: [TableColumn]
  }

  /// A column of a table.
  public struct TableColumn: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its type in the words of Table Schema; inferred in a file without a descriptor, empty where
    /// nobody said.
    public var type: String
    /// What it is used for, as in `characteristic age`; empty for an unused column.
    public var uses: [String]
  }

  /// A kind of records.
  public struct Kind: Sendable, Hashable {
    /// The dotted path.
    public var path: String
    /// Whether the descriptor lists it, or a path above it.
    public var isCovered: Bool
    /// The first day of the coverage; nil from the beginning.
    public var from: Day?
    /// The last day of the coverage; nil to the end.
    public var to: Day?
    /// How many rows have it.
    public var rows: Int
  }

  /// An outcome column.
  public struct OutcomeColumn: Sendable, Hashable {
    /// The column and how it is read.
    public var outcome: Outcome
    /// Whether this run uses it.
    public var isUsed: Bool
    /// Subjects by state; all states have a value.
    public var counts: [OutcomeState: Int]

    /// The share of bads among goods and bads; nil without either.
    public var badRate: Double? {
      let bad = counts[.bad] ?? 0
      let known = bad + (counts[.good] ?? 0)
      return known == 0 ? nil : Double(bad) / Double(known)
    }
  }

  /// The dataset's name.
  public var name: String
  /// The title that reports print.
  public var title: String
  /// What it is, if the descriptor says.
  public var description: String?
  /// The sentence that says how synthetic data were made; nil for real data.
  public var synthetic: String?
  /// The names of the licences.
  public var licences: [String]
  /// The titles of the sources.
  public var sources: [String]
  /// The date of the snapshot.
  public var snapshot: Day
  /// The as-of date of the run.
  public var asOf: Day
  /// The end of the data, if declared.
  public var until: Day?
  /// The tables.
  public var tables: [Table] = []
  /// The kinds of records that are covered or occur, by path.
  public var kinds: [Kind] = []
  /// The grouping columns of the run.
  public var groups: [GroupColumn] = []
  /// The declared outcomes and the one of the run.
  public var outcomes: [OutcomeColumn] = []
  /// The recorded scores.
  public var scores: [RecordedScore] = []
  /// What the user should know but need not mend.
  public var notices: [Finding] = []
  /// Rows that are skipped as bad, by table; empty unless bad rows are skipped.
  public var skippedRows: [String: Int] = [:]
}
