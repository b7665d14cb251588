/// What the number of an additive model is made of for one subject, whatever its rules about states
/// and absences say.
public struct ReferencePoints: Hashable, Sendable {
  /// The index of the segment; 0 for a ledger.
  public var segment: Int
  /// What the segment starts from.
  public var start: Int64
  /// What a ledger adds beside its entries.
  public var additions: Int64
  /// The points of each characteristic or entry, in the order of the document.
  public var parts: [Int64]
  /// The points of each entry without caps and suspensions; the same as ``parts`` for a scorecard.
  public var uncapped: [Int64]
  /// The attribute of each characteristic; nil where none fits, and for entries.
  public var attributes: [Int?]
  /// The number in the scale's quantum.
  public var number: Int64?

  /// What the limit of a direct grading takes off.
  public var grading: Int64

  /// Start, points, additions and grading.
  public var total: Int64 { start + additions + grading + parts.reduce(0, +) }
}
