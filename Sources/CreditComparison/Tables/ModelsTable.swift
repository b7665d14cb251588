import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `models`: who, what, how well evidenced.
  func modelsTable(_ own: [GroupTally], _ footprints: Footprints) -> Table {
    var builder = TableBuilder(
      "models",
      "Who judges, of what, and how well the numbers are evidenced.",
      origin: origin,
      own: ModelsColumns.own
    )
    for kind in kinds {
      for index in models(of: kind) {
        let everybody = SubjectGroup(subjects: kind, group: "", level: "", includes: [])
        let variance = varianceAssumed(of: index, own.first { $0.selection.subjects == kind })
        let prohibited = footprints.prohibited(frames[index], on: schema.asOf)
        let places = Table.Cell(prohibited?.joined(separator: ", ") ?? "")
        builder.add(
          everybody,
          ModelsColumns.cells(frames[index], varianceAssumed: variance.share)
            + [.text(frames[index].card.use.rawValue), places],
          SharedCells(
            note: remarks(
              variance.note,
              frames[index].isOutOfPeriod
                ? "this edition was not in force on the as-of date; it is the nearest in time"
                : nil,
              prohibited == nil
                ? "where it is prohibited is not known: it does not declare what it reads" : nil
            )
          )
        )
      }
    }
    return builder.table
  }

  /// The share of the score's variance that rests on assumed points, or why there is none.
  private func varianceAssumed(
    of model: Int,
    _ everybody: GroupTally?
  ) -> (share: Double?, note: String?) {
    guard let frame = attributes?.frames[model], let assumed = assumed[model], let everybody,
      let block = attributes?.block(of: model, in: everybody.selection)
    else { return (nil, "evidence of variance: the score is not a sum of documented points") }
    guard let share = block.varianceShare(of: assumed, frame) else {
      return (nil, "evidence of variance: all scores are equal")
    }
    return (share, nil)
  }
}

private enum ModelsColumns {
  static let own: [Table.Column] = [
    Table.Column("model", .text), Table.Column("edition", .text), Table.Column("title", .text),
    Table.Column("place", .text), Table.Column("from", .date), Table.Column("until", .date),
    Table.Column("status", .text), Table.Column("paradigm", .text), Table.Column("purpose", .text),
    Table.Column("predicts", .text), Table.Column("operator", .text),
    Table.Column("overseer", .text), Table.Column("identity_key", .text),
    Table.Column("range", .text), Table.Column("decision_by", .text),
    Table.Column("evidence_published", .number), Table.Column("evidence_published_copy", .number),
    Table.Column("evidence_derived", .number), Table.Column("evidence_assumed", .number),
    Table.Column("evidence_variance_assumed", .number), Table.Column("out_of_period", .boolean),
    Table.Column("completeness", .number), Table.Column("use", .text),
    Table.Column("prohibited_in", .text),
  ]

  static func cells(_ frame: ModelFrame, varianceAssumed: Double?) -> [Table.Cell] {
    let card = frame.card
    let shares = EvidenceGrade.allCases.map { Table.Cell(card.evidenceShares[$0]) }
    return [
      .text(frame.name), Table.Cell(card.edition), .text(card.title), Table.Cell(card.place),
      Table.Cell(card.from?.description ?? ""), Table.Cell(card.until?.description ?? ""),
      .text(card.status.rawValue), .text(card.paradigm), .text(card.purpose.rawValue),
      Table.Cell(card.predicts.map(words) ?? ""), Table.Cell(card.institution.operatorName),
      Table.Cell(card.institution.overseer), Table.Cell(card.institution.identityKey),
      Table.Cell(range(card.scale)), Table.Cell(card.scale.decision?.by ?? ""),
    ] + shares + [
      Table.Cell(varianceAssumed), .boolean(frame.isOutOfPeriod), .number(frame.completeness),
    ]
  }

  private static func words(_ prediction: Prediction) -> String {
    prediction.months.map { "\(prediction.event) within \($0) months" } ?? prediction.event
  }

  private static func range(_ scale: Scale) -> String {
    guard let range = scale.range else { return "" }
    let (low, high) = (
      decimalText(range.lowerBound, decimals: scale.decimals),
      decimalText(range.upperBound, decimals: scale.decimals)
    )
    return "\(low) to \(high)"
  }
}
