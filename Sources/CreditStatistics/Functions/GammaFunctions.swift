/// The gamma function's logarithm and the incomplete gamma function.
enum GammaFunctions: Sendable {
  /// ln Γ(x) for x > 0.
  ///
  /// Shifted to x >= 15, then Stirling's series. Source: NIST DLMF 5.11.1.
  static func logGamma(_ x: Double) -> Double {
    var shifted = x
    var product = 1.0
    while shifted < 15 {
      product *= shifted
      shifted += 1
    }
    let inverse = 1 / (shifted * shifted)
    let series = stirling.reduce(0) { $0 * inverse + $1 } / shifted
    let halfLogTwoPi = 0.918938533204672741780329736406
    return (shifted - 0.5) * naturalLog(shifted) - shifted + halfLogTwoPi + series
      - naturalLog(product)
  }

  /// B(2k) / (2k (2k - 1)), the highest k first.
  private static let stirling: [Double] = [
    -0.029550653594771243, 0.0064102564102564103, -0.0019175269175269175, 8.4175084175084175e-4,
    -5.9523809523809524e-4, 7.9365079365079365e-4, -0.0027777777777777778, 0.083333333333333333,
  ]

  /// Q(a, x), the upper regularised incomplete gamma function, for a > 0 and x >= 0.
  ///
  /// A series below a + 1, a continued fraction above. Source: NIST DLMF 8.11.4 and 8.9.2.
  static func upperRegularised(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    let front = exponential(a * naturalLog(x) - x - logGamma(a))
    return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x)
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var k = a
    for _ in 0..<100_000 where abs(term) > abs(sum) * 1e-17 {
      k += 1
      term *= x / k
      sum += term
    }
    return sum
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var lentz = LentzFraction(leading: x + 1 - a)
    var i = 1.0
    while i < 100_000, !lentz.isConverged {
      lentz.advance(numerator: -i * (i - a), denominator: x + 2 * i + 1 - a)
      i += 1
    }
    return 1 / lentz.value
  }
}

/// A continued fraction evaluated from the top by the modified Lentz method.
///
/// Source: W. J. Lentz, Applied Optics 15 (1976) 668-671; I. J. Thompson and A. R. Barnett,
/// J. Comput. Phys. 64 (1986) 490-509.
struct LentzFraction {
  private(set) var value: Double
  private(set) var isConverged = false
  private var c: Double
  private var d = 0.0
  private static let tiny = 1e-300

  init(leading: Double) {
    value = leading == 0 ? Self.tiny : leading
    c = value
  }

  mutating func advance(numerator: Double, denominator: Double) {
    d = denominator + numerator * d
    c = denominator + numerator / c
    d = 1 / (d == 0 ? Self.tiny : d)
    c = c == 0 ? Self.tiny : c
    value *= c * d
    isConverged = abs(c * d - 1) < 4e-16
  }
}
