public import CreditModels

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

/// A standing in words.
public struct ReferenceStanding: Hashable, Sendable {
  /// Why there is no standing; then everything else is nil.
  public var absence: AbsenceCause?
  /// The state, for a standing without a number.
  public var state: String?
  /// The number in the quantum of the scale.
  public var number: Int64?
  /// The band, direct downgrades included.
  public var band: String?

  /// An absence with the reason of the model's rule, or with none if it has a built-in cause.
  public struct AbsenceCause: Hashable, Sendable {
    public var absence: Absence
    /// The rule's reason; nil for a built-in cause.
    public var reason: String?
  }

  /// A standing with none of its parts.
  static func nothing(_ absence: Absence, reason: String? = nil) -> ReferenceStanding {
    ReferenceStanding(absence: AbsenceCause(absence: absence, reason: reason))
  }
}
