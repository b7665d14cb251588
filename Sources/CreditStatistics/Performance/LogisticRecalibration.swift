/// The logistic regression of the outcome on the logit of the stated probability.
///
/// logit P(bad) = intercept + slope · logit(stated), by Newton's method on the grouped counts, with
/// standard errors from the inverse information. Source: D. R. Cox, Biometrika 45 (1958) 562-565.
public struct LogisticRecalibration: Hashable, Sendable {
  /// The intercept.
  public let intercept: Double
  /// The slope.
  public let slope: Double
  /// The standard error of the intercept.
  public let interceptError: Double
  /// The standard error of the slope; nil where the slope was held at 1.
  public let slopeError: Double?
}

extension StatedProbabilities {
  /// The calibration slope: 1 is calibrated, below 1 the stated probabilities are too extreme.
  ///
  /// The slope of ``recalibration(slopeHeld:)`` with a free intercept, and Wald's interval.
  ///
  /// - Complexity: O(distinct probabilities) a Newton step.
  public func calibrationSlope() -> Estimate {
    if let gap = recalibrationGap { return .undefined(gap) }
    guard Set(groups.lazy.filter { $0.weight > 0 }.map(\.probability)).count > 1 else {
      return .undefined("one stated probability only")
    }
    guard let fit = recalibration(slopeHeld: false), let error = fit.slopeError else {
      return .undefined("the probabilities separate goods from bads")
    }
    return .normal(fit.slope, variance: error * error, interval: "Wald")
  }

  /// The calibration intercept: 0 is calibrated on average, above 0 the risk was understated.
  ///
  /// The intercept with the slope held at 1 (calibration in the large), as B. Van Calster et al.,
  /// BMC Medicine 17:230 (2019), <https://doi.org/10.1186/s12916-019-1466-7> define it. The one
  /// fitted together with the slope is in ``recalibration(slopeHeld:)``.
  ///
  /// - Complexity: O(distinct probabilities) a Newton step.
  public func calibrationIntercept() -> Estimate {
    if let gap = recalibrationGap { return .undefined(gap) }
    guard let fit = recalibration(slopeHeld: true) else {
      return .undefined("the fit did not converge")
    }
    let variance = fit.interceptError * fit.interceptError
    return .normal(fit.intercept, variance: variance, interval: "Wald")
  }

  private var recalibrationGap: String? {
    let bads = totalBads
    if !(total > 0) { return "no subject with a probability and an outcome" }
    if !(bads > 0) { return "no bads" }
    if !(total - bads > 0) { return "no goods" }
    let isExtreme = groups.contains { $0.probability <= 0 || $0.probability >= 1 }
    return isExtreme ? "a stated probability of 0 or 1" : nil
  }

  /// The recalibration, with the slope held at 1 or fitted; nil where it does not exist.
  ///
  /// - Complexity: O(distinct probabilities) a Newton step, at most 100 steps.
  public func recalibration(slopeHeld: Bool) -> LogisticRecalibration? {
    guard recalibrationGap == nil else { return nil }
    let logits = groups.map { naturalLog($0.probability) - logOnePlus(-$0.probability) }
    var newton = RecalibrationStep(intercept: 0, slope: 1, slopeHeld: slopeHeld)
    for _ in 0..<100 {
      guard let next = newton.improved(groups, logits) else { return nil }
      let moved = abs(next.intercept - newton.intercept) + abs(next.slope - newton.slope)
      newton = next
      if moved < 1e-13 * (1 + abs(newton.intercept) + abs(newton.slope)) { break }
    }
    return newton.result(groups, logits, size: total / effectiveSize)
  }
}

/// A guess at the recalibration and Newton's way to a better one.
private struct RecalibrationStep {
  var intercept: Double
  var slope: Double
  let slopeHeld: Bool

  /// The gradient, the information and the log-likelihood at this guess.
  private struct Slopes {
    var onIntercept = 0.0
    var onSlope = 0.0
    var aa = 0.0
    var ab = 0.0
    var bb = 0.0
    var likelihood = 0.0
  }

  private func slopes(_ groups: [StatedProbabilities.Group], _ logits: [Double]) -> Slopes {
    var sums = Slopes()
    for (group, x) in zip(groups, logits) {
      let eta = intercept + slope * x
      let p = logistic(eta)
      let residual = group.bads - group.weight * p
      let information = group.weight * p * (1 - p)
      sums.onIntercept += residual
      sums.onSlope += residual * x
      sums.aa += information
      sums.ab += information * x
      sums.bb += information * x * x
      sums.likelihood -= group.bads * softplus(-eta) + group.goods * softplus(eta)
    }
    return sums
  }

  /// ln(1 + e^x) without overflow.
  private func softplus(_ x: Double) -> Double {
    max(x, 0) + logOnePlus(exponential(-abs(x)))
  }

  /// One Newton step, halved until the likelihood does not fall; nil without information.
  func improved(_ groups: [StatedProbabilities.Group], _ logits: [Double]) -> RecalibrationStep? {
    let here = slopes(groups, logits)
    let determinant = slopeHeld ? here.aa : here.aa * here.bb - here.ab * here.ab
    guard determinant > 1e-12 * here.aa, abs(intercept) + abs(slope) < 1e6 else { return nil }
    var a = here.onIntercept / determinant
    var b = 0.0
    if !slopeHeld {
      a = (here.bb * here.onIntercept - here.ab * here.onSlope) / determinant
      b = (here.aa * here.onSlope - here.ab * here.onIntercept) / determinant
    }
    for _ in 0..<40 {
      var next = self
      next.intercept += a
      next.slope += b
      if next.slopes(groups, logits).likelihood >= here.likelihood { return next }
      a /= 2
      b /= 2
    }
    return self
  }

  func result(
    _ groups: [StatedProbabilities.Group],
    _ logits: [Double],
    size factor: Double
  ) -> LogisticRecalibration? {
    let here = slopes(groups, logits)
    let determinant = slopeHeld ? here.aa : here.aa * here.bb - here.ab * here.ab
    guard determinant > 0 else { return nil }
    let ofIntercept = slopeHeld ? 1 / here.aa : here.bb / determinant
    return LogisticRecalibration(
      intercept: intercept,
      slope: slope,
      interceptError: (ofIntercept * factor).squareRoot(),
      slopeError: slopeHeld ? nil : (here.aa / determinant * factor).squareRoot()
    )
  }
}
