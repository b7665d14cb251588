/// The adverse impact ratio of a level against a reference, with the four-fifths rule and a test.
///
/// The rule is that of the Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D:
/// a selection rate below four fifths of the highest one is regarded as adverse impact.
public struct AdverseImpact: Hashable, Sendable {
  /// Which test gave the p-value.
  public enum Test: String, Hashable, Sendable {
    /// Fisher's exact test, two-sided: whole numbers with an expected cell below 5.
    case fisherExact = "Fisher exact"
    /// The pooled two-proportion z test, two-sided.
    case twoProportionZ = "two-proportion z"
  }

  /// The selection rate of the level over that of the reference.
  public let ratio: Estimate
  /// Whether the ratio is below four fifths; nil where it is undefined.
  public let isBelowFourFifths: Bool?
  /// The p-value of equal selection rates, or nil where there is nothing to test.
  public let pValue: Double?
  /// The test behind the p-value.
  public let test: Test?

  /// The ratio with Katz's interval on the log scale.
  ///
  /// ln ratio ± 1.96 √(1/x₁ - 1/n₁ + 1/x₂ - 1/n₂). Source: D. Katz et al., Biometrics 34 (1978)
  /// 469-474, <https://doi.org/10.2307/2530610>.
  ///
  /// - Complexity: O(subjects selected) for Fisher's test on whole numbers below 5 expected, else
  ///   O(1).
  public init(_ level: Selection, reference: Selection) {
    guard let own = level.share, let other = reference.share else {
      self.init(none: "nobody in the level or in the reference")
      return
    }
    guard other > 0 else {
      self.init(none: "nobody of the reference is selected")
      return
    }
    let tested = Self.test(level, reference)
    let note = tested.map { "p = \(shortText($0.pValue)), \($0.test.rawValue)" }
    let ratio = Self.katz(own, level.effectiveSize, other, reference.effectiveSize)
    self.init(
      ratio: ratio.noting(note),
      // The rule compares the rates themselves; the slack is for fractions of the lottery.
      isBelowFourFifths: own < 0.8 * other - 1e-12,
      pValue: tested?.pValue,
      test: tested?.test
    )
  }

  private init(ratio: Estimate, isBelowFourFifths: Bool?, pValue: Double?, test: Test?) {
    self.ratio = ratio
    self.isBelowFourFifths = isBelowFourFifths
    self.pValue = pValue
    self.test = test
  }

  private init(none reason: String) {
    self.init(ratio: .undefined(reason), isBelowFourFifths: nil, pValue: nil, test: nil)
  }

  private static func katz(_ own: Double, _ n: Double, _ other: Double, _ m: Double) -> Estimate {
    let ratio = own / other
    guard own > 0 else { return .plain(0, noInterval: "nobody of the level is selected") }
    guard n > 0, m > 0 else { return .plain(ratio, noInterval: "the effective size is 0") }
    let variance = max(0, (1 / own - 1) / n + (1 / other - 1) / m)
    let error = variance.squareRoot()
    let reach = exponential(NormalDistribution.z95 * error)
    return Estimate(
      value: ratio,
      lower: ratio / reach,
      upper: ratio * reach,
      interval: "Katz log ratio",
      standardError: error
    )
  }

  private static func test(_ level: Selection, _ reference: Selection) -> (
    pValue: Double, test: Test
  )? {
    let (a, b) = (level.effective, reference.effective)
    let all = a.total + b.total
    let selected = a.selected + b.selected
    guard a.total > 0, b.total > 0, selected > 0, selected < all else { return nil }
    let least = min(a.total, b.total) * min(selected, all - selected) / all
    if least < 5, let exact = FisherExact(level, reference) {
      return (exact.pValue, .fisherExact)
    }
    let pooled = selected / all
    let variance = pooled * (1 - pooled) * (1 / a.total + 1 / b.total)
    let gap = a.selected / a.total - b.selected / b.total
    return (NormalDistribution.twoSidedP(gap / variance.squareRoot()), .twoProportionZ)
  }
}
