extension StatedProbabilities {
  /// The mean negative log-likelihood of the outcomes, in natural logarithms.
  ///
  /// Undefined where a stated probability of 0 or 1 met the other outcome; nothing is clipped. The
  /// interval is that of a mean.
  ///
  /// - Complexity: O(distinct probabilities).
  public func logLoss() -> Estimate {
    let isRefuted = groups.contains {
      ($0.probability == 0 && $0.bads > 0) || ($0.probability == 1 && $0.goods > 0)
    }
    if isRefuted { return .undefined("a stated probability of 0 or 1 met the other outcome") }
    return meanLoss { (-logOnePlus(-$0), -naturalLog($0)) }
  }
}
