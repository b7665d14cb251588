/// Who is favourable with two models, place by place.
///
/// A place is favourable from a lottery number on: from 0 (always), from 1 (never), or from
/// between, where the cut goes through it. The lottery number of a subject is the same for both
/// models, so a model never swaps against itself.
public struct SwapRule: Hashable, Sendable {
  /// For each place of A, the lottery number from which it is favourable.
  public let favourableFromA: [Double]
  /// For each place of B, the lottery number from which it is favourable.
  public let favourableFromB: [Double]

  /// The rule of two models' own decisions.
  public init(ownA favourableA: [Bool], ownB favourableB: [Bool]) {
    favourableFromA = favourableA.map { $0 ? 0 : 1 }
    favourableFromB = favourableB.map { $0 ? 0 : 1 }
  }

  /// The rule that approves one share of the subjects counted, the best standings first.
  ///
  /// The rate is read to six decimals. Nil unless it is between 0 and 1.
  ///
  /// - Complexity: O(cells + places).
  public init?(approving rate: Double, of counts: JointCounts) {
    guard let shares = EqualShares(approving: rate) else { return nil }
    favourableFromA = Self.favourableFrom(weights: counts.marginA, shares)
    favourableFromB = Self.favourableFrom(weights: counts.marginB, shares)
  }

  /// For each place of one ranking, the lottery number from which it is approved at a rate.
  ///
  /// Nil unless the rate is between 0 and 1. A subject of a place is approved with probability
  /// one minus this number.
  public static func favourableFrom(approving rate: Double, weights: [Int64]) -> [Double]? {
    EqualShares(approving: rate).map { favourableFrom(weights: weights, $0) }
  }

  private static func favourableFrom(weights: [Int64], _ shares: EqualShares) -> [Double] {
    let steps = CategorySteps(weights: weights, shares: shares)
    return weights.indices.map { place in
      let ofPlace = steps[place]
      return ofPlace.last { $0.category == 0 }?.end ?? 0
    }
  }

  /// The expected fractions of a cell in each set: the overlap of two intervals of lottery numbers.
  public func fractions(of cell: JointCounts.Cell) -> SwapValues {
    let fromA = favourableFromA[Int(cell.a)]
    let fromB = favourableFromB[Int(cell.b)]
    return SwapValues(
      both: 1 - max(fromA, fromB),
      onlyA: max(0, fromB - fromA),
      onlyB: max(0, fromA - fromB),
      neither: min(fromA, fromB)
    )
  }

  /// Whether a lottery number decides the set of a subject in this cell.
  public func isTied(_ cell: JointCounts.Cell) -> Bool {
    let (fromA, fromB) = (favourableFromA[Int(cell.a)], favourableFromB[Int(cell.b)])
    return (fromA > 0 && fromA < 1) || (fromB > 0 && fromB < 1)
  }

  /// The expected weight in each set, in subjects, of counts over the same places.
  ///
  /// The counts may be those of a part, such as the bads or one group.
  ///
  /// - Complexity: O(cells).
  public func expectedWeights(in counts: JointCounts) -> SwapValues {
    expected(in: counts) { Double($0.weight) / Double(counts.weightScale) }
  }

  /// The expected number of subjects in each set, of counts over the same places.
  ///
  /// - Complexity: O(cells).
  public func expectedCounts(in counts: JointCounts) -> SwapValues {
    expected(in: counts) { Double($0.count) }
  }

  /// The share of bads in each set with its Wilson interval.
  ///
  /// - Complexity: O(cells).
  public func outcomeRates(goods: JointCounts, bads: JointCounts) -> [SwapSet: Estimate] {
    let (good, bad) = (expectedWeights(in: goods), expectedWeights(in: bads))
    let goodSquares = expectedSquares(in: goods)
    let badSquares = expectedSquares(in: bads)
    var rates: [SwapSet: Estimate] = [:]
    for set in SwapSet.allCases {
      let total = good[set] + bad[set]
      let squares = goodSquares.flatMap { g in badSquares.map { g[set] + $0[set] } }
      let size = squares.map { effectiveSampleSize(weight: total, squaredWeight: $0) }
      rates[set] = .share(of: bad[set], in: total, effectiveSize: size)
    }
    return rates
  }

  private func expectedSquares(in counts: JointCounts) -> SwapValues? {
    guard counts.isSampled else { return nil }
    let scale = Double(counts.weightScale)
    return expected(in: counts) { ($0.sumOfSquaredWeights ?? 0) / (scale * scale) }
  }

  private func expected(in counts: JointCounts, amount: (JointCounts.Cell) -> Double) -> SwapValues
  {
    var sums = SwapValues()
    for cell in counts.cells { sums.add(fractions(of: cell), times: amount(cell)) }
    return sums
  }
}
