import CreditStatistics
import Testing

@Suite("Discrimination and calibration")
struct PerformanceTests {
  @Test(arguments: outcomeReferences)
  func `discrimination agrees with scikit-learn, SciPy and integration`(reference: ReferenceCase)
    throws
  {
    let outcomes = try Self.outcomes(reference)
    try reference.check(outcomes.auc(), "auc")
    try reference.check(outcomes.ks(), "ks")
    try reference.check(outcomes.hMeasure(), "h_measure")
    try reference.check(outcomes.hMeasure(costs: .severityRatio(0.25)), "h_measure_severity")
    try reference.check(outcomes.hMeasure(costs: .classShares), "h_measure_classes")
    try reference.check(outcomes.partialAuc(), "partial_auc_20")
    try reference.check(outcomes.partialAuc(goodsRefused: 0.5), "partial_auc_50")
    let (auc, gini) = (outcomes.auc(), outcomes.gini())
    #expect(try isClose(#require(gini.value), 2 * #require(auc.value) - 1, 1e-14))
    #expect(try isClose(#require(gini.standardError), 2 * #require(auc.standardError), 1e-14))
    #expect(
      try isClose(#require(outcomes.partialAuc(goodsRefused: 1).value), #require(auc.value), 1e-12)
    )
  }

  @Test(arguments: outcomeReferences)
  func `calibration agrees with scikit-learn and statsmodels`(reference: ReferenceCase) throws {
    let stated = try Self.stated(reference)
    try reference.check(stated.brier(), "brier")
    try reference.check(stated.logLoss(), "log_loss")
    let slope = stated.calibrationSlope()
    try reference.check(slope, "slope")
    try reference.check(slope.standardError, "slope_error")
    let intercept = stated.calibrationIntercept()
    try reference.check(intercept, "intercept")
    try reference.check(intercept.standardError, "intercept_error")
    let joint = try #require(stated.recalibration(slopeHeld: false))
    try reference.check(joint.intercept, "joint_intercept")
    try reference.check(joint.interceptError, "joint_intercept_error")
    try reference.check(stated.expectedCalibrationError(bins: 5), "ece")
    try reference.check(stated.hosmerLemeshow(bins: 5), "hosmer_lemeshow")
    let parts = stated.brierDecomposition()
    try reference.check(parts.miscalibration, "brier_miscalibration")
    try reference.check(parts.discrimination, "brier_discrimination")
    try reference.check(parts.uncertainty, "brier_uncertainty")
  }

  @Test(arguments: outcomeReferences)
  func `the paired test agrees with the components of every subject`(reference: ReferenceCase)
    throws
  {
    let places = try reference.list("place")
    let others = try reference.list("other")
    let (bad, weights) = try (reference.list("bad"), reference.list("w"))
    func part(_ state: Int) throws -> JointCounts {
      let kept = bad.indices.filter { bad[$0] == state }
      return try jointCounts(
        kept.map { places[$0] },
        kept.map { others[$0] },
        weights: kept.map { weights[$0] },
        placesA: #require(places.max()) + 1,
        placesB: #require(others.max()) + 1
      )
    }
    let result = try AucDifference(goods: part(0), bads: part(1))
    try reference.check(result.difference, "auc_difference")
    try reference.check(result.pValue, "auc_difference_p")
  }

  static func outcomes(_ reference: ReferenceCase) throws -> RankedOutcomes {
    let (place, bad) = try (reference.list("place"), reference.list("bad"))
    let weights = try reference.list("w")
    let count = try #require(place.max()) + 1
    var sums = [[Int64]](repeating: [Int64](repeating: 0, count: count), count: 4)
    for index in place.indices {
      sums[bad[index]][place[index]] += Int64(weights[index]) * 100
      sums[2 + bad[index]][place[index]] += 1
    }
    return RankedOutcomes(
      goods: sums[0],
      bads: sums[1],
      goodCounts: sums[2],
      badCounts: sums[3],
      weightScale: 100
    )
  }

  static func stated(_ reference: ReferenceCase) throws -> StatedProbabilities {
    let outcomes = try outcomes(reference)
    return try #require(StatedProbabilities(outcomes, probabilities: reference.table("pd")))
  }

  @Test
  func `sampling weights that are all alike change no interval of an AUC`() throws {
    let plain = RankedOutcomes(goods: [1, 4, 9], bads: [5, 2, 1])
    let triple = RankedOutcomes(
      goods: [3, 12, 27],
      bads: [15, 6, 3],
      goodCounts: [1, 4, 9],
      badCounts: [5, 2, 1],
      weightScale: 10,
      goodSquares: [9, 36, 81],
      badSquares: [45, 18, 9]
    )
    #expect(plain.auc().value == triple.auc().value)
    let (one, other) = try (
      #require(plain.auc().standardError), #require(triple.auc().standardError)
    )
    #expect(isClose(one, other, 1e-14))
    #expect(isClose(triple.effectiveSize, 22) && triple.n == 22)
  }

  @Test
  func `a perfect, a turned and a constant ranking have their textbook values`() {
    let perfect = RankedOutcomes(goods: [0, 0, 5], bads: [3, 1, 0])
    #expect(perfect.auc().value == 1 && perfect.ks().value == 1 && perfect.gini().value == 1)
    #expect(perfect.hMeasure().value == 1 && perfect.partialAuc().value == 1)
    let turned = RankedOutcomes(goods: [5, 0, 0], bads: [0, 1, 3])
    #expect(turned.auc().value == 0 && turned.gini().value == -1 && turned.ks().value == 1)
    #expect(turned.hMeasure().value == 0)
    #expect(turned.ks().note == "goods stand below bads where the gap is widest")
    let tied = RankedOutcomes(goods: [6], bads: [4])
    #expect(tied.auc().value == 0.5 && tied.gini().value == 0 && tied.ks().value == 0)
    #expect(tied.hMeasure().value.map { abs($0) < 1e-15 } == true)
    #expect(tied.auc().lower == 0.5 && tied.auc().upper == 0.5)
  }

  @Test(arguments: [
    ([Int64](), [Int64](), "no subject with an outcome"), ([3, 1], [0, 0], "no bads"),
    ([0, 0], [2, 5], "no goods"),
  ])
  func `one class and nobody are undefined`(goods: [Int64], bads: [Int64], reason: String) {
    let outcomes = RankedOutcomes(goods: goods, bads: bads)
    let all = [
      outcomes.auc(), outcomes.gini(), outcomes.ks(), outcomes.hMeasure(), outcomes.partialAuc(),
    ]
    for estimate in all { #expect(estimate == .undefined(reason)) }
    #expect(outcomes.rocPoints() == nil)
  }

  @Test
  func `impossible probabilities and costs are undefined, not clipped`() throws {
    let outcomes = RankedOutcomes(goods: [1, 4], bads: [3, 1])
    #expect(StatedProbabilities(outcomes, probabilities: [1.2, 0.1]) == nil)
    #expect(StatedProbabilities(outcomes, probabilities: [.nan, 0.1]) == nil)
    let certain = try #require(StatedProbabilities(outcomes, probabilities: [1, 0.1]))
    #expect(certain.logLoss().value == nil && certain.calibrationSlope().value == nil)
    #expect(certain.brier().value != nil)
    #expect(certain.hosmerLemeshow().value == nil)
    #expect(outcomes.hMeasure(costs: .severityRatio(0)).value == nil)
    let separated = RankedOutcomes(goods: [0, 4], bads: [3, 0])
    let stated = try #require(StatedProbabilities(separated, probabilities: [0.7, 0.1]))
    #expect(
      stated.calibrationSlope() == .undefined("the probabilities separate goods from bads")
    )
    let one = try #require(StatedProbabilities(outcomes, probabilities: [0.2, 0.2]))
    #expect(one.calibrationSlope() == .undefined("one stated probability only"))
    #expect(one.calibrationIntercept().value != nil)
    let nobody = try #require(StatedProbabilities(outcomes, probabilities: [nil, nil]))
    #expect(nobody.brier().value == nil && nobody.expectedCalibrationError().value == nil)
    #expect(
      nobody.calibrationBins().isEmpty && nobody.brierDecomposition().uncertainty.value == nil
    )
  }

  @Test
  func `calibration bins hold everybody once and never divide a probability`() throws {
    let counts: [Int64] = [1, 50, 2, 2, 2, 9, 30, 4]
    let outcomes = RankedOutcomes(goods: counts, bads: counts)
    let probabilities = (0..<8).map { 0.9 - Double($0) / 10 as Double? }
    let stated = try #require(StatedProbabilities(outcomes, probabilities: probabilities))
    let bins = stated.calibrationBins()
    #expect(bins.reduce(0) { $0 + $1.n } == 200)
    for (bin, next) in zip(bins, bins.dropFirst()) { #expect(bin.to < next.from) }
    #expect(bins.allSatisfy { $0.observed.value == 0.5 && $0.observed.interval == "Wilson" })
  }

  @Test
  func `a hundred thousand places are read in one sweep`() throws {
    let counts = [Int64](repeating: 1, count: 100_000)
    let outcomes = RankedOutcomes(goods: counts, bads: counts)
    let elapsed = ContinuousClock().measure {
      _ = (outcomes.ks(), outcomes.auc(), outcomes.partialAuc(), outcomes.hMeasure())
    }
    // A sweep in every step would take minutes; this bound is far from both.
    #expect(elapsed < .seconds(20))
  }

  @Test
  func `the same subjects in the same order have no difference and no test`() {
    let goods = jointCounts([0, 1, 1], [0, 1, 1])
    let bads = jointCounts([0, 0], [0, 0], placesA: 2, placesB: 2)
    let result = AucDifference(goods: goods, bads: bads)
    #expect(result.difference.value == 0 && result.z == nil && result.pValue == nil)
    let none = AucDifference(
      goods: goods,
      bads: jointCounts([], [], placesA: 2, placesB: 2)
    )
    #expect(none.difference == .undefined("no bads"))
  }
}
