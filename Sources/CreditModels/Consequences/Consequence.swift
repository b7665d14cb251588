public import CreditLanguage

/// The fourth stage: something that follows from a band.
public struct Consequence: Hashable, Sendable {
  public var domain: Domain
  /// Whether who is eligible gains or loses.
  public var isGain: Bool
  /// What follows, in words.
  public var effect: String
  /// Reads the model's own standing and the subject's values; a boolean.
  public var eligible: TypedExpression
  /// What it rests on: statute, measure, contract, practice.
  public var by: String

  /// Creates a consequence.
  public init(
    domain: Domain,
    isGain: Bool,
    effect: String,
    eligible: TypedExpression,
    by: String
  ) {
    self.domain = domain
    self.isGain = isGain
    self.effect = effect
    self.eligible = eligible
    self.by = by
  }

  /// A domain of life.
  public enum Domain: String, Hashable, Sendable, CaseIterable {
    case employment
    case publicService = "public_service"
    case procurement, housing
    case socialSecurity = "social_security"
    case licences, credit, subsidies, education, travel, publicity
  }
}
