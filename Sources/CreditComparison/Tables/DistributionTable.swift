import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `distribution`: location and spread of the numbers that a model states.
  func distributionTable(_ tallies: [GroupTally]) -> Table {
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
          builder.add(
            tally.selection,
            [
              .text(model.frame.name), .text(name), Table.Cell(estimate.value),
              Table.Cell(estimate.lower), Table.Cell(estimate.upper), .empty,
            ],
            SharedCells(
              base: "own",
              n: values.n,
              weight: weighting.kind == nil ? nil : values.size,
              interval: estimate.interval,
              note: remarks(
                estimate.note,
                values.withoutNumber > 0
                  ? "\(values.withoutNumber) subjects have a band without a number" : nil
              )
            )
          )
        }
      }
    }
    return builder.table
  }
}

extension ValueCounts {
  /// The statistics of the contract in its order.
  fileprivate var statistics: [(String, Estimate)] {
    [
      ("mean", mean()), ("sd", standardDeviation()), ("min", minimum()), ("max", maximum()),
      ("p05", quantile(0.05)), ("p25", quantile(0.25)), ("p50", quantile(0.5)),
      ("p75", quantile(0.75)), ("p95", quantile(0.95)),
      ("psi", .undefined("there is no reference dataset to compare with")),
    ]
  }
}
