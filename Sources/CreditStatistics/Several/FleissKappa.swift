/// Fleiss' kappa of several models over the subjects whom all of them rate.
public enum FleissKappa: Sendable {
  /// The kappa of patterns; patterns with a missing rating are left out.
  ///
  /// (P - Pe) / (1 - Pe), P the mean share of agreeing pairs of models, Pe the sum of squared
  /// category shares (J. L. Fleiss, Psychol. Bull. 76 (1971) 378-382,
  /// <https://doi.org/10.1037/h0031619>). The interval treats subjects as the sample (K. L. Gwet,
  /// Educ. Psychol. Meas. 81 (2021) 781-790, <https://doi.org/10.1177/0013164420973080>): the
  /// influence of a subject on P and on Pe.
  ///
  /// - Precondition: every category is below `categories`.
  /// - Complexity: O(patterns · models · categories).
  public static func estimate(
    _ patterns: [RatedPattern],
    categories: Int,
    effectiveSize: Double? = nil
  ) -> Estimate {
    let models = patterns.first?.ratings.count ?? 0
    guard models > 1 else { return .undefined("fewer than two models") }
    let rated = patterns.compactMap { RatedSubject($0, models: models, categories: categories) }
    let total = rated.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return .undefined("no subject whom all models rate") }
    var shares = [Double](repeating: 0, count: categories)
    var agreement = 0.0
    for subject in rated {
      agreement += subject.weight / total * subject.agreement
      for c in 0..<categories { shares[c] += subject.weight / total * subject.shares[c] }
    }
    let chance = shares.reduce(0) { $0 + $1 * $1 }
    guard 1 - chance > 1e-15 else { return .undefined("one category only") }
    let kappa = (agreement - chance) / (1 - chance)
    var squares = 0.0
    for subject in rated {
      let onChance = (0..<categories).reduce(0) {
        $0 + 2 * shares[$1] * (subject.shares[$1] - shares[$1])
      }
      let influence = (subject.agreement - agreement - (1 - kappa) * onChance) / (1 - chance)
      squares += subject.weight / total * influence * influence
    }
    let size = effectiveSize ?? total
    guard size > 1 else { return .plain(kappa, noInterval: "one subject only") }
    return .normal(
      kappa,
      variance: squares / size,
      within: -1...1,
      interval: "influence function"
    )
  }
}

/// The share of models in each category, and of pairs of models that agree, for one pattern.
private struct RatedSubject {
  let weight: Double
  let shares: [Double]
  let agreement: Double

  init?(_ pattern: RatedPattern, models: Int, categories: Int) {
    let given = pattern.ratings.compactMap { $0 }
    guard given.count == models, pattern.ratings.count == models, pattern.weight > 0 else {
      return nil
    }
    var counts = [Double](repeating: 0, count: categories)
    for category in given { counts[category] += 1 }
    let m = Double(models)
    weight = pattern.weight
    shares = counts.map { $0 / m }
    agreement = counts.reduce(0) { $0 + $1 * ($1 - 1) } / (m * (m - 1))
  }
}
