/// Murphy's parts of a Brier score: reliability - resolution + uncertainty.
public struct BrierDecomposition: Hashable, Sendable {
  /// Σ n_k (p_k - o_k)² / N over the distinct probabilities: how far stated from observed.
  public let reliability: Double
  /// Σ n_k (o_k - o)² / N: how far the observed rates lie apart.
  public let resolution: Double
  /// o (1 - o), which no model can change.
  public let uncertainty: Double
}

extension StatedProbabilities {
  /// The Brier score: the mean squared distance of the stated probability from the outcome.
  ///
  /// Source: G. W. Brier, Monthly Weather Review 78 (1950) 1-3. The interval is that of a mean.
  ///
  /// - Complexity: O(distinct probabilities).
  public func brier() -> Estimate {
    meanLoss { ($0 * $0, (1 - $0) * (1 - $0)) }
  }

  /// Murphy's exact decomposition over the distinct probabilities; nil without subjects.
  ///
  /// Source: A. H. Murphy, J. Appl. Meteorology 12 (1973) 595-600.
  ///
  /// - Complexity: O(distinct probabilities).
  public func brierDecomposition() -> BrierDecomposition? {
    let all = total
    guard all > 0 else { return nil }
    let rate = totalBads / all
    var (reliability, resolution) = (0.0, 0.0)
    for group in groups where group.weight > 0 {
      let observed = group.bads / group.weight
      let share = group.weight / all
      reliability += share * (group.probability - observed) * (group.probability - observed)
      resolution += share * (observed - rate) * (observed - rate)
    }
    return BrierDecomposition(
      reliability: reliability,
      resolution: resolution,
      uncertainty: rate * (1 - rate)
    )
  }
}
