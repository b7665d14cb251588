import CreditPopulation

extension Expression {
  /// Calls a closure with this expression and every expression inside it, conditions, windows and
  /// values of aggregates included, each before its parts.
  public func visit(_ body: (Expression) -> Void) {
    body(self)
    for part in parts { part.visit(body) }
  }

  /// Everything that the expression reads.
  ///
  /// - Complexity: O(size).
  public var reads: Reads {
    var reads = Reads()
    visit { reads.add($0) }
    return reads
  }

  /// The expressions directly inside, in the order written.
  public var parts: [Expression] {
    switch self {
    case .constant, .none, .category, .parameter, .asOf, .eventField, .accountField, .accountKind,
      .subjectField, .neighbour, .accountValue, .characteristic, .standing, .entryPoints,
      .entryGrade, .own:
      []
    case .seenBy(let part), .converted(let part), .negated(let part), .not(let part),
      .isNone(let part), .isAbsent(let part), .monthsSince(let part), .rescaled(let part, _),
      .logarithm(let part):
      [part]
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .and(let left, let right), .or(let left, let right), .addingMonths(let left, let right),
      .ratio(let left, let right, _):
      [left, right]
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .least(let all), .greatest(let all), .middle(let all): all
    case .aggregate(let aggregate): aggregate.parts
    }
  }
}

extension Aggregate {
  /// Value, condition and window.
  fileprivate var parts: [Expression] {
    var parts: [Expression] = []
    if let value { parts.append(value) }
    if let condition { parts.append(condition) }
    if let window { parts += [window.span.amount, window.from] }
    return parts
  }
}

extension Reads {
  /// Notes what one expression reads itself, without its parts.
  fileprivate mutating func add(_ expression: Expression) {
    switch expression {
    case .parameter(let name): parameters.insert(name)
    case .asOf: subjectFields.insert(.asOf)
    case .eventField(let field): eventFields.insert(field)
    case .accountField(let field): accountFields.insert(field)
    case .accountKind(let paths): kinds.formUnion(paths)
    case .subjectField(let field): subjectFields.insert(field)
    case .seenBy: eventFields.insert(.seenBy)
    case .neighbour(_, let chain, let field):
      chains.insert(chain)
      eventFields.insert(field)
    case .accountValue(let name): accountValues.insert(name)
    case .characteristic(let name): characteristics.insert(name)
    case .aggregate(let aggregate): kinds.formUnion(aggregate.kinds)
    case .standing(let alias, _): aliases.insert(alias)
    default: break
    }
  }
}
