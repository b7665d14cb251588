import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `calibration`: predicted against observed, for models that state probabilities.
  func calibrationTable(_ tallies: [GroupTally]) -> Table {
    var builder = TableBuilder(
      "calibration",
      "Stated probabilities of default against what happened, by tenths.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("bin", .integer), Table.Column("from", .number),
        Table.Column("to", .number), Table.Column("predicted", .number),
        Table.Column("observed", .number), Table.Column("lower", .number),
        Table.Column("upper", .number),
      ]
    )
    guard schema.outcome != nil else { return builder.table }
    for tally in tallies {
      for model in tally.models {
        for (index, bin) in (model.stated?.calibrationBins() ?? []).enumerated() {
          let enough = bin.n >= 30 && bin.badCount >= 5
          builder.add(
            tally.selection,
            [
              .text(model.frame.name), .integer(Int64(index + 1)), .number(bin.from),
              .number(bin.to), .number(bin.predicted),
              enough ? Table.Cell(bin.observed.value) : .empty,
              enough ? Table.Cell(bin.observed.lower) : .empty,
              enough ? Table.Cell(bin.observed.upper) : .empty,
            ],
            SharedCells(
              base: "own",
              n: bin.n,
              weight: weighting.kind == nil ? nil : bin.weight,
              convention: outcomeConvention(of: model.frame.card),
              interval: bin.observed.interval,
              note: enough ? "" : "too few"
            )
          )
        }
      }
    }
    return builder.table
  }
}
