public import CreditModels
import CreditPopulation
public import CreditScoring
import CreditStatistics

/// A model that takes part in a comparison.
public struct Contestant: Sendable {
  /// The scorer that judges.
  public var scorer: any Scorer
  /// The document it comes from, where there is one: for footprint and consequences.
  public var model: Model?
  /// Whether the edition is not the one in force on the as-of date.
  public var isOutOfPeriod: Bool
  /// Whether it is only there because another model reads its standing; it is judged but not shown.
  public var isAuxiliary: Bool

  /// Creates a contestant.
  public init(
    _ scorer: any Scorer,
    model: Model? = nil,
    isOutOfPeriod: Bool = false,
    isAuxiliary: Bool = false
  ) {
    self.scorer = scorer
    self.model = model
    self.isOutOfPeriod = isOutOfPeriod
    self.isAuxiliary = isAuxiliary
  }
}
