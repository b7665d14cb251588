extension RankedOutcomes {
  /// The Kolmogorov-Smirnov distance: the largest gap between the shares of bads and of goods.
  ///
  /// max |F_bad - F_good| over distinct places, between 0 and 1. The note says so where the gap is
  /// one of goods standing below bads.
  ///
  /// - Complexity: O(places).
  public func ks() -> Estimate {
    if let oneClassReason { return .undefined(oneClassReason) }
    let gap = widestGap
    return .plain(
      abs(gap),
      noInterval: "a maximum is not asymptotically normal; bootstrap it",
      note: gap < 0 ? "goods stand below bads where the gap is widest" : nil
    )
  }

  /// F_bad - F_good where they lie furthest apart, counted exactly.
  ///
  /// - Precondition: both classes occur.
  var widestGap: Double {
    // 64 bits hold the products of all but huge or finely weighted populations.
    let isSmall = !totalGoods.multipliedReportingOverflow(by: totalBads).overflow
    return isSmall ? widestGap(Int64.self) : widestGap(Int128.self)
  }

  private func widestGap<Whole: FixedWidthInteger & SignedInteger>(_: Whole.Type) -> Double {
    let (allGoods, allBads) = (Whole(totalGoods), Whole(totalBads))
    var (good, bad): (Whole, Whole) = (0, 0)
    var widest: Whole = 0
    for place in goods.indices {
      good += Whole(goods[place])
      bad += Whole(bads[place])
      let gap = bad * allGoods - good * allBads
      if gap.magnitude > widest.magnitude { widest = gap }
    }
    return Double(widest) / Double(allGoods * allBads)
  }
}
