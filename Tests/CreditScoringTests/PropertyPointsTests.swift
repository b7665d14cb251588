import CreditScoring
import CreditTesting
import Testing

/// What numbers are made of, by the engine and by the reference.
@Suite struct PropertyPointsTests {
  @Test(arguments: PropertySeeds.some(200))
  func `the engine takes numbers apart as the reference does`(seed: UInt64) throws {
    var agreement = PointsAgreement(seed: seed)
    let disagreements = try agreement.disagreements()
    #expect(disagreements.isEmpty, "\(disagreements.prefix(3).joined(separator: "\n"))")
  }

  @Test func `random models can be taken apart and exchange their files`() throws {
    var reached = (models: 0, pairs: 0)
    for seed in UInt64(1)...40 {
      var agreement = PointsAgreement(seed: seed, subjects: 1)
      _ = try agreement.disagreements()
      reached.models += agreement.reached.models
      reached.pairs += agreement.reached.pairs
    }
    #expect(reached.models > 60, "only \(reached.models) models are additive")
    #expect(reached.pairs > 20, "only \(reached.pairs) pairs are separable")
  }
}
