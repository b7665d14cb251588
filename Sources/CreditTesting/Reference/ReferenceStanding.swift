public import CreditModels

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
