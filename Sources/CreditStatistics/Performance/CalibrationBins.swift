/// Subjects with similar stated probabilities: what was predicted and what was observed.
public struct CalibrationBin: Hashable, Sendable {
  /// The smallest probability of the bin.
  public let from: Double
  /// The largest probability of the bin.
  public let to: Double
  /// The mean stated probability.
  public let predicted: Double
  /// The share of bads with Wilson's interval.
  public let observed: Estimate
  /// The number of subjects.
  public let n: Int64
  /// The number of bads.
  public let badCount: Int64
  /// The weight of all in subjects.
  public let weight: Double
  /// The weight of the bads in subjects.
  public let bads: Double
}

extension StatedProbabilities {
  /// Bins of equal weight by stated probability, in ascending order; deciles by default.
  ///
  /// A probability goes to the bin in which the middle of its subjects falls, so that equal
  /// probabilities are never divided; empty bins are left out.
  ///
  /// - Complexity: O(distinct probabilities).
  public func calibrationBins(_ count: Int = 10) -> [CalibrationBin] {
    let all = total
    guard all > 0, count > 0 else { return [] }
    let effect = effectiveSize / all
    return binned(count, of: all).map { CalibrationBin(groups[$0], effect: effect) }
  }

  /// The groups of each bin, among them perhaps some without weight.
  private func binned(_ count: Int, of all: Double) -> [Range<Int>] {
    var bins: [Range<Int>] = []
    bins.reserveCapacity(count)
    var current = -1
    var below = 0.0
    for (index, group) in groups.enumerated() where group.weight > 0 {
      let middle = (below + group.weight / 2) / all
      let bin = min(count - 1, Int(middle * Double(count)))
      if bin == current {
        bins[bins.count - 1] = bins[bins.count - 1].lowerBound..<(index + 1)
      } else {
        bins.append(index..<(index + 1))
      }
      current = bin
      below += group.weight
    }
    return bins
  }

  /// The expected calibration error: the mean |predicted - observed| over the bins, by weight.
  ///
  /// Source: M. P. Naeini, G. F. Cooper and M. Hauskrecht, AAAI 29 (2015) 2901-2907; here over
  /// bins of equal weight.
  ///
  /// - Complexity: O(distinct probabilities).
  public func expectedCalibrationError(bins count: Int = 10) -> Estimate {
    guard let (error, bins) = calibrationError(bins: count) else {
      return .undefined("no subject with a probability and an outcome")
    }
    return .plain(
      error,
      noInterval: "biased upward on few subjects; bootstrap it",
      note: "\(bins) bins of equal weight"
    )
  }

  /// The value of ``expectedCalibrationError(bins:)`` and how many bins there are; nil without any.
  func calibrationError(bins count: Int) -> (error: Double, bins: Int)? {
    let all = total
    guard all > 0, count > 0 else { return nil }
    let means = binned(count, of: all).map { BinMeans(groups[$0]) }
    let weight = means.reduce(0) { $0 + $1.weight }
    let error = means.reduce(0) {
      $0 + $1.weight / weight * abs($1.predicted - $1.bads / $1.weight)
    }
    return (error, means.count)
  }

  /// The Hosmer-Lemeshow statistic over the bins, with its p-value in the note.
  ///
  /// Σ (bads - expected)² / (expected (1 - expected / n)). The degrees of freedom are the bins for
  /// a model that was not fitted to these outcomes, two fewer for one that was. Source: D. W.
  /// Hosmer and S. Lemeshow, Communications in Statistics A 9 (1980) 1043-1069,
  /// <https://doi.org/10.1080/03610928008827941>.
  ///
  /// - Complexity: O(distinct probabilities).
  public func hosmerLemeshow(bins count: Int = 10, inSample: Bool = false) -> Estimate {
    let bins = calibrationBins(count)
    guard !bins.isEmpty else {
      return .undefined("no subject with a probability and an outcome")
    }
    let freedom = bins.count - (inSample ? 2 : 0)
    guard freedom > 0 else { return .undefined("too few distinct probabilities") }
    var statistic = 0.0
    for bin in bins {
      let expected = bin.predicted * bin.weight
      let spread = expected * (1 - bin.predicted)
      guard spread > 0 else { return .undefined("a bin with a stated probability of 0 or 1") }
      statistic += (bin.bads - expected) * (bin.bads - expected) / spread
    }
    let p = ChiSquareDistribution.survival(statistic, degreesOfFreedom: Double(freedom)) ?? 1
    return .plain(
      statistic,
      noInterval: "a test statistic",
      note: "p = \(shortText(p)), \(freedom) degrees of freedom"
    )
  }
}

/// What was predicted and observed in a bin.
private struct BinMeans {
  let weight: Double
  let bads: Double
  let predicted: Double

  init(_ groups: ArraySlice<StatedProbabilities.Group>) {
    let weight = groups.reduce(0) { $0 + $1.weight }
    self.weight = weight
    bads = groups.reduce(0) { $0 + $1.bads }
    predicted = groups.reduce(0) { $0 + $1.probability * ($1.weight / weight) }
  }
}

extension CalibrationBin {
  fileprivate init(_ groups: ArraySlice<StatedProbabilities.Group>, effect: Double) {
    let means = BinMeans(groups)
    from = groups.first?.probability ?? 0
    to = groups.last?.probability ?? 0
    predicted = means.predicted
    observed = .share(
      of: means.bads,
      in: means.weight,
      effectiveSize: means.weight * effect
    )
    n = groups.reduce(0) { $0 + ($1.weight > 0 ? $1.n : 0) }
    badCount = groups.reduce(0) { $0 + ($1.weight > 0 ? $1.badCount : 0) }
    weight = means.weight
    bads = means.bads
  }
}
