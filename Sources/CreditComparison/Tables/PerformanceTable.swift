import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics
import Glibc

extension Tally {
  /// `performance`: how well each system's order separates goods from bads, and, for those that
  /// state probabilities, how well these are calibrated.
  ///
  /// Beside each model's own subjects stand, for the participants of `*`, those to whom all of them
  /// give a standing.
  func performanceTable(own: GroupTally, common: GroupTally, participants: [Int]) -> Table {
    var builder = TableBuilder(
      "performance",
      "How well each system tells those apart who turned out good and bad.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("statistic", .text),
        Table.Column("value", .number), Table.Column("lower", .number),
        Table.Column("upper", .number),
      ]
    )
    guard schema.outcome != nil else { return builder.table }
    let note = "common to " + participants.map { frames[$0].name }.joined(separator: " ")
    for model in models(of: own.selection.subjects) {
      let (alone, together) = (own.models[model], common.models[model])
      let ofOwn = performance(of: alone)
      addPerformance(ofOwn, of: alone, base: "own", note: "", in: own.selection, to: &builder)
      guard participants.contains(model) else { continue }
      // The common subjects are some of the model's own, so as many are the same.
      let isSame = together.counts.standing == alone.counts.standing
      let ofCommon = isSame ? ofOwn : performance(of: together)
      addPerformance(
        ofCommon,
        of: together,
        base: "common",
        note: note,
        in: own.selection,
        to: &builder
      )
    }
    return builder.table
  }

  private func performance(of model: RankedModel) -> [(name: String, estimate: Estimate)] {
    model.performance(bootstrap: cellBootstrap, costs: options.costs)
  }

  private func addPerformance(
    _ performance: [(name: String, estimate: Estimate)],
    of model: RankedModel,
    base: String,
    note: String,
    in selection: SubjectGroup,
    to builder: inout TableBuilder
  ) {
    let outcomes = model.outcomes
    for (name, estimate) in performance {
      builder.add(
        selection,
        [
          .text(model.frame.name), .text(name), Table.Cell(estimate.value),
          Table.Cell(estimate.lower), Table.Cell(estimate.upper),
        ],
        SharedCells(
          base: base,
          n: outcomes.n,
          weight: weighting.kind == nil ? nil : outcomes.size,
          convention: outcomeConvention(of: model.frame.card),
          interval: estimate.interval,
          note: remarks(estimate.note, note)
        )
      )
    }
  }

  /// What an outcome statistic of a model means.
  func outcomeConvention(of card: ModelCard) -> String {
    guard card.purpose == .creditDefault else { return "association with default" }
    guard let predicts = card.predicts, let outcome = schema.outcome else { return "" }
    let isSame =
      predicts.months == outcome.windowMonths && predicts.event == (outcome.event ?? predicts.event)
    return isSame ? "" : "horizon_mismatch"
  }
}

extension RankedModel {
  /// The stated probability of default of each place; nil for a model that states none.
  var probabilities: [Double?]? {
    guard frame.card.scale.statesProbability else { return nil }
    return places.codes.map { codes in
      guard let code = codes.first, frame.book.numbers[code] != Value.none else { return nil }
      return 1 / (1 + exp(Double(frame.book.numbers[code]) / 1000))
    }
  }

  /// Stated probabilities against what happened; nil for a model that states none.
  var stated: StatedProbabilities? {
    probabilities.flatMap { StatedProbabilities(outcomes, probabilities: $0) }
  }
}

extension ComparisonOptions {
  /// The costs that the H-measure averages over.
  fileprivate var costs: CostDistribution { severityRatio.map { .severityRatio($0) } ?? .symmetric }
}
