import CreditStatistics
import Testing

/// The measures of replicates against those of the redrawn outcomes, bit by bit.
@Suite struct ResampledMeasuresTests {
  private func outcomes(scale: Int64, isSampled: Bool, seed: UInt64) -> RankedOutcomes {
    let (goods, bads) = randomPlaces(seed: seed, subjects: 60, placesA: 9, placesB: 3)
    let goodCounts = goods.map { Int64($0) }
    let badCounts = bads.map { Int64($0) }
    func weights(_ counts: [Int64]) -> [Int64] { counts.map { $0 * (scale == 1 ? 1 : scale / 3) } }
    func squares(_ counts: [Int64]) -> [Double]? {
      isSampled ? weights(counts).map { Double($0) * Double(scale) / 2 } : nil
    }
    return RankedOutcomes(
      goods: weights(goodCounts),
      bads: weights(badCounts),
      goodCounts: goodCounts,
      badCounts: badCounts,
      weightScale: scale,
      goodSquares: squares(goodCounts),
      badSquares: squares(badCounts)
    )
  }

  @Test(arguments: [
    (scale: 1, isSampled: false), (scale: 1_000_000, isSampled: false),
    (scale: 1_000_000, isSampled: true),
  ])
  func `they are those of the redrawn outcomes`(scale: Int64, isSampled: Bool) throws {
    let outcomes = outcomes(scale: scale, isSampled: isSampled, seed: UInt64(scale))
    // Neither in the order of the places nor all different, and some without any.
    let probabilities = outcomes.goods.indices.map { place -> Double? in
      place % 11 == 0 ? nil : Double((place * 37) % 40 + 1) / 50
    }
    let bootstrap = CellBootstrap(seed: 5, replicates: 60)
    for costs in [CostDistribution.symmetric, .severityRatio(0.2), .classShares] {
      let found = outcomes.resampledMeasures(
        by: bootstrap,
        costs: costs,
        probabilities: probabilities
      )
      let expected = outcomes.redrawn(by: bootstrap) { outcomes in
        let stated = StatedProbabilities(outcomes, probabilities: probabilities)
        let parts = stated?.brierDecomposition()
        var measures = ResampledMeasures()
        measures.ks = outcomes.ks().value
        measures.hMeasure = outcomes.hMeasure(costs: costs).value
        measures.partialAuc = outcomes.partialAuc().value
        measures.brierMiscalibration = parts?.miscalibration.value
        measures.brierDiscrimination = parts?.discrimination.value
        measures.brierUncertainty = parts?.uncertainty.value
        measures.expectedCalibrationError = stated?.expectedCalibrationError().value
        return measures
      }
      #expect(found == expected)
      #expect(Set(found.map(\.ks)).count > 20)
    }
  }

  @Test func `what is undefined is nil`() {
    let noBads = RankedOutcomes(goods: [3, 5, 2], bads: [0, 0, 0])
    let bootstrap = CellBootstrap(seed: 5, replicates: 4)
    for measures in noBads.resampledMeasures(by: bootstrap, costs: .symmetric, probabilities: nil) {
      #expect(measures == ResampledMeasures())
    }
    let severe = RankedOutcomes(goods: [3, 5, 2], bads: [4, 4, 4])
    let found = severe.resampledMeasures(
      by: bootstrap,
      costs: .severityRatio(0),
      probabilities: nil
    )
    #expect(found.allSatisfy { $0.hMeasure == nil && $0.ks != nil })
  }
}
