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

  let ownA: RankTable
  let ownB: RankTable
  /// By hybrid: bit 0 the file of B, bit 1 the judge B.
  let masked: [RankTable]
  /// The number of cuts between categories; in each table the decisions' come after them.
  let categoryCuts: Int
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
    func table(_ weights: [Int64]) -> RankTable {
      RankTable(weights: weights, cuts: categories + decisions)
    }
    ownA = table(weights.ownA)
    ownB = table(weights.ownB)
    masked = [weights.aOnA, weights.aOnB, weights.bOnA, weights.bOnB].map(table)
    categoryCuts = categories.count
    decides = refused != nil
  }
}

extension StagedRanks.Rankings: Sendable where Value: Sendable {}
extension StagedRanks.Rankings: Equatable where Value: Equatable {}
extension StagedRanks.Rankings: Hashable where Value: Hashable {}
