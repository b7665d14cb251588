import CreditPopulation

/// Dates with days and months.
extension Checker {
  /// `+` or `-` where one side is a date.
  mutating func shift(
    _ left: Operand,
    _ sign: Arithmetic,
    _ right: Operand,
    at mark: Int
  ) -> Operand? {
    if left.unit == .date, right.unit == .date {
      guard sign == .subtract else {
        return fail(mark, "two dates cannot be added", advice: "subtract them to get days")
      }
      return days(left, right)
    }
    if left.unit != .date {
      guard sign == .add else {
        return fail(mark, "a date cannot be subtracted from \(left.description)")
      }
      return shift(right, .add, left, at: mark)
    }
    switch right.unit {
    case .days where right.literal == nil: return addDays(left, sign, right, at: mark)
    case .months where right.literal == nil: return addMonths(left, sign, right, at: mark)
    default:
      let number = right.writtenConstant ?? "N"
      return fail(
        mark,
        "a date needs days or months, got \(right.description)",
        advice: "write '\(number) days' or '\(number) months'"
      )
    }
  }

  private func days(_ left: Operand, _ right: Operand) -> Operand {
    var result = combined(.subtract, left, right)
    result.unit = .days
    result.bounds =
      left.bounds.lowerBound - right.bounds.upperBound...left.bounds.upperBound
      - right.bounds.lowerBound
    return result
  }

  private mutating func addDays(
    _ date: Operand,
    _ sign: Arithmetic,
    _ days: Operand,
    at mark: Int
  ) -> Operand? {
    guard let days = rescaled(days, toDecimals: 0, at: mark) else { return nil }
    var result = combined(sign, date, days)
    result.bounds =
      sign == .add
      ? date.bounds.lowerBound + days.bounds.lowerBound...date.bounds.upperBound
        + days.bounds.upperBound
      : date.bounds.lowerBound - days.bounds.upperBound...date.bounds.upperBound
        - days.bounds.lowerBound
    return bounded(result, at: mark)
  }

  private mutating func addMonths(
    _ date: Operand,
    _ sign: Arithmetic,
    _ months: Operand,
    at mark: Int
  ) -> Operand? {
    guard sign == .add else {
      let span = months.writtenConstant.map { "\($0) months" } ?? "MONTHS"
      return fail(
        mark,
        "months are not subtracted from a date, because months end on different days",
        advice: "write 'date + \(span) > as_of', or 'within \(span)' in an aggregate"
      )
    }
    guard let months = rescaled(months, toDecimals: 0, at: mark) else { return nil }
    var result = date
    result.expression = .addingMonths(date.expression, months.expression)
    result.canBeNone = date.canBeNone || months.canBeNone
    let (low, high) = (months.bounds.lowerBound, months.bounds.upperBound)
    result.bounds =
      date.bounds.lowerBound + min(low * 31, low * 28)...date.bounds.upperBound
      + max(high * 31, high * 28)
    return bounded(result, at: mark)
  }

  /// Months from a date that have ended on the as-of date.
  func monthsSince(_ date: Operand) -> Operand {
    var result = date
    result.expression = .monthsSince(date.expression)
    result.unit = .months
    let asOf = Operand.wide(Unit.date.bounds)
    result.bounds =
      (asOf.lowerBound - date.bounds.upperBound) / 28
      - 1...(asOf.upperBound
      - date.bounds.lowerBound) / 28 + 1
    return result
  }
}
