/// The Wilson score interval of a share.
///
/// (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). Source: E. B. Wilson, JASA 22 (1927)
/// 209-212, <https://doi.org/10.1080/01621459.1927.10502953>.
public struct WilsonInterval: Hashable, Sendable {
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// The interval of a share seen on `size` subjects, or nil without subjects.
  ///
  /// - Parameters:
  ///   - share: The share, between 0 and 1.
  ///   - size: The number of subjects, or the effective size of a weighted sample.
  ///   - level: The confidence level.
  public init?(share: Double, size: Double, level: Double = 0.95) {
    guard size > 0, share.isFinite, level > 0, level < 1,
      let z = NormalDistribution.quantile(0.5 + level / 2)
    else { return nil }
    let p = min(max(share, 0), 1)
    let ratio = z * z / size
    let centre = p + ratio / 2
    let reach = (p * (1 - p) * ratio + ratio * ratio / 4).squareRoot()
    lower = p == 0 ? 0 : max(0, (centre - reach) / (1 + ratio))
    upper = p == 1 ? 1 : min(1, (centre + reach) / (1 + ratio))
  }
}

extension Estimate {
  /// A share with its Wilson interval; undefined when the total is 0.
  ///
  /// The size of the interval is `effectiveSize`, or the total when nil (frequency weights).
  public static func share(of part: Double, in total: Double, effectiveSize: Double? = nil)
    -> Estimate
  {
    guard total > 0 else { return .undefined("nobody to count") }
    let share = min(max(part / total, 0), 1)
    guard let wilson = WilsonInterval(share: share, size: effectiveSize ?? total) else {
      return .plain(share, noInterval: "the effective size is 0")
    }
    return Estimate(value: share, lower: wilson.lower, upper: wilson.upper, interval: "Wilson")
  }
}
