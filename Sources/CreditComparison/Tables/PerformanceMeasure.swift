import CreditStatistics

/// One statistic of `performance` with the way to its interval.
struct PerformanceMeasure: Sendable {
  /// What a measure is computed from.
  struct Subject {
    let outcomes: RankedOutcomes
    /// Nil for a model that states no probabilities.
    let stated: StatedProbabilities?
    /// The parts of its Brier score, which several measures read.
    let brierParts: BrierDecomposition?

    init(outcomes: RankedOutcomes, probabilities: [Double?]?) {
      self.outcomes = outcomes
      stated = probabilities.flatMap { StatedProbabilities(outcomes, probabilities: $0) }
      brierParts = stated?.brierDecomposition()
    }
  }

  let name: String
  /// The measure in a replicate, and how replicates make the interval; nil where there is a closed
  /// form or nothing to estimate.
  var resampled:
    (
      value: any KeyPath<ResampledMeasures, Double?> & Sendable, kind: BootstrapInterval
    )?
  var range = -Double.infinity...Double.infinity
  /// Nil where the model states no probabilities and the measure needs them.
  let estimate: @Sendable (Subject) -> Estimate?

  /// The measures in the order of the contract.
  static func all(costs: CostDistribution) -> [PerformanceMeasure] {
    [
      PerformanceMeasure(name: "auc") { $0.outcomes.auc() },
      PerformanceMeasure(name: "gini") { $0.outcomes.gini() },
      PerformanceMeasure(name: "ks", resampled: (\.ks, .basic), range: 0...1) { $0.outcomes.ks() },
      PerformanceMeasure(name: "h_measure", resampled: (\.hMeasure, .basic), range: 0...1) {
        $0.outcomes.hMeasure(costs: costs)
      },
      PerformanceMeasure(name: "partial_auc", resampled: (\.partialAuc, .percentile), range: 0...1)
      {
        $0.outcomes.partialAuc()
      },
      PerformanceMeasure(name: "brier") { $0.stated?.brier() },
    ] + brierParts + [
      PerformanceMeasure(name: "log_loss") { $0.stated?.logLoss() },
      PerformanceMeasure(name: "calibration_intercept") { $0.stated?.calibrationIntercept() },
      PerformanceMeasure(name: "calibration_slope") { $0.stated?.calibrationSlope() },
      PerformanceMeasure(
        name: "expected_calibration_error",
        resampled: (\.expectedCalibrationError, .basic),
        range: 0...1
      ) { $0.stated?.expectedCalibrationError() },
      PerformanceMeasure(name: "hosmer_lemeshow") { $0.stated?.hosmerLemeshow() },
    ]
  }

  /// The parts of the Brier score.
  private static let brierParts = [
    PerformanceMeasure(
      name: "brier_miscalibration",
      resampled: (\.brierMiscalibration, .basic),
      range: 0...1
    ) {
      $0.brierParts?.miscalibration
    },
    PerformanceMeasure(
      name: "brier_discrimination",
      resampled: (\.brierDiscrimination, .basic),
      range: 0...0.25
    ) {
      $0.brierParts?.discrimination
    },
    PerformanceMeasure(
      name: "brier_uncertainty",
      resampled: (\.brierUncertainty, .percentile),
      range: 0...0.25
    ) {
      $0.brierParts?.uncertainty
    },
  ]
}

extension RankedModel {
  /// All measures that exist for the model, those without a closed form with a bootstrap's interval.
  func performance(
    bootstrap: CellBootstrap,
    costs: CostDistribution
  ) -> [(name: String, estimate: Estimate)] {
    let probabilities = probabilities
    let (outcomes, all) = (outcomes, PerformanceMeasure.all(costs: costs))
    let replicates = outcomes.resampledMeasures(
      by: bootstrap,
      costs: costs,
      probabilities: probabilities
    )
    let whole = PerformanceMeasure.Subject(outcomes: outcomes, probabilities: probabilities)
    return all.compactMap { measure in
      guard let estimate = measure.estimate(whole) else { return nil }
      guard let (value, kind) = measure.resampled else { return (measure.name, estimate) }
      return (
        measure.name,
        estimate.bootstrapped(
          replicates.map { $0[keyPath: value] },
          method: "bootstrap of cells",
          as: kind,
          within: measure.range
        )
      )
    }
  }
}
