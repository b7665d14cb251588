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

  /// The sums of a measure in which the scale has no part: of four hybrids, without those that are 0.
  struct UnscaledSums: Hashable, Sendable {
    var own: Int128 = 0
    /// From the masked A to the hybrids 1, 2 and 3; from the masked B to 1 and 2.
    var a1: Int128 = 0
    var a2: Int128 = 0
    var ab: Int128 = 0
    var b1: Int128 = 0
    var b2: Int128 = 0
  }

  /// The weight of the subjects added.
  public private(set) var weight: Int128 = 0
  private(set) var decision = Sums()
  private var categories = UnscaledSums()
  private var percentiles = UnscaledSums()

  var category: Sums { categories.scaled }
  var percentile: Sums { percentiles.scaled }

  /// No subject.
  public init() {}

  /// Adds a subject.
  ///
  /// - Complexity: O(categories).
  public mutating func add(_ places: StagedRanks.Places, weight: Int64, among ranks: StagedRanks) {
    let wide = Int128(weight)
    self.weight &+= wide
    let values = StagedRanks.Rankings(
      ownA: places.ownA * ranks.width,
      ownB: places.ownB * ranks.width,
      aOnA: places.aOnA * ranks.width,
      aOnB: places.aOnB * ranks.width,
      bOnA: places.bOnA * ranks.width,
      bOnB: places.bOnB * ranks.width
    )
    percentiles.add(ranks, values, 0, wide)
    for column in 1..<1 + ranks.categoryCuts { categories.add(ranks, values, column, wide) }
    if ranks.decides { decision.add(ranks, values, wide) }
  }

  /// Adds the sums of other subjects.
  public mutating func add(_ other: StagedDistances) {
    weight &+= other.weight
    decision.add(other.decision)
    categories.add(other.categories)
    percentiles.add(other.percentiles)
  }
}

extension StagedDistances.UnscaledSums {
  /// Adds the distances of one subject by one column of the tables.
  @inline(__always)
  fileprivate mutating func add(
    _ ranks: StagedRanks,
    _ rows: StagedRanks.Rankings<Int>,
    _ column: Int,
    _ weight: Int128
  ) {
    let tables = ranks.tables
    let h0 = tables.aOnA[rows.aOnA + column]
    let h1 = tables.aOnB[rows.aOnB + column]
    let h2 = tables.bOnA[rows.bOnA + column]
    let h3 = tables.bOnB[rows.bOnB + column]
    let difference = tables.ownA[rows.ownA + column] - tables.ownB[rows.ownB + column]
    own &+= Int128(difference.magnitude) &* weight
    a1 &+= Int128((h1 - h0).magnitude) &* weight
    a2 &+= Int128((h2 - h0).magnitude) &* weight
    ab &+= Int128((h3 - h0).magnitude) &* weight
    b1 &+= Int128((h1 - h3).magnitude) &* weight
    b2 &+= Int128((h2 - h3).magnitude) &* weight
  }

  fileprivate mutating func add(_ other: Self) {
    own &+= other.own
    a1 &+= other.a1
    a2 &+= other.a2
    ab &+= other.ab
    b1 &+= other.b1
    b2 &+= other.b2
  }

  /// The same with the scale's bit, which changes nothing.
  fileprivate var scaled: StagedDistances.Sums {
    var sums = StagedDistances.Sums()
    sums.own = own
    let (a, b) = ([0, a1, a2, ab], [ab, b1, b2, 0])
    sums.fromA = a + a
    sums.fromB = b + b
    return sums
  }
}

extension StagedDistances.Sums {
  /// Adds the distances of one subject's decisions.
  fileprivate mutating func add(
    _ ranks: StagedRanks,
    _ rows: StagedRanks.Rankings<Int>,
    _ weight: Int128
  ) {
    let (tables, a) = (ranks.tables, 1 + ranks.categoryCuts)
    let b = a + 1
    let difference = tables.ownA[rows.ownA + a] - tables.ownB[rows.ownB + b]
    own &+= Int128(difference.magnitude) &* weight
    let values = SIMD8(
      tables.aOnA[rows.aOnA + a],
      tables.aOnB[rows.aOnB + a],
      tables.bOnA[rows.bOnA + a],
      tables.bOnB[rows.bOnB + a],
      tables.aOnA[rows.aOnA + b],
      tables.aOnB[rows.aOnB + b],
      tables.bOnA[rows.bOnA + b],
      tables.bOnB[rows.bOnB + b]
    )
    // Most subjects stand on the same side of every cut.
    if values == SIMD8(repeating: values[0]) { return }
    for hybrid in 0..<8 {
      fromA[hybrid] &+= Int128((values[hybrid] - values[0]).magnitude) &* weight
      fromB[hybrid] &+= Int128((values[hybrid] - values[7]).magnitude) &* weight
    }
  }

  fileprivate mutating func add(_ other: Self) {
    own &+= other.own
    for hybrid in 0..<8 {
      fromA[hybrid] &+= other.fromA[hybrid]
      fromB[hybrid] &+= other.fromB[hybrid]
    }
  }
}
