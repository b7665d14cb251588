/// A table of two models' categories, with weights that may be fractions.
///
/// Rows are the categories of A, columns those of B, 0 the worst. Fractions come from the lottery
/// that breaks ties at equal-share cuts.
public struct CategoryTable: Hashable, Sendable {
  /// The number of categories of A.
  public let rows: Int
  /// The number of categories of B.
  public let columns: Int
  /// The weight of each pair of categories in subjects, row by row.
  public internal(set) var weights: [Double]
  /// The number of subjects.
  public let n: Int64
  /// The size that intervals use: repetitions, or W² / Σw² for sampling weights.
  public let effectiveSize: Double

  /// A table; without an effective size the total weight is taken.
  ///
  /// - Precondition: there are `rows * columns` weights.
  public init(
    rows: Int,
    columns: Int,
    weights: [Double],
    n: Int64,
    effectiveSize: Double? = nil
  ) {
    precondition(weights.count == rows * columns, "the table is not rows times columns")
    self.rows = rows
    self.columns = columns
    self.weights = weights
    self.n = n
    self.effectiveSize = effectiveSize ?? weights.reduce(0, +)
  }

  /// The weight of one pair of categories.
  public subscript(row: Int, column: Int) -> Double { weights[row * columns + column] }

  /// The weight of everybody.
  public var total: Double { weights.reduce(0, +) }

  /// The weight of each category of A.
  public var rowTotals: [Double] {
    (0..<rows).map { row in (0..<columns).reduce(0) { $0 + self[row, $1] } }
  }

  /// The weight of each category of B.
  public var columnTotals: [Double] {
    (0..<columns).map { column in (0..<rows).reduce(0) { $0 + self[$1, column] } }
  }

  /// Why agreement of categories is undefined here, or nil where it is defined.
  var gap: String? {
    if !(total > 0) { return "no subject with both categories" }
    return rows == columns ? nil : "the two models have different numbers of categories"
  }
}

extension JointCounts {
  /// The table of own bands.
  ///
  /// - Complexity: O(cells + bands²).
  public func bandTable() -> CategoryTable {
    let hasBands = !bandsA.isEmpty && !bandsB.isEmpty
    var sums = [Int64](repeating: 0, count: hasBands ? bandCountA * bandCountB : 0)
    if hasBands {
      for cell in cells {
        sums[bandsA[Int(cell.a)] * bandCountB + bandsB[Int(cell.b)]] += cell.weight
      }
    }
    return CategoryTable(
      rows: hasBands ? bandCountA : 0,
      columns: hasBands ? bandCountB : 0,
      weights: sums.map { Double($0) / Double(weightScale) },
      n: n,
      effectiveSize: effectiveSize
    )
  }
}
