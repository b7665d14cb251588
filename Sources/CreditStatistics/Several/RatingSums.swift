/// Sums over subjects from which statistics of several models' numbers follow.
///
/// Numbers such as percentiles have too many distinct values for a table; a subject enters with the
/// count, the sum and the sum of squares of its numbers. Sums merge by addition, in the order in
/// which they are merged.
public struct RatingSums: Hashable, Sendable {
  /// The number of subjects with two numbers or more.
  public private(set) var n: Int64 = 0
  /// The weight of these subjects.
  public private(set) var subjects = 0.0
  private var ratings = 0.0
  private var sum = 0.0
  private var squares = 0.0
  /// Σ over ordered pairs of numbers of one subject of (x - y)² / (m - 1).
  private var apart = 0.0

  /// Nothing counted yet.
  public init() {}

  /// The number of subjects, their weight, and the weights of numbers, of their sums, of their squares
  /// and of what lies between them.
  init(totals: [Double]) {
    n = Int64(totals[0])
    (subjects, ratings, sum) = (totals[1], totals[2], totals[3])
    (squares, apart) = (totals[4], totals[5])
  }

  /// Adds subjects with the same numbers; fewer than two numbers add nothing.
  public mutating func add(_ numbers: [Double?], weight: Double = 1) {
    let given = numbers.compactMap { $0 }
    add(
      count: given.count,
      sum: given.reduce(0, +),
      squares: given.reduce(0) { $0 + $1 * $1 },
      weight: weight
    )
  }

  /// Adds subjects by the count, the sum and the sum of squares of their numbers.
  private mutating func add(count: Int, sum: Double, squares: Double, weight: Double) {
    guard count > 1, weight > 0 else { return }
    let m = Double(count)
    n += 1
    subjects += weight
    ratings += weight * m
    self.sum += weight * sum
    self.squares += weight * squares
    apart += weight * (m * squares - sum * sum) * (2 / (m - 1))
  }

  /// Adds what other sums have counted.
  public mutating func merge(_ other: RatingSums) {
    n += other.n
    subjects += other.subjects
    ratings += other.ratings
    sum += other.sum
    squares += other.squares
    apart += other.apart
  }
}

extension RatingSums {
  /// Krippendorff's interval alpha, 1 - observed / expected disagreement.
  ///
  /// Observed is the mean squared difference of the numbers of one subject, expected that of any
  /// two numbers. Source as for ``Coincidences/alpha(_:)``.
  public func intervalAlpha() -> Estimate {
    guard ratings > 1 else { return .undefined("no subject with two ratings") }
    let expected = 2 * (ratings * squares - sum * sum) / (ratings * (ratings - 1))
    guard expected > 1e-14 * squares / ratings else { return .undefined("one number only") }
    return .plain(1 - apart / ratings / expected, noInterval: "bootstrap the subjects")
  }

  /// Kendall's W; see ``KendallW``.
  ///
  /// - Precondition: the numbers are the percentiles of this many models over these subjects.
  public func kendallW(models: Int) -> Estimate {
    switch moments(models: models) {
    case .failure(let gap): .undefined(gap.reason)
    case .success(let moments): moments.kendallW()
    }
  }

  /// The six intraclass correlations.
  ///
  /// - Precondition: the numbers are the percentiles of this many models over these subjects, so
  ///   that all models have the same mean.
  public func intraclassCorrelations(models: Int) -> IntraclassCorrelations {
    switch moments(models: models) {
    case .failure(let gap): IntraclassCorrelations(none: gap.reason)
    case .success(let moments): IntraclassCorrelations(moments)
    }
  }

  private func moments(models: Int) -> Result<SeveralMoments, SeveralGap> {
    guard models > 1 else { return .failure(SeveralGap(reason: "fewer than two models")) }
    let m = Double(models)
    guard n > 1 else { return .failure(SeveralGap(reason: "fewer than two subjects")) }
    guard abs(ratings - m * subjects) <= 1e-9 * ratings else {
      return .failure(SeveralGap(reason: "not every model rates every subject"))
    }
    let mean = sum / ratings
    let ofSums = m * squares - apart * (m - 1) / 2
    let variances = squares / subjects - m * mean * mean
    return .success(
      SeveralMoments(
        models: m,
        size: subjects,
        // What rounding leaves of no variance is none.
        variances: variances > 1e-12 * squares / subjects ? variances : 0,
        total: ofSums / subjects - m * m * mean * mean,
        apart: 0
      )
    )
  }
}
