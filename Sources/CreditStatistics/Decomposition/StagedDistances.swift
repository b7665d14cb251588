/// Sums of distances between rankings, from which disagreements are decomposed.
///
/// Integers throughout: sums over parts of the subjects add up to those over all, in any order.
public struct StagedDistances: Hashable, Sendable {
  /// The sums of one measure.
  struct Sums: Hashable, Sendable {
    /// Between the two models' own standings.
    var own: Int128 = 0
    /// From the masked A to each hybrid: bit 0 the file of B, bit 1 its judge, bit 2 its scale.
    var fromA = [Int128](repeating: 0, count: 8)
    /// From the masked B.
    var fromB = [Int128](repeating: 0, count: 8)
  }

  /// The weight of the subjects added.
  public private(set) var weight: Int128 = 0
  private(set) var decision = Sums()
  private(set) var category = Sums()
  private(set) var percentile = Sums()

  /// No subject.
  public init() {}

  /// Adds a subject.
  ///
  /// - Complexity: O(categories).
  public mutating func add(_ places: StagedRanks.Places, weight: Int64, among ranks: StagedRanks) {
    let weight = Int128(weight)
    self.weight += weight
    let masked = [places.aOnA, places.aOnB, places.bOnA, places.bOnB]
    percentile.add(
      own: ranks.ownA.doubledRanks[places.ownA] - ranks.ownB.doubledRanks[places.ownB],
      weight
    ) { ranks.masked[$0 & 3].doubledRanks[masked[$0 & 3]] }
    for cut in 0..<ranks.categoryCuts {
      category.add(
        own: ranks.ownA.above[cut][places.ownA] - ranks.ownB.above[cut][places.ownB],
        weight
      ) { ranks.masked[$0 & 3].above[cut][masked[$0 & 3]] }
    }
    guard ranks.decides else { return }
    let first = ranks.categoryCuts
    decision.add(
      own: ranks.ownA.above[first][places.ownA] - ranks.ownB.above[first + 1][places.ownB],
      weight
    ) { ranks.masked[$0 & 3].above[first + $0 >> 2][masked[$0 & 3]] }
  }

  /// Adds the sums of other subjects.
  public mutating func add(_ other: StagedDistances) {
    weight += other.weight
    decision.add(other.decision)
    category.add(other.category)
    percentile.add(other.percentile)
  }
}

extension StagedDistances.Sums {
  fileprivate mutating func add(own: Int64, _ weight: Int128, _ value: (Int) -> Int64) {
    self.own += Int128(own.magnitude) * weight
    let (a, b) = (value(0), value(7))
    for hybrid in 0..<8 {
      let value = value(hybrid)
      fromA[hybrid] += Int128((value - a).magnitude) * weight
      fromB[hybrid] += Int128((value - b).magnitude) * weight
    }
  }

  fileprivate mutating func add(_ other: Self) {
    own += other.own
    for hybrid in 0..<8 {
      fromA[hybrid] += other.fromA[hybrid]
      fromB[hybrid] += other.fromB[hybrid]
    }
  }
}
