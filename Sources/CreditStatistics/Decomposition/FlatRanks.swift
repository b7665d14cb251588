/// The tables of ``StagedRanks`` in floating point, one behind the other, for replicates.
struct FlatRanks {
  /// Where a subject's rows begin in the tables of the six rankings, in the order of
  /// ``StagedRanks/Rankings``; the last two are not used.
  typealias Rows = SIMD8<Int32>

  /// The columns of the tables: the doubled mid-rank, the parts above the cuts between categories,
  /// and those above the cuts of both decisions.
  struct Shape {
    let categoryCuts: Int
    let decides: Bool

    var width: Int { 1 + categoryCuts + (decides ? 2 : 0) }
  }

  /// Row by row.
  let cells: [Double]
  /// The weight of all subjects.
  let total: Int64

  /// The tables of all rankings.
  ///
  /// - Parameters:
  ///   - weights: the weight of each place, worst first, ranking after ranking.
  ///   - rankings: where each ranking's begin and end; all have the same sum.
  ///   - shares: the shares of the categories.
  ///   - refused: of A and of B the weight of the subjects against whom it decides; nil if one of
  ///     them does not decide.
  ///   - shape: the columns.
  init(
    weights: [Int64],
    rankings: [Range<Int>],
    shares: EqualShares,
    refused: (a: Int64, b: Int64)?,
    _ shape: Shape
  ) {
    let total = rankings.first.map { weights[$0].reduce(0, +) } ?? 0
    let decisions = refused.map { [(Int128($0.a), Int128(1)), (Int128($0.b), Int128(1))] } ?? []
    let cuts = shares.cuts(of: total) + decisions
    let width = shape.width
    var cells = [Double](repeating: 0, count: weights.count * width)
    for ranking in rankings {
      let table = RankTable(weights: Array(weights[ranking]), cuts: cuts)
      for (column, values) in ([table.doubledRanks] + table.above).enumerated() {
        var at = ranking.lowerBound * width + column
        for value in values {
          cells[at] = Double(value)
          at += width
        }
      }
    }
    self.cells = cells
    self.total = total
  }
}
