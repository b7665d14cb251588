import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `disparity`: how each system treats the levels of each grouping.
  func disparityTable(_ tallies: [GroupTally]) -> Table {
    var builder = TableBuilder(
      "disparity",
      "How each system treats groups: selection, scores, errors, calibration.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("statistic", .text),
        Table.Column("value", .number), Table.Column("lower", .number),
        Table.Column("upper", .number), Table.Column("reference", .text),
        Table.Column("approval_rate", .number), Table.Column("p_value", .number),
        Table.Column("below_four_fifths", .boolean),
      ]
    )
    for kind in kinds {
      let ofKind = tallies.filter { $0.selection.subjects == kind }
      guard let everybody = ofKind.first(where: { $0.selection.isEverybody }) else { continue }
      for group in orderedGroups(ofKind) {
        let levels = ofKind.filter { $0.selection.group == group }
        for model in models(of: kind) {
          let comparison = GroupComparison(
            everybody: everybody.models[model],
            levels: levels.map { $0.models[model] },
            names: levels.map(\.selection.level),
            asked: options.references[group],
            rate: options.approvalRate,
            ownDecision: options.ownDecision,
            hasOutcome: schema.outcome != nil
          )
          for (index, level) in levels.enumerated() {
            add(comparison, level: index, in: level.selection, to: &builder)
          }
        }
      }
    }
    return builder.table
  }

  private func orderedGroups(_ tallies: [GroupTally]) -> [String] {
    var seen: [String] = []
    for tally in tallies where !tally.selection.isEverybody {
      if seen.last != tally.selection.group { seen.append(tally.selection.group) }
    }
    return seen
  }

  private func add(
    _ comparison: GroupComparison,
    level: Int,
    in selection: SubjectGroup,
    to builder: inout TableBuilder
  ) {
    let model = comparison.levels[level]
    for row in comparison.rows(ofLevel: level) {
      builder.add(
        selection,
        [
          .text(model.frame.name), .text(row.statistic), Table.Cell(row.estimate.value),
          Table.Cell(row.estimate.lower), Table.Cell(row.estimate.upper),
          Table.Cell(row.hasReference ? comparison.referenceName : ""),
          Table.Cell(comparison.approvalRate), Table.Cell(row.pValue),
          row.isBelowFourFifths.map { .boolean($0) } ?? .empty,
        ],
        SharedCells(
          base: row.base,
          n: row.n,
          weight: weighting.kind == nil ? nil : row.size ?? model.size(ofBase: row.base),
          convention: comparison.convention,
          interval: row.estimate.interval,
          note: remarks(row.estimate.note)
        )
      )
    }
  }
}

extension RankedModel {
  /// The weight, in subjects, of all or of those with a standing.
  fileprivate func size(ofBase base: String) -> Double? {
    base == "all" ? everybodySize : standingSize
  }
}
