/// Bland and Altman's limits of agreement: mean difference A - B, and 1.96 sd either side.
///
/// The sd divides by n - 1. On percentiles the bias is 0, because both have the mean 50, and the
/// limits say how far a subject's two percentiles lie apart. Source: J. M. Bland and D. G. Altman,
/// Stat. Methods Med. Res. 8 (1999) 135-160, <https://doi.org/10.1177/096228029900800204>; the
/// intervals are distribution-free (influence functions) instead of theirs for normal differences.
public struct BlandAltman: Hashable, Sendable {
  /// The mean difference.
  public let bias: Estimate
  /// The lower limit of agreement.
  public let lower: Estimate
  /// The upper limit of agreement.
  public let upper: Estimate
}

extension JointCounts {
  /// The limits of agreement, in percentile points or in the unit of the numbers.
  ///
  /// - Complexity: O(cells + places).
  public func blandAltman(on basis: AgreementBasis = .percentile) -> BlandAltman {
    switch moments(on: basis) {
    case .undefined(let reason):
      let none = Estimate.undefined(reason)
      return BlandAltman(bias: none, lower: none, upper: none)
    case .defined(let moments, let counts, let note):
      guard counts.size > 1 else {
        let none = Estimate.undefined("a total weight of one or less")
        return BlandAltman(bias: none, lower: none, upper: none)
      }
      let unit = basis == .percentile ? 100.0 : 1
      return moments.limits(in: counts, unit: unit, note: note)
    }
  }
}

extension PairMoments {
  /// The bias and its limits, multiplied by a unit.
  fileprivate func limits(in counts: JointCounts, unit: Double, note: String?) -> BlandAltman {
    let spread = max(0, a.variance + b.variance - 2 * covariance)
    let size = counts.size
    let sd = (spread * size / (size - 1)).squareRoot()
    let bias = a.mean - b.mean
    func limit(_ z: Double) -> Estimate {
      let variance = counts.variance { cell in
        let onSpread =
          a.onVariance[Int(cell.a)] + b.onVariance[Int(cell.b)] - 2 * onCovariance(cell)
        let onSd = spread > 0 ? onSpread / (2 * spread.squareRoot()) : 0
        return unit * (onMeanDifference(cell) + z * onSd)
      }
      return .normal(
        unit * (bias + z * sd),
        variance: variance,
        interval: "influence function",
        note: note
      )
    }
    let z = NormalDistribution.z95
    return BlandAltman(bias: limit(0), lower: limit(-z), upper: limit(z))
  }
}
