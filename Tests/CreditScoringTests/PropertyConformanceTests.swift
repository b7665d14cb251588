import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import CreditTesting
import Testing

/// A model as a stranger would write it: a type with two readings and a rule of its own.
private struct StrangersScorer: AbsenceGivingScorer {
  /// What the stranger got wrong, to see that it is found.
  enum Mistake { case none, forgetsOne, leavesRange, inventsState, remembersBatches }
  var mistake = Mistake.none

  let card = ModelCard(
    id: "org.strangers",
    edition: "1",
    title: "Strangers' points",
    scale: Scale(
      range: 0...100,
      bands: [
        Scale.Band(name: "fine", content: .numbers(50...100)),
        Scale.Band(name: "poor", content: .numbers(0...49)),
        Scale.Band(name: "refused", content: .states(["refused"])),
      ]
    )
  )
  let readings: [Reading] = [
    .value(
      TypedExpression(
        .aggregate(Aggregate(.count, table: .events, kinds: ["debt"])),
        unit: .count
      )
    ),
    .comparable(TypedExpression(.characteristic("income"), unit: .money)),
  ]
  let absences = [AbsenceReason(absence: .notRecorded, reason: "debts are not recorded")]

  func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    var standings = Standings(numbers: [], states: [])
    let count = characteristics.count - (mistake == .forgetsOne ? 1 : 0)
    for row in 0..<max(0, count) {
      let debts = characteristics.columns[0].integer(at: row)
      let isAbsent = debts == Value.absent
      let isRefused = debts > 3
      standings.states.append(isAbsent ? -1 : isRefused ? 1 : 0)
      let number = 100 - 20 * max(0, debts) - (mistake == .leavesRange ? 500 : 0)
      standings.numbers.append(isAbsent || isRefused ? Value.none : number)
    }
    if mistake == .inventsState { standings.states = standings.states.map { _ in 7 } }
    if mistake == .remembersBatches {
      standings.numbers = standings.numbers.map { $0 > 0 ? Int64(min(100, count)) : $0 }
    }
    return standings
  }
}

@Suite struct PropertyConformanceTests {
  @Test(arguments: PropertySeeds.some(20))
  func `a stranger's scorer conforms`(seed: UInt64) {
    let violations = ScorerConformance().violations(of: StrangersScorer(), seed: seed)
    #expect(violations.isEmpty, "seed \(seed): \(violations.joined(separator: "\n"))")
  }

  @Test func `a scorer that misbehaves is found out`() {
    let mistakes: [StrangersScorer.Mistake] = [
      .forgetsOne, .leavesRange, .inventsState, .remembersBatches,
    ]
    for mistake in mistakes {
      let found = (1...5).flatMap { seed in
        ScorerConformance().violations(of: StrangersScorer(mistake: mistake), seed: seed)
      }
      #expect(!found.isEmpty, "nothing is said of \(mistake)")
    }
  }
}
