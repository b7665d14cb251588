import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `histogram`: how many subjects stand where in each system, the worst first.
  ///
  /// A system with few different scores has a bar for each, one with many has bars of equal width,
  /// the same for all groups. A place without a number, such as an adverse state, has its band only;
  /// bars without anybody are left out.
  func histogramTable(_ tallies: [GroupTally]) -> Table {
    var builder = TableBuilder(
      "histogram",
      "How many subjects stand at each score, the worst first, and how many turned out bad; a "
        + "system with more than \(HistogramBars.exactLimit) different scores has bars from score "
        + "to below score_to, cut at its bands.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("score", .number),
        Table.Column("score_to", .number), Table.Column("band", .text),
        Table.Column("share", .number), Table.Column("lower", .number),
        Table.Column("upper", .number), Table.Column("count", .integer),
        Table.Column("outcome_n", .integer), Table.Column("outcome_rate", .number),
      ]
    )
    for everybody in tallies where everybody.selection.isEverybody {
      let kind = everybody.selection.subjects
      let bars = everybody.models.map { HistogramBars($0) }
      for tally in tallies where tally.selection.subjects == kind {
        for index in models(of: kind) {
          let model = tally.models[index]
          let all = model.all
          for bar in bars[index].bars(of: model) {
            add(bar, of: model, among: all, in: tally.selection, to: &builder)
          }
        }
      }
    }
    return builder.table
  }

  private func add(
    _ bar: HistogramBars.Bar,
    of model: RankedModel,
    among all: StateCounts,
    in selection: SubjectGroup,
    to builder: inout TableBuilder
  ) {
    let here = model.counts(ofCodes: bar.codes)
    let share = shareEstimate(
      weight: here.weights.wrappedSum(),
      of: all.weights.wrappedSum(),
      squares: all.squares.sum(),
      weighting: weighting
    )
    let rate = outcomeRate(here)
    builder.add(
      selection,
      [
        .text(model.frame.name), Table.Cell(model.frame.value(of: bar.from)),
        Table.Cell(model.frame.value(of: bar.to)), Table.Cell(bar.band),
        Table.Cell(share.value), Table.Cell(share.lower), Table.Cell(share.upper),
        .integer(here.counts.wrappedSum()), Table.Cell(count: rate.n),
        Table.Cell(rate.estimate.value),
      ],
      SharedCells(
        base: "own",
        n: all.counts.wrappedSum(),
        weight: weighting.kind == nil
          ? nil : Double(all.weights.wrappedSum()) / Double(weighting.scale),
        convention: "lower and upper belong to share",
        interval: share.interval,
        note: remarks(share.note, rate.estimate.note)
      )
    )
  }
}

extension RankedModel {
  /// Everything that stands anywhere.
  var all: StateCounts { counts(ofCodes: places.codes.joined()) }

  func counts(ofCodes codes: some Sequence<Int>) -> StateCounts {
    var sum = StateCounts()
    for code in codes {
      let states = counts.states(ofCode: code)
      sum.add(
        StateCounts(
          counts: states.counts,
          weights: states.weights,
          squares: counts.squares(ofCode: code)
        )
      )
    }
    return sum
  }
}
