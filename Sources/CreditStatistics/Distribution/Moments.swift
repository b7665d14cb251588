extension ValueCounts {
  /// The plain mean, or nil without weight.
  var average: Double? {
    guard totalWeight > 0 else { return nil }
    var sum = 0.0
    for (value, weight) in zip(values, weights) { sum += value * Double(weight) }
    return sum / Double(totalWeight)
  }

  /// The variance dividing by n, or nil without weight.
  var populationVariance: Double? {
    guard let average else { return nil }
    let total = Double(totalWeight)
    var sum = 0.0
    for (value, weight) in zip(values, weights) {
      sum += (value - average) * (value - average) * (Double(weight) / total)
    }
    return sum
  }

  /// The variance dividing by n - 1, n the sum of weights; nil for a sum of one or less.
  var sampleVariance: Double? {
    guard size > 1 else { return nil }
    return populationVariance.map { $0 * (size / (size - 1)) }
  }

  /// The variance of a mean of influences, from the influence at each number.
  func variance(ofInfluence influence: (Double) -> Double) -> Double {
    let total = Double(totalWeight)
    var sum = 0.0
    for index in values.indices {
      let own = influence(values[index])
      sum += own * own * (squaredWeights?[index] ?? Double(weights[index]))
    }
    return squaredWeights == nil
      ? sum * Double(weightScale) / (total * total) : sum / (total * total)
  }

  /// The arithmetic mean with the normal interval mean ± 1.96 s / √n (central limit theorem).
  ///
  /// - Complexity: O(distinct numbers).
  public func mean() -> Estimate {
    guard let average else { return .undefined("no subject with a number") }
    guard let sampleVariance, n > 1 else {
      return .plain(average, noInterval: "one subject or a total weight of one", note: numberNote)
    }
    return .normal(
      average,
      variance: sampleVariance / effectiveSize,
      interval: "normal",
      note: numberNote
    )
  }

  /// The standard deviation dividing by n - 1, with its influence-function interval.
  ///
  /// The influence on the variance is (x - mean)² - variance; it does not assume normality.
  ///
  /// - Complexity: O(distinct numbers).
  public func standardDeviation() -> Estimate {
    guard totalWeight > 0 else { return .undefined("no subject with a number") }
    guard let average, let spread = populationVariance, let sampleVariance, n > 1 else {
      return .undefined("fewer than two subjects")
    }
    let deviation = sampleVariance.squareRoot()
    guard spread > 0 else {
      return .plain(0, noInterval: "one number only", note: numberNote)
    }
    let variance = variance { (($0 - average) * ($0 - average) - spread) }
    return .normal(
      deviation,
      variance: variance / (4 * spread),
      within: 0...Double.infinity,
      interval: "influence function",
      note: numberNote
    )
  }
}
