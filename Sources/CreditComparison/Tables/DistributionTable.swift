import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `distribution`: location and spread of the numbers that a model states, and how far they have
  /// moved from a reference dataset, where there is one.
  func distributionTable(_ tallies: [GroupTally], reference: StabilityReference?) -> Table {
    var builder = TableBuilder(
      "distribution",
      "Where each system's numbers lie, as the institution prints them.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("statistic", .text),
        Table.Column("value", .number), Table.Column("lower", .number),
        Table.Column("upper", .number), Table.Column("reference", .text),
      ]
    )
    for tally in tallies {
      for model in tally.models where model.frame.statesNumbers {
        let values = ValueCounts(model.ranked, values: model.values)
        for (name, estimate) in values.statistics {
          add(model, name, estimate, values, in: tally.selection, to: &builder)
        }
        let moved = stability(of: model, in: tally.selection, reference: reference)
        add(model, "psi", moved.estimate, values, moved, in: tally.selection, to: &builder)
      }
    }
    return builder.table
  }

  private func add(
    _ model: RankedModel,
    _ statistic: String,
    _ estimate: Estimate,
    _ values: ValueCounts,
    _ moved: Movement? = nil,
    in selection: SubjectGroup,
    to builder: inout TableBuilder
  ) {
    builder.add(
      selection,
      [
        .text(model.frame.name), .text(statistic), Table.Cell(estimate.value),
        Table.Cell(estimate.lower), Table.Cell(estimate.upper),
        Table.Cell(moved?.reference ?? ""),
      ],
      SharedCells(
        base: "own",
        n: moved == nil ? values.n : model.counts.standing,
        weight: weighting.kind == nil ? nil : moved == nil ? values.size : model.standingSize,
        convention: moved.flatMap(\.bins).map { "bins: \($0)" } ?? "",
        interval: estimate.interval,
        note: remarks(
          estimate.note,
          moved == nil && values.withoutNumber > 0
            ? "\(values.withoutNumber) subjects have a band without a number" : nil
        )
      )
    )
  }

  /// The index over the first kind of bins that the model has, against the same group of the
  /// reference dataset.
  private func stability(
    of model: RankedModel,
    in selection: SubjectGroup,
    reference: StabilityReference?
  ) -> Movement {
    guard let reference else {
      return Movement(estimate: .undefined("there is no reference dataset to compare with"))
    }
    let before = reference.model(like: model.frame, in: selection)
    let first = stability(of: model, from: before)[0]
    return Movement(estimate: first.estimate, bins: first.bins, reference: reference.name)
  }
}

/// How far a model has moved from a reference dataset.
private struct Movement {
  var estimate: Estimate
  var bins: String?
  var reference: String?
}

extension ValueCounts {
  /// The statistics of the contract in its order, but for the last.
  fileprivate var statistics: [(String, Estimate)] {
    [
      ("mean", mean()), ("sd", standardDeviation()), ("min", minimum()), ("max", maximum()),
      ("p05", quantile(0.05)), ("p25", quantile(0.25)), ("p50", quantile(0.5)),
      ("p75", quantile(0.75)), ("p95", quantile(0.95)),
    ]
  }
}
