import CreditPopulation

/// Conditions and conditionals.
extension Checker {
  /// A condition; a value that may be none counts as false where it is none.
  mutating func checkCondition(_ syntax: Syntax) -> Operand? {
    guard let operand = check(syntax) else { return nil }
    guard operand.unit == .boolean, operand.literal == nil else {
      return fail(
        syntax.mark,
        "expected a condition, got \(operand.description)",
        advice: operand.unit == .category ? "compare it, such as 'x = text'" : "compare it"
      )
    }
    guard operand.canBeNone else { return operand }
    return .condition(.comparison(.equal, operand.expression, .constant(1)))
  }

  mutating func checkJunction(
    _ parts: [Syntax],
    _ join: (Expression, Expression) -> Expression
  ) -> Operand? {
    var terms: [Expression] = []
    for part in parts {
      if let term = checkCondition(part) { terms.append(term.expression) }
    }
    guard terms.count == parts.count else { return nil }
    return balanced(terms, join).map(Operand.condition)
  }

  /// Terms joined in their order in a tree of the least depth; nil without terms.
  func balanced(
    _ terms: [Expression],
    _ join: (Expression, Expression) -> Expression
  ) -> Expression? {
    guard terms.count > 1 else { return terms.first }
    let middle = (terms.count + 1) / 2
    guard let left = balanced(Array(terms[..<middle]), join),
      let right = balanced(Array(terms[middle...]), join)
    else { return nil }
    return join(left, right)
  }

  // MARK: if

  /// `if` with all its `else if`; the branches have one unit.
  mutating func checkConditional(_ syntax: Syntax, hint: Unit?) -> Operand? {
    var conditions: [Operand?] = []
    var branches: [Syntax] = []
    var rest = syntax
    while case .conditional(let condition, let then, let otherwise) = rest.form {
      conditions.append(checkCondition(condition))
      branches.append(then)
      rest = otherwise
    }
    branches.append(rest)
    let values = checkBranches(branches, hint: hint)
    guard let values, conditions.allSatisfy({ $0 != nil }),
      let same = unified(values, "'if'", at: syntax.offset)
    else { return nil }
    return folded(conditions.compactMap { $0 }, same)
  }

  /// Branches; names that mean nothing by themselves are texts where another branch is a category
  /// or all branches are such names.
  private mutating func checkBranches(_ branches: [Syntax], hint: Unit?) -> [Operand]? {
    var values: [Operand?] = branches.map { _ in nil }
    for (index, branch) in branches.enumerated() where openName(branch) == nil {
      values[index] = check(branch, hint: hint)
    }
    let known = branches.indices.filter { openName(branches[$0]) == nil }
    let takesTexts =
      hint == .category
      || known.allSatisfy { index in
        guard let value = values[index] else { return false }
        return value.unit == .category || value.literal == .nothing
      }
    for (index, branch) in branches.enumerated() {
      guard let name = openName(branch) else { continue }
      values[index] = takesTexts ? .text(name) : check(branch)
    }
    let all = values.compactMap { $0 }
    return all.count == branches.count ? all : nil
  }

  private func folded(_ conditions: [Operand], _ values: [Operand]) -> Operand? {
    guard var result = values.last else { return nil }
    for (condition, value) in zip(conditions, values).reversed() {
      result.expression = .conditional(
        condition.expression,
        then: value.expression,
        otherwise: result.expression
      )
      if result.literal == .nothing {
        result.bounds = value.bounds
      } else if value.literal != .nothing {
        result.bounds = union(result.bounds, value.bounds)
      }
      result.canBeNone = result.canBeNone || value.canBeNone
      result.options = value.literal == .nothing ? result.options : joined(value, result)
      if result.literal != value.literal { result.literal = nil }
    }
    return result
  }

  private func joined(_ left: Operand, _ right: Operand) -> [String]? {
    guard right.unit == .category else { return nil }
    if right.literal == .nothing { return left.options }
    guard let first = left.options, let second = right.options else { return nil }
    return first + second.filter { !first.contains($0) }
  }

  func union(
    _ left: ClosedRange<Int128>,
    _ right: ClosedRange<Int128>
  ) -> ClosedRange<Int128> {
    min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
  }
}
