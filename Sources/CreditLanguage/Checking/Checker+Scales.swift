import CreditPopulation

/// Units and decimals that have to agree, and bounds that have to hold.
extension Checker {
  static let limit: ClosedRange<Int128> =
    Int128(Value.range.lowerBound)...Int128(Value.range.upperBound)

  /// Dates beyond this many days from 1970 are refused: engines calculate their calendar in 32 bits.
  static let dateLimit: ClosedRange<Int128> = -100_000_000...100_000_000

  /// The operand, if its values stay within what engines calculate with.
  mutating func bounded(_ operand: Operand, at offset: Int) -> Operand? {
    let allowed = operand.unit == .date ? Checker.dateLimit : Checker.limit
    if allowed.contains(operand.bounds.lowerBound), allowed.contains(operand.bounds.upperBound) {
      return operand
    }
    let bounds = "bounds \(operand.bounds.lowerBound) to \(operand.bounds.upperBound)"
    let message =
      operand.unit == .date
      ? "this date could leave the calendar: \(bounds) days from 1970-01-01"
      : "this could overflow: \(bounds) leave plus and minus 2^62"
    return fail(
      offset,
      message,
      advice: "narrow a part of it with min(..., LIMIT) and max(..., LIMIT)"
    )
  }

  /// The operand in integers of 10 to the minus `decimals`; never fewer than it has.
  mutating func scaled(_ operand: Operand, toDecimals decimals: Int, at offset: Int) -> Operand? {
    if operand.decimals >= decimals { return operand }
    if operand.literal == .nothing {
      var nothing = operand
      nothing.decimals = decimals
      return nothing
    }
    guard let factor = powerOfTen(decimals - operand.decimals) else {
      return failForDecimals(at: offset)
    }
    var result = operand
    result.decimals = decimals
    result.bounds =
      operand.bounds.lowerBound * Int128(factor)...operand.bounds.upperBound * Int128(factor)
    guard let result = bounded(result, at: offset) else { return nil }
    return result.replacing { expression in
      if case .constant(let value) = expression { return .constant(value * factor) }
      return .arithmetic(.multiply, expression, .constant(factor))
    }
  }

  mutating func failForDecimals(at offset: Int) -> Operand? {
    fail(
      offset,
      "the factors have more than 18 decimals together",
      advice: "write numbers with fewer decimals"
    )
  }

  /// Operands of one unit and one number of decimals; nil after a fault.
  ///
  /// `what` is the operation in messages, such as `'+'`; `addsLogOdds` lets ratios and counts be added
  /// to log-odds, as in an index.
  mutating func unified(
    _ operands: [Operand],
    _ what: String,
    at offset: Int,
    addsLogOdds: Bool = false
  ) -> [Operand]? {
    let measured = operands.first { $0.literal == nil } ?? operands.first { $0.literal == .percent }
    guard var target = measured?.unit else { return aligned(operands, at: offset) }
    if addsLogOdds, target.isNumeric, operands.contains(where: { $0.unit == .logOdds }) {
      target = .logOdds
    }
    var result: [Operand] = []
    for operand in operands {
      guard let converted = adopt(target, operand, what, operands, addsLogOdds, at: offset) else {
        return nil
      }
      result.append(converted)
    }
    return aligned(result, at: offset)
  }

  private mutating func adopt(
    _ target: Unit,
    _ operand: Operand,
    _ what: String,
    _ all: [Operand],
    _ addsLogOdds: Bool,
    at offset: Int
  ) -> Operand? {
    var result = operand
    result.unit = target
    if operand.literal == .nothing { return result }
    result.literal = nil
    if operand.literal == .plain, target.isNumeric {
      return plain(operand, fits: target, at: offset) ? result : nil
    }
    if operand.unit == target { return result }
    if operand.literal == .percent, target == .ratio { return result }
    if addsLogOdds, target == .logOdds, operand.isDimensionless { return result }
    let other = all.first { $0.unit == target && $0.literal != .plain } ?? all[0]
    return failForUnits(what, other, operand, at: offset)
  }

  /// Whether a plain number may stand for a unit; notes a fault if not.
  mutating func plain(_ operand: Operand, fits unit: Unit, at offset: Int) -> Bool {
    if operand.bounds == 0...0 { return true }
    let number = operand.writtenConstant
    switch unit {
    case .money:
      let currency = scope.currency ?? "EUR"
      let got = number.map { "got the plain number \($0)" } ?? "got a plain number"
      let advice = number.map { "write '\($0) \(currency)'" }
      _ = fail(offset, "expected money, \(got)", advice: advice)
      return false
    case .share where operand.decimals == 0:
      let got = number.map { "got the whole number \($0)" } ?? "got a whole number"
      let advice = number.map { "write '\($0)%'" }
      _ = fail(offset, "expected a share, \(got)", advice: advice)
      return false
    default: return true
    }
  }

  mutating func aligned(_ operands: [Operand], at offset: Int) -> [Operand]? {
    let decimals = operands.map(\.decimals).max() ?? 0
    var result: [Operand] = []
    for operand in operands {
      guard let one = scaled(operand, toDecimals: decimals, at: offset) else { return nil }
      result.append(one)
    }
    return result
  }

  /// A finding on two unlike units.
  mutating func failForUnits(
    _ what: String,
    _ left: Operand,
    _ right: Operand,
    at offset: Int
  ) -> Operand? {
    fail(
      offset,
      "\(what) needs equal units, got \(left.description) and \(right.description)",
      advice: adviceForUnits(left.unit, right.unit)
    )
  }

  private func adviceForUnits(_ left: Unit, _ right: Unit) -> String? {
    switch Set([left, right]) {
    case [.months, .days]:
      "a month has no fixed number of days; compare dates, such as 'date + 12 months > as_of'"
    case [.share, .ratio]: "write ratio(a, b, in: percent) for a share, ratio(a, b) for a ratio"
    case [.date, .months]: "months_since(date) gives the months from a date to the as-of date"
    case [.date, .days]: "the days between two dates are 'as_of - date'"
    default: nil
    }
  }
}

extension Operand {
  /// The operand with its expression changed.
  func replacing(_ change: (Expression) -> Expression) -> Operand {
    var copy = self
    copy.expression = change(expression)
    return copy
  }
}
