import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `swap_sets`: whom only one of two systems favours, at matched approval and at own decisions.
  func swapSetsTable(_ pairs: [GroupPairs]) -> Table {
    var builder = TableBuilder(
      "swap_sets",
      "Who is favoured by both, by one only, or by neither of two systems.",
      origin: origin,
      own: [
        Table.Column("model_a", .text), Table.Column("model_b", .text),
        Table.Column("basis", .text), Table.Column("approval_rate_a", .number),
        Table.Column("approval_rate_b", .number), Table.Column("set", .text),
        Table.Column("share", .number), Table.Column("lower", .number),
        Table.Column("upper", .number), Table.Column("tied_share", .number),
        Table.Column("expected_n", .number), Table.Column("outcome_n", .number),
        Table.Column("outcome_rate", .number), Table.Column("outcome_lower", .number),
        Table.Column("outcome_upper", .number), Table.Column("coverage", .number),
      ]
    )
    for selected in pairs {
      for pair in selected.bothDirections {
        let found = swapSets(of: pair)
        for (basis, sets) in found {
          addRows(of: pair, basis: basis, sets: sets, in: selected, to: &builder)
        }
        if found.isEmpty { addNothing(of: pair, in: selected, to: &builder) }
      }
    }
    return builder.table
  }

  private func swapSets(of pair: PairCounts) -> [(String, SwapSets)] {
    let joint = pair.joint
    var all: [(String, SwapSets)] = []
    if let matched = joint.matchedApproval(rate: options.approvalRate) {
      all.append(("matched", matched))
    }
    if let a = pair.a.favourablePlaces, let b = pair.b.favourablePlaces,
      let own = joint.ownDecisions(favourableA: a, favourableB: b)
    {
      all.append(("own", own))
    }
    return all
  }

  /// The rows of a pair without common subjects: undefined, not missing.
  private func addNothing(
    of pair: PairCounts,
    in selected: GroupPairs,
    to builder: inout TableBuilder
  ) {
    let nothing = Estimate.undefined("no subject to whom both give a standing")
    for set in SwapSet.allCases {
      builder.add(
        selected.selection,
        [
          .text(pair.a.frame.name), .text(pair.b.frame.name), .text("matched"), .empty, .empty,
          .text(set.rawValue), .empty, .empty, .empty, .empty, .empty, .empty, .empty, .empty,
          .empty, Table.Cell(selected.coverage(of: pair)),
        ],
        SharedCells(
          base: "common",
          n: pair.n,
          interval: nothing.interval,
          note: remarks(nothing.note)
        )
      )
    }
  }

  private func addRows(
    of pair: PairCounts,
    basis: String,
    sets: SwapSets,
    in selected: GroupPairs,
    to builder: inout TableBuilder
  ) {
    let (goods, bads) = (pair.joint(in: .good), pair.joint(in: .bad))
    let rates = sets.rule.outcomeRates(goods: goods, bads: bads)
    let subjects = sets.rule.expectedCounts(in: pair.joint)
    let (good, bad) = (sets.rule.expectedCounts(in: goods), sets.rule.expectedCounts(in: bads))
    for set in SwapSet.allCases {
      guard let share = sets.shares[set] else { continue }
      let known = good[set] + bad[set]
      let enough = known >= 30 && bad[set] >= 5
      let hasOutcome = schema.outcome != nil
      let rate = hasOutcome && enough ? rates[set] : nil
      builder.add(
        selected.selection,
        [
          .text(pair.a.frame.name), .text(pair.b.frame.name), .text(basis),
          .number(sets.approvalRateA), .number(sets.approvalRateB), .text(set.rawValue),
          Table.Cell(share.value), Table.Cell(share.lower), Table.Cell(share.upper),
          .number(sets.tiedShare), .number(subjects[set]),
          hasOutcome ? .number(known) : .empty,
          Table.Cell(rate?.value), Table.Cell(rate?.lower), Table.Cell(rate?.upper),
          Table.Cell(selected.coverage(of: pair)),
        ],
        SharedCells(
          base: "common",
          n: pair.n,
          weight: weighting.kind == nil ? nil : pair.size,
          convention: basis == "matched"
            ? "ties at a cut are shared by one lottery number a subject; expectations"
            : "the models' own favourable bands",
          interval: share.interval,
          note: remarks(
            share.note,
            sets.coarseNote,
            hasOutcome && !enough ? "outcome: too few" : nil
          )
        )
      )
    }
  }
}

extension GroupPairs {
  /// Every pair and its exchange.
  var bothDirections: [PairCounts] { pairs.flatMap { [$0, $0.exchanged] } }
}

extension PairCounts {
  /// The pair on the subjects with one outcome state.
  func joint(in state: OutcomeState) -> JointCounts {
    let index = Int(state.code)
    var joint = joint
    joint.cells = cells.compactMap { cell in
      guard cell.counts[index] > 0 else { return nil }
      return JointCounts.Cell(
        a: cell.a,
        b: cell.b,
        count: cell.counts[index],
        weight: cell.weights[index],
        sumOfSquaredWeights: weighting.kind == .sampling ? cell.squares[index] : nil
      )
    }
    return joint
  }
}

extension RankedModel {
  /// For each place whether the model's own decision is favourable; nil without a decision.
  var favourablePlaces: [Bool]? {
    guard let decision = frame.card.scale.decision else { return nil }
    let favourable = frame.card.scale.bands.map { decision.favourable.contains($0.name) }
    return places.codes.map { codes in
      guard let code = codes.first else { return false }
      let band = Int(frame.book.bands[code])
      return band >= 0 && favourable[band]
    }
  }
}
