/// What a disagreement of two systems comes from.
///
/// `reading` is the disagreement less that of the masked models. The others are Shapley values over
/// the hybrids of the masked models: starting from A, stages are replaced by those of B in every
/// order, and starting from B by those of A; the value of a stage is the mean of what it adds to the
/// distance from the start, its limits are the least and the most that it adds. The four values sum to
/// the disagreement; one may be negative.
///
/// Shorrocks, Decomposition procedures for distributional analysis, Journal of Economic Inequality 11
/// (2013) 99-126, doi:10.1007/s10888-011-9214-z; both origins since the choice of one is arbitrary:
/// Fortin, Lemieux and Firpo, Decomposition methods in economics, Handbook of Labor Economics 4A
/// (2011) 1-102, doi:10.1016/S0169-7218(11)00407-2.
public struct StageDecomposition: Hashable, Sendable {
  /// The part of one stage.
  public struct Part: Hashable, Sendable {
    /// In units of the measure.
    public var value: Double
    /// The extremes over orders and origins.
    public var lower: Double
    public var upper: Double

    /// Creates a part.
    public init(value: Double, lower: Double, upper: Double) {
      self.value = value
      self.lower = lower
      self.upper = upper
    }
  }

  /// The disagreement of the two models.
  public let disagreement: Double
  private let parts: [DisagreementStage: Part]

  /// The part of a stage.
  public subscript(stage: DisagreementStage) -> Part {
    parts[stage] ?? Part(value: 0, lower: 0, upper: 0)
  }

  /// The share of a stage in the disagreement; nil if there is no disagreement.
  public func share(of stage: DisagreementStage) -> Double? {
    disagreement > 0 ? self[stage].value / disagreement : nil
  }

  fileprivate init(_ sums: StagedDistances.Sums, unit: Double) {
    disagreement = Double(sums.own) / unit
    let reading = Double(sums.own - sums.fromA[7]) / unit
    var parts: [DisagreementStage: Part] = [
      .reading: Part(value: reading, lower: reading, upper: reading)
    ]
    for (bit, stage) in [DisagreementStage.file, .score, .scale].enumerated() {
      let steps = sums.steps(of: 1 << bit)
      let sum = steps.reduce(0) { $0 + $1.added * Int128($1.orders) }
      parts[stage] = Part(
        value: Double(sum) / (12 * unit),
        lower: Double(steps.map(\.added).min() ?? 0) / unit,
        upper: Double(steps.map(\.added).max() ?? 0) / unit
      )
    }
    self.parts = parts
  }
}

extension StagedDistances {
  /// The decomposition of the mean disagreement of the subjects added; nil without subjects, and for
  /// decisions if one model makes none.
  public func decomposition(
    of measure: DisagreementMeasure,
    among ranks: StagedRanks
  ) -> StageDecomposition? {
    guard weight > 0 else { return nil }
    let size = Double(weight)
    switch measure {
    case .decision:
      guard ranks.decides else { return nil }
      return StageDecomposition(decision, unit: size * Double(RankTable.whole))
    case .category: return StageDecomposition(category, unit: size * Double(RankTable.whole))
    case .percentile:
      return StageDecomposition(percentile, unit: size * Double(ranks.total) / 50)
    }
  }
}

extension StagedDistances.Sums {
  /// What replacing a stage adds to the distance from the start, after each set of stages replaced
  /// before it, with the number of orders in which that set comes before it.
  fileprivate func steps(of stage: Int) -> [(added: Int128, orders: Int)] {
    (0..<8).filter { $0 & stage == 0 }.flatMap { before in
      let orders = before.nonzeroBitCount == 1 ? 1 : 2
      let toB = fromA[before | stage] - fromA[before]
      let toA = fromB[7 ^ (before | stage)] - fromB[7 ^ before]
      return [(toB, orders), (toA, orders)]
    }
  }
}
