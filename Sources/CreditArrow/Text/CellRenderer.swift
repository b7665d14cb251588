/// Renders the values of one column, not of a dictionary, as canonical text.
///
/// Whole numbers in digits; floating-point numbers in the shortest form that reads back as the same
/// number (`0.1`, `1e-05`, `100`), NaN as missing; `true` and `false`; days as `1999-12-31`; times
/// as their day at midnight; decimals with all their digits after the point.
struct CellRenderer {
  private let column: ArrowColumn
  private let zone: ZoneDistance

  init(_ column: ArrowColumn) {
    self.column = column
    if case .timestamp(_, _, let zone) = column.values {
      self.zone = ZoneDistance(zone)
    } else {
      zone = ZoneDistance(nil)
    }
  }

  /// Adds the text of a row; nothing for a missing value.
  func render(_ row: Int, into buffer: ArrowTextBuffer) {
    if let validity = column.validity, !validity[row] { return }
    switch column.values {
    case .null: return
    case .boolean(let bits): buffer.append(bits[row] ? "true" : "false")
    case .int8(let numbers): buffer.append(Int64(numbers[row]))
    case .int16(let numbers): buffer.append(Int64(numbers[row]))
    case .int32(let numbers): buffer.append(Int64(numbers[row]))
    case .int64(let numbers): buffer.append(numbers[row])
    case .uint8(let numbers): buffer.append(UInt64(numbers[row]))
    case .uint16(let numbers): buffer.append(UInt64(numbers[row]))
    case .uint32(let numbers): buffer.append(UInt64(numbers[row]))
    case .uint64(let numbers): buffer.append(numbers[row])
    case .half(let numbers): buffer.append(shortest: numbers[row])
    case .float(let numbers): buffer.append(shortest: numbers[row])
    case .double(let numbers): buffer.append(shortest: numbers[row])
    case .decimal32(let numbers, let scale): buffer.append(Int128(numbers[row]), scale: scale)
    case .decimal64(let numbers, let scale): buffer.append(Int128(numbers[row]), scale: scale)
    case .decimal128(let numbers, let scale): buffer.append(numbers[row], scale: scale)
    case .text(let texts): buffer.append(texts.bytes(row))
    case .date32(let days): buffer.appendDay(Int64(days[row]))
    case .date64(let times): buffer.appendTime(times[row], .millisecond, zone)
    case .timestamp(let times, let unit, _): buffer.appendTime(times[row], unit, zone)
    case .dictionary(let indices, let dictionary):
      if let text = dictionary.text(indices.index(row)) { buffer.append(text) }
    }
  }
}

extension ArrowTextBuffer {
  /// Adds a number in the shortest form that reads back as the same number; nothing if it is none.
  public func append(number: Double) {
    // A decimal of at most fifteen digits that a double stands for is its shortest form.
    var unit = 1.0
    for decimals in 1...4 {
      unit *= 10
      let scaled = (number * unit).rounded()
      guard scaled.magnitude < 1e15 else { break }
      guard scaled / unit == number, let digits = Int64(exactly: scaled), digits != 0 else {
        continue
      }
      return append(digits, decimals: decimals)
    }
    append(shortest: number)
  }

  /// Adds a decimal number without zeros at its end.
  private func append(_ digits: Int64, decimals: Int) {
    if digits < 0 { append(UInt8(ascii: "-")) }
    var (unit, fraction, places) = (UInt64(1), digits.magnitude, decimals)
    for _ in 0..<decimals { unit *= 10 }
    append(fraction / unit)
    fraction %= unit
    if fraction == 0 { return }
    while fraction % 10 == 0 { (fraction, places) = (fraction / 10, places - 1) }
    append(UInt8(ascii: "."))
    append(fraction, digits: places)
  }

  /// Adds a number in its shortest form, without `.0`; nothing if it is not a number.
  func append(shortest number: some BinaryFloatingPoint & CustomStringConvertible) {
    if number.isNaN { return }
    if let whole = Int32(exactly: number), whole != 0 || number.sign == .plus {
      append(Int64(whole))
    } else {
      let start = count
      append(number.description)
      if count - start > 2, base[count - 1] == 0x30, base[count - 2] == 0x2E { drop(2) }
    }
  }

  /// Adds a decimal number.
  ///
  /// - Parameters:
  ///   - number: the number in units of its last digit.
  ///   - scale: the digits after the point; below zero, zeros before it; within -38...38.
  func append(_ number: Int128, scale: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var digits = Array(String(number.magnitude).utf8)
    if scale <= 0 {
      if number != 0 { digits += [UInt8](repeating: UInt8(ascii: "0"), count: -scale) }
    } else {
      if digits.count <= scale {
        digits = [UInt8](repeating: UInt8(ascii: "0"), count: scale + 1 - digits.count) + digits
      }
      digits.insert(UInt8(ascii: "."), at: digits.count - scale)
    }
    digits.withUnsafeBytes { append($0) }
  }
}
