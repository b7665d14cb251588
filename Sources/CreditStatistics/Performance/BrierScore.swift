extension StatedProbabilities {
  /// The Brier score: the mean squared distance of the stated probability from the outcome.
  ///
  /// Source: G. W. Brier, Monthly Weather Review 78 (1950) 1-3. The interval is that of a mean.
  ///
  /// - Complexity: O(distinct probabilities).
  public func brier() -> Estimate {
    meanLoss { ($0 * $0, (1 - $0) * (1 - $0)) }
  }
}
