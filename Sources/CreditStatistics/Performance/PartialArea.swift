extension RankedOutcomes {
  /// The standardised partial area under the ROC curve where few goods are refused.
  ///
  /// The curve of bads refused against goods refused, integrated up to `goodsRefused` = f and
  /// scaled by D. K. McClish, Medical Decision Making 9 (1989) 190-195,
  /// <https://doi.org/10.1177/0272989X8900900307>: (1 + (A - f²/2) / (f - f²/2)) / 2. One half is
  /// a ranking at random, 1 a perfect one; f = 1 gives the AUC. Straight lines join the points.
  ///
  /// - Complexity: O(places).
  public func partialAuc(goodsRefused f: Double = 0.2) -> Estimate {
    if let oneClassReason { return .undefined(oneClassReason) }
    guard f > 0, f <= 1, let points = rocPoints() else {
      return .undefined("the share of goods refused lies outside 0 to 1")
    }
    return .plain(
      RocPoint.partialArea(points, goodsRefused: f),
      noInterval: "no closed form under ties; bootstrap it",
      note: "up to \(shortText(f)) of goods refused, McClish standardised"
    )
  }
}

extension RocPoint {
  /// The standardised area under a curve up to a share of goods refused above 0.
  ///
  /// - Complexity: O(points).
  static func partialArea(_ points: [RocPoint], goodsRefused f: Double) -> Double {
    var area = 0.0
    for index in points.indices.dropFirst() {
      let (a, b) = (points[index - 1], points[index])
      if a.goods >= f { break }
      guard b.goods > a.goods else { continue }
      let to = min(b.goods, f)
      let height = a.bads + (b.bads - a.bads) * (to - a.goods) / (b.goods - a.goods)
      area += (to - a.goods) * (a.bads + height) / 2
    }
    let least = f * f / 2
    return (1 + (area - least) / (f - least)) / 2
  }
}
