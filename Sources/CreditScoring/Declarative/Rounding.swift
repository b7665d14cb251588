import CreditModels

/// From the quantum of points to the quantum of the scale: half away from zero, once, then clamped
/// to the range.
struct Rounding {
  private let divisor: Int64
  private let factor: Int64
  private let range: ClosedRange<Int64>?

  /// From points with so many decimals to a scale.
  init(from decimals: Int, _ scale: Scale) {
    divisor = Rounding.power(decimals - scale.decimals)
    factor = Rounding.power(scale.decimals - decimals)
    range = scale.range
  }

  /// The numbers of the scale.
  func numbers(_ totals: [Int64]) -> [Int64] {
    let (low, high) = (range?.lowerBound ?? Int64.min, range?.upperBound ?? Int64.max)
    if divisor == 1 && factor == 1 { return totals.map { max(low, min(high, $0)) } }
    if divisor == 1 { return totals.map { max(low, min(high, $0 &* factor)) } }
    return totals.map { max(low, min(high, Rounding.halfAwayFromZero($0, divisor))) }
  }

  /// Division rounded half away from zero.
  @inline(__always)
  static func halfAwayFromZero(_ value: Int64, _ divisor: Int64) -> Int64 {
    let half = divisor / 2
    return (value &+ (value < 0 ? -half : half)) / divisor
  }

  /// A number brought into the scale's range.
  static func clamp(_ value: Int64, _ scale: Scale) -> Int64 {
    guard let range = scale.range else { return value }
    return max(range.lowerBound, min(range.upperBound, value))
  }

  private static func power(_ exponent: Int) -> Int64 {
    exponent <= 0 ? 1 : (0..<min(exponent, 18)).reduce(1) { power, _ in power * 10 }
  }
}
