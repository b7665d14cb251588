/// The sums of ``StagedDistances`` in floating point, for replicates: quicker, and exact enough where
/// only an interval is wanted.
struct StagedSums {
  private var weight = 0.0
  private var percentile = Unscaled()
  private var category = Unscaled()
  /// From the masked A to each hybrid, then from the masked B.
  private var decision = SIMD16<Double>.zero
  /// Between the models' own decisions.
  private var decided = 0.0

  /// Adds a subject.
  mutating func add(_ places: StagedRanks.Places, weight: Double, among ranks: StagedRanks) {
    self.weight += weight
    let rows = StagedRanks.Places(
      ownA: places.ownA * ranks.width,
      ownB: places.ownB * ranks.width,
      aOnA: places.aOnA * ranks.width,
      aOnB: places.aOnB * ranks.width,
      bOnA: places.bOnA * ranks.width,
      bOnB: places.bOnB * ranks.width
    )
    percentile.add(ranks, rows, 0, weight)
    for column in 1..<1 + ranks.categoryCuts { category.add(ranks, rows, column, weight) }
    if ranks.decides { addDecision(ranks, rows, weight) }
  }

  private mutating func addDecision(
    _ ranks: StagedRanks,
    _ rows: StagedRanks.Places,
    _ weight: Double
  ) {
    let (tables, a) = (ranks.tables, 1 + ranks.categoryCuts)
    let b = a + 1
    decided += weight * Double((tables.ownA[rows.ownA + a] - tables.ownB[rows.ownB + b]).magnitude)
    let values = SIMD8(
      tables.aOnA[rows.aOnA + a],
      tables.aOnB[rows.aOnB + a],
      tables.bOnA[rows.bOnA + a],
      tables.bOnB[rows.bOnB + a],
      tables.aOnA[rows.aOnA + b],
      tables.aOnB[rows.aOnB + b],
      tables.bOnA[rows.bOnA + b],
      tables.bOnB[rows.bOnB + b]
    )
    if values == SIMD8(repeating: values[0]) { return }
    for hybrid in 0..<8 {
      decision[hybrid] += weight * Double((values[hybrid] - values[0]).magnitude)
      decision[8 + hybrid] += weight * Double((values[hybrid] - values[7]).magnitude)
    }
  }

  /// Adds the sums of other subjects.
  mutating func add(_ other: StagedSums) {
    weight += other.weight
    percentile.add(other.percentile)
    category.add(other.category)
    decision += other.decision
    decided += other.decided
  }

  /// The values of the stages; nil without subjects.
  func parts(
    of measure: DisagreementMeasure,
    among ranks: StagedRanks
  ) -> [DisagreementStage: Double]? {
    guard weight > 0 else { return nil }
    let whole = Double(RankTable.whole)
    switch measure {
    case .decision:
      let (a, b) = ((0..<8).map { decision[$0] }, (8..<16).map { decision[$0] })
      return StagedSums.parts(decided, fromA: a, fromB: b, unit: weight * whole)
    case .category: return StagedSums.parts(category, unit: weight * whole)
    case .percentile:
      return StagedSums.parts(percentile, unit: weight * Double(ranks.total) / 50)
    }
  }

  private static func parts(_ sums: Unscaled, unit: Double) -> [DisagreementStage: Double] {
    let (a, b) = ([0, sums.a1, sums.a2, sums.ab], [sums.ab, sums.b1, sums.b2, 0])
    return parts(sums.own, fromA: a + a, fromB: b + b, unit: unit)
  }

  /// The means over orders and origins; see ``StageDecomposition``.
  private static func parts(
    _ own: Double,
    fromA: [Double],
    fromB: [Double],
    unit: Double
  ) -> [DisagreementStage: Double] {
    var parts = [DisagreementStage.reading: (own - fromA[7]) / unit]
    for (bit, stage) in [DisagreementStage.file, .score, .scale].enumerated() {
      let own = 1 << bit
      var sum = 0.0
      for before in 0..<8 where before & own == 0 {
        let orders = before.nonzeroBitCount == 1 ? 1.0 : 2.0
        let toB = fromA[before | own] - fromA[before]
        let toA = fromB[7 ^ (before | own)] - fromB[7 ^ before]
        sum += orders * (toB + toA)
      }
      parts[stage] = sum / (12 * unit)
    }
    return parts
  }
}

extension StagedSums {
  /// The sums of a measure in which the scale has no part; see `StagedDistances.UnscaledSums`.
  private struct Unscaled {
    var own = 0.0
    /// From the masked A to the hybrids 1, 2 and 3; from the masked B to 1 and 2.
    var a1 = 0.0
    var a2 = 0.0
    var ab = 0.0
    var b1 = 0.0
    var b2 = 0.0

    mutating func add(
      _ ranks: StagedRanks,
      _ rows: StagedRanks.Places,
      _ column: Int,
      _ weight: Double
    ) {
      let tables = ranks.tables
      let h0 = tables.aOnA[rows.aOnA + column]
      let h1 = tables.aOnB[rows.aOnB + column]
      let h2 = tables.bOnA[rows.bOnA + column]
      let h3 = tables.bOnB[rows.bOnB + column]
      let difference = tables.ownA[rows.ownA + column] - tables.ownB[rows.ownB + column]
      own += Double(difference.magnitude) * weight
      a1 += Double((h1 - h0).magnitude) * weight
      a2 += Double((h2 - h0).magnitude) * weight
      ab += Double((h3 - h0).magnitude) * weight
      b1 += Double((h1 - h3).magnitude) * weight
      b2 += Double((h2 - h3).magnitude) * weight
    }

    mutating func add(_ other: Unscaled) {
      own += other.own
      a1 += other.a1
      a2 += other.a2
      ab += other.ab
      b1 += other.b1
      b2 += other.b2
    }
  }
}
