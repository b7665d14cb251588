import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Takes the disagreement of one pair of models apart, on the subjects of one kind to whom both give a
/// standing: three passes over the codes and what the pass wrote beside them, with memory for places
/// and group cells only.
struct Decomposing {
  let store: CodeStore
  let kind: SubjectKind
  let a: MaskedJudge
  let b: MaskedJudge
  /// The first of the four columns of the pair.
  let column: Int
  let shares: EqualShares
  let weighting: Weighting
  let bootstrap: SubjectBootstrap
  /// The groups for which there are intervals.
  let groups: [SubjectGroup]

  /// What was found.
  struct Result {
    /// By group cell.
    var distances: [Int: StagedDistances] = [:]
    /// Subjects by group cell.
    var counts: [Int: Int64] = [:]
    var ranks: StagedRanks
    /// The smaller of the shares of score variance that the common categories carry; nil without
    /// variance.
    var overlap: Double?
    /// The parts of each group in every replicate.
    var redrawn: RedrawnParts?
  }

  /// Decomposes; nil if no subject has a standing by both.
  ///
  /// - Throws: ``ScratchError``.
  func result() throws -> Result? {
    var (a, b) = (a, b)
    try forEachSubject { chunk, row, weight in
      a.note(chunk, row, common: chunk.partials[column][row], weight)
      b.note(chunk, row, common: chunk.partials[column + 3][row], weight)
    }
    guard a.weight > 0 else { return nil }
    a.settle()
    b.settle()
    var weights = StagedRanks.Rankings(
      ownA: a.noPlaces,
      ownB: b.noPlaces,
      aOnA: a.noPlaces,
      aOnB: a.noPlaces,
      bOnA: b.noPlaces,
      bOnB: b.noPlaces
    )
    var refused = (a: Int64(0), b: Int64(0))
    var count = 0
    try forEachSubject { chunk, row, weight in
      count += 1
      weights.add(places(chunk, row, a, b), weight)
      if !a.isFavourable(chunk, row) { refused.a += weight }
      if !b.isFavourable(chunk, row) { refused.b += weight }
    }
    var result = Result(
      ranks: StagedRanks(
        weights: weights,
        shares: shares,
        refused: a.decides(weights.ownA) && b.decides(weights.ownB) ? refused : nil
      ),
      overlap: a.commonShare.flatMap { one in b.commonShare.map { min(one, $0) } }
    )
    var sampling = StagedSampling(of: count, seed: bootstrap.seed)
    try forEachSubject { chunk, row, weight in
      let (cell, places) = (Int(chunk.cells[row]), places(chunk, row, a, b))
      result.counts[cell, default: 0] += 1
      if bootstrap.replicates > 0, sampling.wants(chunk.keys[row]) {
        sampling.members.append(
          StagedSample.Member(
            places: places,
            weight: weight,
            key: chunk.keys[row],
            stratum: cell,
            isRefused: (!a.isFavourable(chunk, row), !b.isFavourable(chunk, row))
          )
        )
      }
      result.distances[cell, default: StagedDistances()]
        .add(places, weight: weight, among: result.ranks)
    }
    result.redrawn = sampling.redrawn(by: self, decides: result.ranks.decides)
    return result
  }

  private func places(
    _ chunk: CodeStore.Chunk,
    _ row: Int,
    _ a: MaskedJudge,
    _ b: MaskedJudge
  ) -> StagedRanks.Places {
    StagedRanks.Places(
      ownA: a.ownPlace(chunk, row),
      ownB: b.ownPlace(chunk, row),
      aOnA: a.place(chunk, row, common: chunk.partials[column][row]),
      aOnB: a.place(chunk, row, common: chunk.partials[column + 1][row]),
      bOnA: b.place(chunk, row, common: chunk.partials[column + 2][row]),
      bOnB: b.place(chunk, row, common: chunk.partials[column + 3][row])
    )
  }

  private func forEachSubject(_ body: (CodeStore.Chunk, Int, Int64) -> Void) throws {
    try store.forEachChunk { chunk in
      let (codesA, codesB) = (chunk.codes[a.frame], chunk.codes[b.frame])
      for row in chunk.kinds.indices
      where codesA[row] >= 0 && codesB[row] >= 0 && chunk.kinds[row] == kind.code {
        body(chunk, row, chunk.weights.isEmpty ? 1 : chunk.weights[row])
      }
    }
  }
}
