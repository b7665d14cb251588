/// How a column writes numbers.
struct NumberFormat: Hashable, Sendable {
  /// The byte before the decimals.
  var decimalMark = UInt8(ascii: ".")
  /// The byte between groups of digits; nil when there is none.
  var groupMark: UInt8?

  /// Reads a decimal number: a sign, digits, a decimal mark and digits, an exponent.
  ///
  /// Blanks around it are allowed.
  ///
  /// - Returns: the number, or nil if the bytes are none.
  func decimal(_ bytes: Bytes) -> Decimal? {
    var index = 0
    var end = bytes.count
    while index < end, bytes[index] == 0x20 { index += 1 }
    while end > index, bytes[end - 1] == 0x20 { end -= 1 }
    var isNegative = false
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var number = Decimal(mantissa: 0, decimals: 0)
    var (digits, isFraction) = (0, false)
    while index < end {
      let byte = bytes[index]
      let digit = byte &- 0x30
      if digit < 10 {
        digits += 1
        guard append(digit, to: &number, isFraction) else { return nil }
      } else if byte == decimalMark, !isFraction {
        isFraction = true
      } else if byte != groupMark || isFraction || digits == 0 {
        break
      }
      index += 1
    }
    guard digits > 0, readExponent(bytes, from: index, to: end, &number) else { return nil }
    if isNegative { number.mantissa = -number.mantissa }
    return number
  }

  /// Adds a digit; false when a digit before the mark does not fit.
  @inline(__always)
  private func append(_ digit: UInt8, to number: inout Decimal, _ isFraction: Bool) -> Bool {
    if number.mantissa >= 100_000_000_000_000_000 {
      if digit != 0 { number.isExact = false }
      if !isFraction { number.decimals -= 1 }
      return number.decimals > -300
    }
    number.mantissa = number.mantissa * 10 + Int64(digit)
    if isFraction { number.decimals += 1 }
    return true
  }

  /// Reads `e` with a whole number, or nothing; false if something else follows.
  private func readExponent(
    _ bytes: Bytes,
    from start: Int,
    to end: Int,
    _ number: inout Decimal
  ) -> Bool {
    if start == end { return true }
    guard bytes[start] | 0x20 == UInt8(ascii: "e") else { return false }
    var index = start + 1
    var isNegative = false
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    guard index < end, end - index <= 3 else { return false }
    var exponent = 0
    while index < end {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return false }
      exponent = exponent * 10 + Int(digit)
      index += 1
    }
    number.decimals += isNegative ? exponent : -exponent
    return true
  }
}
