/// What the numbers of one additive model are made of, for the subjects of a batch (``Anatomy``).
///
/// All points are in the judge's quantum. It is computed for every subject, those included of whom a
/// rule says that they have a state or no standing.
public struct PointsColumns: Sendable {
  /// What the records of a subject score under one entry of a ledger.
  public struct Entry: Hashable, Sendable {
    /// The subject's row in the batch.
    public var row: Int32
    /// The index of the part.
    public var part: Int32
    /// What counts: after caps and suspended credits.
    public var points: Int64
    /// What would count without caps and suspensions.
    public var uncapped: Int64
  }

  /// The segment of each subject, an index of ``Anatomy/segments``.
  public var segments: [Int32]
  /// For each part of a scorecard the attribute of each subject; the number of attributes where
  /// none fits.
  public var attributes: [[Int32]]
  /// What entries of a ledger add, by subject and part; where nothing would count there is no entry.
  public var entries: [Entry]
  /// What each subject starts from.
  public var starts: [Int64]
  /// What a ledger adds beside its entries; empty for a scorecard.
  public var additions: [Int64]
  /// What the limit of a direct grading takes off; empty for a scorecard.
  public var gradings: [Int64]
  /// Start, points, additions and gradings.
  public var totals: [Int64]
  /// The total in the scale's quantum, rounded and within its range, as if no state held.
  public var numbers: [Int64]
}

/// The points of the parts that two models have in common, by each on the file of each, for the
/// subjects of a batch; a kind that a file does not see is absent on it.
public struct HybridColumns: Sendable {
  /// Judge A on its own file, in A's quantum of points.
  public var aOnA: [Int64]
  /// Judge A on the file of B.
  public var aOnB: [Int64]
  /// Judge B on the file of A, in B's quantum.
  public var bOnA: [Int64]
  /// Judge B on its own file.
  public var bOnB: [Int64]
}
