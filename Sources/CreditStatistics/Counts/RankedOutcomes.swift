/// Goods and bads by place, from the worst standing (index 0) to the best.
///
/// Weights are whole numbers of `1 / weightScale`; they mean repetitions unless squared weights
/// are given, which make them sampling weights.
public struct RankedOutcomes: Hashable, Sendable {
  /// The weight of the goods at each place.
  public let goods: [Int64]
  /// The weight of the bads at each place.
  public let bads: [Int64]
  /// The number of goods at each place.
  public let goodCounts: [Int64]
  /// The number of bads at each place.
  public let badCounts: [Int64]
  /// How many units of weight make one subject.
  public let weightScale: Int64
  /// The sum of the squared weights of the goods at each place; nil for frequency weights.
  public let goodSquares: [Double]?
  /// The sum of the squared weights of the bads at each place; nil for frequency weights.
  public let badSquares: [Double]?
  /// The weight of all goods, in units of `1 / weightScale`.
  public let totalGoods: Int64
  /// The weight of all bads, in units of `1 / weightScale`.
  public let totalBads: Int64

  /// Goods and bads with weights.
  ///
  /// - Precondition: every array has one element a place, and `weightScale` is positive.
  public init(
    goods: [Int64],
    bads: [Int64],
    goodCounts: [Int64],
    badCounts: [Int64],
    weightScale: Int64 = 1,
    goodSquares: [Double]? = nil,
    badSquares: [Double]? = nil
  ) {
    precondition(weightScale > 0, "the weight scale must be positive")
    let lengths = [bads.count, goodCounts.count, badCounts.count]
    precondition(lengths.allSatisfy { $0 == goods.count }, "goods and bads differ in length")
    precondition(
      (goodSquares?.count ?? goods.count) == goods.count,
      "good squares differ in length"
    )
    precondition((badSquares?.count ?? bads.count) == bads.count, "bad squares differ in length")
    self.goods = goods
    self.bads = bads
    self.goodCounts = goodCounts
    self.badCounts = badCounts
    self.weightScale = weightScale
    self.goodSquares = goodSquares
    self.badSquares = badSquares
    totalGoods = goods.reduce(0, +)
    totalBads = bads.reduce(0, +)
  }

  /// Goods and bads who all weigh one.
  public init(goods: [Int64], bads: [Int64]) {
    self.init(goods: goods, bads: bads, goodCounts: goods, badCounts: bads)
  }

  /// The number of subjects.
  public var n: Int64 { goodCounts.reduce(0, +) + badCounts.reduce(0, +) }

  /// The share of bads by weight, or nil when there is nobody.
  public var badRate: Double? {
    let total = totalGoods + totalBads
    return total > 0 ? Double(totalBads) / Double(total) : nil
  }

  /// The size that intervals use: repetitions, or W² / Σw² for sampling weights.
  public var effectiveSize: Double {
    let weight = Double(totalGoods + totalBads)
    guard let goodSquares, let badSquares else { return weight / Double(weightScale) }
    let squares = goodSquares.reduce(0, +) + badSquares.reduce(0, +)
    return effectiveSampleSize(weight: weight, squaredWeight: squares)
  }

  /// Why discrimination is undefined here, or nil where it is defined.
  public var oneClassReason: String? {
    if totalGoods + totalBads == 0 { return "no subject with an outcome" }
    if totalBads == 0 { return "no bads" }
    if totalGoods == 0 { return "no goods" }
    return nil
  }
}
