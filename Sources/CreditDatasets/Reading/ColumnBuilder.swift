import CreditPopulation

/// A column of a batch while it grows.
struct ColumnBuilder {
  private let isNarrow: Bool
  private var narrow: [Int32] = []
  private var wide: [Int64] = []

  /// Creates a column for values of a unit; nil for sets of agencies.
  init(_ unit: Unit?) {
    switch unit {
    case .money, .ratio, .logOdds, nil: isNarrow = false
    default: isNarrow = true
    }
  }

  /// A column of 32-bit numbers: ranks and ordinals.
  static var ordinals: ColumnBuilder { ColumnBuilder(.count) }

  /// Adds a value with the sentinels of ``Value``.
  @inline(__always)
  mutating func append(_ value: Int64) {
    if isNarrow {
      narrow.append(
        Value.isPresent(value)
          ? Int32(truncatingIfNeeded: value)
          : value == Value.none ? Column.none32 : Column.absent32
      )
    } else {
      wide.append(value)
    }
  }

  /// The column; the next one starts empty.
  mutating func finish() -> Column {
    if isNarrow {
      let column = Column.int32(narrow)
      narrow = []
      narrow.reserveCapacity(column.count)
      return column
    }
    let column = Column.int64(wide)
    wide = []
    wide.reserveCapacity(column.count)
    return column
  }
}
