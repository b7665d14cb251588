/// Kendall's coefficient of concordance of several models over the subjects whom all rate.
public enum KendallW: Sendable {
  /// W with correction for ties, from the counts of every pair of models.
  ///
  /// The variance of the subjects' rank sums over its greatest value. Rank sums reduce to pairs:
  /// W = (Σ Var_j + 2 Σ Cov_jk) / (m Σ Var_j) over mid-ranks, which is Kendall's formula with his
  /// correction for ties. Source: M. G. Kendall and B. Babington Smith, Ann. Math. Statist. 10
  /// (1939) 275-287, <https://doi.org/10.1214/aoms/1177732186>.
  ///
  /// - Precondition: all m (m - 1) / 2 pairs, each over the same subjects (those whom all rate).
  /// - Complexity: O(cells + places) a pair.
  public static func estimate(_ pairs: [JointCounts]) -> Estimate {
    guard let models = modelCount(pairs.count) else {
      return .undefined("fewer than two models, or not every pair of them")
    }
    if let gap = pairs.compactMap(\.agreementGap).first { return .undefined(gap) }
    let moments = pairs.map { PairMoments(percentilesOf: $0) }
    return SeveralMoments(pairs: moments, models: models, size: pairs[0].size).kendallW()
  }

  /// The m with m (m - 1) / 2 pairs, or nil.
  static func modelCount(_ pairs: Int) -> Int? {
    guard pairs > 0 else { return nil }
    var models = 2
    while models * (models - 1) / 2 < pairs { models += 1 }
    return models * (models - 1) / 2 == pairs ? models : nil
  }
}
