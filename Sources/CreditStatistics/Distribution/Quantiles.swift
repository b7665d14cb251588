extension ValueCounts {
  /// The smallest number.
  public func minimum() -> Estimate { extreme(values.first) }

  /// The largest number.
  public func maximum() -> Estimate { extreme(values.last) }

  /// The smallest number whose cumulative share reaches p, with Woodruff's interval.
  ///
  /// The interval's ends are the quantiles at the ends of Wilson's interval of p (R. S. Woodruff,
  /// JASA 47 (1952) 635-646, <https://doi.org/10.1080/01621459.1952.10483443>). The share p is read
  /// to nine decimals and compared exactly.
  ///
  /// - Complexity: O(distinct numbers).
  public func quantile(_ p: Double) -> Estimate {
    guard p >= 0, p <= 1 else { return .undefined("the share lies outside 0 to 1") }
    guard let value = firstReaching(p) else { return .undefined("no subject with a number") }
    guard let wilson = WilsonInterval(share: p, size: effectiveSize) else {
      return .plain(value, noInterval: "the effective size is 0", note: numberNote)
    }
    return Estimate(
      value: value,
      lower: firstReaching(wilson.lower),
      upper: firstReaching(wilson.upper),
      interval: "Woodruff",
      note: numberNote
    )
  }

  private func firstReaching(_ p: Double) -> Double? {
    let total = Int128(totalWeight)
    guard total > 0 else { return nil }
    let whole = 1_000_000_000.0
    let needed = Int128((p * whole).rounded()) * total
    var reached: Int128 = 0
    for (value, weight) in zip(values, weights) where weight > 0 {
      reached += Int128(weight)
      if reached * Int128(whole) >= needed { return value }
    }
    return values.last
  }

  private func extreme(_ value: Double?) -> Estimate {
    guard let value else { return .undefined("no subject with a number") }
    return .plain(value, noInterval: "an extreme of the subjects seen", note: numberNote)
  }
}
