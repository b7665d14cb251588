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
        Table.Column("approval_rate", .number),
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
          Table.Cell(comparison.approvalRate),
        ],
        SharedCells(
          base: row.base,
          n: row.n,
          convention: comparison.convention,
          interval: row.estimate.interval,
          note: remarks(row.estimate.note)
        )
      )
    }
  }
}

/// One model's treatment of the levels of one grouping.
struct GroupComparison {
  let everybody: RankedModel
  let levels: [RankedModel]
  let names: [String]
  /// From which lottery number each code is selected; 1 never, 0 always.
  private let selectedFrom: [Double]
  private let reference: Int?
  private let hasOutcome: Bool
  /// The share selected of all with a standing.
  let approvalRate: Double?
  let convention: String

  /// One statistic of a level.
  struct Row {
    var statistic: String
    var base: String
    var n: Int64
    var estimate: Estimate
    var hasReference = false
  }

  init(
    everybody: RankedModel,
    levels: [RankedModel],
    names: [String],
    asked: String?,
    rate: Double,
    ownDecision: Bool,
    hasOutcome: Bool
  ) {
    self.everybody = everybody
    self.levels = levels
    self.names = names
    self.hasOutcome = hasOutcome
    let own = ownDecision ? everybody.favourablePlaces : nil
    let fromPlaces =
      own.map { $0.map { $0 ? 0.0 : 1.0 } }
      ?? SwapRule.favourableFrom(approving: rate, weights: everybody.ranked.weights) ?? []
    var selectedFrom = [Double](repeating: 1, count: everybody.frame.book.count)
    for code in selectedFrom.indices {
      let place = everybody.places.placeOfCode[code]
      if place >= 0, !fromPlaces.isEmpty { selectedFrom[code] = fromPlaces[Int(place)] }
    }
    self.selectedFrom = selectedFrom
    self.approvalRate = GroupComparison.selection(everybody, selectedFrom).share
    self.convention =
      own == nil
      ? "selected: the best standings at the approval rate; ties share one lottery"
      : "selected: the model's own favourable bands"
    let rates = levels.map { GroupComparison.selection($0, selectedFrom).share }
    self.reference =
      asked.flatMap { names.firstIndex(of: $0) } ?? GroupComparison.highest(rates, levels)
  }

  var referenceName: String { reference.map { names[$0] } ?? "" }

  /// The statistics of a level in the order of the contract; small cells give n and `too few`.
  func rows(ofLevel level: Int) -> [Row] {
    let model = levels[level]
    let (own, all) = (model.counts.standing, model.counts.everybody)
    let selection = GroupComparison.selection(model, selectedFrom)
    let ofAll = Selection(
      selected: selection.selected,
      total: Double(model.counts.everybodyWeight) / Double(model.weighting.scale),
      effectiveSize: model.weighting.effectiveSize(
        weight: Double(model.counts.everybodyWeight),
        squares: model.counts.everybodySquares
      )
    )
    var rows = [
      Row(statistic: "selection_rate", base: "own", n: own, estimate: selection.rate()),
      Row(statistic: "selection_rate", base: "all", n: all, estimate: ofAll.rate()),
    ]
    rows.append(impact(level, selection, n: own))
    rows.append(meanDifference(level, n: own))
    rows.append(
      Row(
        statistic: "mean_score",
        base: "own",
        n: values(model).n,
        estimate: values(model).mean()
      )
    )
    if hasOutcome { rows += outcomeRows(model) }
    return rows.map { $0.n < 30 ? tooFew($0) : $0 }
  }

  private func impact(_ level: Int, _ selection: Selection, n: Int64) -> Row {
    guard let reference else {
      return Row(
        statistic: "adverse_impact_ratio",
        base: "own",
        n: n,
        estimate: .undefined("no level is large enough to be the reference")
      )
    }
    let impact = AdverseImpact(
      selection,
      reference: GroupComparison.selection(levels[reference], selectedFrom)
    )
    let flag = impact.isBelowFourFifths == true ? "below four fifths" : nil
    return Row(
      statistic: "adverse_impact_ratio",
      base: "own",
      n: n,
      estimate: impact.ratio.noting(flag),
      hasReference: true
    )
  }

  private func meanDifference(_ level: Int, n: Int64) -> Row {
    guard let reference, reference != level else {
      return Row(
        statistic: "standardized_mean_difference",
        base: "own",
        n: n,
        estimate: .undefined(reference == nil ? "no reference" : "this level is the reference"),
        hasReference: true
      )
    }
    return Row(
      statistic: "standardized_mean_difference",
      base: "own",
      n: n,
      estimate: values(levels[level]).standardizedMeanDifference(
        from: values(levels[reference]),
        everyone: values(everybody)
      ),
      hasReference: true
    )
  }

  private func outcomeRows(_ model: RankedModel) -> [Row] {
    let outcomes = model.outcomes
    let (good, bad) = (OutcomeState.good, OutcomeState.bad)
    var rows = [
      rate(model, of: good, statistic: "true_positive_rate"),
      rate(model, of: bad, statistic: "false_positive_rate"),
      Row(statistic: "auc", base: "own", n: outcomes.n, estimate: outcomes.auc()),
    ]
    if let stated = model.stated {
      let bins = stated.total > 0 ? stated : nil
      rows.append(
        Row(
          statistic: "calibration_gap",
          base: "own",
          n: outcomes.n,
          estimate: bins.map(GroupComparison.calibrationGap) ?? .undefined("no outcomes")
        )
      )
    }
    let bads = outcomes.badCounts.reduce(0, +)
    return rows.map { bads < 5 ? tooFew($0) : $0 }
  }

  private func rate(_ model: RankedModel, of state: OutcomeState, statistic: String) -> Row {
    var (selected, total, squares, n) = (0.0, 0.0, 0.0, Int64(0))
    for code in 0..<model.frame.book.count {
      let states = model.counts.states(ofCode: code)
      let weight = Double(states.weights[Int(state.code)]) / Double(model.weighting.scale)
      selected += weight * (1 - selectedFrom[code])
      total += weight
      squares += model.counts.squares(ofCode: code)[Int(state.code)]
      n += states.counts[Int(state.code)]
    }
    return Row(
      statistic: statistic,
      base: "own",
      n: n,
      estimate: Selection(
        selected: selected,
        total: total,
        effectiveSize: model.weighting.effectiveSize(
          weight: total * Double(model.weighting.scale),
          squares: squares
        )
      ).rate()
    )
  }

  private func tooFew(_ row: Row) -> Row {
    var row = row
    row.estimate = .undefined("too few")
    return row
  }

  private func values(_ model: RankedModel) -> ValueCounts {
    ValueCounts(model.ranked, values: model.values)
  }

  /// Observed bad rate less mean stated probability.
  private static func calibrationGap(_ stated: StatedProbabilities) -> Estimate {
    let predicted =
      stated.groups.reduce(0) { $0 + $1.weight * $1.probability } / stated.total
    let observed = Estimate.share(
      of: stated.totalBads,
      in: stated.total,
      effectiveSize: stated.effectiveSize
    )
    return Estimate(
      value: observed.value.map { $0 - predicted },
      lower: observed.lower.map { $0 - predicted },
      upper: observed.upper.map { $0 - predicted },
      interval: observed.interval,
      note: observed.note
    )
  }

  private static func selection(_ model: RankedModel, _ selectedFrom: [Double]) -> Selection {
    var (selected, total) = (0.0, 0.0)
    for code in 0..<model.frame.book.count {
      let weight = Double(model.counts.weight(ofCode: code)) / Double(model.weighting.scale)
      selected += weight * (1 - selectedFrom[code])
      total += weight
    }
    return Selection(
      selected: selected,
      total: total,
      effectiveSize: model.ranked.effectiveSize
    )
  }

  /// The level of at least 30 subjects with the highest selection rate, the first among equals.
  private static func highest(_ rates: [Double?], _ levels: [RankedModel]) -> Int? {
    var best: (rate: Double, level: Int)?
    for (level, rate) in rates.enumerated() where levels[level].counts.standing >= 30 {
      guard let rate, rate > best?.rate ?? -1 else { continue }
      best = (rate, level)
    }
    return best?.level
  }
}
