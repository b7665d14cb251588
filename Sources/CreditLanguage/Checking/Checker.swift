import CreditFindings
import CreditPopulation

/// Gives syntax its meaning in a scope: names, units, decimals and bounds.
///
/// Every `check` returns nil where it has noted a fault, and goes on with the neighbours, so that all
/// faults of an expression come together.
struct Checker {
  var scope: Scope
  var faults: [Fault] = []

  init(_ scope: Scope) { self.scope = scope }

  /// Notes a fault.
  mutating func fail(_ offset: Int, _ message: String, advice: String? = nil) -> Operand? {
    faults.append(Fault(offset, message, advice: advice))
    return nil
  }

  /// Checks an expression; `hint` is the unit that the place asks for, if one is known.
  mutating func check(_ syntax: Syntax, hint: Unit? = nil) -> Operand? {
    switch syntax.form {
    case .number(let number, let unit): checkNumber(number, unit: unit, at: syntax.offset)
    case .date(let day): .constant(day, .date)
    case .text(let text): .text(text)
    case .name(let name): resolve(name, at: syntax.offset)
    case .boolean(let value): .constant(value ? 1 : 0, .boolean)
    case .none:
      Operand(expression: .none, unit: .count, bounds: 0...0, canBeNone: true, literal: .nothing)
    case .negated(let part): checkNegated(part, at: syntax.offset)
    case .arithmetic(let sign, let left, let right):
      checkArithmetic(sign, left, right, at: syntax.mark)
    case .comparison(let sign, let left, let right):
      checkComparison(sign, left, right, at: syntax.mark)
    case .membership(let left, let items, let isNegated):
      checkMembership(left, items, isNegated: isNegated, at: syntax.mark)
    case .test(let part, let test, let isNegated):
      checkTest(part, test, isNegated: isNegated, at: syntax.mark)
    case .and(let parts): checkJunction(parts, Expression.and)
    case .or(let parts): checkJunction(parts, Expression.or)
    case .not(let part):
      checkCondition(part).map { Operand.condition(.not($0.expression)) }
    case .conditional: checkConditional(syntax, hint: hint)
    case .call(let name, let arguments): checkCall(name, arguments, at: syntax.offset)
    case .aggregate(let selection): checkAggregate(selection, at: syntax.offset)
    case .neighbour(let neighbour, let chain, let field):
      checkNeighbour(neighbour, chain, field, at: syntax.offset)
    case .broken: nil
    }
  }

  /// A number with its unit.
  private mutating func checkNumber(
    _ number: WrittenNumber,
    unit: String?,
    at offset: Int
  ) -> Operand? {
    switch unit {
    case nil:
      var plain = Operand.constant(
        number.value,
        number.decimals == 0 ? .count : .ratio,
        decimals: number.decimals
      )
      plain.literal = .plain
      return plain
    case "%":
      var percent = Operand.constant(number.value, .share, decimals: number.decimals + 2)
      percent.literal = .percent
      return percent
    case "points": return .constant(number.value, .points, decimals: number.decimals)
    case "ratio": return .constant(number.value, .ratio, decimals: number.decimals)
    case let unit? where Parser.isCurrency(unit):
      return checkMoney(number, currency: unit, at: offset)
    case let unit?: return checkSpan(number, unit: unit, at: offset)
    }
  }

  private mutating func checkMoney(
    _ number: WrittenNumber,
    currency: String,
    at offset: Int
  ) -> Operand? {
    guard let own = scope.currency else { return failWithoutCurrency(at: offset) }
    guard own == currency else {
      return fail(
        offset,
        "expected an amount in the model's currency \(own), got \(currency)",
        advice: "convert it and say so in the evidence"
      )
    }
    return .constant(number.value, .money, decimals: number.decimals)
  }

  mutating func failWithoutCurrency(at offset: Int) -> Operand? {
    fail(
      offset,
      "money needs a currency of the model",
      advice: "add a line such as 'currency: EUR'"
    )
  }

  private mutating func checkSpan(
    _ number: WrittenNumber,
    unit: String,
    at offset: Int
  ) -> Operand? {
    let isDays = unit.hasPrefix("day")
    let factor: Int64 = unit.hasPrefix("year") ? 12 : 1
    let (product, overflow) = number.value.multipliedReportingOverflow(by: factor)
    guard !overflow, let power = powerOfTen(number.decimals), product % power == 0 else {
      let whole = isDays ? "days" : "months"
      return fail(offset, "\(number.text) \(unit) is not a whole number of \(whole)")
    }
    return .constant(product / power, isDays ? .days : .months)
  }
}
