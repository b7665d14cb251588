/// A decimal number exactly as written: `mantissa` x 10 to the minus `decimals`.
struct Decimal: Hashable, Sendable {
  /// All digits as one integer.
  var mantissa: Int64
  /// How many of them stand behind the point; negative for whole thousands in exponent notation.
  var decimals: Int
  /// False when digits beyond the eighteenth were dropped.
  var isExact = true

  /// The number one.
  static let one = Decimal(mantissa: 1, decimals: 0)

  /// The decimals that are not just zeros at the end.
  var significantDecimals: Int {
    var (mantissa, decimals) = (mantissa, decimals)
    if mantissa == 0 { return 0 }
    while decimals > 0, mantissa % 10 == 0 { (mantissa, decimals) = (mantissa / 10, decimals - 1) }
    return max(decimals, 0)
  }

  /// The number as an integer in units of 10 to the minus `places`, times `factor`.
  ///
  /// - Returns: the integer, rounded half away from zero, and whether nothing was lost; nil when it
  ///   does not fit.
  func scaled(places: Int, factor: Decimal = .one) -> (value: Int64, isExact: Bool)? {
    let exponent = places - decimals - factor.decimals
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor.mantissa)
    if overflow {
      return Decimal.shift(Int128(mantissa) * Int128(factor.mantissa), exponent, isExact)
    }
    if exponent == 0 { return (product, isExact) }
    if exponent > 0, exponent <= 18 {
      let (shifted, overflow) = product.multipliedReportingOverflow(by: Decimal.powers[exponent])
      return overflow ? nil : (shifted, isExact)
    }
    return Decimal.shift(Int128(product), exponent, isExact)
  }

  /// `value` x 10 to the `exponent`.
  private static func shift(
    _ value: Int128,
    _ exponent: Int,
    _ isExact: Bool
  ) -> (value: Int64, isExact: Bool)? {
    if value == 0 { return (0, isExact) }
    if exponent >= 0 {
      guard exponent <= 18 else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: Int128(powers[exponent]))
      guard !overflow, let narrow = Int64(exactly: product) else { return nil }
      return (narrow, isExact)
    }
    guard exponent >= -36 else { return (0, false) }
    let low = max(exponent, -18)
    let divisor = Int128(powers[-low]) * Int128(powers[low - exponent])
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    var rounded = quotient
    if remainder.magnitude * 2 >= divisor.magnitude { rounded += value < 0 ? -1 : 1 }
    guard let narrow = Int64(exactly: rounded) else { return nil }
    return (narrow, isExact && remainder == 0)
  }

  /// 10 to the power of 0 to 18.
  static let powers: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
  }
}
