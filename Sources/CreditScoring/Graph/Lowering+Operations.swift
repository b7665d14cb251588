import CreditLanguage
import CreditPopulation

extension Lowering {
  /// Lowers an operation on other expressions; nil for everything else.
  mutating func lowerOperation(
    _ expression: Expression,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID? {
    switch expression {
    case .negated(let x): return try unary(.negate, x, scope)
    case .not(let x): return try unary(.not, x, scope)
    case .isNone(let x): return try unary(.isNone, x, scope)
    case .isAbsent(let x): return try unary(.isAbsent, x, scope)
    case .logarithm(let x): return try unary(.logarithm, x, scope)
    case .rescaled(let x, let divisor):
      guard divisor != 0 else { return graph.literal(Value.none) }
      return try unary(.rescale(divisor: divisor), x, scope)
    case .arithmetic(let operation, let x, let y): return try binary(.init(operation), x, y, scope)
    case .comparison(let operation, let x, let y): return try binary(.init(operation), x, y, scope)
    case .and(let x, let y): return try binary(.and, x, y, scope)
    case .or(let x, let y): return try binary(.or, x, y, scope)
    case .addingMonths(let x, let y): return try binary(.addMonths, x, y, scope)
    case .ratio(let x, let y, let scale): return try binary(.ratio(scale: scale), x, y, scope)
    case .monthsSince(let x): return try monthsSince(x, scope)
    case .conditional(let condition, let yes, let no):
      let test = try lower(condition, scope)
      let taken = try lower(yes, scope)
      return graph.select(test, taken, try lower(no, scope))
    case .least(let values): return try fold(.least, values, scope)
    case .greatest(let values): return try fold(.greatest, values, scope)
    case .middle(let values): return try middle(values, scope)
    default: return nil
    }
  }

  private mutating func unary(
    _ operation: Unary,
    _ x: Expression,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    graph.unary(operation, try lower(x, scope))
  }

  private mutating func binary(
    _ operation: Binary,
    _ x: Expression,
    _ y: Expression,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    let left = try lower(x, scope)
    return graph.binary(operation, left, try lower(y, scope))
  }

  private mutating func monthsSince(
    _ date: Expression,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    let asOf = graph.node(.asOf, Graph.subjects)
    let key = spread(graph.unary(.endKey, asOf), scope)
    return graph.binary(.monthsSince, try lower(date, scope), key)
  }

  private mutating func fold(
    _ operation: Binary,
    _ values: [Expression],
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    guard let first = values.first else { return graph.literal(Value.none) }
    var result = try lower(first, scope)
    for value in values.dropFirst() {
      result = graph.binary(operation, result, try lower(value, scope))
    }
    return result
  }

  private mutating func middle(
    _ values: [Expression],
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    var nodes: [NodeID] = []
    for value in values { nodes.append(try lower(value, scope)) }
    guard nodes.contains(where: { graph.constant($0) == nil }) else {
      return graph.literal(ColumnLoops.middle(of: nodes.compactMap(graph.constant)))
    }
    return graph.node(.middle(nodes), scope.view)
  }
}
