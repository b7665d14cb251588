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
    self.init(SeveralMoments(pairs: moments, models: models, size: size))
  }

  init(_ moments: SeveralMoments) {
    let squares = MeanSquares(moments)
    let (k, rows, error, within) = (moments.models, squares.rows, squares.error, squares.within)
    let bias = (squares.columns - error) / moments.size
    single = squares.ratio(rows - within, rows + (k - 1) * within)
    absoluteSingle = squares.ratio(rows - error, rows + (k - 1) * error + k * bias)
    consistencySingle = squares.ratio(rows - error, rows + (k - 1) * error)
    mean = squares.ratio(rows - within, rows)
    absoluteMean = squares.ratio(rows - error, rows + bias)
    consistencyMean = squares.ratio(rows - error, rows)
  }

  init(none reason: String) {
    let none = Estimate.undefined(reason)
    single = none
    absoluteSingle = none
    consistencySingle = none
    mean = none
    absoluteMean = none
    consistencyMean = none
  }
}

/// The mean squares of a two-way table.
private struct MeanSquares {
  let rows: Double
  let columns: Double
  let error: Double
  let within: Double
  private let isDefined: Bool

  init(_ moments: SeveralMoments) {
    let (k, n) = (moments.models, moments.size)
    let between = moments.total / k
    isDefined = n > 1
    rows = between * n / (n - 1)
    columns = n * moments.apart / (k - 1)
    error = (moments.variances - between) * n / ((n - 1) * (k - 1))
    within = (moments.variances - between + moments.apart) / (k - 1)
  }

  func ratio(_ top: Double, _ bottom: Double) -> Estimate {
    guard isDefined else { return .undefined("a total weight of one or less") }
    guard bottom > 0 else { return .undefined("the subjects do not differ") }
    return .plain(top / bottom, noInterval: "F intervals assume normal ratings; bootstrap it")
  }
}
