/// What all models say of the subjects of one batch.
public struct BatchResult: Sendable {
  /// For every model, in the caller's order, one code a subject (``CodeBook``).
  public var codes: [[Int32]]
  /// For every model and consequence whether each subject is eligible (``Eligibility``).
  public var eligibility: [[[UInt8]]]
  /// For every model what its numbers are made of; nil for models that were not asked for, empty if
  /// none was (``PlanParts/points``).
  public var points: [PointsColumns?] = []
  /// For every pair of the plan's ``PlanParts/pairs`` the points in common.
  public var hybrids: [HybridColumns] = []

  /// Creates a result.
  public init(codes: [[Int32]], eligibility: [[[UInt8]]]) {
    self.codes = codes
    self.eligibility = eligibility
  }
}

/// The three values of ``BatchResult/eligibility``.
public enum Eligibility {
  /// The consequence does not follow.
  public static let no: UInt8 = 0
  /// The consequence follows.
  public static let yes: UInt8 = 1
  /// It cannot be told: something it reads is absent.
  public static let absent: UInt8 = 2
}
