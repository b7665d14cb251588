import CreditFindings
import CreditPopulation

/// Comparisons, lists and questions with `is`.
extension Checker {
  /// The most comparisons that one list may become.
  static let largestExpansion = 10_000

  mutating func checkComparison(
    _ sign: Relation,
    _ left: Syntax,
    _ right: Syntax,
    at mark: Int
  ) -> Operand? {
    let (first, second) = checkSides(left, right)
    guard let first, let second else { return nil }
    return compared(sign, first, second, at: mark)
  }

  /// Both sides of a comparison.
  ///
  /// A name that means nothing by itself is a text where the other side
  /// is a category.
  private mutating func checkSides(
    _ left: Syntax,
    _ right: Syntax
  ) -> (left: Operand?, right: Operand?) {
    if openName(left) != nil, openName(right) == nil {
      let (second, first) = checkSides(right, left)
      return (first, second)
    }
    let first = check(left)
    // What is known in another layer was meant as a name, and the other side may be its text.
    if let name = openName(left), openName(right) != nil, explanation(of: name) != nil {
      return (nil, nil)
    }
    guard let name = openName(right), openName(left) == nil else { return (first, check(right)) }
    guard let first else { return (nil, nil) }
    guard first.unit == .category, first.literal == nil else { return (first, check(right)) }
    return (first, .text(name))
  }

  /// A comparison of two checked sides.
  private mutating func compared(
    _ sign: Relation,
    _ left: Operand,
    _ right: Operand,
    at mark: Int
  ) -> Operand? {
    let what = "'\(sign.rawValue)'"
    if left.literal == .nothing || right.literal == .nothing {
      let question = sign == .notEqual ? "is not none" : "is none"
      return fail(mark, "a comparison with none is always false", advice: "write 'x \(question)'")
    }
    guard let pair = unified([left, right], what, at: mark) else { return nil }
    let unit = pair[0].unit
    if unit == .category, !hasCommonText(pair[0], pair[1], at: mark) { return nil }
    if unit == .category || unit == .boolean, sign != .equal, sign != .notEqual {
      return fail(mark, "\(what) needs values with an order, got \(unit.noun)")
    }
    return .condition(.comparison(sign, pair[0].expression, pair[1].expression))
  }

  /// Whether a text is one of the options of the category that it is compared with.
  private mutating func hasCommonText(
    _ left: Operand,
    _ right: Operand,
    at mark: Int
  ) -> Bool {
    if case (.category, .category) = (left.expression, right.expression) {
      _ = fail(mark, "two texts are compared", advice: "write the name of a field or parameter")
      return false
    }
    for (one, other) in [(left, right), (right, left)] {
      guard case .category(let text) = one.expression, let options = other.options,
        !options.contains(text)
      else { continue }
      _ = fail(
        mark,
        "the category has no value '\(text)'",
        advice: adviceForUnknownName(text, among: options)
      )
      return false
    }
    return true
  }

  // MARK: Lists

  mutating func checkMembership(
    _ left: Syntax,
    _ items: [Syntax],
    isNegated: Bool,
    at mark: Int
  ) -> Operand? {
    if left.form == .name("account"), isInRow {
      return checkAccountKinds(items, isNegated: isNegated)
    }
    guard let operand = check(left) else {
      for item in items where openName(item) == nil { _ = check(item) }
      return nil
    }
    var size = 0
    operand.expression.visit { _ in size += 1 }
    guard size * items.count <= Checker.largestExpansion else {
      return fail(mark, "the list makes more than \(Checker.largestExpansion) terms")
    }
    var terms: [Expression] = []
    for item in items {
      let name = operand.unit == .category ? openName(item) : nil
      let second = name.map { Operand.text($0) } ?? check(item)
      guard let second, let term = compared(.equal, operand, second, at: item.offset) else {
        continue
      }
      terms.append(term.expression)
    }
    guard terms.count == items.count, let all = balanced(terms, Expression.or) else { return nil }
    return .condition(isNegated ? .not(all) : all)
  }

  private mutating func checkAccountKinds(_ items: [Syntax], isNegated: Bool) -> Operand? {
    var paths: [String] = []
    for item in items {
      guard case .name(let path) = item.form else {
        _ = fail(item.offset, "expected a kind of account")
        continue
      }
      if isAccountKind(Syntax.Name(text: path, offset: item.offset)) { paths.append(path) }
    }
    guard paths.count == items.count else { return nil }
    return .condition(isNegated ? .not(.accountKind(paths)) : .accountKind(paths))
  }

  // MARK: is

  mutating func checkTest(
    _ part: Syntax,
    _ test: Syntax.Test,
    isNegated: Bool,
    at mark: Int
  ) -> Operand? {
    guard let expression = testExpression(part, test, at: mark) else { return nil }
    return .condition(isNegated ? .not(expression) : expression)
  }

  private mutating func testExpression(
    _ part: Syntax,
    _ test: Syntax.Test,
    at mark: Int
  ) -> Expression? {
    if case .path(let path) = test {
      guard part.form == .name("account"), isInRow else {
        _ = fail(
          path.offset,
          "only the account of a row is asked for its kind",
          advice: "write '=' to compare, or 'account is account.card'"
        )
        return nil
      }
      return isAccountKind(path) ? .accountKind([path.text]) : nil
    }
    guard let tested = testedExpression(part, test, at: mark) else { return nil }
    return test == .absent ? .isAbsent(tested) : .isNone(tested)
  }

  /// What is asked whether it is none or absent: also an alias, and the account of an event.
  private mutating func testedExpression(
    _ part: Syntax,
    _ test: Syntax.Test,
    at mark: Int
  ) -> Expression? {
    guard case .name(let name) = part.form else { return check(part)?.expression }
    if name == "account", isInEventRow { return .eventField(.account) }
    guard scope.standings[name] != nil, lookup(name).isEmpty, isAtSubject else {
      return check(part)?.expression
    }
    guard test == .absent else {
      _ = fail(
        mark,
        "a standing is never none",
        advice: "write '\(name) is absent', or '\(name).score is none' for one without a number"
      )
      return nil
    }
    return .standing(alias: name, .score)
  }
}
