import CreditModels
import CreditScoring
import CreditTesting
import Testing

/// What the generators must reach for an agreement on them to mean something.
@Suite struct PropertyGeneratorTests {
  @Test func `a seed gives the same again`() {
    let (first, second) = (EngineAgreement(seed: 5), EngineAgreement(seed: 5))
    #expect(first.expected() == second.expected())
    #expect(first.expected() != EngineAgreement(seed: 6).expected())
  }

  @Test func `random models say everything that a model can say`() {
    var standings: [ReferenceStanding] = []
    var eligible: Set<ReferenceValue> = []
    var paradigms: Set<String> = []
    for seed in UInt64(1)...80 {
      let agreement = EngineAgreement(seed: seed, subjects: 6)
      paradigms.formUnion(agreement.scorers.map(\.card.paradigm))
      for result in agreement.expected().joined() {
        standings.append(result.standing)
        eligible.formUnion(result.eligible)
      }
    }
    #expect(paradigms == ["scorecard", "rating", "opinion", "lookup", "ledger"])
    #expect(Set(standings.compactMap(\.absence?.absence)) == Set(Absence.allCases))
    #expect(eligible.isSuperset(of: [.absent, .value(0), .value(1)]))
    let numbers = Set(standings.compactMap(\.number))
    #expect(numbers.count > 150)
    let numbered = standings.count { $0.number != nil }
    #expect(numbered * 3 > standings.count, "only \(numbered) of \(standings.count) have a number")
    #expect(standings.contains { $0.state != nil })
  }
}
