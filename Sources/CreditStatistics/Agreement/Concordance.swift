extension JointCounts {
  /// Lin's concordance correlation coefficient on percentiles (or on numbers of one scale).
  ///
  /// 2 Cov / (Var A + Var B + (mean A - mean B)²), moments dividing by n (L. I-K. Lin, Biometrics
  /// 45 (1989) 255-268, <https://doi.org/10.2307/2532051>). Percentiles of the same subjects have
  /// the same mean, so there it is Spearman's rho but for a charge on coarseness.
  ///
  /// - Complexity: O(cells + places).
  public func linCCC(on basis: AgreementBasis = .percentile) -> Estimate {
    concordance(on: basis) { moments, _ in
      let gap = moments.a.mean - moments.b.mean
      return (moments.a.variance + moments.b.variance + gap * gap, gap)
    }
  }

  /// The intraclass correlation for absolute agreement of single ratings, ICC(A,1).
  ///
  /// (MSR - MSE) / (MSR + MSE + 2/n (MSC - MSE)) for two raters, two-way (K. O. McGraw and
  /// S. P. Wong, Psychol. Methods 1 (1996) 30-46, <https://doi.org/10.1037/1082-989X.1.1.30>).
  /// The F interval of that paper assumes normal ratings; the interval here does not.
  ///
  /// - Complexity: O(cells + places).
  public func iccA1(on basis: AgreementBasis = .percentile) -> Estimate {
    concordance(on: basis) { moments, size in
      let gap = moments.a.mean - moments.b.mean
      let unbiased = size / (size - 1)
      let varianceSum = moments.a.variance + moments.b.variance
      let error = (varianceSum - 2 * moments.covariance) * unbiased / 2
      let columns = gap * gap - 2 * error / size
      return (varianceSum + columns / unbiased, gap)
    }
  }

  /// The intraclass correlation for consistency of single ratings, ICC(C,1).
  ///
  /// (MSR - MSE) / (MSR + MSE) for two raters (McGraw and Wong 1996, as for ``iccA1(on:)``). On
  /// percentiles it equals ``linCCC(on:)``, because both have the same mean.
  ///
  /// - Complexity: O(cells + places).
  public func iccC1(on basis: AgreementBasis = .percentile) -> Estimate {
    concordance(on: basis) { moments, _ in (moments.a.variance + moments.b.variance, 0) }
  }

  /// 2 Cov / denominator, with its influence-function interval.
  ///
  /// The closure gives the denominator and the mean difference that enters it squared.
  private func concordance(
    on basis: AgreementBasis,
    denominator: (PairMoments, Double) -> (value: Double, gap: Double)
  ) -> Estimate {
    switch moments(on: basis) {
    case .undefined(let reason):
      return .undefined(reason)
    case .defined(let moments, let counts, let note):
      guard counts.size > 1 else { return .undefined("a total weight of one or less") }
      let (bottom, gap) = denominator(moments, counts.size)
      guard moments.a.variance + moments.b.variance > 0, bottom > 0 else {
        return .undefined("all tied in both models")
      }
      return moments.concordance(over: bottom, gap: gap, in: counts).noting(note)
    }
  }
}

extension PairMoments {
  /// 2 Cov over a denominator that is the variances plus a squared mean difference.
  fileprivate func concordance(over bottom: Double, gap: Double, in counts: JointCounts)
    -> Estimate
  {
    let value = min(2 * covariance / bottom, 1)
    let variance = counts.variance { cell in
      let onBottom =
        a.onVariance[Int(cell.a)] + b.onVariance[Int(cell.b)] + 2 * gap * onMeanDifference(cell)
      return (2 * onCovariance(cell) - value * onBottom) / bottom
    }
    // A single-rater ICC may fall below -1 on very few subjects, so only the top is kept.
    return .normal(
      value,
      variance: variance,
      within: -Double.infinity...1,
      interval: "influence function"
    )
  }
}
