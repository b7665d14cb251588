/// How one model judges one subject, for inline tests and explanations.
public struct Trace: Hashable, Sendable {
  /// The subject's code (``CodeBook``).
  public var code: Int32
  /// What counts by characteristic or ledger entry, in the quantum of the judge.
  ///
  /// Keys are names of characteristics and codes of entries; an entry's points are the sum over its
  /// records, and entries that do not count are left out.
  public var points: [String: Int64]
  /// The value of every characteristic by name and of every other reading by its source text, with
  /// the sentinels of `Value`.
  public var values: [String: Int64]
  /// The label of the attribute that the value of a characteristic falls into, by name; left out
  /// where it falls into none.
  public var attributes: [String: String]
  /// What the subject's segment starts from, in the quantum of the judge; nil without a scorecard.
  public var start: Int64?
  /// The name of the subject's segment; nil without segments.
  public var segment: String?

  /// Creates a trace.
  public init(
    code: Int32,
    points: [String: Int64] = [:],
    values: [String: Int64] = [:],
    attributes: [String: String] = [:],
    start: Int64? = nil,
    segment: String? = nil
  ) {
    self.code = code
    self.points = points
    self.values = values
    self.attributes = attributes
    self.start = start
    self.segment = segment
  }
}
