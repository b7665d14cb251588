/// The beta distribution.
public struct BetaDistribution: Hashable, Sendable {
  /// The first shape.
  public let a: Double
  /// The second shape.
  public let b: Double
  /// ln B(a, b).
  let logBeta: Double

  /// A beta distribution.
  ///
  /// - Precondition: both shapes are positive and finite.
  public init(a: Double, b: Double) {
    precondition(a > 0 && b > 0 && a.isFinite && b.isFinite, "shapes must be positive")
    self.a = a
    self.b = b
    logBeta =
      GammaFunctions.logGamma(a) + GammaFunctions.logGamma(b) - GammaFunctions.logGamma(a + b)
  }

  /// The density at x; 0 outside (0, 1).
  public func pdf(_ x: Double) -> Double {
    guard x > 0, x < 1 else { return 0 }
    return exponential((a - 1) * naturalLog(x) + (b - 1) * logOnePlus(-x) - logBeta)
  }

  /// P(X <= x), the regularised incomplete beta function.
  ///
  /// Source: NIST DLMF 8.17.22, evaluated on the side where it converges quickly; for small whole
  /// shapes the binomial sum 8.17.5.
  public func cdf(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // Powers of a smaller x could vanish.
    if a + b <= 12, a == a.rounded(), b == b.rounded(), x > 1e-20 { return binomialTail(x) }
    let front = exponential(a * naturalLog(x) + b * logOnePlus(-x) - logBeta)
    return x < (a + 1) / (a + b + 2)
      ? front / (a * Self.fraction(a, b, x)) : 1 - front / (b * Self.fraction(b, a, 1 - x))
  }

  /// The x with P(X <= x) = p, by bisection to the last bit; nil outside [0, 1].
  public func quantile(_ p: Double) -> Double? {
    guard p >= 0, p <= 1 else { return nil }
    if p == 0 { return 0 }
    if p == 1 { return 1 }
    var low = 0.0
    var high = 1.0
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if cdf(middle) < p { low = middle } else { high = middle }
    }
    return high
  }

  /// The probability of at least a successes in a + b - 1 trials.
  private func binomialTail(_ x: Double) -> Double {
    let trials = a + b - 1
    // The last term, all successes, and from it the others downwards.
    var term = (0..<Int(trials)).reduce(1.0) { power, _ in power * x }
    let odds = (1 - x) / x
    var (sum, successes) = (0.0, trials)
    while successes >= a {
      sum += term
      term *= odds * successes / (trials - successes + 1)
      successes -= 1
    }
    return sum
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var lentz = LentzFraction(leading: 1)
    var step = 1.0
    while step < 100_000, !lentz.isConverged {
      let m = (step / 2).rounded(.down)
      let even = step == 2 * m
      let top = even ? m * (b - m) * x : -(a + m) * (a + b + m) * x
      let bottom = even ? (a + 2 * m - 1) * (a + 2 * m) : (a + 2 * m) * (a + 2 * m + 1)
      lentz.advance(numerator: top / bottom, denominator: 1)
      step += 1
    }
    return lentz.value
  }
}
