import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `consequences`: gains and losses by domain of life.
  func consequencesTable(_ tallies: [GroupTally]) -> Table {
    var builder = TableBuilder(
      "consequences",
      "What follows from a standing, in which domain of life, and for how many.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("domain", .text),
        Table.Column("effect", .text), Table.Column("gain", .boolean), Table.Column("by", .text),
        Table.Column("eligible_n", .integer), Table.Column("share", .number),
        Table.Column("lower", .number), Table.Column("upper", .number),
      ]
    )
    for tally in tallies {
      for index in models(of: tally.selection.subjects) {
        let model = tally.models[index]
        for (rank, consequence) in model.frame.consequences.enumerated() {
          let count = eligibility.count(tally.selection, model: index, consequence: rank)
          let share = model.share(count: count.eligible, weight: count.eligibleWeight)
          builder.add(
            tally.selection,
            [
              .text(model.frame.name), .text(consequence.domain.rawValue),
              .text(consequence.effect), .boolean(consequence.isGain),
              Table.Cell(consequence.by), .integer(count.eligible), Table.Cell(share.value),
              Table.Cell(share.lower), Table.Cell(share.upper),
            ],
            SharedCells(
              base: "all",
              n: model.counts.everybody,
              weight: model.everybodySize,
              interval: share.interval,
              note: remarks(
                share.note,
                count.absent > 0
                  ? "not known for \(count.absent) subjects, who are not counted as eligible" : nil
              )
            )
          )
        }
      }
    }
    return builder.table
  }
}
