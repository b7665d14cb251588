import CreditStatistics
import Testing

@Suite("Special functions and tests")
struct FunctionTests {
  @Test(arguments: functionReferences)
  func `functions agree with SciPy and statsmodels`(reference: FunctionReference) throws {
    let value = try #require(Self.value(reference.name, reference.arguments))
    // Relative to the value, for tails: 1e-9 of a p-value of 1e-12 is what matters there.
    let gap = abs(value - reference.value)
    #expect(gap <= 1e-9 * abs(reference.value) || gap <= 1e-15, "\(value)")
  }

  private static func value(_ name: String, _ x: [Double]) -> Double? {
    switch name {
    case "normal_quantile": return NormalDistribution.quantile(x[0])
    case "normal_cdf": return NormalDistribution.cdf(x[0])
    case "chi_square_sf": return ChiSquareDistribution.survival(x[0], degreesOfFreedom: x[1])
    case "beta_cdf": return BetaDistribution(a: x[0], b: x[1]).cdf(x[2])
    case "beta_pdf": return BetaDistribution(a: x[0], b: x[1]).pdf(x[2])
    case "beta_quantile": return BetaDistribution(a: x[0], b: x[1]).quantile(x[2])
    case "wilson_lower": return WilsonInterval(share: x[0] / x[1], size: x[1])?.lower
    case "wilson_upper": return WilsonInterval(share: x[0] / x[1], size: x[1])?.upper
    default: return twoGroups(name, x)
    }
  }

  private static func twoGroups(_ name: String, _ x: [Double]) -> Double? {
    let a = Selection(selected: x[0], total: x[1])
    let b = Selection(selected: x[2], total: x[3])
    switch name {
    case "fisher": return FisherExact(a, b)?.pValue
    case "two_proportion_z":
      // Ten million-fold fractions make the numbers unfit for Fisher's test.
      return AdverseImpact(fractional(a), reference: fractional(b)).pValue
    case "newcombe_lower": return a.difference(from: b).lower
    case "newcombe_upper": return a.difference(from: b).upper
    case "katz_lower": return AdverseImpact(a, reference: b).ratio.lower
    case "katz_upper": return AdverseImpact(a, reference: b).ratio.upper
    default: return nil
    }
  }

  /// The same selection, with an effective size that is not its total but for the last bits.
  private static func fractional(_ selection: Selection) -> Selection {
    Selection(
      selected: selection.selected,
      total: selection.total,
      effectiveSize: selection.total.nextUp
    )
  }

  @Test
  func `Holm's adjustment agrees with statsmodels and skips missing p-values`() {
    let adjusted = HolmAdjustment.adjust([nil] + holmReferences.p.map { $0 } + [nil])
    #expect(adjusted.first == .some(nil) && adjusted.last == .some(nil))
    for (own, other) in zip(adjusted.dropFirst(), holmReferences.adjusted) {
      #expect(own.map { isClose($0, other, 1e-15) } == true)
    }
  }

  @Test
  func `quantiles outside the unit interval do not exist`() {
    #expect(NormalDistribution.quantile(0) == nil)
    #expect(NormalDistribution.quantile(1) == nil)
    #expect(NormalDistribution.quantile(.nan) == nil)
    #expect(BetaDistribution(a: 2, b: 3).quantile(1.5) == nil)
    #expect(ChiSquareDistribution.survival(1, degreesOfFreedom: 0) == nil)
    #expect(WilsonInterval(share: 0.5, size: 0) == nil)
  }
}
