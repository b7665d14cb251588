/// A disagreement of two models taken apart, from one place a subject in each ranking.
///
/// For those who have the places in arrays; the harness counts them without.
public struct StagedSubjects: Sendable {
  /// The places of each subject, 0 the worst.
  public let places: [StagedRanks.Places]
  /// The weight of each subject.
  public let weights: [Int64]
  /// The rankings of all of them.
  public let ranks: StagedRanks

  /// Ranks some subjects.
  ///
  /// - Parameters:
  ///   - places: one a subject.
  ///   - weights: one a subject; nil if all weigh one.
  ///   - shares: the shares of the categories.
  ///   - favourable: for each place of A and of B whether the model's own decision is favourable;
  ///     nil if one of them does not decide.
  /// - Complexity: O(subjects + places x categories).
  public init(
    places: [StagedRanks.Places],
    weights: [Int64]? = nil,
    shares: EqualShares,
    favourable: (a: [Bool], b: [Bool])? = nil
  ) {
    let weights = weights ?? [Int64](repeating: 1, count: places.count)
    precondition(weights.count == places.count, "one weight a subject")
    func counts(_ place: KeyPath<StagedRanks.Places, Int>) -> [Int64] {
      let last = places.map { $0[keyPath: place] }.max() ?? -1
      var counts = [Int64](repeating: 0, count: last + 1)
      for (row, places) in places.enumerated() { counts[places[keyPath: place]] += weights[row] }
      return counts
    }
    let counted = StagedRanks.Rankings(
      ownA: counts(\.ownA),
      ownB: counts(\.ownB),
      aOnA: counts(\.aOnA),
      aOnB: counts(\.aOnB),
      bOnA: counts(\.bOnA),
      bOnB: counts(\.bOnB)
    )
    func refused(_ counts: [Int64], _ favourable: [Bool]) -> Int64 {
      counts.indices.reduce(0) { $0 + (favourable[$1] ? 0 : counts[$1]) }
    }
    self.places = places
    self.weights = weights
    ranks = StagedRanks(
      weights: counted,
      shares: shares,
      refused: favourable.map { (refused(counted.ownA, $0.a), refused(counted.ownB, $0.b)) }
    )
  }

  /// The mean disagreement of some subjects, by their indices, or of all; nil without subjects, and
  /// for decisions if one model makes none.
  ///
  /// The disagreement of all is the mean of those of its parts, down to single subjects.
  ///
  /// - Complexity: O(subjects x categories).
  public func decomposition(
    of measure: DisagreementMeasure,
    subjects: [Int]? = nil
  ) -> StageDecomposition? {
    var distances = StagedDistances()
    for row in subjects ?? Array(places.indices) {
      distances.add(places[row], weight: weights[row], among: ranks)
    }
    return distances.decomposition(of: measure, among: ranks)
  }
}
