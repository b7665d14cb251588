extension RankedOutcomes {
  /// The Kolmogorov-Smirnov distance: the largest gap between the shares of bads and of goods.
  ///
  /// max |F_bad - F_good| over distinct places, between 0 and 1. The note says so where the gap is
  /// one of goods standing below bads.
  ///
  /// - Complexity: O(places).
  public func ks() -> Estimate {
    if let oneClassReason { return .undefined(oneClassReason) }
    let (allGoods, allBads) = (Int128(totalGoods), Int128(totalBads))
    var (good, bad): (Int128, Int128) = (0, 0)
    var widest: Int128 = 0
    for place in goods.indices {
      good += Int128(goods[place])
      bad += Int128(bads[place])
      let gap = bad * allGoods - good * allBads
      if gap.magnitude > widest.magnitude { widest = gap }
    }
    return .plain(
      Double(widest.magnitude) / Double(allGoods * allBads),
      noInterval: "a maximum is not asymptotically normal; bootstrap it",
      note: widest < 0 ? "goods stand below bads where the gap is widest" : nil
    )
  }
}
