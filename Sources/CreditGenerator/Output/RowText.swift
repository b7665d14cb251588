/// Rows of a CSV table as bytes, filled cell by cell; the cells hold neither commas nor quotes.
struct RowText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var rows = 0
  private var isFirst = true

  init() {}

  private mutating func separate() {
    if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    rows += 1
    isFirst = true
  }

  /// An empty cell.
  mutating func addNone() { separate() }

  mutating func add(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ number: Int) {
    separate()
    append(number)
  }

  mutating func add(_ number: Int?) {
    if let number { add(number) } else { addNone() }
  }

  mutating func add(_ day: CalendarDay?) {
    guard let day else { return addNone() }
    separate()
    let parts = day.components
    append(parts.year)
    bytes.append(UInt8(ascii: "-"))
    appendTwo(parts.month)
    bytes.append(UInt8(ascii: "-"))
    appendTwo(parts.day)
  }

  /// A truth value as 1 or 0.
  mutating func add(_ truth: Bool) {
    separate()
    bytes.append(UInt8(ascii: truth ? "1" : "0"))
  }

  /// A number of hundredths or ten thousandths as a decimal fraction.
  mutating func add(_ number: Int, decimals: Int) {
    separate()
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(abs(number) / unit)
    bytes.append(UInt8(ascii: "."))
    var rest = abs(number) % unit
    while unit > 1 {
      unit /= 10
      bytes.append(UInt8(48 + rest / unit))
      rest %= unit
    }
  }

  private mutating func appendTwo(_ value: Int) {
    bytes.append(UInt8(48 + value / 10))
    bytes.append(UInt8(48 + value % 10))
  }

  private mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    if rest < 10 {
      bytes.append(UInt8(48 + rest))
      return
    }
    let start = bytes.count
    while rest > 0 {
      bytes.append(UInt8(48 + rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }
}
