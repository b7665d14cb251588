/// A decimal number exactly as written: `-50.1` is -501 with one decimal.
public struct DecimalText: Hashable, Sendable {
  /// The digits without the point, with the sign.
  public let mantissa: Int64
  /// How many digits come after the point.
  public let decimals: Int

  /// Reads `12`, `-50.1` or `+100`: ASCII digits with at most one point between them; nil for
  /// anything else and for what does not fit 18 digits.
  public init?(_ text: String) {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else {
      return nil
    }
    let all = parts.joined()
    guard all.utf8.count <= 18, let value = Int64(all) else { return nil }
    self.mantissa = isNegative ? -value : value
    self.decimals = parts.count == 2 ? parts[1].utf8.count : 0
  }

  /// The number in units of 10 to the minus `decimals`; nil if that is not exact or overflows.
  public func scaled(to decimals: Int) -> Int64? {
    guard decimals >= self.decimals else {
      let divisor = powerOfTen(self.decimals - decimals)
      return mantissa % divisor == 0 ? mantissa / divisor : nil
    }
    guard decimals - self.decimals <= 18 else { return nil }
    let (product, overflow) = mantissa.multipliedReportingOverflow(
      by: powerOfTen(decimals - self.decimals)
    )
    return overflow ? nil : product
  }

  /// The number as a double.
  public var double: Double { Double(mantissa) / Double(powerOfTen(decimals)) }
}

/// Ten to a power from 0 to 18.
func powerOfTen(_ exponent: Int) -> Int64 {
  (0..<exponent).reduce(1) { power, step in power * 10 }
}

/// An integer in units of 10 to the minus `decimals` as a decimal text.
public func decimalText(_ value: Int64, decimals: Int) -> String {
  guard decimals > 0 else { return String(value) }
  let digits = String(value.magnitude)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  let split = padded.index(padded.endIndex, offsetBy: -decimals)
  return "\(value < 0 ? "-" : "")\(padded[..<split]).\(padded[split...])"
}

/// A number with whatever unit is written behind it, for comparisons of like with like.
struct Quantity: Comparable {
  let number: Double
  let unit: String

  /// Reads `5 years`, `20%` or `-50`; a parameter or any other text is nil.
  init?(_ text: String) {
    let number = text.prefix { $0 == "-" || $0 == "+" || $0 == "." || ("0"..."9").contains($0) }
    guard let decimal = DecimalText(String(number)) else { return nil }
    let rest = text.dropFirst(number.count).split(separator: " ").first.map(String.init) ?? ""
    self.number = decimal.double
    self.unit = rest.hasSuffix("s") ? String(rest.dropLast()) : rest
  }

  static func < (left: Quantity, right: Quantity) -> Bool { left.number < right.number }
}

/// The number literals of an expression, in their order: digits outside names and quoted texts.
func literals(in expression: String) -> [String] {
  var found: [String] = []
  var current = ""
  var isQuoted = false
  var previous: UInt8 = 0x20
  func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
  for byte in expression.utf8 {
    if byte == UInt8(ascii: "'") { isQuoted.toggle() }
    let starts = current.isEmpty && isDigit(byte) && !isWord(previous) && !isQuoted
    let goesOn = !current.isEmpty && (isDigit(byte) || byte == UInt8(ascii: "."))
    if starts || goesOn {
      current.append(Character(UnicodeScalar(byte)))
    } else if !current.isEmpty {
      found.append(current)
      current = ""
    }
    previous = byte
  }
  return current.isEmpty ? found : found + [current]
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
