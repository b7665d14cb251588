import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `disparity_pairs`: which group loses and which gains by moving from one system to another.
  ///
  /// - Complexity: O(pairs x subjects x replicates).
  func disparityPairsTable(_ tallies: [GroupTally]) throws -> Table {
    var builder = TableBuilder(
      "disparity_pairs",
      "Who is ranked lower, and who loses approval, by moving from one system to another.",
      origin: origin,
      own: [
        Table.Column("model_a", .text), Table.Column("model_b", .text),
        Table.Column("statistic", .text), Table.Column("value", .number),
        Table.Column("lower", .number), Table.Column("upper", .number),
        Table.Column("shared_origin", .text), Table.Column("coverage", .number),
      ]
    )
    for kind in kinds {
      let ofKind = tallies.filter { $0.selection.subjects == kind }
      let moves = try moves(of: kind, in: ofKind)
      for index in ofKind.indices {
        for move in moves {
          add(move.groups[index], move, in: ofKind[index], to: &builder)
        }
      }
    }
    return builder.table
  }

  /// Two rows a statistic would say the same: B to A is A to B turned round.
  private func add(
    _ group: GroupMove,
    _ move: PairMove,
    in tally: GroupTally,
    to builder: inout TableBuilder
  ) {
    let (a, b) = (move.pair.a.frame, move.pair.b.frame)
    for isExchanged in [false, true] {
      for change in GroupChange.allCases {
        let estimate = isExchanged ? group.exchanged(change) : group.estimates[change.rawValue]
        let size = group.joint.size
        builder.add(
          tally.selection,
          [
            .text((isExchanged ? b : a).name), .text((isExchanged ? a : b).name),
            .text(change.statistic), Table.Cell(estimate.value), Table.Cell(estimate.lower),
            Table.Cell(estimate.upper), Table.Cell(sharedOrigin(a.card, b.card)),
            Table.Cell(tally.everybodySize > 0 ? size / tally.everybodySize : nil),
          ],
          SharedCells(
            base: "common",
            n: group.joint.n,
            weight: weighting.kind == nil ? nil : size,
            convention: move.convention,
            interval: estimate.interval,
            note: estimate.note ?? ""
          )
        )
      }
    }
  }
}

/// A pair of systems on everybody, and what each group meets with between them.
struct PairMove {
  let indices: (a: Int, b: Int)
  let pair: PairCounts
  let rule: SwapRule?
  /// The models' own favourable places, where these decide instead of the approval rate.
  let isOwn: Bool
  var groups: [GroupMove] = []

  var convention: String {
    "percentiles among the common subjects of all groups; losing and gaining: "
      + (isOwn
        ? "the models' own favourable bands"
        : "approval at the matched rate; ties share one lottery number a subject")
  }
}

/// What one group meets with by moving from A to B.
struct GroupMove {
  let joint: JointCounts
  /// By ``GroupChange``.
  var estimates: [Estimate]

  /// The same by moving from B to A.
  func exchanged(_ change: GroupChange) -> Estimate {
    let (other, turns) = change.exchanged
    var estimate = estimates[other.rawValue]
    guard turns else { return estimate }
    // 0 minus, so that nothing becomes a negative zero.
    estimate.value = estimate.value.map { 0 - $0 }
    (estimate.lower, estimate.upper) = (
      estimate.upper.map { 0 - $0 }, estimate.lower.map { 0 - $0 }
    )
    return estimate
  }
}
