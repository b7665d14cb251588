/// The measures of discrimination and calibration that only a bootstrap gives an interval, in one
/// replicate; nil where they are undefined.
public struct ResampledMeasures: Hashable, Sendable {
  /// ``RankedOutcomes/ks()``.
  public var ks: Double?
  /// ``RankedOutcomes/hMeasure(costs:)``.
  public var hMeasure: Double?
  /// ``RankedOutcomes/partialAuc(goodsRefused:)`` up to 0.2.
  public var partialAuc: Double?
  /// ``BrierDecomposition/miscalibration``.
  public var brierMiscalibration: Double?
  /// ``BrierDecomposition/discrimination``.
  public var brierDiscrimination: Double?
  /// ``BrierDecomposition/uncertainty``.
  public var brierUncertainty: Double?
  /// ``StatedProbabilities/expectedCalibrationError(bins:)`` over ten bins.
  public var expectedCalibrationError: Double?

  /// Nothing defined.
  public init() {}
}

extension RankedOutcomes {
  /// The measures without a closed form in every replicate of a bootstrap.
  ///
  /// The same bits as those that ``redrawn(by:_:)`` gives with the measures themselves, without
  /// their notes and intervals.
  ///
  /// - Parameters:
  ///   - bootstrap: how the places are redrawn.
  ///   - costs: those of the H-measure.
  ///   - probabilities: one stated probability of being bad (or nil) a place; nil for none at all.
  /// - Returns: one element a replicate.
  /// - Complexity: O(places) a replicate.
  public func resampledMeasures(
    by bootstrap: CellBootstrap,
    costs: CostDistribution,
    probabilities: [Double?]?
  ) -> [ResampledMeasures] {
    let stated = probabilities.flatMap { StatedPlaces(self, probabilities: $0) }
    let fixed = costs == .classShares ? nil : CostsOfErrors(costs, badRate: 0)
    return redrawn(by: bootstrap) { outcomes in
      var measures = ResampledMeasures()
      if let points = outcomes.rocPoints(), let badRate = outcomes.badRate {
        measures.ks = abs(outcomes.widestGap)
        measures.partialAuc = RocPoint.partialArea(points, goodsRefused: 0.2)
        measures.hMeasure = (fixed ?? CostsOfErrors(costs, badRate: badRate)).flatMap {
          RocPoint.hMeasure(points, badRate: badRate, costs: $0)
        }
      }
      if let stated { measures.add(StatedProbabilities(outcomes, at: stated)) }
      return measures
    }
  }
}

extension ResampledMeasures {
  fileprivate mutating func add(_ stated: StatedProbabilities) {
    let parts = stated.brierParts
    brierMiscalibration = parts?.miscalibration
    brierDiscrimination = parts?.discrimination
    brierUncertainty = parts?.uncertainty
    expectedCalibrationError = stated.calibrationError(bins: 10)?.error
  }
}
