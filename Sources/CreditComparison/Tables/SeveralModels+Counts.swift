import CreditResults
import CreditModels
import CreditPopulation
import CreditStatistics

extension Tally {
  /// The bootstrap of category patterns: those of everybody cost little for what they are worth and
  /// are redrawn five times as often.
  func patternBootstrap(of selection: SubjectGroup) -> CellBootstrap {
    CellBootstrap(
      seed: options.seed,
      replicates: (selection.isEverybody ? 5 : 1) * options.replicates
    )
  }

  /// The patterns of equal-share categories of several models.
  ///
  /// - Complexity: O(subjects x models).
  func patterns(_ models: SeveralModels, _ shares: EqualShares) throws -> CategoryPatterns {
    let steps = models.ranked.map { CategorySteps(weights: $0.ranked.weights, shares: shares) }
    var patterns = CategoryPatterns(models: steps.count, categories: shares.count)
    try forEachPlaces(models) { places, weight in
      patterns.add(
        places.indices.map { places[$0] < 0 ? nil : steps[$0][Int(places[$0])] },
        weight: weight
      )
    }
    return patterns
  }

  /// The sums of several models' percentiles.
  ///
  /// - Complexity: O(subjects x models).
  func ratingSums(_ models: SeveralModels) throws -> RatingSums {
    let percentiles = models.ranked.map(\.ranked.percentiles)
    var sums = RatingSums()
    try forEachPlaces(models) { places, weight in
      sums.add(
        places.indices.map { places[$0] < 0 ? nil : percentiles[$0][Int(places[$0])] },
        weight: weight
      )
    }
    return sums
  }

  /// The same in every replicate of the bootstrap of subjects, percentiles ranked anew in each.
  ///
  /// - Complexity: O(subjects x models x replicates).
  func redrawnSums(_ models: SeveralModels) throws -> [RatingSums] {
    // At most some hundred megabytes of percentiles at a time, however many distinct scores.
    let places = models.ranked.map(\.places.count)
    let size = (1 << 24) / max(1, places.reduce(0, +))
    return try bootstrap.blocks(of: size).flatMap { block in
      var ratings = ReplicateRatings(places: places, replicates: block.replicates)
      try forEachResampled(in: models.selection, required: models.required, by: block) {
        chunk,
        row,
        weights in
        ratings.addWeights(weights, at: models.places(of: row, in: chunk))
      }
      ratings.rank()
      try forEachResampled(in: models.selection, required: models.required, by: block) {
        chunk,
        row,
        weights in
        ratings.addRatings(of: models.places(of: row, in: chunk), weights: weights)
      }
      return ratings.sums
    }
  }

  /// Visits the subjects with their place in every model and their weight.
  private func forEachPlaces(
    _ models: SeveralModels,
    _ body: ([Int32], Double) -> Void
  ) throws {
    try store.forEachChunk { chunk in
      for row in chunk.rows(of: models.selection, required: models.required) {
        let row = Int(row)
        body(models.places(of: row, in: chunk), chunk.weight(of: row, in: weighting))
      }
    }
  }
}
