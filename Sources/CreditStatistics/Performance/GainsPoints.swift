/// What refusing the worst standings finds: a point of the CAP curve, with its lift.
public struct GainsPoint: Hashable, Sendable {
  /// The share of all subjects with an outcome who are refused.
  public let refused: Double
  /// The share of the goods who are refused.
  public let goods: Double
  /// The share of the bads who are refused: the gain.
  public let bads: Double

  /// How many times more bads are found than by refusing at random; nil where nobody is refused.
  public var lift: Double? { refused > 0 ? bads / refused : nil }

  /// A point.
  public init(refused: Double, goods: Double, bads: Double) {
    self.refused = refused
    self.goods = goods
    self.bads = bads
  }
}

extension RankedOutcomes {
  /// The cumulative accuracy profile from (0, 0) to (1, 1), one point a place; nil unless both
  /// classes occur.
  ///
  /// Bads refused against subjects refused (J. R. Sobehart and S. C. Keenan, Risk 14(3) (2001)
  /// 31-33); with goods against bads the same points are the ROC curve.
  ///
  /// - Complexity: O(places).
  public func capPoints() -> [GainsPoint]? {
    guard let points = rocPoints() else { return nil }
    let (goods, bads) = (Double(totalGoods), Double(totalBads))
    return points.map {
      GainsPoint(
        refused: ($0.goods * goods + $0.bads * bads) / (goods + bads),
        goods: $0.goods,
        bads: $0.bads
      )
    }
  }

  /// The curve at equal steps of subjects refused, tenths by default, without the point (0, 0).
  ///
  /// A step that divides a place takes its goods and bads in the place's proportion, which is the
  /// expectation when a lottery breaks the tie. Nil unless both classes occur.
  ///
  /// - Complexity: O(places + parts).
  public func gains(parts: Int = 10) -> [GainsPoint]? {
    guard parts > 0, let points = capPoints() else { return nil }
    var gains: [GainsPoint] = []
    var next = 1
    for part in 1...parts {
      let refused = Double(part) / Double(parts)
      while next < points.count - 1, points[next].refused < refused { next += 1 }
      let (from, to) = (points[next - 1], points[next])
      let way = min(1, max(0, (refused - from.refused) / (to.refused - from.refused)))
      gains.append(
        GainsPoint(
          refused: refused,
          goods: from.goods + way * (to.goods - from.goods),
          bads: from.bads + way * (to.bads - from.bads)
        )
      )
    }
    return gains
  }
}
