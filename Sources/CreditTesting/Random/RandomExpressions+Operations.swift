import CreditLanguage
import CreditModels
import CreditPopulation

extension RandomExpressions {
  /// Bounds that an expression must keep, well within those of the language.
  private static let limit: Int64 = 1 << 61

  /// An expression with bounds, or its first operand where they would be too wide.
  private func bounded(
    _ expression: Expression,
    _ unit: Unit,
    _ corners: [Int128],
    or fallback: TypedExpression
  ) -> TypedExpression {
    guard let low = corners.min(), let high = corners.max(),
      low >= -Int128(Self.limit), high <= Int128(Self.limit)
    else { return fallback }
    return TypedExpression(expression, unit: unit, bounds: Int64(low)...Int64(high))
  }

  private func union(_ a: TypedExpression, _ b: TypedExpression) -> ClosedRange<Int64> {
    min(a.bounds.lowerBound, b.bounds.lowerBound)...max(a.bounds.upperBound, b.bounds.upperBound)
  }

  /// `if ... then ... else ...`, where one side may be none.
  mutating func conditional(_ unit: Unit, depth: Int) -> TypedExpression {
    let test = condition(depth: depth)
    let yes = expression(unit, depth: depth)
    let no =
      random.chance(20)
      ? TypedExpression(.none, unit: unit, bounds: yes.bounds) : expression(unit, depth: depth)
    return TypedExpression(
      .conditional(test.expression, then: yes.expression, otherwise: no.expression),
      unit: unit,
      bounds: union(yes, no)
    )
  }

  /// The least, greatest or middle of some values.
  mutating func chosen(_ unit: Unit, depth: Int) -> TypedExpression {
    let operands = (0..<1 + random.below(3)).map { _ in expression(unit, depth: depth) }
    let expressions = operands.map(\.expression)
    let bounds = operands.dropFirst().reduce(operands[0]) { both, next in
      TypedExpression(.none, unit: unit, bounds: union(both, next))
    }
    let made: Expression =
      switch random.below(3) {
      case 0: .least(expressions)
      case 1: .greatest(expressions)
      default: .middle(expressions)
      }
    return TypedExpression(made, unit: unit, bounds: bounds.bounds)
  }

  /// An operation whose result has the unit.
  mutating func operation(_ unit: Unit, depth: Int) -> TypedExpression {
    switch unit {
    case .boolean: return condition(depth: depth)
    case .category: return leaf(unit)
    case .date: return dateOperation(depth: depth)
    case .months where random.chance(70):
      let date = expression(.date, depth: depth)
      return TypedExpression(.monthsSince(date.expression), unit: unit, bounds: -10_000...10_000)
    case .days where random.chance(70):
      return arithmetic(
        .subtract,
        expression(.date, depth: depth),
        expression(.date, depth: depth),
        unit
      )
    case .share: return ratio(scale: 10_000, unit, depth: depth)
    case .ratio: return ratio(scale: 1_000_000, unit, depth: depth)
    case .logOdds: return logarithmic(depth: depth)
    default: return numeric(unit, depth: depth)
    }
  }

  private mutating func dateOperation(depth: Int) -> TypedExpression {
    let date = leaf(.date)
    if random.chance(60) {
      let months = TypedExpression(
        .constant(Int64(random.below(90))),
        unit: .months,
        canBeNone: false
      )
      return TypedExpression(.addingMonths(date.expression, months.expression), unit: .date)
    }
    let days = Expression.constant(Int64(random.below(400)))
    let how: Arithmetic = random.chance(50) ? .add : .subtract
    return TypedExpression(.arithmetic(how, date.expression, days), unit: .date)
  }

  private mutating func numeric(_ unit: Unit, depth: Int) -> TypedExpression {
    let a = expression(unit, depth: depth)
    switch random.below(5) {
    case 0: return bounded(.negated(a.expression), unit, corners(a) { -$0 }, or: a)
    case 1: return arithmetic(.add, a, expression(unit, depth: depth), unit)
    case 2: return arithmetic(.subtract, a, expression(unit, depth: depth), unit)
    case 3: return arithmetic(.multiply, a, expression(.count, depth: 0), unit)
    default: return arithmetic(.divide, a, expression(.count, depth: depth), unit)
    }
  }

  /// An arithmetic expression, or its left side where it could leave the bounds.
  private func arithmetic(
    _ how: Arithmetic,
    _ a: TypedExpression,
    _ b: TypedExpression,
    _ unit: Unit
  ) -> TypedExpression {
    let fallback = a.unit == unit ? a : TypedExpression(.constant(0), unit: unit, bounds: 0...0)
    let pairs = corners(a) { $0 }.flatMap { left in corners(b) { $0 }.map { (left, $0) } }
    let results: [Int128] =
      switch how {
      case .add: pairs.map { $0.0 + $0.1 }
      case .subtract: pairs.map { $0.0 - $0.1 }
      case .multiply: pairs.map { $0.0 * $0.1 }
      case .divide: corners(a) { $0 } + corners(a) { -$0 }
      }
    return bounded(.arithmetic(how, a.expression, b.expression), unit, results, or: fallback)
  }

  private func corners(_ a: TypedExpression, _ function: (Int128) -> Int128) -> [Int128] {
    [function(Int128(a.bounds.lowerBound)), function(Int128(a.bounds.upperBound))]
  }

  private mutating func ratio(scale: Int64, _ unit: Unit, depth: Int) -> TypedExpression {
    let inner = random.pick([Unit.money, .count, .months])
    let (a, b) = (expression(inner, depth: depth), expression(inner, depth: depth))
    return TypedExpression(
      .ratio(a.expression, b.expression, scale: scale),
      unit: unit,
      bounds: -1_000_000_000_000...1_000_000_000_000
    )
  }

  private mutating func logarithmic(depth: Int) -> TypedExpression {
    let ratio = expression(.ratio, depth: depth)
    let logarithm = TypedExpression(
      .logarithm(ratio.expression),
      unit: .logOdds,
      bounds: -50_000_000...50_000_000
    )
    guard random.chance(60) else { return logarithm }
    let factor = constant(.count)
    let product = arithmetic(.multiply, logarithm, factor, .logOdds)
    let divisor: Int64 = random.pick([10, 100])
    let scaled = TypedExpression(
      .rescaled(product.expression, divisor: divisor),
      unit: .logOdds,
      bounds: product.bounds
    )
    return arithmetic(.add, scaled, constant(.logOdds), .logOdds)
  }

  // MARK: Conditions

  /// A boolean.
  mutating func condition(depth: Int) -> TypedExpression {
    TypedExpression(test(depth: depth), unit: .boolean)
  }

  private mutating func test(depth: Int) -> Expression {
    if depth > 0 && random.chance(45) {
      switch random.below(4) {
      case 0: return .and(test(depth: depth - 1), test(depth: depth - 1))
      case 1: return .or(test(depth: depth - 1), test(depth: depth - 1))
      case 2: return .not(test(depth: depth - 1))
      default: return conditional(.boolean, depth: depth - 1).expression
      }
    }
    if canAggregate && depth > 0 && random.chance(30),
      let any = aggregate(of: .boolean, depth: depth - 1)
    {
      return any.expression
    }
    return simpleTest(depth: depth)
  }

  private mutating func simpleTest(depth: Int) -> Expression {
    let units: [Unit] = [.date, .count, .money, .months, .days, .points, .share]
    switch random.below(8) {
    case 0: return categoryTest()
    case 1: return .isNone(expression(random.pick(units + [.category]), depth: depth).expression)
    case 2: return .isAbsent(expression(random.pick(units), depth: depth).expression)
    case 3: return rowTest()
    case 4 where !names(of: .boolean).isEmpty: return random.pick(names(of: .boolean)).expression
    default:
      let unit = random.pick(units)
      let (a, b) = (expression(unit, depth: depth), expression(unit, depth: 0))
      return .comparison(random.pick(Relation.allCases), a.expression, b.expression)
    }
  }

  private mutating func categoryTest() -> Expression {
    if scope == .entry && random.chance(50) {
      let grade = random.pick(own?.bands.map(\.name) ?? ["A"])
      return .comparison(.equal, .entryGrade, .category(grade))
    }
    let left = leaf(.category).expression
    let how: Relation = random.chance(70) ? .equal : .notEqual
    let texts = self.texts(for: left)
    if texts.isEmpty || random.chance(10) {
      return .comparison(how, left, leaf(.category).expression)
    }
    let first = Expression.comparison(how, left, .category(random.pick(texts)))
    guard random.chance(30) else { return first }
    return .or(first, .comparison(.equal, left, .category(random.pick(texts))))
  }

  /// What only a row can be asked.
  private mutating func rowTest() -> Expression {
    let isRow = scope == .event || scope == .entry || scope == .accountRow
    if !isRow { return categoryTest() }
    if random.chance(50) { return .accountKind([random.pick(RandomWords.accountPaths)]) }
    if random.chance(40), let agency = parameters.first(where: { $0.name == "agency" }) {
      return .seenBy(.parameter(agency.name))
    }
    return .seenBy(.category(random.pick(RandomWords.agencies + ["Z", "any", ""])))
  }

  // MARK: Aggregates

  /// An aggregate with values of a unit, or nil if there is none.
  mutating func aggregate(of unit: Unit, depth: Int) -> TypedExpression? {
    let isAccounts = scope != .account && random.chance(45)
    var functions: [Aggregate.Function]
    switch unit {
    case .boolean: functions = [.any]
    case .count: functions = [.count, .count, .sum, .min, .max, .latest, .latest]
    case .date, .share, .ratio: functions = [.min, .max, .latest, .latest]
    case .money, .months, .days: functions = [.sum, .min, .max, .latest, .latest]
    case .category: functions = [.latest]
    case .points, .logOdds: return nil
    }
    let function = random.pick(functions)
    return inside(isAccounts ? .accountRow : .event) { inner in
      inner.aggregate(function, unit, isAccounts: isAccounts, depth: depth)
    }
  }

  private mutating func aggregate(
    _ function: Aggregate.Function,
    _ unit: Unit,
    isAccounts: Bool,
    depth: Int
  ) -> TypedExpression {
    let paths = isAccounts ? RandomWords.accountPaths : RandomWords.eventPaths
    let needsValue = function != .count && function != .any
    let value = needsValue ? expression(unit, depth: min(depth, 1)) : nil
    let made = Aggregate(
      function,
      table: isAccounts ? .accounts : .events,
      kinds: (0..<1 + random.below(2)).map { _ in random.pick(paths) },
      value: value?.expression,
      condition: random.chance(50) ? condition(depth: min(depth, 1)).expression : nil,
      window: random.chance(35) ? Window(span(), from: rowDate(isAccounts: isAccounts)) : nil
    )
    let whole = TypedExpression(.aggregate(made), unit: unit, bounds: value?.bounds ?? 0...65_535)
    guard function == .sum, let value else { return whole }
    let corners = [0] + corners(value) { $0 * 65_535 }
    return bounded(whole.expression, unit, corners, or: constant(unit))
  }

  private mutating func rowDate(isAccounts: Bool) -> Expression {
    let account: [Expression] = [
      .accountField(.opened), .accountField(.closed), .accountField(.matures),
    ]
    let event: [Expression] = [.eventField(.date), .eventField(.recorded), .eventField(.settled)]
    return random.pick(isAccounts ? account : event + event + account)
  }

  /// A span of months or days, constant or a parameter.
  mutating func span() -> Span {
    if random.chance(10) { return Span(.constant(random.pick([1, 2, 3])), .calendarYears) }
    let measure: Span.Measure = random.chance(70) ? .months : .days
    let unit: Unit = measure == .months ? .months : .days
    if random.chance(20), let parameter = parameters.first(where: { $0.unit == unit }) {
      return Span(.parameter(parameter.name), measure)
    }
    return Span(.constant(random.pick(RandomWords.numbers(of: unit))), measure)
  }
}
