/// The sums of ``StagedDistances`` in floating point, for replicates: quicker, and exact enough where
/// only an interval is wanted.
struct StagedSums {
  /// Sums of a measure in which the scale has no part: between the own standings, from the masked A
  /// to the hybrids 1, 2 and 3, from the masked B to 1 and 2; see `StagedDistances.UnscaledSums`.
  private typealias Unscaled = SIMD8<Double>

  private var weight = 0.0
  private var percentile = Unscaled.zero
  private var category = Unscaled.zero
  /// From the masked A to each hybrid.
  private var decisionFromA = SIMD8<Double>.zero
  /// From the masked B to each hybrid.
  private var decisionFromB = SIMD8<Double>.zero
  /// Between the models' own decisions.
  private var decided = 0.0

  /// Adds a subject.
  ///
  /// - Parameters:
  ///   - rows: its rows in the tables of the rankings.
  ///   - weight: its weight.
  ///   - cells: the tables of ``FlatRanks``.
  ///   - shape: their columns.
  mutating func add(
    _ rows: FlatRanks.Rows,
    weight: Double,
    among cells: Span<Double>,
    _ shape: FlatRanks.Shape
  ) {
    self.weight += weight
    percentile += StagedSums.distances(rows, 0, cells) * weight
    for column in 1..<1 + shape.categoryCuts {
      category += StagedSums.distances(rows, column, cells) * weight
    }
    if shape.decides { addDecision(rows, weight, cells, 1 + shape.categoryCuts) }
  }

  /// The distances of one column, in the order of ``Unscaled``.
  @inline(__always)
  private static func distances(
    _ rows: FlatRanks.Rows,
    _ column: Int,
    _ cells: Span<Double>
  ) -> Unscaled {
    let (ownA, ownB) = (cells[Int(rows[0]) + column], cells[Int(rows[1]) + column])
    let (h0, h1) = (cells[Int(rows[2]) + column], cells[Int(rows[3]) + column])
    let (h2, h3) = (cells[Int(rows[4]) + column], cells[Int(rows[5]) + column])
    return magnitudes(
      Unscaled(ownA, h1, h2, h3, h1, h2, 0, 0) - Unscaled(ownB, h0, h0, h0, h3, h3, 0, 0)
    )
  }

  @inline(__always)
  private static func magnitudes(_ values: SIMD8<Double>) -> SIMD8<Double> {
    values.replacing(with: -values, where: values .< 0)
  }

  @inline(__always)
  private mutating func addDecision(
    _ rows: FlatRanks.Rows,
    _ weight: Double,
    _ cells: Span<Double>,
    _ a: Int
  ) {
    let b = a + 1
    decided += weight * (cells[Int(rows[0]) + a] - cells[Int(rows[1]) + b]).magnitude
    let values = SIMD8(
      cells[Int(rows[2]) + a],
      cells[Int(rows[3]) + a],
      cells[Int(rows[4]) + a],
      cells[Int(rows[5]) + a],
      cells[Int(rows[2]) + b],
      cells[Int(rows[3]) + b],
      cells[Int(rows[4]) + b],
      cells[Int(rows[5]) + b]
    )
    decisionFromA += weight * StagedSums.magnitudes(values - values[0])
    decisionFromB += weight * StagedSums.magnitudes(values - values[7])
  }

  /// Adds the sums of other subjects.
  mutating func add(_ other: StagedSums) {
    weight += other.weight
    percentile += other.percentile
    category += other.category
    decisionFromA += other.decisionFromA
    decisionFromB += other.decisionFromB
    decided += other.decided
  }

  /// The values of the stages, in their order; nil without subjects.
  ///
  /// - Parameters:
  ///   - measure: what is measured.
  ///   - total: the weight of all subjects who are ranked.
  /// - Returns: the part of each stage.
  func parts(of measure: DisagreementMeasure, total: Int64) -> SIMD4<Double>? {
    guard weight > 0 else { return nil }
    let whole = Double(RankTable.whole)
    switch measure {
    case .decision:
      return StagedSums.parts(
        decided,
        fromA: decisionFromA,
        fromB: decisionFromB,
        unit: weight * whole
      )
    case .category: return StagedSums.parts(category, unit: weight * whole)
    case .percentile: return StagedSums.parts(percentile, unit: weight * Double(total) / 50)
    }
  }

  private static func parts(_ sums: Unscaled, unit: Double) -> SIMD4<Double> {
    let a = SIMD4(0, sums[1], sums[2], sums[3])
    let b = SIMD4(sums[3], sums[4], sums[5], 0)
    return parts(
      sums[0],
      fromA: SIMD8(lowHalf: a, highHalf: a),
      fromB: SIMD8(lowHalf: b, highHalf: b),
      unit: unit
    )
  }

  /// The means over orders and origins; see ``StageDecomposition``.
  private static func parts(
    _ own: Double,
    fromA: SIMD8<Double>,
    fromB: SIMD8<Double>,
    unit: Double
  ) -> SIMD4<Double> {
    var parts = SIMD4((own - fromA[7]) / unit, 0, 0, 0)
    for stage in 0..<3 {
      let own = 1 << stage
      var sum = 0.0
      for before in 0..<8 where before & own == 0 {
        let orders = before.nonzeroBitCount == 1 ? 1.0 : 2.0
        let toB = fromA[before | own] - fromA[before]
        let toA = fromB[7 ^ (before | own)] - fromB[7 ^ before]
        sum += orders * (toB + toA)
      }
      parts[1 + stage] = sum / (12 * unit)
    }
    return parts
  }
}
