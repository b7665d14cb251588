/// The six intraclass correlations of several models over the subjects whom all rate.
///
/// From the mean squares of subjects, models and error. Source: P. E. Shrout and J. L. Fleiss,
/// Psychol. Bull. 86 (1979) 420-428, <https://doi.org/10.1037/0033-2909.86.2.420>; names of
/// McGraw and Wong 1996, <https://doi.org/10.1037/1082-989X.1.1.30>.
public struct IntraclassCorrelations: Hashable, Sendable {
  /// One-way, single rating: ICC(1).
  public let single: Estimate
  /// Two-way, absolute agreement, single rating: ICC(A,1).
  public let absoluteSingle: Estimate
  /// Two-way, consistency, single rating: ICC(C,1).
  public let consistencySingle: Estimate
  /// One-way, mean of all models: ICC(k).
  public let mean: Estimate
  /// Two-way, absolute agreement, mean of all models: ICC(A,k).
  public let absoluteMean: Estimate
  /// Two-way, consistency, mean of all models: ICC(C,k).
  public let consistencyMean: Estimate

  /// The correlations from the counts of every pair of models, in the order of ``KendallW``.
  ///
  /// Pairs come as (0, 1), (0, 2), ... (0, m-1), (1, 2), ...; each over the same subjects.
  ///
  /// - Complexity: O(cells + places) a pair.
  public init(_ pairs: [JointCounts], on basis: AgreementBasis = .percentile) {
    guard let models = KendallW.modelCount(pairs.count) else {
      self.init(none: "fewer than two models, or not every pair of them")
      return
    }
    var moments: [PairMoments] = []
    for pair in pairs {
      switch pair.moments(on: basis) {
      case .undefined(let reason):
        self.init(none: reason)
        return
      case .defined(let ofPair, _, _): moments.append(ofPair)
      }
    }
    let size = pairs.first?.size ?? 0
    guard size > 1 else {
      self.init(none: "a total weight of one or less")
      return
    }
    self.init(MeanSquares(moments, models: models, size: size), models: Double(models), size: size)
  }

  private init(_ mean: MeanSquares, models k: Double, size n: Double) {
    let (rows, columns) = (mean.rows, mean.columns)
    let (error, within) = (mean.error, mean.within)
    let bias = (columns - error) / n
    single = Self.ratio(rows - within, rows + (k - 1) * within)
    absoluteSingle = Self.ratio(rows - error, rows + (k - 1) * error + k * bias)
    consistencySingle = Self.ratio(rows - error, rows + (k - 1) * error)
    self.mean = Self.ratio(rows - within, rows)
    absoluteMean = Self.ratio(rows - error, rows + bias)
    consistencyMean = Self.ratio(rows - error, rows)
  }

  private init(none reason: String) {
    let none = Estimate.undefined(reason)
    single = none
    absoluteSingle = none
    consistencySingle = none
    mean = none
    absoluteMean = none
    consistencyMean = none
  }

  private static func ratio(_ top: Double, _ bottom: Double) -> Estimate {
    guard bottom > 0 else { return .undefined("the subjects do not differ") }
    return .plain(top / bottom, noInterval: "F intervals assume normal ratings; bootstrap it")
  }
}

/// The mean squares of a two-way table, from pairs of its columns.
private struct MeanSquares {
  let rows: Double
  let columns: Double
  let error: Double
  let within: Double

  init(_ pairs: [PairMoments], models: Int, size: Double) {
    let k = Double(models)
    let variances = pairs.reduce(0) { $0 + $1.a.variance + $1.b.variance } / (k - 1)
    let covariances = pairs.reduce(0) { $0 + $1.covariance }
    // The first m - 1 pairs are model 0 with each of the others.
    let means = [pairs[0].a.mean] + pairs.prefix(models - 1).map(\.b.mean)
    let grand = means.reduce(0, +) / k
    let apart = means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) }
    let between = (variances + 2 * covariances) / k
    rows = between * size / (size - 1)
    columns = size * apart / (k - 1)
    error = (variances - between) * size / ((size - 1) * (k - 1))
    within = (variances - between + apart) / (k - 1)
  }
}
