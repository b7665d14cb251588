/// The natural logarithm in a form that gives the same bits in every engine.
///
/// The argument is normalised by an exact power of two to [1, 2), then to [0.707, 1.414); there
/// `2 artanh((m - 1) / (m + 1))` is summed by Horner's rule with twelve terms, only with `+ - x /` in
/// a fixed order. Within 1e-15 of the correctly rounded value for arguments from 2^-40 to 2^40.
///
/// - Parameter x: a positive number.
/// - Returns: its natural logarithm.
public func portableLogarithm(_ x: Double) -> Double {
  var exponent = -40
  for candidate in stride(from: 40, to: -40, by: -1) where x >= powerOfTwo(candidate) {
    exponent = candidate
    break
  }
  var mantissa = x * powerOfTwo(-exponent)
  if mantissa >= 1.4142135623730951 {
    exponent += 1
    mantissa *= 0.5
  }
  let s = (mantissa - 1) / (mantissa + 1)
  let square = s * s
  var sum = 2.0 / 23.0
  for term in stride(from: 10, through: 0, by: -1) {
    sum = sum * square + 2.0 / Double(2 * term + 1)
  }
  return Double(exponent) * 0.6931471805599453 + s * sum
}

/// `ln` of a ratio in millionths, rounded to millionths; none unless the ratio is positive.
public func logarithmInMillionths(_ millionths: Int64) -> Int64? {
  guard millionths > 0 else { return nil }
  return Int64((portableLogarithm(Double(millionths) / 1_000_000) * 1_000_000 + 0.5).rounded(.down))
}

private func powerOfTwo(_ exponent: Int) -> Double {
  Double(sign: .plus, exponent: exponent, significand: 1)
}
