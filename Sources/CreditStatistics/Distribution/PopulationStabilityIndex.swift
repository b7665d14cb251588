/// What the population stability index does with a bin that is empty on one side.
public enum ZeroCellRule: Hashable, Sendable, CustomStringConvertible {
  /// Half a subject is added to every bin on both sides.
  case addHalf
  /// A share of 0 is replaced by this share; the others stay as they are.
  case floor(Double)
  /// Bins empty on one side are left out.
  case omit
  /// The index is undefined.
  case undefined

  /// The rule in words, for notes.
  public var description: String {
    switch self {
    case .addHalf: "half a subject added to every bin"
    case .floor(let share): "empty bins count as a share of \(share)"
    case .omit: "bins empty on one side left out"
    case .undefined: "undefined with an empty bin"
    }
  }
}

/// The population stability index: how far a distribution over bins has moved from a reference.
///
/// Σ (actual - expected) · ln(actual / expected) over the shares of the bins; the symmetric
/// Kullback-Leibler divergence (B. Yurdakul and J. Naranjo, J. Risk Model Validation 14(4) (2020)
/// 89-100, <https://doi.org/10.21314/JRMV.2020.227>). Over score bins it is the PSI, over the
/// attributes of a characteristic the CSI.
public struct PopulationStabilityIndex: Hashable, Sendable {
  /// What to do with empty bins.
  public let zeroCells: ZeroCellRule

  /// An index with a rule for empty bins.
  public init(zeroCells: ZeroCellRule) {
    self.zeroCells = zeroCells
  }

  /// The index of weights by bin against reference weights by bin.
  ///
  /// A bin empty on both sides contributes nothing.
  ///
  /// - Precondition: as many bins on both sides.
  /// - Complexity: O(bins).
  public func value(expected: [Double], actual: [Double]) -> Estimate {
    precondition(expected.count == actual.count, "the two sides have different bins")
    guard expected.contains(where: { $0 > 0 }) else { return .undefined("an empty reference") }
    guard actual.contains(where: { $0 > 0 }) else { return .undefined("nobody to compare") }
    guard let index = index(expected: expected[...], actual: actual[...]) else {
      return .undefined("a bin is empty on one side")
    }
    return .plain(
      index,
      noInterval: "a scaled chi-square where nothing moved; bootstrap it",
      note: "zero cells: \(zeroCells)"
    )
  }

  /// The number alone, as it is wanted for every replicate of a bootstrap; nil where it is
  /// undefined.
  ///
  /// - Precondition: as many bins on both sides.
  /// - Complexity: O(bins), without allocation.
  public func index(expected: ArraySlice<Double>, actual: ArraySlice<Double>) -> Double? {
    precondition(expected.count == actual.count, "the two sides have different bins")
    let added = zeroCells == .addHalf ? 0.5 : 0
    var (before, after) = (0.0, 0.0)
    var (hasBefore, hasAfter, hasGap) = (false, false, false)
    for (old, new) in zip(expected, actual) where old > 0 || new > 0 {
      hasBefore = hasBefore || old > 0
      hasAfter = hasAfter || new > 0
      hasGap = hasGap || old == 0 || new == 0
      before += old + added
      after += new + added
    }
    guard hasBefore, hasAfter, !hasGap || zeroCells != .undefined else { return nil }
    var sum = 0.0
    for (old, new) in zip(expected, actual) where old > 0 || new > 0 {
      let (p, q) = (share(old, added, of: before), share(new, added, of: after))
      if p > 0, q > 0 { sum += (q - p) * naturalLog(q / p) }
    }
    return sum
  }

  private func share(_ weight: Double, _ added: Double, of total: Double) -> Double {
    if weight == 0, case .floor(let share) = zeroCells { return share }
    return (weight + added) / total
  }
}
