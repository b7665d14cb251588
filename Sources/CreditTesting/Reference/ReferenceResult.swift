/// What the reference scorer says of one subject for one model.
public struct ReferenceResult: Hashable, Sendable {
  /// The standing, or why there is none.
  public var standing: ReferenceStanding
  /// For every consequence of the model whether the subject is eligible: true, false or absent.
  public var eligible: [ReferenceValue]
  /// The segment of a scorecard that has more than one.
  public var segment: String?
  /// Points by characteristic, or the points that count by ledger entry, in the judge's quantum;
  /// empty if the judge had no say.
  public var points: [String: Int64]
  /// Start, points and additions before rounding and the scale's range, in the judge's quantum.
  public var total: Int64?
}
