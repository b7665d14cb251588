/// What moves a score that is not a sum: the covariance of each part's Shapley value with the score,
/// over the variance of the score, on a sample of subjects.
///
/// A subject's Shapley values are what each player adds to the score when players come one after the
/// other, in the mean over orders; players that come in a random order and in its reverse give an
/// unbiased estimate. Values and the score of nobody present sum to the score, so the shares of all
/// parts sum to one.
///
/// M. Sundararajan and A. Najmi, The many Shapley values for model explanation, ICML 2020,
/// arXiv:1908.08474 (baseline Shapley); J. Castro, D. Gomez and J. Tejada, Polynomial calculation of
/// the Shapley value based on sampling, Computers and Operations Research 36 (2009) 1726-1730,
/// doi:10.1016/j.cor.2008.04.004.
public struct SampledShares: Hashable, Sendable {
  /// For each part its share with its standard error: that of a ratio of means, linearised.
  public let parts: [Estimate]

  /// The shares of some parts; nil without variance.
  ///
  /// - Parameters:
  ///   - values: for each part one value a subject.
  ///   - scores: one a subject.
  ///   - weights: one a subject.
  /// - Complexity: O(subjects x parts).
  public init?(values: [[Double]], scores: [Double], weights: [Double]) {
    let size = weights.reduce(0, +)
    guard size > 0 else { return nil }
    func mean(_ value: (Int) -> Double) -> Double {
      scores.indices.reduce(0) { $0 + weights[$1] * value($1) } / size
    }
    let center = mean { scores[$0] }
    let variance = mean { (scores[$0] - center) * (scores[$0] - center) }
    guard variance > 1e-12 * max(1, center * center) else { return nil }
    parts = values.map { values in
      // What is the same for all has no share, not even one of rounding.
      let isConstant = values.allSatisfy { $0 == values[0] }
      let middle = isConstant ? values[0] : mean { values[$0] }
      let share = mean { (values[$0] - middle) * (scores[$0] - center) } / variance
      let residuals = scores.indices.map { row in
        let score = scores[row] - center
        return weights[row] * score * (values[row] - middle - share * score) / (variance * size)
      }
      let error = residuals.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return Estimate(
        value: share,
        lower: share - NormalDistribution.z95 * error,
        upper: share + NormalDistribution.z95 * error,
        interval: "sample of subjects",
        standardError: error
      )
    }
  }
}
