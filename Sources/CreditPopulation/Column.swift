/// A column of a batch, stored in the narrowest type that holds it.
///
/// Missing values are sentinels, so that kernels have no second array: the two smallest values of
/// an integer type are absent and none, in this order; in a column of floating-point numbers every
/// NaN is absent. Floating-point columns are only compared with cut points, never computed with.
public enum Column: Sendable {
  case int32([Int32])
  case int64([Int64])
  case float32([Float])
  case float64([Double])

  /// The number of rows.
  public var count: Int {
    switch self {
    case .int32(let values): values.count
    case .int64(let values): values.count
    case .float32(let values): values.count
    case .float64(let values): values.count
    }
  }

  /// The value of a row as an integer with the sentinels of ``Value``.
  ///
  /// - Precondition: The column is an integer column.
  public func integer(at row: Int) -> Int64 {
    switch self {
    case .int32(let values): Column.widen(values[row])
    case .int64(let values): values[row]
    case .float32, .float64:
      preconditionFailure("a floating-point column is only compared with cut points")
    }
  }

  /// A 32-bit value widened with its sentinels.
  @inlinable @inline(always)
  public static func widen(_ value: Int32) -> Int64 {
    value > Int32.min + 1 ? Int64(value) : Int64.min + (Int64(value) - Int64(Int32.min))
  }

  /// The sentinel for absent in a column of 32-bit integers.
  public static let absent32 = Int32.min
  /// The sentinel for none in a column of 32-bit integers.
  public static let none32 = Int32.min + 1
}
