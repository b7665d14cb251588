/// What two models are compared on.
public enum AgreementBasis: Hashable, Sendable {
  /// Percentiles among the subjects counted: share strictly worse plus half the tied, times 100.
  case percentile
  /// The numbers that the models state, where they share one scale.
  case number
}
