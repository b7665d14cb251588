import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `trade_off`: what swapping one system for another does at every approval rate.
  ///
  /// At a matched rate as many are favoured by A only as by B only, so that a pair stands once.
  func tradeOffTable(_ pairs: [GroupPairs]) -> Table {
    var builder = TableBuilder(
      "trade_off",
      "How many change sides between two systems at every approval rate, and what became of them.",
      origin: origin,
      own: [
        Table.Column("model_a", .text), Table.Column("model_b", .text),
        Table.Column("approval_rate", .number), Table.Column("swapped", .number),
        Table.Column("lower", .number), Table.Column("upper", .number),
        Table.Column("tied_share", .number),
      ] + TradeOff.rates.map { Table.Column($0, .number) } + [Table.Column("coverage", .number)]
    )
    for selected in pairs {
      for pair in selected.pairs {
        let tradeOff = TradeOff(pair, hasOutcome: schema.outcome != nil)
        for rate in TradeOff.approvalRates {
          let row = tradeOff.row(rate)
          builder.add(
            selected.selection,
            [.text(pair.a.frame.name), .text(pair.b.frame.name), .number(rate)] + row.cells
              + [Table.Cell(selected.coverage(of: pair))],
            SharedCells(
              base: "common",
              n: pair.n,
              weight: weighting.kind == nil ? nil : pair.size,
              convention: "swapped: favoured by A only, and as many by B only; rates are of bads",
              interval: row.interval,
              note: row.note
            )
          )
        }
      }
    }
    return builder.table
  }
}

/// The swap sets of one pair over approval rates.
private struct TradeOff {
  /// Every twentieth, nobody and everybody included.
  static let approvalRates = (0...20).map { Double($0) / 20 }
  /// The columns of shares of bads.
  static let rates = [
    "outcome_rate_a", "outcome_rate_b", "outcome_rate_only_a", "outcome_rate_only_b",
  ]

  let joint: JointCounts
  let goods: JointCounts
  let bads: JointCounts
  let hasOutcome: Bool

  init(_ pair: PairCounts, hasOutcome: Bool) {
    self.joint = pair.joint
    self.goods = pair.joint(in: .good)
    self.bads = pair.joint(in: .bad)
    self.hasOutcome = hasOutcome
  }

  func row(_ rate: Double) -> (cells: [Table.Cell], interval: String, note: String) {
    guard let sets = joint.matchedApproval(rate: rate), let swapped = sets.shares[.onlyA] else {
      let nothing = Estimate.undefined("no subject to whom both give a standing")
      return (
        [Table.Cell](repeating: .empty, count: 4 + TradeOff.rates.count), nothing.interval,
        nothing.note ?? ""
      )
    }
    let rates = outcomeRates(sets.rule)
    let isPartial = hasOutcome && rates.contains { $0 == nil }
    return (
      [
        Table.Cell(swapped.value), Table.Cell(swapped.lower), Table.Cell(swapped.upper),
        .number(sets.tiedShare),
      ] + rates.map { Table.Cell($0) },
      swapped.interval,
      remarks(sets.coarseNote, isPartial ? "an empty outcome: too few" : nil)
    )
  }

  /// The share of bads among those whom A approves, whom B approves, and whom one only approves.
  private func outcomeRates(_ rule: SwapRule) -> [Double?] {
    guard hasOutcome else { return TradeOff.rates.map { _ in nil } }
    let (good, bad) = (rule.expectedWeights(in: goods), rule.expectedWeights(in: bads))
    let (goodCount, badCount) = (rule.expectedCounts(in: goods), rule.expectedCounts(in: bads))
    let groups: [[SwapSet]] = [[.both, .onlyA], [.both, .onlyB], [.onlyA], [.onlyB]]
    return groups.map { sets in
      func sum(_ values: SwapValues) -> Double { sets.reduce(0) { $0 + values[$1] } }
      guard sum(goodCount) + sum(badCount) >= 30, sum(badCount) >= 5 else { return nil }
      return sum(bad) / (sum(good) + sum(bad))
    }
  }
}
