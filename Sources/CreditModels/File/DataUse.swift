/// What decisions data are used for; laws tell uses apart.
public enum DataUse: String, Hashable, Sendable, CaseIterable {
  case credit
  case employment
  /// Public benefits and services that somebody applies for.
  case benefits
  case insurance
  case housing
  /// A score of conduct or of compliance with the law, kept by a public body.
  case publicScore = "public-score"
}

extension Purpose {
  /// The use of a model that does not state one.
  public var use: DataUse {
    switch self {
    case .creditDefault, .paymentBehaviour, .eligibility: .credit
    case .conduct, .compliance: .publicScore
    }
  }
}
