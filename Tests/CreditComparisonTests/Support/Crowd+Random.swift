import CreditPopulation
import CreditTesting

extension Crowd {
  /// A crowd from a seed: values with many ties that share a common part, some adverse states and
  /// absences of every cause, a grouping of two levels and one of three, outcomes that follow the
  /// common part, and whole-numbered weights from one to three.
  static func random(seed: UInt64, count: Int, columns: Int = 2) -> Crowd {
    var random = SeededGenerator(seed: seed)
    let members = (0..<count).map { _ in member(columns: columns, using: &random) }
    return Crowd(
      members: members,
      groups: [
        GroupColumn(name: "sex", levels: ["female", "male"]),
        GroupColumn(name: "age", levels: ["young", "middle", "old"]),
      ],
      hasOutcome: true
    )
  }

  private static func member(columns: Int, using random: inout SeededGenerator) -> Member {
    let common = Int64.random(in: 0...50, using: &random)
    let values = (0..<columns).map { _ -> Int64 in
      let chance = Int.random(in: 0..<100, using: &random)
      if chance < 8 { return CodedScorer.adverse }
      if chance < 20 { return Int64.random(in: -5 ... -2, using: &random) }
      return (common + Int64.random(in: 0...50, using: &random)) / 5 * 5
    }
    let state = Int.random(in: 0..<100, using: &random)
    let isBad = Int64.random(in: 0...80, using: &random) > common + 20
    return Member(
      values: values,
      levels: [
        UInt16.random(in: 0..<2, using: &random), UInt16.random(in: 0..<3, using: &random),
      ],
      outcome: state < 5 ? .unknown : state < 10 ? .indeterminate : isBad ? .bad : .good,
      weight: Int64.random(in: 1...3, using: &random) * 1_000_000
    )
  }
}
