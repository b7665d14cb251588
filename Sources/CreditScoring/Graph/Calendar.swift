import CreditLanguage
import CreditPopulation

/// The keys of all days that data may name, so that the law of time costs one look-up.
struct Calendar: Sendable {
  /// The calendar.
  static let shared = Calendar()

  /// ``Day/key`` by day number, from ``Day/range``'s first day on.
  private let keys: [Int32]
  /// The number of the first day of every month from ``firstMonth`` on.
  private let months: [Int32]
  private let firstDay = Int64(Day.range.lowerBound)
  private let firstMonth: Int64

  /// Days beyond this are treated as this far away, so that no number of days overflows.
  private static let horizon: Int64 = 3_000_000

  private init() {
    let range = Day.range
    keys = range.map { Day(number: $0).key }
    firstMonth = Int64(keys[0] >> 5)
    let last = Day(number: range.upperBound).adding(months: 2)
    var starts: [Int32] = []
    var first = Day(number: range.lowerBound)
    while first < last {
      starts.append(first.number)
      first = first.adding(months: 1)
    }
    months = starts
  }

  /// ``Day/key`` of a day number.
  @inline(__always)
  func key(_ day: Int64) -> Int64 {
    let index = day &- firstDay
    guard index >= 0, index < Int64(keys.count) else { return distant(day).keyOfAny }
    return Int64(keys[Int(index)])
  }

  /// ``Day/endKey`` of a day number.
  @inline(__always)
  func endKey(_ day: Int64) -> Int64 {
    let index = day &- firstDay
    guard index >= 0, index + 1 < Int64(keys.count) else { return distant(day).endKeyOfAny }
    let (today, tomorrow) = (keys[Int(index)], keys[Int(index) + 1])
    return Int64(today >> 5 == tomorrow >> 5 ? today : today | 31)
  }

  /// The last day from which a span of `months` has ended on the day with an end key: later days
  /// are live.
  func limit(endKey: Int64, months count: Int64) -> Int64 {
    let target = endKey &- 32 &* count
    let index = (target >> 5) &- firstMonth
    guard index >= 0 else { return -Calendar.horizon }
    guard index + 1 < Int64(months.count) else { return Calendar.horizon }
    let start = Int64(months[Int(index)])
    let length = Int64(months[Int(index) + 1]) - start
    return start + min(target & 31, length) - 1
  }

  /// The calendar year of a day number.
  @inline(__always)
  func year(_ day: Int64) -> Int64 { ((key(day) >> 5) &- 1) / 12 }

  /// The last day from which a span of calendar years has ended on a day: the 31 December `years`
  /// years before the day's own.
  func limit(of day: Int64, years: Int64) -> Int64 {
    let index = 12 &* (year(day) &- years &+ 1) &+ 1 &- firstMonth
    guard index >= 0 else { return -Calendar.horizon }
    guard index < Int64(months.count) else { return Calendar.horizon }
    return Int64(months[Int(index)]) - 1
  }

  /// A day number `count` months later, clamped to the month's end.
  func adding(_ count: Int64, monthsTo day: Int64) -> Int64 {
    let key = key(day)
    let index = (key >> 5) &+ count &- firstMonth
    guard index >= 0, index + 1 < Int64(months.count) else {
      let clamped = Int(max(-100_000, min(100_000, count)))
      return Int64(distant(day).adding(months: clamped).number)
    }
    let start = Int64(months[Int(index)])
    let length = Int64(months[Int(index) + 1]) - start
    return start + min(key & 31, length) - 1
  }

  private func distant(_ day: Int64) -> Day {
    Day(number: Int32(max(-Calendar.horizon, min(Calendar.horizon, day))))
  }
}

extension Day {
  fileprivate var keyOfAny: Int64 { Int64(key) }
  fileprivate var endKeyOfAny: Int64 { Int64(endKey) }
}
