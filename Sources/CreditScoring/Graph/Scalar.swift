import CreditLanguage
import CreditPopulation

/// The operations of the language on one value, sentinels included: the graph folds constants with
/// them, and the loops over columns inline them, so that both agree.
///
/// Overflow wraps: the checker has proved that it does not happen, and no input may stop a run.
enum Scalar {
  /// `result` if both are present; else absent if one is absent, else none.
  @inline(__always)
  private static func lift(_ x: Int64, _ y: Int64, _ result: @autoclosure () -> Int64) -> Int64 {
    let least = min(x, y)
    return least > Value.none ? result() : least
  }

  /// 1 or 0 if both are present; else absent if one is absent, else 0.
  @inline(__always)
  private static func test(_ x: Int64, _ y: Int64, _ result: Bool) -> Int64 {
    let least = min(x, y)
    if least > Value.none { return result ? 1 : 0 }
    return least == Value.absent ? Value.absent : 0
  }

  @inline(__always)
  static func apply(_ operation: Binary, _ x: Int64, _ y: Int64, _ calendar: Calendar) -> Int64 {
    switch operation {
    case .add: lift(x, y, x &+ y)
    case .subtract: lift(x, y, x &- y)
    case .multiply: lift(x, y, x &* y)
    case .divide: lift(x, y, y == 0 ? Value.none : x / y)
    case .equal: test(x, y, x == y)
    case .notEqual: test(x, y, x != y)
    case .less: test(x, y, x < y)
    case .lessOrEqual: test(x, y, x <= y)
    case .greater: test(x, y, x > y)
    case .greaterOrEqual: test(x, y, x >= y)
    case .and: conjunction(x, y)
    case .or: disjunction(x, y)
    case .least: least(x, y)
    case .greatest: max(x, y) > Value.none ? max(x, y) : min(x, y)
    case .addMonths: lift(x, y, calendar.adding(y, monthsTo: x))
    case .monthsSince: lift(x, y, (y &- calendar.key(x)) >> 5)
    case .isLive: lift(x, y, x > y ? 1 : 0)
    case .ratio(let scale): lift(x, y, ratio(x, y, scale: scale))
    }
  }

  @inline(__always)
  static func apply(_ operation: Unary, _ x: Int64, _ calendar: Calendar) -> Int64 {
    switch operation {
    case .negate: x > Value.none ? -x : x
    case .not: x == Value.absent ? x : (x == 1 ? 0 : 1)
    case .isNone: x == Value.absent ? x : (x == Value.none ? 1 : 0)
    case .isAbsent: x == Value.absent ? 1 : 0
    case .isTrue: x == 1 ? 1 : 0
    case .isNotFalse: x == 0 ? 0 : 1
    case .rescale(let divisor): x > Value.none ? x / divisor : x
    case .convert(let rate): x > Value.none ? converted(x, rate: rate) : x
    case .logarithm: x > Value.none ? logarithmInMillionths(x) ?? Value.none : x
    case .endKey: calendar.endKey(x)
    case .monthLimit(let months): calendar.limit(endKey: calendar.endKey(x), months: months)
    case .yearLimit(let years): calendar.limit(of: x, years: years)
    case .dayLimit(let days): x &- days
    case .seenBy(let bit): seen(x, bit)
    }
  }

  /// `condition` decides between two values; none counts as false, absent gives absent.
  @inline(__always)
  static func select(_ condition: Int64, _ yes: Int64, _ no: Int64) -> Int64 {
    condition == 1 ? yes : (condition == Value.absent ? Value.absent : no)
  }

  /// Ratios lie between minus and plus this.
  private static let ratioLimit: Int64 = 1_000_000_000_000

  /// An amount times a rate in millionths, truncated; absent outside the bounds of money.
  @inline(__always)
  static func converted(_ amount: Int64, rate: Int64) -> Int64 {
    let product = Int128(amount) * Int128(rate) / 1_000_000
    let bounds = Unit.money.bounds
    let fits = product >= Int128(bounds.lowerBound) && product <= Int128(bounds.upperBound)
    return fits ? Int64(product) : Value.absent
  }

  private static func ratio(_ x: Int64, _ y: Int64, scale: Int64) -> Int64 {
    if y == 0 { return Value.none }
    let (narrow, overflow) = x.multipliedReportingOverflow(by: scale)
    let quotient =
      overflow
      ? Int64(clamping: Int128(x) * Int128(scale) / Int128(y))
      : narrow.dividedReportingOverflow(by: y).partialValue
    return max(-ratioLimit, min(ratioLimit, quotient))
  }

  @inline(__always)
  private static func conjunction(_ x: Int64, _ y: Int64) -> Int64 {
    if x == 1 && y == 1 { return 1 }
    let isFalse = (x != 1 && x != Value.absent) || (y != 1 && y != Value.absent)
    return isFalse ? 0 : Value.absent
  }

  @inline(__always)
  private static func disjunction(_ x: Int64, _ y: Int64) -> Int64 {
    if x == 1 || y == 1 { return 1 }
    return min(x, y) == Value.absent ? Value.absent : 0
  }

  @inline(__always)
  private static func least(_ x: Int64, _ y: Int64) -> Int64 {
    let (low, high) = (min(x, y), max(x, y))
    return low > Value.none ? low : (high > Value.none ? high : low)
  }

  /// Whether a set of agencies (bits) is empty or holds one; bit 0 is no agency at all.
  @inline(__always)
  private static func seen(_ set: Int64, _ bit: Int64) -> Int64 {
    if set == Value.absent { return set }
    return set == Value.none || set == 0 || set & bit != 0 ? 1 : 0
  }
}

/// An operation on two values.
enum Binary: Hashable, Sendable {
  case add, subtract, multiply, divide
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case and, or, least, greatest
  /// A date and a number of months.
  case addMonths
  /// A date and the end key of the as-of date.
  case monthsSince
  /// A date and the last date that is no longer live.
  case isLive
  case ratio(scale: Int64)
}

/// An operation on one value.
enum Unary: Hashable, Sendable {
  case negate, not, isNone, isAbsent
  /// 1 if true, 0 if false, none or absent.
  case isTrue
  /// 0 if false, 1 if true, none or absent.
  case isNotFalse
  case rescale(divisor: Int64)
  /// Times a rate in millionths.
  case convert(rate: Int64)
  case logarithm
  case endKey
  /// The last date from which so many months have ended on a date.
  case monthLimit(Int64)
  /// The last date from which so many calendar years have ended on a date.
  case yearLimit(Int64)
  /// The last date from which so many days have ended on a date.
  case dayLimit(Int64)
  /// Whether a set of agencies is empty or holds this bit.
  case seenBy(Int64)
}

extension Binary {
  init(_ arithmetic: Arithmetic) {
    switch arithmetic {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    }
  }

  init(_ comparison: Relation) {
    switch comparison {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    }
  }
}
