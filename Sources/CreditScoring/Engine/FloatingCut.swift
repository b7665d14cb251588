import CreditLanguage
import CreditPopulation

/// A number of a unit as a cut point of a floating-point column, rounded to the column's own type.
struct FloatingCut: Sendable {
  let double: Double
  let single: Float

  /// Creates a cut point from a number in the unit's integers.
  init(_ number: Int64, _ unit: Unit) {
    double = Double(number) / Double(unit.scale)
    single = Float(double)
  }

  /// Compares a column with the cut point: 1 or 0, absent for NaN.
  func compare(
    _ column: Column?, _ comparison: Comparison, into out: inout [Int64], _ count: Int
  ) {
    switch column {
    case .float32(let values):
      for row in 0..<count {
        out[row] = test(values[row].isNaN, values[row] < single, values[row] == single, comparison)
      }
    case .float64(let values):
      for row in 0..<count {
        out[row] = test(values[row].isNaN, values[row] < double, values[row] == double, comparison)
      }
    case .int32, .int64, nil: ColumnLoops.absent(into: &out, count)
    }
  }

  /// Whether each value is NaN.
  static func absences(_ column: Column?, into out: inout [Int64], _ count: Int) {
    switch column {
    case .float32(let values):
      for row in 0..<count { out[row] = values[row].isNaN ? 1 : 0 }
    case .float64(let values):
      for row in 0..<count { out[row] = values[row].isNaN ? 1 : 0 }
    case .int32, .int64, nil:
      for row in 0..<count { out[row] = 1 }
    }
  }

  @inline(__always)
  private func test(
    _ isAbsent: Bool, _ isLess: Bool, _ isEqual: Bool, _ comparison: Comparison
  ) -> Int64 {
    if isAbsent { return Value.absent }
    let holds =
      switch comparison {
      case .equal: isEqual
      case .notEqual: !isEqual
      case .less: isLess
      case .lessOrEqual: isLess || isEqual
      case .greater: !isLess && !isEqual
      case .greaterOrEqual: !isLess
      }
    return holds ? 1 : 0
  }
}
