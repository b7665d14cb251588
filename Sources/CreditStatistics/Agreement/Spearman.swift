extension JointCounts {
  /// Spearman's rank correlation with mid-ranks: Pearson's correlation of the percentiles.
  ///
  /// Ranks by place, so bands without a number take part. The interval treats ranks as functions
  /// of the distribution (C. Croux and C. Dehon, Stat. Methods Appl. 19 (2010) 497-515,
  /// <https://doi.org/10.1007/s10260-010-0142-z>), ties included.
  ///
  /// - Complexity: O(cells + places).
  public func spearman() -> Estimate {
    if let rankGap { return .undefined(rankGap) }
    return PairMoments(percentilesOf: self).correlation(in: self)
  }
}
