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
    let bins = expected.indices.filter { expected[$0] > 0 || actual[$0] > 0 }
    let before = bins.map { expected[$0] }
    let after = bins.map { actual[$0] }
    guard before.contains(where: { $0 > 0 }) else { return .undefined("an empty reference") }
    guard after.contains(where: { $0 > 0 }) else { return .undefined("nobody to compare") }
    let hasGap = before.contains(0) || after.contains(0)
    if hasGap, zeroCells == .undefined { return .undefined("a bin is empty on one side") }
    let (p, q) = (shares(before), shares(after))
    var sum = 0.0
    for (old, new) in zip(p, q) where old > 0 && new > 0 {
      sum += (new - old) * naturalLog(new / old)
    }
    return .plain(
      sum,
      noInterval: "a scaled chi-square where nothing moved; bootstrap it",
      note: "zero cells: \(zeroCells)"
    )
  }

  private func shares(_ weights: [Double]) -> [Double] {
    let added = zeroCells == .addHalf ? weights.map { $0 + 0.5 } : weights
    let total = added.reduce(0, +)
    return added.map { weight in
      if weight == 0, case .floor(let share) = zeroCells { return share }
      return weight / total
    }
  }
}
