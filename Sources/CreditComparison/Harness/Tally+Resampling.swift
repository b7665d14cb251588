import CreditResults
import CreditPopulation
import CreditStatistics

extension Tally {
  /// The bootstrap of the run over subjects.
  var bootstrap: SubjectBootstrap {
    SubjectBootstrap(seed: options.seed, replicates: options.replicates)
  }

  /// The bootstrap of the run over the cells of one table.
  var cellBootstrap: CellBootstrap {
    CellBootstrap(seed: options.seed, replicates: options.replicates)
  }

  /// Visits the subjects of a selection, in order, with their weight in every replicate.
  ///
  /// - Parameters:
  ///   - selection: the group.
  ///   - required: only subjects to whom all of these models give a standing.
  ///   - block: the replicates; all of the run unless given.
  ///   - body: is given the chunk, the row in it and one weight a replicate, in subjects.
  /// - Throws: ``ScratchError``.
  /// - Complexity: O(subjects x replicates), plus the body.
  func forEachResampled(
    in selection: SubjectGroup,
    required: [Int] = [],
    by block: SubjectBootstrap? = nil,
    _ body: (CodeStore.Chunk, Int, [Double]) -> Void
  ) throws {
    let bootstrap = block ?? bootstrap
    var weights = [Double](repeating: 0, count: bootstrap.replicates)
    try store.forEachChunk { chunk in
      for row in chunk.rows(of: selection, required: required) {
        let row = Int(row)
        bootstrap.weights(
          of: chunk.keys[row],
          weight: chunk.weight(of: row, in: weighting),
          repeats: weighting.kind != .sampling,
          into: &weights
        )
        body(chunk, row, weights)
      }
    }
  }
}

extension CodeStore.Chunk {
  /// The weight of a subject, in subjects.
  func weight(of row: Int, in weighting: Weighting) -> Double {
    weights.isEmpty ? 1 : Double(weights[row]) / Double(weighting.scale)
  }
}
