/// A word of the language with its place.
struct Token: Hashable {
  enum Kind: Hashable {
    case number(WrittenNumber)
    /// `2020-02-29`, a day number.
    case date(Int64)
    /// A name, a dotted path or a keyword.
    case word(String)
    /// A text in single quotes.
    case text(String)
    case symbol(String)
    case end
  }
  var kind: Kind
  /// The offset of the first character.
  var offset: Int

  /// The token in a message.
  var description: String {
    switch kind {
    case .number(let number): "'\(number.text)'"
    case .date: "a date"
    case .word(let word): "'\(word)'"
    case .text(let text): "the text '\(text)'"
    case .symbol(let symbol): "'\(symbol)'"
    case .end: "the end"
    }
  }
}

/// A decimal number exactly as written: `value` times 10 to the minus `decimals`.
struct WrittenNumber: Hashable {
  var value: Int64
  var decimals: Int
  var text: String

  /// Reads digits with at most one point between them; nil for more than 18 digits.
  init?(_ text: String) {
    let digits = text.filter { $0 != "." }
    guard digits.utf8.count <= 18, let value = Int64(digits) else { return nil }
    self.value = value
    self.decimals = text.firstIndex(of: ".").map { text[$0...].utf8.count - 1 } ?? 0
    self.text = text
  }

  /// The number as an integer of units of 10 to the minus `places`; nil if it has more decimals
  /// than that or is too large.
  func scaled(toDecimals places: Int) -> Int64? {
    if decimals <= places { return value.multiplied(byPowerOfTen: places - decimals) }
    guard let power = powerOfTen(decimals - places), value % power == 0 else { return nil }
    return value / power
  }
}

/// 10 to the power, or nil outside 0...18.
func powerOfTen(_ exponent: Int) -> Int64? {
  guard (0...18).contains(exponent) else { return nil }
  return (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
}

extension Int64 {
  fileprivate func multiplied(byPowerOfTen exponent: Int) -> Int64? {
    guard let power = powerOfTen(exponent) else { return nil }
    let (product, overflow) = multipliedReportingOverflow(by: power)
    return overflow ? nil : product
  }
}
