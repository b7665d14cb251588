/// The rankings that a decomposition compares: two models' own, and those of both judges, masked, on
/// both files.
///
/// A masked judge reads the data categories that both models read; what else it reads contributes its
/// mean, so that it tells subjects no longer apart. Places are those of the judge.
public struct StagedRanks: Sendable {
  /// One weight, or one place, for each ranking.
  public struct Rankings<Value> {
    public var ownA: Value
    public var ownB: Value
    /// Judge A, masked, on its own file.
    public var aOnA: Value
    /// Judge A, masked, on the file of B.
    public var aOnB: Value
    /// Judge B, masked, on the file of A.
    public var bOnA: Value
    /// Judge B, masked, on its own file.
    public var bOnB: Value

    /// Creates one of each.
    public init(ownA: Value, ownB: Value, aOnA: Value, aOnB: Value, bOnA: Value, bOnB: Value) {
      self.ownA = ownA
      self.ownB = ownB
      self.aOnA = aOnA
      self.aOnB = aOnB
      self.bOnA = bOnA
      self.bOnB = bOnB
    }
  }

  /// The places of a subject.
  public typealias Places = Rankings<Int>

  /// For each ranking, place after place, the doubled mid-rank and the parts above the cuts between
  /// categories, the cut of A's decision and that of B's.
  let tables: Rankings<[Int64]>
  /// The number of columns of a table.
  let width: Int
  /// The number of cuts between categories.
  let categoryCuts: Int
  /// The weight of all subjects.
  let total: Int64
  /// Whether both models decide.
  public let decides: Bool

  /// The tables of all rankings.
  ///
  /// - Parameters:
  ///   - weights: for each ranking the weight of each place, worst first; all have the same sum.
  ///   - shares: the shares of the categories.
  ///   - refused: of A and of B the weight of the subjects against whom it decides; nil if one of
  ///     them does not decide.
  public init(
    weights: Rankings<[Int64]>,
    shares: EqualShares,
    refused: (a: Int64, b: Int64)?
  ) {
    let categories = shares.cuts(of: weights.ownA.reduce(0, +))
    let decisions = refused.map { [(Int128($0.a), Int128(1)), (Int128($0.b), Int128(1))] } ?? []
    func table(_ weights: [Int64]) -> [Int64] {
      let table = RankTable(weights: weights, cuts: categories + decisions)
      let width = 1 + table.above.count
      var cells = [Int64](repeating: 0, count: weights.count * width)
      for (column, values) in ([table.doubledRanks] + table.above).enumerated() {
        for (place, value) in values.enumerated() { cells[place * width + column] = value }
      }
      return cells
    }
    tables = Rankings(
      ownA: table(weights.ownA),
      ownB: table(weights.ownB),
      aOnA: table(weights.aOnA),
      aOnB: table(weights.aOnB),
      bOnA: table(weights.bOnA),
      bOnB: table(weights.bOnB)
    )
    width = 1 + categories.count + decisions.count
    categoryCuts = categories.count
    total = weights.ownA.reduce(0, +)
    decides = refused != nil
  }
}

extension StagedRanks.Rankings: Sendable where Value: Sendable {}
extension StagedRanks.Rankings: Equatable where Value: Equatable {}
extension StagedRanks.Rankings: Hashable where Value: Hashable {}
