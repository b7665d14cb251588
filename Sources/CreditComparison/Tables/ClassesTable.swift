import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `classes`: how many subjects stand in each band, and what became of them.
  func classesTable(_ tallies: [GroupTally]) -> Table {
    var builder = TableBuilder(
      "classes",
      "How many subjects stand in each band, and how many of them turned out bad.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("band", .text), Table.Column("share", .number),
        Table.Column("count", .integer), Table.Column("share_lower", .number),
        Table.Column("share_upper", .number), Table.Column("outcome_n", .integer),
        Table.Column("outcome_rate", .number), Table.Column("lower", .number),
        Table.Column("upper", .number),
      ]
    )
    for tally in tallies {
      for model in tally.models {
        for (index, band) in model.frame.card.scale.bands.enumerated() {
          let counts = model.counts(ofBand: index)
          let share = shareEstimate(
            weight: counts.weights.wrappedSum(),
            of: model.standingWeight,
            squares: model.standingSquares,
            weighting: weighting
          )
          let rate = outcomeRate(counts)
          builder.add(
            tally.selection,
            [
              .text(model.frame.name), .text(band.name), Table.Cell(share.value),
              .integer(counts.counts.wrappedSum()), Table.Cell(share.lower),
              Table.Cell(share.upper), Table.Cell(count: rate.n), Table.Cell(rate.estimate.value),
              Table.Cell(rate.estimate.lower), Table.Cell(rate.estimate.upper),
            ],
            SharedCells(
              base: "own",
              n: model.counts.standing,
              weight: model.standingSize,
              convention: "lower and upper belong to outcome_rate",
              interval: share.interval,
              note: remarks(share.note, rate.estimate.note)
            )
          )
        }
      }
    }
    return builder.table
  }

  /// The share of bads among goods and bads of some subjects; fewer than 30 subjects or 5 bads give
  /// their number and `too few`, and without an outcome in the run there is nothing.
  func outcomeRate(
    _ counts: StateCounts
  ) -> (n: Int64?, estimate: Estimate) {
    guard schema.outcome != nil else { return (nil, .undefined("")) }
    let (good, bad) = (Int(OutcomeState.good.code), Int(OutcomeState.bad.code))
    let n = counts.counts[good] + counts.counts[bad]
    guard n >= 30, counts.counts[bad] >= 5 else { return (n, .undefined("outcome: too few")) }
    return (
      n,
      shareEstimate(
        weight: counts.weights[bad],
        of: counts.weights[good] + counts.weights[bad],
        squares: counts.squares[good] + counts.squares[bad],
        weighting: weighting
      )
    )
  }
}

/// Subjects, weight and squared weights by outcome state.
struct StateCounts {
  var counts: SIMD4<Int64> = .zero
  var weights: SIMD4<Int64> = .zero
  var squares: SIMD4<Double> = .zero

  mutating func add(_ other: StateCounts) {
    counts &+= other.counts
    weights &+= other.weights
    squares += other.squares
  }
}

extension RankedModel {
  /// What stands in a band of the scale.
  func counts(ofBand band: Int) -> StateCounts {
    counts(ofCodes: (0..<frame.book.count).lazy.filter { Int(frame.book.bands[$0]) == band })
  }

  /// The weight of all subjects with a standing, in the store's unit.
  var standingWeight: Int64 { counts.standingWeight }

  /// The sum of their squared weights; 0 but for sampling weights.
  var standingSquares: Double {
    guard weighting.kind == .sampling else { return 0 }
    return (0..<frame.book.count).reduce(0) { $0 + counts.squares(ofCode: $1).sum() }
  }

  /// The standing weight in subjects; nil where all weigh one.
  var standingSize: Double? {
    weighting.kind == nil ? nil : Double(standingWeight) / Double(weighting.scale)
  }
}
