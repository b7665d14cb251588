import CreditFindings
import CreditPopulation

/// Functions.
extension Checker {
  private static let functions = [
    "any", "count", "in_model_currency", "latest", "ln", "max", "middle", "min", "months_since",
    "next", "previous", "ratio", "seen_by", "sum",
  ]

  mutating func checkCall(
    _ name: String,
    _ arguments: [Syntax.Argument],
    at offset: Int
  ) -> Operand? {
    if name != "ratio", let label = arguments.lazy.compactMap(\.label).first {
      return fail(label.offset, "'\(name)' has no argument '\(label.text)'")
    }
    let values = arguments.map(\.value)
    switch name {
    case "min", "max", "middle": return checkSelection(name, values, at: offset)
    case "ratio": return checkRatio(arguments, at: offset)
    case "ln", "months_since", "seen_by", "in_model_currency":
      guard values.count == 1 else {
        return fail(offset, "'\(name)' takes one argument, got \(values.count)")
      }
      return checkUnary(name, values[0], at: offset)
    case "sum", "latest":
      // The parser says what is wrong with an argument.
      guard arguments.isEmpty else { return nil }
      return fail(
        offset,
        "'\(name)' needs a value and kinds",
        advice: "write '\(name)(VALUE of KINDS)'"
      )
    default:
      return fail(
        offset,
        "unknown function '\(name)'",
        advice: adviceForUnknownName(name, among: Checker.functions)
      )
    }
  }

  private mutating func checkUnary(
    _ name: String,
    _ argument: Syntax,
    at offset: Int
  ) -> Operand? {
    switch name {
    case "ln": checkLogarithm(argument, at: offset)
    case "months_since": checkDate(argument).map(monthsSince)
    case "seen_by": checkSeenBy(argument, at: offset)
    default: checkAmount(argument)
    }
  }

  private mutating func checkAmount(_ argument: Syntax) -> Operand? {
    guard let amount = check(argument) else { return nil }
    if amount.unit == .money { return amount }
    return fail(argument.mark, "expected money, got \(amount.description)")
  }

  private mutating func checkSeenBy(_ argument: Syntax, at offset: Int) -> Operand? {
    guard isInRow else {
      return fail(offset, "'seen_by' (layer 1) needs the row of a record")
    }
    guard let agency = openName(argument).map({ Operand.text($0) }) ?? check(argument) else {
      return nil
    }
    guard agency.unit == .category else {
      return fail(argument.mark, "expected the name of an agency, got \(agency.description)")
    }
    switch agency.expression {
    case .category, .parameter: return .condition(.seenBy(agency.expression))
    default: return fail(argument.mark, "an agency is a text or a parameter")
    }
  }

  private mutating func checkLogarithm(_ argument: Syntax, at offset: Int) -> Operand? {
    guard let value = check(argument) else { return nil }
    guard value.isDimensionless, value.literal != .nothing else {
      return fail(
        argument.mark,
        "'ln' needs a ratio, got \(value.description)",
        advice: "divide it by something of its unit: ln(ratio(a, b))"
      )
    }
    guard var ratio = rescaled(value, toDecimals: 6, at: argument.mark) else { return nil }
    ratio.expression = .logarithm(ratio.expression)
    ratio.unit = .logOdds
    ratio.literal = nil
    // ln of a millionth is -13.8, ln of 2^62 millionths 29.2.
    ratio.bounds = -14_000_000...30_000_000
    ratio.canBeNone = true
    return ratio
  }

  // MARK: min, max, middle

  private mutating func checkSelection(
    _ name: String,
    _ arguments: [Syntax],
    at offset: Int
  ) -> Operand? {
    var values: [Operand] = []
    for argument in arguments {
      guard let value = check(argument) else { continue }
      let isOrdered = value.unit.isNumeric || value.unit == .date
      guard isOrdered, value.literal != .nothing else {
        _ = fail(argument.mark, "'\(name)' needs numbers or dates, got \(value.description)")
        continue
      }
      values.append(value)
    }
    guard arguments.count >= 2 else {
      return fail(
        offset,
        "'\(name)' takes at least two values, got \(arguments.count)",
        advice: name == "middle" ? nil : "write '\(name)(VALUE of KINDS)' for records"
      )
    }
    guard values.count == arguments.count,
      let same = unified(values, "'\(name)'", at: offset)
    else { return nil }
    return selected(name, same)
  }

  private func selected(_ name: String, _ values: [Operand]) -> Operand {
    var result = values.dropFirst().reduce(values[0]) { result, value in
      var result = result
      result.bounds = union(result.bounds, value.bounds)
      result.canBeNone = result.canBeNone && value.canBeNone
      if result.literal != value.literal { result.literal = nil }
      return result
    }
    let all = values.map(\.expression)
    // Only a value that is always there limits the result.
    let sure = values.filter(\.isAlwaysPresent).map(\.bounds)
    let (low, high) = (result.bounds.lowerBound, result.bounds.upperBound)
    switch name {
    case "min":
      result.expression = .least(all)
      result.bounds = low...max(low, sure.map(\.upperBound).reduce(high, min))
    case "max":
      result.expression = .greatest(all)
      result.bounds = min(high, sure.map(\.lowerBound).reduce(low, max))...high
    default: result.expression = .middle(all)
    }
    return result
  }

  // MARK: ratio

  private mutating func checkRatio(
    _ arguments: [Syntax.Argument],
    at offset: Int
  ) -> Operand? {
    var isShare = false
    for argument in arguments {
      guard let label = argument.label else { continue }
      guard label.text == "in", argument.value.form == .name("percent") else {
        return fail(label.offset, "'ratio' has only the option 'in: percent'")
      }
      isShare = true
    }
    let values = arguments.filter { $0.label == nil }.map(\.value)
    guard values.count == 2 else {
      return fail(
        offset,
        "'ratio' takes two values, got \(values.count)",
        advice: "write ratio(a, b) or ratio(a, b, in: percent)"
      )
    }
    let (numerator, denominator) = (check(values[0]), check(values[1]))
    guard let numerator, let denominator else { return nil }
    return ratio(numerator, denominator, isShare: isShare, at: offset)
  }

  private mutating func ratio(
    _ numerator: Operand,
    _ denominator: Operand,
    isShare: Bool,
    at offset: Int
  ) -> Operand? {
    let areNumbers = [numerator, denominator].allSatisfy { operand in
      operand.unit.isNumeric && operand.literal != .nothing
    }
    guard areNumbers, numerator.unit == denominator.unit || denominator.isDimensionless else {
      return failForUnits("'ratio'", numerator, denominator, at: offset)
    }
    guard let pair = aligned([numerator, denominator], at: offset) else { return nil }
    let scale: Int64 = isShare ? 10_000 : 1_000_000
    let numerators =
      pair[0].bounds.lowerBound * Int128(scale)...pair[0].bounds.upperBound * Int128(scale)
    let limits = Operand.wide(Unit.ratio.bounds)
    let bounds = quotientBounds(numerators, pair[1].bounds).clamped(to: limits)
    return Operand(
      expression: .ratio(pair[0].expression, pair[1].expression, scale: scale),
      unit: isShare ? .share : .ratio,
      decimals: isShare ? 4 : 6,
      bounds: bounds,
      canBeNone: pair[0].canBeNone || pair[1].canBeNone || pair[1].bounds.contains(0)
    )
  }
}
