import CreditPopulation

/// Turns the texts of one column into integers of its unit, exactly.
///
/// A value with more decimals than the unit keeps is rounded half away from zero and counted.
struct CellConverter {
  /// How texts are read.
  enum Reading {
    /// Numbers, times a factor.
    case number(NumberFormat, factor: Decimal)
    /// Dates `YYYY-MM-DD`.
    case date
    /// Months `Sep-2016`: the first day.
    case month
    /// Truth values.
    case boolean
    /// Any text, or those of a closed list, as codes of the dictionary.
    case category(allowed: [String]?)
    /// The texts of a table, and no others.
    case recode
  }

  /// The unit of the result.
  let unit: Unit
  /// How texts are read.
  let reading: Reading
  /// How many decimals the result keeps.
  var places: Int
  /// Texts that mean none.
  var missing = MissingValues()
  /// Whether none is a finding.
  var isRequired = false
  /// Smallest and largest value of the result.
  var bounds: ClosedRange<Int64>
  /// The only texts that may occur; nil for any.
  var enumeration: ByteTable?
  /// The end of the data, for dates.
  var until: Day?
  /// How many values were rounded.
  private(set) var rounded = 0
  /// What was wrong with the last value; nil if nothing.
  private(set) var problem: CellProblem?

  private var texts = ByteTable()
  private var values: [Int64] = []
  let dictionary: CategoryDictionary

  /// Creates a converter.
  init(unit: Unit, reading: Reading, dictionary: CategoryDictionary) {
    self.unit = unit
    self.reading = reading
    self.places = unit.decimals
    self.bounds = unit.bounds
    self.dictionary = dictionary
  }

  /// Gives a text its value: an entry of a recode, or a further spelling of true or false.
  mutating func define(_ text: String, as value: Int64) {
    let index = texts.insert(text)
    if index == values.count { values.append(value) } else { values[index] = value }
  }

  /// The value of a text with the sentinels of ``Value``; none and a ``problem`` if it has none.
  mutating func convert(_ bytes: Bytes) -> Int64 {
    problem = nil
    if missing.contains(bytes) {
      if case .recode = reading, let index = texts.index(of: bytes) { return values[index] }
      if isRequired { problem = .required }
      return Value.none
    }
    if let enumeration, enumeration.index(of: bytes) == nil {
      return fail(.category(enumeration.texts))
    }
    return switch reading {
    case .number(let format, let factor): number(bytes, format, factor)
    case .date: day(Day(bytes: bytes), .date)
    case .month: day(Day(month: bytes), .month)
    case .boolean: known(bytes) ?? fail(.boolean)
    case .category(let allowed): category(bytes, allowed)
    case .recode: known(bytes) ?? fail(.recode)
    }
  }

  private mutating func number(
    _ bytes: Bytes,
    _ format: NumberFormat,
    _ factor: Decimal
  ) -> Int64 {
    guard let decimal = format.decimal(bytes) else { return fail(format.diagnose(bytes)) }
    guard let (value, isExact) = decimal.scaled(places: places, factor: factor) else {
      return fail(.tooLarge)
    }
    guard bounds.contains(value) else { return fail(.outOfRange) }
    if !isExact { rounded += 1 }
    return value
  }

  private mutating func day(_ day: Day?, _ otherwise: CellProblem) -> Int64 {
    guard let day else { return fail(otherwise) }
    let number = Int64(day.number)
    if number < Unit.date.bounds.lowerBound { return fail(.tooEarly) }
    if number > Unit.date.bounds.upperBound { return fail(.tooLate) }
    if let until, day > until { return fail(.afterEnd(until.description)) }
    guard bounds.contains(number) else { return fail(.outOfRange) }
    return number
  }

  private mutating func category(_ bytes: Bytes, _ allowed: [String]?) -> Int64 {
    if let value = known(bytes) { return value }
    let text = bytes.text
    if let allowed, !allowed.contains(text) { return fail(.category(allowed)) }
    let code = Int64(dictionary.code(of: text))
    define(text, as: code)
    return code
  }

  private func known(_ bytes: Bytes) -> Int64? { texts.index(of: bytes).map { values[$0] } }

  private mutating func fail(_ what: CellProblem) -> Int64 {
    problem = what
    return Value.none
  }
}

/// The texts of a column that mean none.
struct MissingValues: Hashable, Sendable {
  /// Whether the empty text is one of them.
  var includesEmpty = true
  /// The others.
  var texts: [[UInt8]] = []

  /// The empty text only.
  init() {}

  /// The texts of a descriptor.
  init(_ values: [String]) {
    includesEmpty = values.contains("")
    texts = values.filter { !$0.isEmpty }.map { Array($0.utf8) }
  }

  /// Whether a text means none.
  @inline(__always)
  func contains(_ bytes: Bytes) -> Bool {
    if bytes.isEmpty { return includesEmpty }
    return !texts.isEmpty && texts.contains { bytes.equals($0) }
  }
}

extension Unit {
  /// How many decimals the stored integer keeps: the scale is 10 to the power of this.
  var decimals: Int {
    switch scale {
    case 100: 2
    case 10_000: 4
    case 1_000_000: 6
    default: 0
    }
  }
}

extension Day {
  /// The first day of a month written with three English letters, a hyphen and the year: `Sep-2016`.
  init?(month bytes: Bytes) {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let parts = bytes.text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let month = names.firstIndex(of: String(parts[0])),
      parts[1].utf8.count == 4, let year = Int(parts[1]), year > 0
    else { return nil }
    self.init(year: year, month: month + 1, day: 1)
  }

  /// Creates a day from ten ASCII bytes `YYYY-MM-DD`, without the cost of a generic sequence.
  init?(bytes: Bytes) {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ first: Int, _ last: Int) -> Int {
      var value = 0
      for index in first...last {
        let digit = bytes[index] &- 0x30
        if digit > 9 { return -1_000_000 }
        value = value * 10 + Int(digit)
      }
      return value
    }
    self.init(year: number(0, 3), month: number(5, 6), day: number(8, 9))
  }
}
