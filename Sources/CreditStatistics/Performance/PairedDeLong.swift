/// The difference of two models' AUC on the same subjects, with DeLong's test.
public struct AucDifference: Hashable, Sendable {
  /// AUC of A minus AUC of B with its interval.
  public let difference: Estimate
  /// The z statistic, or nil where the difference has no variance.
  public let z: Double?
  /// The two-sided p-value, or nil without a z statistic.
  public let pValue: Double?
}

extension AucDifference {
  /// DeLong's paired test from the goods and the bads by pair of places.
  ///
  /// Source: DeLong, DeLong and Clarke-Pearson 1988, <https://doi.org/10.2307/2531595>.
  ///
  /// - Precondition: both counts have the same places and weight scale.
  /// - Complexity: O(cells + places).
  public init(goods: JointCounts, bads: JointCounts) {
    precondition(
      goods.placesA == bads.placesA && goods.placesB == bads.placesB
        && goods.weightScale == bads.weightScale,
      "goods and bads have different places"
    )
    let outcomesA = RankedOutcomes(goods: goods.marginA, bads: bads.marginA)
    let outcomesB = RankedOutcomes(goods: goods.marginB, bads: bads.marginB)
    if let reason = outcomesA.oneClassReason {
      self.init(difference: .undefined(reason), z: nil, pValue: nil)
      return
    }
    let (a, b) = (DeLongComponents(outcomesA), DeLongComponents(outcomesB))
    let gap = a.auc - b.auc
    let ofGoods = Self.variance(goods, a.ofGood, b.ofGood, gap)
    let ofBads = Self.variance(bads, a.ofBad, b.ofBad, gap)
    guard let ofGoods, let ofBads else {
      let reason = "one good or one bad only"
      self.init(difference: .plain(gap, noInterval: reason), z: nil, pValue: nil)
      return
    }
    let variance = ofGoods + ofBads
    let difference = Estimate.normal(
      gap,
      variance: variance,
      within: -1...1,
      interval: "DeLong"
    )
    guard variance > 1e-30 else {
      let note = "the two orders are the same where it counts"
      self.init(difference: difference.noting(note), z: nil, pValue: nil)
      return
    }
    let z = gap / variance.squareRoot()
    self.init(difference: difference, z: z, pValue: NormalDistribution.twoSidedP(z))
  }

  /// The variance of the mean difference of two components over one class.
  private static func variance(
    _ counts: JointCounts,
    _ a: [Double],
    _ b: [Double],
    _ centre: Double
  ) -> Double? {
    let size = counts.effectiveSize
    guard size > 1 else { return nil }
    return counts.variance { a[Int($0.a)] - b[Int($0.b)] - centre } * (size / (size - 1))
  }
}
