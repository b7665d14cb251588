/// A point of the ROC curve: who is refused when every standing up to a place is refused.
public struct RocPoint: Hashable, Sendable {
  /// The share of goods at this place or a worse one.
  public let goods: Double
  /// The share of bads at this place or a worse one.
  public let bads: Double
}

extension RankedOutcomes {
  /// The ROC curve from (0, 0) to (1, 1), worst places first; nil unless both classes occur.
  ///
  /// Read as credit analysts do: the bads found against the goods lost when refusing from below.
  ///
  /// - Complexity: O(places).
  public func rocPoints() -> [RocPoint]? {
    guard oneClassReason == nil else { return nil }
    let (allGoods, allBads) = (Double(totalGoods), Double(totalBads))
    var (good, bad): (Int64, Int64) = (0, 0)
    var points = [RocPoint(goods: 0, bads: 0)]
    points.reserveCapacity(goods.count + 1)
    for place in goods.indices where goods[place] + bads[place] > 0 {
      good += goods[place]
      bad += bads[place]
      points.append(RocPoint(goods: Double(good) / allGoods, bads: Double(bad) / allBads))
    }
    return points
  }
}
