/// A calendar day of the proleptic Gregorian calendar; no time of day, no time zone.
///
/// One law governs time: a span of *n* months from day *d* has ended on day *t* if *d* + *n* months
/// is on or before *t*, where addition clamps to the end of the month; before that it is live. In
/// integers, with ``key`` and ``endKey``: ended if and only if `endKey(t) - key(d) >= 32 n`.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let number: Int32

  /// The days that data may name: 1600-01-01 up to and including 2399-12-31.
  public static let range: ClosedRange<Int32> = -135_140...157_053

  /// Creates a day from its number.
  public init(number: Int32) { self.number = number }

  /// Creates a day from a date, or nil if there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.number = Day.number(year: year, month: month, day: day)
  }

  /// Creates a day from ten ASCII bytes `YYYY-MM-DD`, or nil if they are not such a date.
  public init?(iso bytes: some Sequence<UInt8>) {
    var digits = (0, 0, 0)
    var index = 0
    for byte in bytes {
      switch index {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<10:
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let digit = Int(byte - UInt8(ascii: "0"))
        if index < 4 {
          digits.0 = digits.0 * 10 + digit
        } else if index < 7 {
          digits.1 = digits.1 * 10 + digit
        } else {
          digits.2 = digits.2 * 10 + digit
        }
      default: return nil
      }
      index += 1
    }
    guard index == 10 else { return nil }
    self.init(year: digits.0, month: digits.1, day: digits.2)
  }

  /// Creates a day from text `YYYY-MM-DD`, or nil if it is not such a date.
  public init?(_ text: String) { self.init(iso: text.utf8) }

  /// Year, month and day.
  public var date: (year: Int, month: Int, day: Int) {
    // Days to civil, H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  /// `32 (12 year + month) + day`: the key of the day on which a span begins.
  public var key: Int32 {
    let (year, month, day) = date
    return Int32(32 * (12 * year + month) + day)
  }

  /// The key of the day on which a span may end: like ``key``, but 31 on a month's last day.
  public var endKey: Int32 {
    let (year, month, day) = date
    let last = day == Day.length(ofMonth: month, year: year)
    return Int32(32 * (12 * year + month) + (last ? 31 : day))
  }

  /// Whether a span of `months` that began on this day has ended on `day`.
  public func hasEnded(months: Int, on day: Day) -> Bool {
    Int(day.endKey) - Int(key) >= 32 * months
  }

  /// The largest number of months that have ended from this day to `day`; negative before it.
  public func months(until day: Day) -> Int {
    floorDivide(Int(day.endKey) - Int(key), 32)
  }

  /// The day `months` later, clamped to the end of the month.
  public func adding(months: Int) -> Day {
    let (year, month, day) = date
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (floorDivide(index, 12), index - floorDivide(index, 12) * 12 + 1)
    let newDay = min(day, Day.length(ofMonth: newMonth, year: newYear))
    return Day(number: Day.number(year: newYear, month: newMonth, day: newDay))
  }

  /// The day `days` later.
  public func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The date as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = date
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The number of days of a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Civil to days, from the same note as ``date``.
  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

/// Division that rounds toward minus infinity.
private func floorDivide(_ a: Int, _ b: Int) -> Int {
  let quotient = a / b
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
}
