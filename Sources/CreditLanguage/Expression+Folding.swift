extension Expression {
  /// The expression with those parts worked out that are the same for everybody.
  ///
  /// It serves to find what an expression reads, so that a condition that never holds reads nothing:
  /// comparisons, logic, conditionals and aggregates over no row are worked out, arithmetic is not.
  ///
  /// - Parameter known: the value of a part that is known to be constant, such as a parameter at its
  ///   setting; nil where it is not.
  /// - Returns: the expression without parts that nothing depends on.
  /// - Complexity: O(size).
  public func folded(_ known: (Expression) -> Expression?) -> Expression {
    if let value = known(self) { return value }
    return mappingParts { $0.folded(known) }.worked
  }

  /// Whether it is a value that nothing needs to be read for.
  public var isConstant: Bool {
    switch self {
    case .constant, .category, .none: true
    default: false
    }
  }

  /// This expression where its parts decide it.
  private var worked: Expression {
    switch self {
    case .comparison(let relation, let left, let right):
      relation.result(left, right).map { .constant($0 ? 1 : 0) } ?? self
    case .and(let left, let right): left.isFalse || right.isFalse ? .constant(0) : rest(\.isTrue)
    case .or(let left, let right): left.isTrue || right.isTrue ? .constant(1) : rest(\.isFalse)
    case .not(let part):
      part.isConstant ? .constant(part.isTrue ? 0 : 1) : self
    case .conditional(let condition, let then, let otherwise):
      condition.isConstant ? (condition.isTrue ? then : otherwise) : self
    case .isNone(let part):
      part.isConstant ? .constant(part == .none ? 1 : 0) : self
    case .isAbsent(let part):
      part.isConstant ? .constant(0) : self
    case .aggregate(let aggregate):
      aggregate.condition?.isFalse == true ? aggregate.function.ofNoRow : self
    default: self
    }
  }

  /// Of `and` and `or` what is left when parts that decide nothing are taken away.
  private func rest(_ isIdle: (Expression) -> Bool) -> Expression {
    guard parts.count == 2 else { return self }
    if isIdle(parts[0]) { return parts[1] }
    return isIdle(parts[1]) ? parts[0] : self
  }

  private var isTrue: Bool { isConstant && self != .constant(0) && self != .none }

  /// In conditions none reads as false.
  private var isFalse: Bool { self == .constant(0) || self == .none }
}

extension Relation {
  /// How two constant values compare; nil if one is not constant.
  ///
  /// With none nothing holds.
  fileprivate func result(_ left: Expression, _ right: Expression) -> Bool? {
    guard left.isConstant, right.isConstant else { return nil }
    switch (left, right) {
    case (.constant(let left), .constant(let right)): return holds(left, right)
    case (.category(let left), .category(let right)):
      if self == .equal { return left == right }
      return self == .notEqual ? left != right : nil
    default: return false
    }
  }

  private func holds(_ left: Int64, _ right: Int64) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension Aggregate.Function {
  /// The value over recorded kinds without a row.
  fileprivate var ofNoRow: Expression {
    switch self {
    case .count, .any, .sum: .constant(0)
    case .min, .max, .latest: .none
    }
  }
}
