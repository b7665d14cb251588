import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

extension Tally {
  /// `performance_pairs`: paired tests of every two systems on the subjects common to both.
  ///
  /// Holm's adjustment counts all pairs of a selection.
  func performancePairsTable(_ pairs: [GroupPairs]) -> Table {
    var builder = TableBuilder(
      "performance_pairs",
      "Whether one system tells good from bad better than another, on the subjects of both.",
      origin: origin,
      own: [
        Table.Column("model_a", .text), Table.Column("model_b", .text),
        Table.Column("statistic", .text), Table.Column("value", .number),
        Table.Column("lower", .number), Table.Column("upper", .number),
        Table.Column("z", .number), Table.Column("p_value", .number),
        Table.Column("p_adjusted", .number), Table.Column("shared_origin", .text),
        Table.Column("coverage", .number),
      ]
    )
    guard schema.outcome != nil else { return builder.table }
    for selected in pairs {
      let tests = selected.pairs.map {
        AucDifference(goods: $0.joint(in: .good), bads: $0.joint(in: .bad))
      }
      let adjusted = HolmAdjustment.adjust(tests.map(\.pValue))
      let tested = tests.count { $0.pValue != nil }
      for (index, pair) in selected.pairs.enumerated() {
        let test = tests[index]
        builder.add(
          selected.selection,
          [
            .text(pair.a.frame.name), .text(pair.b.frame.name), .text("auc_difference"),
            Table.Cell(test.difference.value), Table.Cell(test.difference.lower),
            Table.Cell(test.difference.upper), Table.Cell(test.z), Table.Cell(test.pValue),
            Table.Cell(adjusted[index]),
            Table.Cell(sharedOrigin(pair.a.frame.card, pair.b.frame.card)),
            Table.Cell(selected.coverage(of: pair)),
          ],
          shared(of: pair, test, tested: tested)
        )
      }
    }
    return builder.table
  }

  private func shared(of pair: PairCounts, _ test: AucDifference, tested: Int) -> SharedCells {
    let known = [OutcomeState.good, .bad].map { Int($0.code) }
    func sum(_ states: (PairCounts.Cell) -> SIMD4<Int64>) -> Int64 {
      pair.cells.reduce(0) { sum, cell in known.reduce(sum) { $0 + states(cell)[$1] } }
    }
    let conventions = Set(
      [pair.a, pair.b].map { outcomeConvention(of: $0.frame.card) }.filter { !$0.isEmpty }
    )
    return SharedCells(
      base: "common",
      n: sum(\.counts),
      weight: weighting.kind == nil ? nil : Double(sum(\.weights)) / Double(weighting.scale),
      convention: conventions.sorted().joined(separator: "; "),
      interval: test.difference.interval,
      note: remarks(
        test.difference.note,
        test.pValue == nil ? nil : "p_adjusted: Holm over \(tested) pairs"
      )
    )
  }
}
