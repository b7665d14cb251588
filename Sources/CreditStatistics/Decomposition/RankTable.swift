/// Where the places of one ranking stand among all subjects: doubled mid-ranks, and how much of each
/// place lies above cuts.
///
/// Subjects at one place are spread over its interval of the ranking by one lottery number each, the
/// same in all rankings (``EqualShares``). Parts of a place are whole numbers of ``RankTable/whole``,
/// so that sums over subjects do not depend on their order.
public struct RankTable: Hashable, Sendable {
  /// The part of a place that is all of it.
  public static let whole: Int64 = 1 << 40

  /// The weight of all subjects.
  public let total: Int64
  /// Twice the weight below each place plus its own.
  public let doubledRanks: [Int64]
  /// For each cut the part of each place above it.
  public let above: [[Int64]]

  /// The table of a ranking.
  ///
  /// - Parameters:
  ///   - weights: the weight of each place, worst first, in integers of any unit.
  ///   - cuts: the weights below the cuts, each from 0 to the sum, as numerator and denominator.
  /// - Complexity: O(places x cuts).
  public init(weights: [Int64], cuts: [(Int128, Int128)]) {
    var below: Int64 = 0
    var ranks = [Int64](repeating: 0, count: weights.count)
    for (place, weight) in weights.enumerated() {
      ranks[place] = 2 * below + weight
      below += weight
    }
    above = cuts.map { cut in
      // Between these whole weights lies the cut: elsewhere a comparison is enough.
      let floor = Int64(cut.0 / cut.1)
      let ceiling = Int64((cut.0 + cut.1 - 1) / cut.1)
      var below: Int64 = 0
      var parts = [Int64](repeating: 0, count: weights.count)
      for (place, weight) in weights.enumerated() {
        if below >= ceiling {
          parts[place] = RankTable.whole
        } else if below + weight > floor {
          parts[place] = RankTable.part(of: weight, from: below, above: cut)
        }
        below += weight
      }
      return parts
    }
    total = below
    doubledRanks = ranks
  }

  /// How much of an interval of the ranking lies above a cut.
  private static func part(of weight: Int64, from below: Int64, above cut: (Int128, Int128))
    -> Int64
  {
    let (position, unit) = cut
    let end = (Int128(below) + Int128(weight)) * unit
    if Int128(below) * unit >= position { return whole }
    if end <= position { return 0 }
    let (rest, length) = (end - position, Int128(weight) * unit)
    return Int64((Double(rest) / Double(length) * Double(whole)).rounded())
  }
}

extension EqualShares {
  /// The cuts between the categories of some weight, for ``RankTable``.
  public func cuts(of weight: Int64) -> [(Int128, Int128)] {
    cuts.map { (Int128($0) * Int128(weight), Int128(whole)) }
  }
}
