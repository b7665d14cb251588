/// How the replicates of a bootstrap make an interval.
public enum BootstrapInterval: String, Hashable, Sendable {
  /// The 2.5 % and 97.5 % quantiles of the replicates.
  case percentile
  /// Twice the estimate minus those quantiles, and reaching the estimate at least.
  ///
  /// For distances that cannot fall below 0 and are therefore biased upward, in the sample and once
  /// more in every replicate.
  case basic
}

extension Estimate {
  /// The same estimate with the 95 % interval of its replicates.
  ///
  /// Replicates in which the statistic is undefined are left out and counted in the note; with
  /// fewer than half of them left there is no interval. Source: B. Efron and R. J. Tibshirani,
  /// *An Introduction to the Bootstrap*, Chapman & Hall 1993, chapter 13; A. C. Davison and
  /// D. V. Hinkley, *Bootstrap Methods and their Application*, Cambridge 1997, section 5.2,
  /// <https://doi.org/10.1017/CBO9780511802843>.
  ///
  /// - Parameters:
  ///   - replicates: the statistic in every replicate; nil where it is undefined.
  ///   - method: what was redrawn, as in `bootstrap of subjects`.
  ///   - kind: how the interval is made.
  ///   - range: where the statistic lies.
  /// - Returns: the estimate with the interval, or with the reason why it has none.
  /// - Complexity: O(replicates · log replicates).
  public func bootstrapped(
    _ replicates: [Double?],
    method: String,
    as kind: BootstrapInterval = .percentile,
    within range: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) -> Estimate {
    guard let value, !replicates.isEmpty else { return self }
    let defined = replicates.compactMap { $0 }.filter(\.isFinite).sorted()
    guard 2 * defined.count >= replicates.count, defined.count > 1 else {
      return .plain(value, noInterval: "undefined in most replicates of the bootstrap", note: note)
    }
    let low = Self.quantile(defined, 0.025)
    let high = Self.quantile(defined, 0.975)
    let mean = defined.reduce(0, +) / Double(defined.count)
    let squares = defined.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let isBasic = kind == .basic
    let lost = replicates.count - defined.count
    return Estimate(
      value: value,
      lower: max(isBasic ? min(value, 2 * value - high) : low, range.lowerBound),
      upper: min(isBasic ? max(value, 2 * value - low) : high, range.upperBound),
      interval: "\(method), \(replicates.count) replicates, \(kind.rawValue)",
      note: note,
      standardError: (squares / Double(defined.count - 1)).squareRoot()
    ).noting(lost > 0 ? "undefined in \(lost) of \(replicates.count) replicates" : nil)
  }

  /// A quantile of sorted values, linear between them.
  ///
  /// Definition 7 in The American Statistician 50 (1996) 361-365 by Hyndman and Fan,
  /// <https://doi.org/10.2307/2684934>.
  private static func quantile(_ sorted: [Double], _ p: Double) -> Double {
    let position = p * Double(sorted.count - 1)
    let below = Int(position)
    guard below + 1 < sorted.count else { return sorted[below] }
    return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
