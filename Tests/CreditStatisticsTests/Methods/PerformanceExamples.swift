import CreditStatistics
import Testing

/// Order and probabilities against outcomes.
let performanceExamples: [String: MethodsExample] = [
  "auc": { try $0.outcomes().auc().value },
  "auc_lower": { try $0.outcomes().auc().lower },
  "auc_upper": { try $0.outcomes().auc().upper },
  "gini": { try $0.outcomes().gini().value },
  "ks": { try $0.outcomes().ks().value },
  "h_measure": { try $0.outcomes().hMeasure().value },
  "h_measure_severity": { example in
    let ratio = try example.number("severityRatio")
    return try example.outcomes().hMeasure(costs: .severityRatio(ratio)).value
  },
  "partial_auc": { try $0.outcomes().partialAuc().value },
  "brier": { try $0.stated().brier().value },
  "brier_miscalibration": { try $0.stated().brierDecomposition().miscalibration.value },
  "brier_discrimination": { try $0.stated().brierDecomposition().discrimination.value },
  "brier_uncertainty": { try $0.stated().brierDecomposition().uncertainty.value },
  "log_loss": { try $0.stated().logLoss().value },
  "calibration_intercept": { try $0.stated().calibrationIntercept().value },
  "calibration_slope": { try $0.stated().calibrationSlope().value },
  "expected_calibration_error": { try $0.stated().expectedCalibrationError().value },
  "hosmer_lemeshow": { try $0.stated().hosmerLemeshow().value },
  "calibration_gap": { try $0.stated().calibrationGap().value },
]

extension MethodsPage.Example {
  /// The numbers of `goods` and `bads` by place.
  fileprivate func outcomes() throws -> RankedOutcomes {
    RankedOutcomes(
      goods: try integers("goods").map { Int64($0) },
      bads: try integers("bads").map { Int64($0) }
    )
  }

  fileprivate func stated() throws -> StatedProbabilities {
    try #require(
      StatedProbabilities(outcomes(), probabilities: list("probabilities").map { $0 as Double? })
    )
  }
}
