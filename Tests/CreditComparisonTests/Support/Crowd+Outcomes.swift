import CreditPopulation

extension Crowd {
  /// Three goods and two bads whom two columns order differently; the hand-worked numbers of the
  /// outcome tables stand on them.
  static func ofFive(repeats: Int64 = 1) -> Crowd {
    let goods: [[Int64]] = [[80, 70], [60, 30], [40, 60]]
    let bads: [[Int64]] = [[50, 60], [20, 10]]
    let members =
      goods.map { Member(values: $0, outcome: .good, weight: repeats * 1_000_000) }
      + bads.map { Member(values: $0, outcome: .bad, weight: repeats * 1_000_000) }
    return Crowd(members: members, hasOutcome: true)
  }
}
