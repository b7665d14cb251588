/// The values of one column in one batch of records.
public struct ArrowColumn: Sendable {
  /// The values by their type.
  public enum Values: Sendable {
    /// Nothing but missing values.
    case null
    /// Truth values.
    case boolean(ArrowBits)
    /// Signed 8-bit numbers.
    case int8(ArrowVector<Int8>)
    /// Signed 16-bit numbers.
    case int16(ArrowVector<Int16>)
    /// Signed 32-bit numbers.
    case int32(ArrowVector<Int32>)
    /// Signed 64-bit numbers.
    case int64(ArrowVector<Int64>)
    /// Unsigned 8-bit numbers.
    case uint8(ArrowVector<UInt8>)
    /// Unsigned 16-bit numbers.
    case uint16(ArrowVector<UInt16>)
    /// Unsigned 32-bit numbers.
    case uint32(ArrowVector<UInt32>)
    /// Unsigned 64-bit numbers.
    case uint64(ArrowVector<UInt64>)
    /// 16-bit floating-point numbers.
    case half(ArrowVector<Float16>)
    /// 32-bit floating-point numbers.
    case float(ArrowVector<Float>)
    /// 64-bit floating-point numbers.
    case double(ArrowVector<Double>)
    /// Decimal numbers of 32 bits, as whole multiples of a power of ten.
    case decimal32(ArrowVector<Int32>, scale: Int)
    /// Decimal numbers of 64 bits, as whole multiples of a power of ten.
    case decimal64(ArrowVector<Int64>, scale: Int)
    /// Decimal numbers of 128 bits, as whole multiples of a power of ten.
    case decimal128(ArrowVector<Int128>, scale: Int)
    /// Texts.
    case text(ArrowTexts)
    /// Days since 1970-01-01.
    case date32(ArrowVector<Int32>)
    /// Milliseconds since 1970-01-01, of days.
    case date64(ArrowVector<Int64>)
    /// Units of time since 1970-01-01 00:00.
    case timestamp(ArrowVector<Int64>, ArrowTimeUnit, zone: String?)
    /// Positions in a dictionary.
    indirect case dictionary(Values, ArrowDictionary)
  }

  /// How many rows there are.
  public let count: Int
  /// The values; those of missing rows mean nothing.
  public let values: Values
  /// Which values are there; nil if all of them are.
  public let validity: ArrowBits?

  /// Whether the value of a row is missing.
  ///
  /// - Precondition: `row` is below ``count``.
  public func isMissing(_ row: Int) -> Bool {
    precondition(row >= 0 && row < count, "no such row")
    if let validity, !validity[row] { return true }
    guard case .dictionary(let indices, let dictionary) = values else {
      if case .null = values { return true }
      return false
    }
    return dictionary.isMissing(indices.index(row))
  }

  /// The number of a row of whole numbers of any width; nil if it is missing, no whole number or
  /// outside of 64 signed bits.
  public func integer(_ row: Int) -> Int64? {
    if isMissing(row) { return nil }
    return values.integer(row)
  }

  /// The number of a row of whole or floating-point numbers of any width, as the nearest 64-bit one;
  /// nil if it is missing or no number.
  public func number(_ row: Int) -> Double? {
    if isMissing(row) { return nil }
    return switch values {
    case .half(let numbers): Double(numbers[row])
    case .float(let numbers): Double(numbers[row])
    case .double(let numbers): numbers[row]
    case .uint64(let numbers): Double(numbers[row])
    default: values.integer(row).map { Double($0) }
    }
  }

  /// The truth value of a row; nil if it is missing or none.
  public func boolean(_ row: Int) -> Bool? {
    guard !isMissing(row), case .boolean(let bits) = values else { return nil }
    return bits[row]
  }

  /// The value of a row as canonical text, as ``ArrowRowText`` renders it; nil if it is missing.
  public func text(_ row: Int) -> String? {
    if isMissing(row) { return nil }
    let buffer = ArrowTextBuffer()
    CellRenderer(self).render(row, into: buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}

extension ArrowColumn.Values {
  /// The whole number of a row; nil for other types and beyond 64 signed bits.
  func integer(_ row: Int) -> Int64? {
    switch self {
    case .int8(let numbers): Int64(numbers[row])
    case .int16(let numbers): Int64(numbers[row])
    case .int32(let numbers): Int64(numbers[row])
    case .int64(let numbers): numbers[row]
    case .uint8(let numbers): Int64(numbers[row])
    case .uint16(let numbers): Int64(numbers[row])
    case .uint32(let numbers): Int64(numbers[row])
    case .uint64(let numbers): Int64(exactly: numbers[row])
    default: nil
    }
  }

  /// The position in a dictionary, checked when the batch was read.
  func index(_ row: Int) -> Int { integer(row).map(Int.init) ?? 0 }
}
