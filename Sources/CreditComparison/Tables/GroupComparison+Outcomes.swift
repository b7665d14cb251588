import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension GroupComparison {
  /// How a level's goods and bads fare; fewer than five bads give n and `too few`.
  func outcomeRows(_ level: Int) -> [Row] {
    let model = levels[level]
    let outcomes = model.outcomes
    var rows = rateRows(level, of: .good, statistic: "true_positive_rate")
    rows += rateRows(level, of: .bad, statistic: "false_positive_rate")
    func add(_ statistic: String, _ estimate: Estimate) {
      var row = Row(statistic: statistic, base: "own", n: outcomes.n, estimate: estimate)
      row.size = outcomes.size
      rows.append(row)
    }
    add("auc", outcomes.auc())
    if let stated = model.stated { add("calibration_gap", stated.calibrationGap()) }
    let bads = outcomes.badCounts.reduce(0, +)
    return rows.map { bads < 5 ? tooFew($0) : $0 }
  }

  /// The share selected of a level's goods or bads, and how far it is from the reference's.
  private func rateRows(_ level: Int, of state: OutcomeState, statistic: String) -> [Row] {
    let own = selected(levels[level], of: state)
    return [
      Row(
        statistic: statistic,
        base: "own",
        n: own.n,
        estimate: own.selection.rate(),
        size: own.selection.total
      ),
      Row(
        statistic: statistic + "_gap",
        base: "own",
        n: own.n,
        estimate: gap(own.selection, level, of: state),
        hasReference: true,
        size: own.selection.total
      ),
    ]
  }

  private func gap(_ own: Selection, _ level: Int, of state: OutcomeState) -> Estimate {
    guard let reference else { return .undefined("no level is large enough to be the reference") }
    guard reference != level else {
      return .plain(0, noInterval: "this level is the reference")
    }
    let other = selected(levels[reference], of: state)
    guard other.n >= 30, levels[reference].outcomes.badCounts.reduce(0, +) >= 5 else {
      return .undefined("too few in the reference")
    }
    return own.difference(from: other.selection)
  }

  /// How many of those with an outcome state are selected, and how many they are.
  private func selected(
    _ model: RankedModel,
    of state: OutcomeState
  ) -> (selection: Selection, n: Int64) {
    let index = Int(state.code)
    let scale = Double(model.weighting.scale)
    var (selected, total, squares, n) = (0.0, 0.0, 0.0, Int64(0))
    for code in 0..<model.frame.book.count {
      let states = model.counts.states(ofCode: code)
      let weight = Double(states.weights[index]) / scale
      selected += weight * (1 - selectedFrom[code])
      total += weight
      squares += model.counts.squares(ofCode: code)[index]
      n += states.counts[index]
    }
    let size = model.weighting.effectiveSize(weight: total * scale, squares: squares)
    return (Selection(selected: selected, total: total, effectiveSize: size), n)
  }
}

extension RankedOutcomes {
  /// The weight of goods and bads in subjects.
  var size: Double { Double(totalGoods + totalBads) / Double(weightScale) }
}
