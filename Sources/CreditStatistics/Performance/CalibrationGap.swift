extension StatedProbabilities {
  /// The observed share of bads less the mean stated probability; above 0 the risk was understated.
  ///
  /// Calibration in the large on the scale of probabilities. The interval is Wilson's of the
  /// observed share, moved by the mean stated probability, which is taken as it is.
  ///
  /// - Complexity: O(distinct probabilities).
  public func calibrationGap() -> Estimate {
    let all = total
    guard all > 0 else { return .undefined("no subject with a probability and an outcome") }
    let predicted = groups.reduce(0) { $0 + $1.weight * $1.probability } / all
    let observed = Estimate.share(of: totalBads, in: all, effectiveSize: effectiveSize)
    return Estimate(
      value: observed.value.map { $0 - predicted },
      lower: observed.lower.map { $0 - predicted },
      upper: observed.upper.map { $0 - predicted },
      interval: observed.interval,
      note: observed.note
    )
  }
}
