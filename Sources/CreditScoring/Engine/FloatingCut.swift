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
}

/// Columns of the dataset as 64-bit integers in a unit.
enum FloatingPoint {
  /// Integers widened; floating-point numbers times the unit's scale, rounded half away from zero,
  /// absent if they are NaN or outside the unit's bounds.
  static func widen(
    _ column: Column?,
    _ unit: Unit,
    into out: inout [Int64],
    _ count: Int
  ) {
    switch column {
    case .float32(let values):
      precondition(values.count >= count, "columns differ in length")
      for row in 0..<count { out[row] = rounded(Double(values[row]), unit) }
    case .float64(let values):
      precondition(values.count >= count, "columns differ in length")
      for row in 0..<count { out[row] = rounded(values[row], unit) }
    case .int32, .int64, nil: ColumnLoops.widen(column, into: &out, count)
    }
  }

  private static func rounded(_ number: Double, _ unit: Unit) -> Int64 {
    let scaled = (number * Double(unit.scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled.magnitude < 1e18 else { return Value.absent }
    let integer = Int64(scaled)
    return unit.bounds.contains(integer) ? integer : Value.absent
  }
}
