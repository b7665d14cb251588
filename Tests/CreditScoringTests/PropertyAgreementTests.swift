import CreditScoring
import CreditTesting
import Testing

/// The engine says what the reference scorer says.
@Suite struct PropertyAgreementTests {
  @Test(arguments: PropertySeeds.some(200))
  func `the engine agrees with the reference`(seed: UInt64) throws {
    let disagreements = try EngineAgreement(seed: seed).disagreements()
    #expect(disagreements.isEmpty, "\(disagreements.prefix(3).joined(separator: "\n"))")
  }

  @Test(arguments: PropertySeeds.some(150))
  func `the engine assembles the values of the reference`(seed: UInt64) throws {
    let disagreements = try ValueAgreement(seed: seed).disagreements()
    #expect(disagreements.isEmpty, "\(disagreements.prefix(3).joined(separator: "\n"))")
  }

  @Test(arguments: PropertySeeds.some(40))
  func `records in any order and batches of any size give the same`(seed: UInt64) {
    let scorers = EngineAgreement(seed: seed, models: 3).scorers
    for index in scorers.indices {
      let others = scorers.indices.filter { $0 != index }.map { scorers[$0] }
      // Random documents may say what a missing value is worth.
      let violations = ScorerConformance(allowsStandingsOfNothing: true).violations(
        of: scorers[index],
        among: others,
        seed: seed
      )
      #expect(violations.isEmpty, "seed \(seed): \(violations.joined(separator: "\n"))")
    }
  }
}
