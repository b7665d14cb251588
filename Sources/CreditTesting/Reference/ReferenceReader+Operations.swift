import CreditLanguage
import CreditPopulation

extension ReferenceReader {
  /// The value of an operation on values.
  func operation(_ expression: Expression, in row: ReferenceRow) -> ReferenceValue {
    func at(_ operand: Expression) -> ReferenceValue { value(of: operand, in: row) }
    func all(_ operands: [Expression]) -> [ReferenceValue] {
      operands.map { value(of: $0, in: row) }
    }
    return switch expression {
    case .negated(let a): compute([at(a)]) { -$0[0] }
    case .arithmetic(let how, let a, let b):
      compute([at(a), at(b)]) { calculate(how, $0[0], $0[1]) }
    case .comparison(let how, let a, let b): compare(how, at(a), at(b))
    case .and(let a, let b): both(at(a), at(b))
    case .or(let a, let b): negation(of: both(negation(of: at(a)), negation(of: at(b))))
    case .not(let a): negation(of: at(a))
    case .isNone(let a): at(a) == .absent ? .absent : .boolean(at(a) == .none)
    case .isAbsent(let a): .boolean(at(a) == .absent)
    case .conditional(let condition, let yes, let no):
      at(condition) == .absent ? .absent : (at(condition).holds ? at(yes) : at(no))
    case .monthsSince(let date):
      compute([at(date)]) { Int64(Day(number: Int32($0[0])).months(until: subject.asOf)) }
    case .addingMonths(let date, let months):
      compute([at(date), at(months)]) {
        Int64(Day(number: Int32($0[0])).adding(months: Int($0[1])).number)
      }
    case .ratio(let a, let b, let scale): compute([at(a), at(b)]) { ratio($0[0], $0[1], scale) }
    case .rescaled(let a, let divisor): compute([at(a)]) { $0[0] / divisor }
    case .logarithm(let a): compute([at(a)]) { logarithmInMillionths($0[0]) }
    case .least(let operands): extreme(all(operands)) { $0.min() }
    case .greatest(let operands): extreme(all(operands)) { $0.max() }
    case .middle(let operands): middle(all(operands))
    default: .absent
    }
  }

  /// Arithmetic: absent with absent, else none with none, else computed, none if that fails.
  private func compute(
    _ operands: [ReferenceValue],
    _ function: ([Int64]) -> Int64?
  ) -> ReferenceValue {
    if operands.contains(.absent) { return .absent }
    let numbers = operands.compactMap(\.number)
    guard numbers.count == operands.count, let result = function(numbers) else { return .none }
    return .value(result)
  }

  private func calculate(_ how: Arithmetic, _ a: Int64, _ b: Int64) -> Int64? {
    switch how {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: b == 0 ? nil : a / b
    }
  }

  private func ratio(_ a: Int64, _ b: Int64, _ scale: Int64) -> Int64? {
    if b == 0 { return nil }
    let quotient = Int128(a) * Int128(scale) / Int128(b)
    return Int64(min(max(quotient, -1_000_000_000_000), 1_000_000_000_000))
  }

  private func compare(
    _ how: Relation,
    _ a: ReferenceValue,
    _ b: ReferenceValue
  ) -> ReferenceValue {
    if a == .absent || b == .absent { return .absent }
    if a == .none || b == .none { return .boolean(false) }
    let (left, right) = (a.number ?? 0, b.number ?? 0)
    let isTrue =
      switch how {
      case .equal: a == b
      case .notEqual: a != b
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      }
    return .boolean(isTrue)
  }

  /// Kleene's `and`, with absent as the unknown and none as false.
  func both(_ a: ReferenceValue, _ b: ReferenceValue) -> ReferenceValue {
    let isFalse = { (value: ReferenceValue) in value != .absent && !value.holds }
    if isFalse(a) || isFalse(b) { return .boolean(false) }
    return a == .absent || b == .absent ? .absent : .boolean(true)
  }

  private func negation(of a: ReferenceValue) -> ReferenceValue {
    a == .absent ? .absent : .boolean(!a.holds)
  }

  private func extreme(
    _ values: [ReferenceValue],
    _ choose: ([Int64]) -> Int64?
  ) -> ReferenceValue {
    if let number = choose(values.compactMap(\.number)) { return .value(number) }
    return values.contains(.absent) ? .absent : .none
  }

  private func middle(_ values: [ReferenceValue]) -> ReferenceValue {
    let numbers = values.compactMap(\.number).sorted()
    if numbers.isEmpty { return values.contains(.absent) ? .absent : .none }
    return .value(numbers[(numbers.count - 1) / 2])
  }
}
