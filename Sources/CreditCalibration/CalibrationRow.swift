public import CreditStatistics

/// A published figure about records beside what a population achieves.
public struct CalibrationRow: Sendable {
  /// Whether the figure was met.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The 95 % interval of what is achieved reaches the published limits, widened by the tolerance.
    case met
    case missed
    /// The population has nobody to count.
    case notComputed = "not computed"
  }

  public var measure: String
  /// What is measured, in words.
  public var quantity: String
  /// `fit` or `held out`.
  public var use: String
  public var published: ClosedRange<Double>
  public var isShare: Bool
  /// The part of the published figure by which it may be missed.
  public var tolerance: Double
  /// Whom and when the figure is about.
  public var population: String
  public var source: String
  public var note: String
  /// What came out.
  public var achieved: Estimate
  /// Persons or accounts that it stands on.
  public var n: Int64

  /// Creates a row.
  public init(
    measure: String,
    quantity: String,
    use: String,
    published: ClosedRange<Double>,
    isShare: Bool,
    tolerance: Double,
    population: String,
    source: String,
    note: String,
    counts: PopulationCounts
  ) {
    self.measure = measure
    self.quantity = quantity
    self.use = use
    self.published = published
    self.isShare = isShare
    self.tolerance = tolerance
    self.population = population
    self.source = source
    self.note = note
    let found = counts.estimate(measure, isShare: isShare)
    achieved = found?.value ?? .undefined("nobody to count")
    n = found?.n ?? 0
  }

  /// How the row stands.
  public var verdict: Verdict {
    guard let value = achieved.value else { return .notComputed }
    let low = published.lowerBound * (1 - tolerance)
    let high = published.upperBound * (1 + tolerance)
    return (achieved.upper ?? value) >= low && (achieved.lower ?? value) <= high ? .met : .missed
  }

  /// What came out against what was published: 1 within published limits; nil without either.
  package var ratio: Double? {
    guard let value = achieved.value, value > 0, published.upperBound > 0 else { return nil }
    if published.contains(value) { return 1 }
    let near = value < published.lowerBound ? published.lowerBound : published.upperBound
    return near > 0 ? value / near : nil
  }
}
