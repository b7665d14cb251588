extension Expression {
  /// The expression with parameters replaced by their settings, also in the spans of windows; a
  /// parameter without a setting stays.
  ///
  /// - Complexity: O(size).
  public func binding(_ settings: [String: Expression]) -> Expression {
    if case .parameter(let name) = self { return settings[name] ?? self }
    return mappingParts { $0.binding(settings) }
  }

  /// The expression with every part directly inside replaced.
  public func mappingParts(_ change: (Expression) -> Expression) -> Expression {
    switch self {
    case .constant, .none, .category, .parameter, .asOf, .eventField, .accountField, .accountKind,
      .subjectField, .neighbour, .accountValue, .characteristic, .standing, .entryPoints,
      .entryGrade, .own:
      self
    case .seenBy(let part): .seenBy(change(part))
    case .converted(let part): .converted(change(part))
    case .negated(let part): .negated(change(part))
    case .not(let part): .not(change(part))
    case .isNone(let part): .isNone(change(part))
    case .isAbsent(let part): .isAbsent(change(part))
    case .monthsSince(let part): .monthsSince(change(part))
    case .rescaled(let part, let divisor): .rescaled(change(part), divisor: divisor)
    case .logarithm(let part): .logarithm(change(part))
    case .arithmetic(let sign, let left, let right): .arithmetic(sign, change(left), change(right))
    case .comparison(let sign, let left, let right): .comparison(sign, change(left), change(right))
    case .and(let left, let right): .and(change(left), change(right))
    case .or(let left, let right): .or(change(left), change(right))
    case .addingMonths(let date, let months): .addingMonths(change(date), change(months))
    case .ratio(let left, let right, let scale): .ratio(change(left), change(right), scale: scale)
    case .conditional(let condition, let then, let otherwise):
      .conditional(change(condition), then: change(then), otherwise: change(otherwise))
    case .least(let all): .least(all.map(change))
    case .greatest(let all): .greatest(all.map(change))
    case .middle(let all): .middle(all.map(change))
    case .aggregate(let aggregate): .aggregate(aggregate.mappingParts(change))
    }
  }
}

extension Aggregate {
  /// The aggregate with value, condition and window replaced.
  fileprivate func mappingParts(_ change: (Expression) -> Expression) -> Aggregate {
    var copy = self
    copy.value = value.map(change)
    copy.condition = condition.map(change)
    copy.window = window.map { window in
      Window(Span(change(window.span.amount), window.span.measure), from: change(window.from))
    }
    return copy
  }
}
