import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `curves`: the ROC and CAP points of each system from refusing nobody.
  ///
  /// A point a place; where there are many, the last in every thousandth refused, for groups in every
  /// hundredth.
  func curvesTable(_ tallies: [GroupTally]) -> Table {
    outcomeTable(
      "curves",
      "What refusing all up to a place finds: goods against bads refused is the ROC curve, all "
        + "against bads refused the CAP curve.",
      own: [
        Table.Column("point", .integer), Table.Column("score", .number),
      ],
      tallies
    ) { selection, model, outcomes in
      let values = model.values
      // The first point refuses nobody and has no score.
      let scores = [nil] + values.indices.filter { outcomes.holds(place: $0) }.map { values[$0] }
      let points = outcomes.capPoints() ?? []
      return thinned(points, parts: selection.isEverybody ? 1000 : 100).map { index in
        ([.integer(Int64(index)), Table.Cell(scores[index])], points[index])
      }
    }
  }

  /// Which points to keep: all if they are no more than the parts, else the last in each part of what
  /// is refused, and both ends.
  private func thinned(_ points: [GainsPoint], parts: Int) -> [Int] {
    guard points.count > parts + 1 else { return Array(points.indices) }
    func part(_ index: Int) -> Double { (points[index].refused * Double(parts)).rounded(.down) }
    return points.indices.filter { index in
      index == 0 || index == points.count - 1 || part(index) < part(index + 1)
    }
  }

  /// `gains`: gains and lift of each system at every tenth of the subjects.
  func gainsTable(_ tallies: [GroupTally]) -> Table {
    outcomeTable(
      "gains",
      "How many of the bads are among the worst tenths, and how many times more than at random.",
      own: [Table.Column("part", .integer)],
      tallies
    ) { _, _, outcomes in
      (outcomes.gains() ?? []).enumerated().map { ([.integer(Int64($0 + 1))], $1) }
    }
  }

  /// A table of points for every system of every selection, or of why there are none.
  private func outcomeTable(
    _ name: String,
    _ title: String,
    own: [Table.Column],
    _ tallies: [GroupTally],
    points: (SubjectGroup, RankedModel, RankedOutcomes) -> [([Table.Cell], GainsPoint)]
  ) -> Table {
    let shared = ["refused", "goods_refused", "bads_refused", "lift"]
    var builder = TableBuilder(
      name,
      title,
      origin: origin,
      own: [Table.Column("model", .text)] + own + shared.map { Table.Column($0, .number) }
    )
    guard schema.outcome != nil else { return builder.table }
    for tally in tallies {
      for index in models(of: tally.selection.subjects) {
        let model = tally.models[index]
        let outcomes = model.outcomes
        let found = points(tally.selection, model, outcomes)
        for (cells, point) in found {
          builder.add(
            tally.selection,
            [.text(model.frame.name)] + cells + [
              .number(point.refused), .number(point.goods), .number(point.bads),
              Table.Cell(point.lift),
            ],
            curveCells(of: model, outcomes)
          )
        }
        guard found.isEmpty else { continue }
        let empty = [Table.Cell](repeating: .empty, count: own.count + shared.count)
        builder.add(
          tally.selection,
          [.text(model.frame.name)] + empty,
          curveCells(of: model, outcomes)
        )
      }
    }
    return builder.table
  }

  private func curveCells(of model: RankedModel, _ outcomes: RankedOutcomes) -> SharedCells {
    SharedCells(
      base: "own",
      n: outcomes.n,
      weight: weighting.kind == nil ? nil : outcomes.size,
      convention: outcomeConvention(of: model.frame.card),
      interval: "none: points of one curve; the interval of its area is that of auc",
      note: outcomes.oneClassReason ?? ""
    )
  }
}

extension RankedOutcomes {
  /// Whether anybody with an outcome stands at a place.
  fileprivate func holds(place: Int) -> Bool { goods[place] + bads[place] > 0 }
}
