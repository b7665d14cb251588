/// The order of ids: integers by value if all ids are integers, else texts by bytes.
///
/// An integer is written canonically: no sign but a minus, no leading zeros, at most 18 digits. So
/// equal integers are equal texts, and `007` makes a column of texts.
enum IdOrder: Hashable, Sendable {
  case integers
  case texts

  /// The first key of the order.
  ///
  /// Equal keys of integers are equal ids. A text among integers comes after all of them.
  @inline(__always)
  func prefix(_ bytes: Bytes) -> UInt64 {
    switch self {
    case .integers:
      guard let value = IdOrder.integer(bytes) else { return .max }
      return UInt64(bitPattern: value) ^ (1 << 63)
    case .texts:
      var prefix: UInt64 = 0
      let count = min(bytes.count, 8)
      for index in 0..<count { prefix = prefix << 8 | UInt64(bytes[index]) }
      return count == 0 ? 0 : prefix << UInt64(8 * (8 - count))
    }
  }

  /// Compares two ids by their prefixes and, where these are equal, by their bytes.
  ///
  /// - Returns: a negative number, 0 or a positive number.
  @inline(__always)
  func compare(_ a: Bytes, _ aPrefix: UInt64, _ b: Bytes, _ bPrefix: UInt64) -> Int {
    if aPrefix != bPrefix { return aPrefix < bPrefix ? -1 : 1 }
    if self == .integers, aPrefix != .max { return 0 }
    return compareBytes(a, b)
  }

  /// Compares two ids.
  func compare(_ a: Bytes, _ b: Bytes) -> Int { compare(a, prefix(a), b, prefix(b)) }

  /// The value of a canonical integer; nil for everything else.
  static func integer(_ bytes: Bytes) -> Int64? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    guard bytes.count > first, bytes.count - first <= 18 else { return nil }
    if bytes[first] == UInt8(ascii: "0"), bytes.count > 1 { return nil }
    var value: Int64 = 0
    for index in first..<bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int64(digit)
    }
    return isNegative ? -value : value
  }
}

/// Compares bytes as unsigned numbers, a prefix first.
func compareBytes(_ a: Bytes, _ b: Bytes) -> Int {
  for index in 0..<min(a.count, b.count) where a[index] != b[index] {
    return a[index] < b[index] ? -1 : 1
  }
  return a.count - b.count
}
