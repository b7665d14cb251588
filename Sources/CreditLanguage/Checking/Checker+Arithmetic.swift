import CreditPopulation

/// `+ - * /` and the minus sign.
extension Checker {
  mutating func checkNegated(_ part: Syntax, at offset: Int) -> Operand? {
    guard var operand = check(part) else { return nil }
    guard operand.unit.isNumeric, operand.literal != .nothing else {
      return fail(offset, "'-' needs a number, got \(operand.description)")
    }
    operand.bounds = -operand.bounds.upperBound...(-operand.bounds.lowerBound)
    return operand.replacing { expression in
      if case .constant(let value) = expression { return .constant(-value) }
      return .negated(expression)
    }
  }

  mutating func checkArithmetic(
    _ sign: Arithmetic,
    _ left: Syntax,
    _ right: Syntax,
    at mark: Int
  ) -> Operand? {
    let (first, second) = (check(left), check(right))
    guard let first, let second else { return nil }
    for operand in [first, second] {
      let isNumber = operand.unit.isNumeric || operand.unit == .date
      guard isNumber, operand.literal != .nothing else {
        let advice = operand.unit == .boolean ? "write 'if CONDITION then 1 else 0'" : nil
        return fail(
          mark,
          "'\(sign.rawValue)' needs numbers, got \(operand.description)",
          advice: advice
        )
      }
    }
    switch sign {
    case .add, .subtract:
      if first.unit == .date || second.unit == .date {
        return shift(first, sign, second, at: mark)
      }
      return sum(first, sign, second, at: mark)
    case .multiply: return product(first, second, at: mark)
    case .divide: return quotient(first, second, at: mark)
    }
  }

  private mutating func sum(
    _ left: Operand,
    _ sign: Arithmetic,
    _ right: Operand,
    at mark: Int
  ) -> Operand? {
    let what = "'\(sign.rawValue)'"
    guard let pair = unified([left, right], what, at: mark, addsLogOdds: true) else { return nil }
    let (a, b) = (pair[0].bounds, pair[1].bounds)
    var result = combined(sign, pair[0], pair[1])
    result.bounds =
      sign == .add
      ? a.lowerBound + b.lowerBound...a.upperBound + b.upperBound
      : a.lowerBound - b.upperBound...a.upperBound - b.lowerBound
    return bounded(result, at: mark)
  }

  /// The operation with the unit and decimals of the left side.
  func combined(_ sign: Arithmetic, _ left: Operand, _ right: Operand) -> Operand {
    var result = left
    result.expression = .arithmetic(sign, left.expression, right.expression)
    result.canBeNone = left.canBeNone || right.canBeNone
    result.literal = left.literal == .plain && right.literal == .plain ? .plain : nil
    result.options = nil
    return result
  }

  private mutating func product(
    _ left: Operand,
    _ right: Operand,
    at mark: Int
  ) -> Operand? {
    guard left.isDimensionless || right.isDimensionless, left.unit != .date, right.unit != .date
    else {
      return fail(mark, "'*' cannot multiply \(left.description) by \(right.description)")
    }
    var result = combined(.multiply, left, right)
    result.unit = productUnit(left, right)
    result.decimals = left.decimals + right.decimals
    guard result.decimals <= 18 else { return failForDecimals(at: mark) }
    let (a, b) = (left.bounds, right.bounds)
    let corners = [
      a.lowerBound * b.lowerBound, a.lowerBound * b.upperBound, a.upperBound * b.lowerBound,
      a.upperBound * b.upperBound,
    ]
    result.bounds = (corners.min() ?? 0)...(corners.max() ?? 0)
    return bounded(result, at: mark)
  }

  /// What is measured by a product of which one side is only a number.
  private func productUnit(_ left: Operand, _ right: Operand) -> Unit {
    if left.literal == .plain { return right.unit }
    if right.literal == .plain { return left.unit }
    if !left.isDimensionless { return left.unit }
    if !right.isDimensionless { return right.unit }
    if left.unit == .ratio || right.unit == .ratio { return .ratio }
    return left.unit == .share || right.unit == .share ? .share : .count
  }

  private mutating func quotient(
    _ left: Operand,
    _ right: Operand,
    at mark: Int
  ) -> Operand? {
    guard right.isDimensionless, left.unit != .date else {
      let advice = left.unit == right.unit && left.unit != .date ? "write ratio(a, b)" : nil
      return fail(
        mark,
        "'/' cannot divide \(left.description) by \(right.description)",
        advice: advice
      )
    }
    if right.bounds == 0...0 { return fail(mark, "a division by zero is always none") }
    let decimals = left.decimals + right.decimals
    guard decimals <= 18, let numerator = scaled(left, toDecimals: decimals, at: mark) else {
      return decimals <= 18 ? nil : failForDecimals(at: mark)
    }
    if case (.constant(let a), .constant(let b)) = (numerator.expression, right.expression),
      a % b != 0
    {
      return fail(
        mark,
        "the quotient of these two numbers is not exact",
        advice: "write it as a decimal"
      )
    }
    var result = combined(.divide, numerator, right)
    result.unit = productUnit(left, right)
    result.decimals = left.decimals
    result.canBeNone = result.canBeNone || right.bounds.contains(0)
    result.bounds = quotientBounds(numerator.bounds, right.bounds)
    return result
  }

  /// Bounds of a quotient whose divisor is a whole number other than zero.
  func quotientBounds(
    _ numerator: ClosedRange<Int128>,
    _ divisor: ClosedRange<Int128>
  ) -> ClosedRange<Int128> {
    var divisors = [divisor.lowerBound, divisor.upperBound].filter { $0 != 0 }
    if divisor.contains(1) { divisors.append(1) }
    if divisor.contains(-1) { divisors.append(-1) }
    let quotients = divisors.flatMap { [numerator.lowerBound / $0, numerator.upperBound / $0] }
    return (quotients.min() ?? 0)...(quotients.max() ?? 0)
  }
}
