import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// One model's treatment of the levels of one grouping.
struct GroupComparison {
  let everybody: RankedModel
  let levels: [RankedModel]
  let names: [String]
  /// From which lottery number each code is selected; 1 never, 0 always.
  let selectedFrom: [Double]
  let reference: Int?
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
    /// Of equal selection rates; nil where nothing is tested.
    var pValue: Double?
    var isBelowFourFifths: Bool?
    /// The weight of the n in subjects, where they are not all of the base.
    var size: Double?
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
    if hasOutcome { rows += outcomeRows(level) }
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
    guard reference != level else {
      return Row(
        statistic: "adverse_impact_ratio",
        base: "own",
        n: n,
        estimate: .plain(1, noInterval: "this level is the reference"),
        hasReference: true
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
      hasReference: true,
      pValue: impact.pValue,
      isBelowFourFifths: impact.isBelowFourFifths
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
      estimate: betterUp(levels[level]).standardizedMeanDifference(
        from: betterUp(levels[reference]),
        everyone: betterUp(everybody)
      ),
      hasReference: true
    )
  }

  func tooFew(_ row: Row) -> Row {
    var row = row
    row.estimate = .undefined("too few")
    (row.pValue, row.isBelowFourFifths) = (nil, nil)
    return row
  }

  private func values(_ model: RankedModel) -> ValueCounts {
    ValueCounts(model.ranked, values: model.values)
  }

  private func betterUp(_ model: RankedModel) -> ValueCounts {
    ValueCounts(model.ranked, values: model.betterUpValues)
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
