import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `histogram`: how many subjects stand at each place of each system, the worst first.
  ///
  /// A place without a number, such as an adverse state, has its band only; places that nobody has
  /// are left out.
  func histogramTable(_ tallies: [GroupTally]) -> Table {
    var builder = TableBuilder(
      "histogram",
      "How many subjects stand at each score, the worst first, and how many turned out bad.",
      origin: origin,
      own: [
        Table.Column("model", .text), Table.Column("score", .number), Table.Column("band", .text),
        Table.Column("share", .number), Table.Column("lower", .number),
        Table.Column("upper", .number), Table.Column("count", .integer),
        Table.Column("outcome_n", .integer), Table.Column("outcome_rate", .number),
      ]
    )
    for tally in tallies {
      for index in models(of: tally.selection.subjects) {
        let model = tally.models[index]
        let all = model.all
        for place in 0..<model.places.count {
          add(model, place: place, of: all, in: tally.selection, to: &builder)
        }
      }
    }
    return builder.table
  }

  private func add(
    _ model: RankedModel,
    place: Int,
    of all: StateCounts,
    in selection: SubjectGroup,
    to builder: inout TableBuilder
  ) {
    let here = model.counts(ofPlace: place)
    let share = shareEstimate(
      weight: here.weights.wrappedSum(),
      of: all.weights.wrappedSum(),
      squares: all.squares.sum(),
      weighting: weighting
    )
    let rate = outcomeRate(here)
    let code = model.places.codes[place][0]
    builder.add(
      selection,
      [
        .text(model.frame.name), Table.Cell(model.frame.value(ofCode: code)),
        Table.Cell(model.frame.band(ofCode: code)), Table.Cell(share.value),
        Table.Cell(share.lower), Table.Cell(share.upper), .integer(here.counts.wrappedSum()),
        Table.Cell(count: rate.n), Table.Cell(rate.estimate.value),
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
  /// What stands at a place.
  func counts(ofPlace place: Int) -> StateCounts { counts(ofCodes: places.codes[place]) }

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
