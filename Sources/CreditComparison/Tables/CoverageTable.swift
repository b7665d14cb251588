import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `coverage`: standings and the four absences with their reasons.
  func coverageTable(_ tallies: [GroupTally]) -> Table {
    var builder = TableBuilder(
      "coverage",
      "To how many subjects each system gives a standing, and why not to the others.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("absence", .text), Table.Column("reason", .text),
        Table.Column("share", .number), Table.Column("count", .integer),
        Table.Column("lower", .number), Table.Column("upper", .number),
        Table.Column("completeness", .number),
      ]
    )
    for tally in tallies {
      for model in tally.models {
        for row in CoverageRow.rows(of: model) {
          builder.add(tally.selection, row.cells(of: model), row.shared(of: model))
        }
      }
    }
    return builder.table
  }
}

/// One line of a model's coverage: a standing, or one absence with one reason.
private struct CoverageRow {
  var absence: Absence?
  var reason = ""
  var count: Int64 = 0
  var weight: Int64 = 0

  /// The standings first, then each absence in the order of the contract, those without a subject
  /// included, so that the four are always told apart.
  static func rows(of model: RankedModel) -> [CoverageRow] {
    let (counts, reasons) = (model.counts, model.frame.book.absences)
    var standing = CoverageRow()
    for code in 0..<model.frame.book.count {
      standing.count += counts.count(ofCode: code)
      standing.weight += counts.weight(ofCode: code)
    }
    var rows = [standing]
    for absence in Absence.allCases {
      var named: [CoverageRow] = []
      for (index, reason) in reasons.enumerated() where reason.absence == absence {
        let code = -1 - index
        let row = CoverageRow(
          absence: absence,
          reason: reason.reason,
          count: counts.count(ofCode: code),
          weight: counts.weight(ofCode: code)
        )
        if row.count > 0 { named.append(row) }
      }
      rows += named.isEmpty ? [CoverageRow(absence: absence)] : named
    }
    return rows
  }

  func cells(of model: RankedModel) -> [Table.Cell] {
    let share = model.share(count: count, weight: weight)
    return [
      .text(model.frame.name), Table.Cell(absence?.rawValue ?? ""), Table.Cell(reason),
      Table.Cell(share.value), .integer(count), Table.Cell(share.lower), Table.Cell(share.upper),
      .number(model.frame.completeness),
    ]
  }

  func shared(of model: RankedModel) -> SharedCells {
    let share = model.share(count: count, weight: weight)
    return SharedCells(
      base: "all",
      n: model.counts.everybody,
      weight: model.everybodySize,
      interval: share.interval,
      note: remarks(
        share.note,
        absence == nil && model.frame.completeness < 1
          ? "part of the model's possible points rests on records that the dataset does not hold"
          : nil
      )
    )
  }
}

extension RankedModel {
  /// The weight of all subjects, in subjects; nil where all weigh one.
  var everybodySize: Double? {
    weighting.kind == nil ? nil : Double(counts.everybodyWeight) / Double(weighting.scale)
  }

  /// A share of all subjects of the selection with its Wilson interval.
  func share(count: Int64, weight: Int64) -> Estimate {
    shareEstimate(
      weight: weight,
      of: counts.everybodyWeight,
      squares: counts.everybodySquares,
      weighting: weighting
    )
  }
}

/// A share of weight with its Wilson interval; undefined for an empty base.
///
/// For sampling weights the sum of the squared weights of the base gives the effective size (Kish);
/// other weights do not use it.
func shareEstimate(
  weight: Int64,
  of total: Int64,
  squares: Double,
  weighting: Weighting
) -> Estimate {
  let scale = Double(weighting.scale)
  return .share(
    of: Double(weight) / scale,
    in: Double(total) / scale,
    effectiveSize: weighting.effectiveSize(weight: Double(total), squares: squares)
  )
}
