extension ValueCounts {
  /// (mean of this level - mean of the reference) / sd of all, with an influence-function interval.
  ///
  /// The sd of all divides by n - 1. The influence of a subject on the difference is through the
  /// mean of its group and through the sd of all. Source of the measure: J. Cohen, *Statistical
  /// Power Analysis*, 2nd ed. 1988, chapter 2, with the sd of all in place of the pooled one.
  ///
  /// - Precondition: level and reference are parts of `everyone`, without common subjects, on the
  ///   same weight scale.
  /// - Complexity: O(distinct numbers).
  public func standardizedMeanDifference(from reference: ValueCounts, everyone: ValueCounts)
    -> Estimate
  {
    guard let own = average, let other = reference.average else {
      return .undefined("nobody with a number in the level or in the reference")
    }
    guard let centre = everyone.average, let spread = everyone.populationVariance,
      let sample = everyone.sampleVariance, spread > 0
    else { return .undefined("all have the same number") }
    let difference = (own - other) / sample.squareRoot()
    let sd = spread.squareRoot()
    let plugIn = (own - other) / sd
    let all = everyone.size
    let (ownTimes, otherTimes) = (all / size, all / reference.size)
    func onSpread(_ x: Double) -> Double {
      -plugIn / (2 * spread) * ((x - centre) * (x - centre) - spread)
    }
    // One subject of a group moves its group's mean by all / group as much as the mean of all.
    let ofLevel: (Double) -> Double = { (x) in ownTimes * (x - own) / sd + onSpread(x) }
    let ofReference: (Double) -> Double = { (x) in
      -otherTimes * (x - other) / sd + onSpread(x)
    }
    var sum = everyone.squaredInfluence(onSpread)
    sum += squaredInfluence(ofLevel) - squaredInfluence(onSpread)
    sum += reference.squaredInfluence(ofReference) - reference.squaredInfluence(onSpread)
    return .normal(
      difference,
      variance: max(0, sum) / (all * all),
      interval: "influence function"
    )
  }

  /// Σ w ψ² (frequency) or Σ w² ψ² (sampling), in subjects.
  private func squaredInfluence(_ influence: (Double) -> Double) -> Double {
    variance(ofInfluence: influence) * size * size
  }
}
