/// Moments of several models' numbers over the same subjects, dividing by n.
struct SeveralMoments {
  let models: Double
  /// The weight of the subjects.
  let size: Double
  /// The sum of the models' variances.
  let variances: Double
  /// The variance of the subjects' sums over all models.
  let total: Double
  /// The sum of the squared distances of the models' means from their mean.
  let apart: Double

  /// Kendall's W: the variance of the sums over its greatest value.
  func kendallW() -> Estimate {
    guard variances > 0 else { return .undefined("all tied in every model") }
    let w = total / (models * variances)
    return .plain(min(max(w, 0), 1), noInterval: "bootstrap the subjects")
  }
}

/// Why there are no moments of several models.
struct SeveralGap: Error {
  let reason: String
}

extension SeveralMoments {
  /// The moments from those of every pair of models, in the order of ``KendallW``.
  init(pairs: [PairMoments], models: Int, size: Double) {
    let k = Double(models)
    // Each model stands in k - 1 pairs; the first of them are model 0 with each of the others.
    let variances = pairs.reduce(0) { $0 + $1.a.variance + $1.b.variance } / (k - 1)
    let means = [pairs[0].a.mean] + pairs.prefix(models - 1).map(\.b.mean)
    let grand = means.reduce(0, +) / k
    self.init(
      models: k,
      size: size,
      variances: variances,
      total: variances + 2 * pairs.reduce(0) { $0 + $1.covariance },
      apart: means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
    )
  }
}
