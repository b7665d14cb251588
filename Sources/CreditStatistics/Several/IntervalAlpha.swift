/// Krippendorff's interval alpha over numbers, such as percentiles, subject by subject.
///
/// With many distinct numbers there is no table of coincidences; the same sums come from each
/// subject's Σx and Σx². Accumulators merge by addition, in the order in which they are merged.
public struct IntervalAlpha: Hashable, Sendable {
  private var n = 0.0
  private var sum = 0.0
  private var squares = 0.0
  private var apart = 0.0

  /// Nothing counted yet.
  public init() {}

  /// Adds subjects with the same numbers; fewer than two numbers add nothing.
  public mutating func add(_ ratings: [Double?], weight: Double = 1) {
    let given = ratings.compactMap { $0 }
    guard given.count > 1, weight > 0 else { return }
    let m = Double(given.count)
    let mean = given.reduce(0, +) / m
    let spread = given.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    n += weight * m
    sum += weight * mean * m
    squares += weight * given.reduce(0) { $0 + $1 * $1 }
    // Σ over ordered pairs of (x - y)² is 2m times the spread around the mean.
    apart += weight * 2 * m * spread / (m - 1)
  }

  /// Adds what another accumulator has counted.
  public mutating func merge(_ other: IntervalAlpha) {
    n += other.n
    sum += other.sum
    squares += other.squares
    apart += other.apart
  }

  /// Alpha, 1 - observed / expected disagreement.
  ///
  /// Observed is the mean squared difference of the numbers of one subject, expected that of any
  /// two numbers. Source as for ``Coincidences/alpha(_:)``.
  public func alpha() -> Estimate {
    guard n > 1 else { return .undefined("no subject with two ratings") }
    let expected = 2 * (n * squares - sum * sum) / (n * (n - 1))
    guard expected > 0 else { return .undefined("one number only") }
    return .plain(1 - apart / n / expected, noInterval: "bootstrap the subjects")
  }
}
