import CreditFindings
import CreditPopulation

/// Aggregates over rows, and neighbours in chains.
extension Checker {
  /// The most rows of one table that a subject can have.
  static let mostRows: Int128 = 65_535

  mutating func checkAggregate(_ selection: Syntax.Selection, at offset: Int) -> Operand? {
    let table = tableOfKinds(selection.kinds)
    guard scope.level == .accountValue || isAtSubject else {
      return fail(
        offset,
        "aggregates (layers 4 and 5) cannot stand in \(scope.level.place)",
        advice: "declare the aggregate under 'accounts' and read it here by its name"
      )
    }
    guard let table else { return nil }
    if scope.level == .accountValue, table == .accounts {
      return fail(
        offset,
        "a value of an account counts its own events, got kinds of accounts",
        advice: "declare it under 'definitions'"
      )
    }
    var aggregate = Aggregate(
      selection.function,
      table: table,
      kinds: selection.kinds.map(\.text)
    )
    let outer = scope
    scope.level = table == .accounts ? .account : .event
    let value = selection.value.map { checkRowValue($0, of: selection.function) }
    let condition = selection.condition.map { checkCondition($0) }
    let window = selection.window.map { checkWindow($0, of: table) }
    scope = outer
    if let condition { aggregate.condition = condition?.expression }
    if let window { aggregate.window = window }
    let isWhole =
      (condition == nil || aggregate.condition != nil)
      && (window == nil || aggregate.window != nil)
    guard isWhole else { return nil }
    guard let value else { return counted(aggregate) }
    guard let value else { return nil }
    return folded(aggregate, value, at: offset)
  }

  private func counted(_ aggregate: Aggregate) -> Operand {
    if aggregate.function == .any { return .condition(.aggregate(aggregate)) }
    return Operand(
      expression: .aggregate(aggregate),
      unit: .count,
      bounds: 0...Checker.mostRows
    )
  }

  private mutating func checkRowValue(
    _ syntax: Syntax,
    of function: Aggregate.Function
  ) -> Operand? {
    guard var value = check(syntax) else { return nil }
    let fits =
      switch function {
      case .sum: value.unit.isNumeric
      case .min, .max: value.unit.isNumeric || value.unit == .date
      default: true
      }
    guard fits, value.literal != .nothing else {
      let advice = value.unit == .boolean ? "write 'count(KINDS where ...)' or 'any(...)'" : nil
      return fail(
        syntax.mark,
        "'\(function.rawValue)' cannot take \(value.description)",
        advice: advice
      )
    }
    value.literal = nil
    return value
  }

  private mutating func folded(
    _ aggregate: Aggregate,
    _ value: Operand,
    at offset: Int
  ) -> Operand? {
    var aggregate = aggregate
    aggregate.value = value.expression
    var result = value
    result.expression = .aggregate(aggregate)
    result.canBeNone = aggregate.function != .sum
    if aggregate.function == .sum {
      result.bounds =
        min(
          0,
          value.bounds.lowerBound * Checker.mostRows
        )...max(
          0,
          value.bounds.upperBound * Checker.mostRows
        )
    }
    return bounded(result, at: offset)
  }

  // MARK: Kinds and windows

  /// The one table of the kinds.
  mutating func tableOfKinds(_ kinds: [Syntax.Name]) -> KindTable.Table? {
    let (table, found) = CreditLanguage.tableOfKinds(kinds, in: scope.kinds)
    faults += found
    return table
  }

  /// Whether a path names kinds of accounts; notes a fault if not.
  mutating func isAccountKind(_ path: Syntax.Name) -> Bool {
    guard let table = tableOfKinds([path]) else { return false }
    if table == .accounts { return true }
    _ = fail(path.offset, "expected a kind of account, got the kind of event '\(path.text)'")
    return false
  }

  private mutating func checkWindow(
    _ window: Syntax.Window,
    of table: KindTable.Table
  ) -> Window? {
    let span = checkSpan(window.span)
    guard let from = window.from else {
      let start: Expression =
        table == .accounts ? .accountField(.opened) : .eventField(.date)
      return span.map { Window($0, from: start) }
    }
    guard let date = checkDate(from), let span else { return nil }
    return Window(span, from: date.expression)
  }

  /// A date of the row.
  mutating func checkDate(_ syntax: Syntax) -> Operand? {
    guard let date = check(syntax) else { return nil }
    if date.unit == .date { return date }
    return fail(syntax.mark, "expected a date, got \(date.description)")
  }

  /// A literal or parameter in months or days.
  mutating func checkSpan(_ syntax: Syntax) -> Span? {
    if case .number(let number, unit: Parser.calendarYears) = syntax.form {
      return calendarYears(number, at: syntax.offset)
    }
    guard let operand = check(syntax) else { return nil }
    guard operand.unit == .months || operand.unit == .days, operand.literal == nil else {
      let advice = operand.writtenConstant.map { "write '\($0) months' or '\($0) days'" }
      _ = fail(
        syntax.offset,
        "expected a span in months or days, got \(operand.description)",
        advice: advice
      )
      return nil
    }
    let allowed = Operand.wide(operand.unit.bounds)
    guard operand.bounds.lowerBound >= 0, operand.bounds.upperBound <= allowed.upperBound else {
      _ = fail(
        syntax.offset,
        "a span is from 0 to \(allowed.upperBound) \(operand.unit.noun)",
        advice: "give the parameter a range"
      )
      return nil
    }
    return Span(operand.expression, operand.unit == .months ? .months : .days)
  }

  private mutating func calendarYears(_ number: WrittenNumber, at offset: Int) -> Span? {
    guard number.decimals == 0, (1...800).contains(number.value) else {
      _ = fail(offset, "a span in calendar years is a whole number from 1 to 800")
      return nil
    }
    return Span(.constant(number.value), .calendarYears)
  }

  // MARK: Chains

  mutating func checkNeighbour(
    _ neighbour: Neighbour,
    _ chain: Syntax.Name,
    _ field: Syntax.Name,
    at offset: Int
  ) -> Operand? {
    guard isInEventRow else {
      return fail(
        offset,
        "'\(neighbour.rawValue)' (layer 2) needs the row of an event, not "
          + scope.level.place
      )
    }
    guard scope.allowsChains else {
      return fail(
        offset,
        "'\(neighbour.rawValue)' (layer 2) cannot stand in 'where' of the file (layer 1)",
        advice: "chains run over what reaches the file; write it in 'when' of 'keeps'"
      )
    }
    guard let found = checkChain(chain) else { return nil }
    guard let column = EventField(rawValue: field.text), column.unit != nil else {
      let fields = EventField.allCases.filter { $0.unit != nil }.map(\.rawValue)
      return fail(
        field.offset,
        "an event has no field '\(field.text)' to read",
        advice: adviceForUnknownName(field.text, among: fields)
      )
    }
    return rowField(
      .neighbour(neighbour, chain: found, field: column),
      column.unit,
      at: offset
    )
  }

  private mutating func checkChain(_ chain: Syntax.Name) -> Chain? {
    let fixed: [String: Chain] = [
      "kind": .sameKind, "case": .sameCase, "account": .sameAccount,
    ]
    if let chain = fixed[chain.text] { return chain }
    if scope.chains[chain.text] != nil { return .named(chain.text) }
    _ = fail(
      chain.offset,
      "unknown chain '\(chain.text)'",
      advice: adviceForUnknownName(chain.text, among: Array(fixed.keys) + scope.chains.keys)
    )
    return nil
  }
}
