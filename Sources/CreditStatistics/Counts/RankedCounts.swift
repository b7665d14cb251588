/// Counts of subjects by place, from the worst standing (index 0) to the best.
///
/// Weights are whole numbers of `1 / weightScale`. Without ``squaredWeights`` a weight means
/// repetitions; with them it is a sampling weight, and intervals use the effective size.
public struct RankedCounts: Hashable, Sendable {
  /// Subjects at each place.
  public var counts: [Int64]
  /// Weight at each place, in units of `1 / weightScale`.
  public var weights: [Int64]
  /// How many units of weight make one subject (1 when unweighted, 1,000,000 for millionths).
  public var weightScale: Int64
  /// Sum of the squared weights at each place, in squared units; nil for frequency weights.
  public var squaredWeights: [Double]?

  /// Counts with weights.
  ///
  /// - Precondition: every array has one element a place, and `weightScale` is positive.
  public init(
    counts: [Int64],
    weights: [Int64],
    weightScale: Int64 = 1,
    squaredWeights: [Double]? = nil
  ) {
    precondition(counts.count == weights.count, "counts and weights differ in length")
    precondition(weightScale > 0, "the weight scale must be positive")
    precondition(
      squaredWeights.map { $0.count == counts.count } ?? true,
      "counts and squared weights differ in length"
    )
    self.counts = counts
    self.weights = weights
    self.weightScale = weightScale
    self.squaredWeights = squaredWeights
  }

  /// Counts of subjects who all weigh one.
  public init(counts: [Int64]) {
    self.init(counts: counts, weights: counts)
  }

  /// The number of subjects.
  public var n: Int64 { counts.reduce(0, +) }

  /// The sum of weights in units of `1 / weightScale`.
  public var totalWeight: Int64 { weights.reduce(0, +) }

  /// The number of subjects that the weights stand for.
  public var size: Double { Double(totalWeight) / Double(weightScale) }

  /// The size that intervals use: repetitions, or W² / Σw² for sampling weights.
  public var effectiveSize: Double {
    guard let squaredWeights else { return size }
    return effectiveSampleSize(
      weight: Double(totalWeight),
      squaredWeight: squaredWeights.reduce(0, +)
    )
  }

  /// The percentile of each place: the share strictly worse plus half the share tied, times 100.
  public var percentiles: [Double] { midShares(weights).map { 100 * $0 } }
}

/// Kish's effective sample size, W² / Σw²; 0 when nothing has weight.
///
/// Source: L. Kish, *Survey Sampling*, Wiley 1965, section 11.7.
func effectiveSampleSize(weight: Double, squaredWeight: Double) -> Double {
  squaredWeight > 0 ? weight * weight / squaredWeight : 0
}

/// For each place the share strictly below plus half the share at it, from exact integers.
func midShares(_ weights: [Int64]) -> [Double] {
  let total = weights.reduce(0, +)
  guard total > 0 else { return [Double](repeating: 0.5, count: weights.count) }
  var below: Int64 = 0
  return weights.map { weight in
    let share = (Double(below) + Double(weight) / 2) / Double(total)
    below += weight
    return share
  }
}
