public import CreditFindings
public import CreditPopulation

/// Reads an expression of the model language and checks it: names, layers, units, decimals, bounds.
///
/// - Parameters:
///   - text: the expression as written.
///   - location: the place of the text's first character (after the quote of a quoted scalar). The
///     column of a finding is this column plus the offset in the text; for a folded or escaped
///     scalar that is only near the place.
///   - scope: what names mean there.
///   - expected: the unit that the place asks for; nil takes any.
/// - Returns: the expression in integers of its unit's scale (points: of `scope.pointsDecimals`).
/// - Throws: all findings of the expression together.
public func checkExpression(
  _ text: String,
  at location: Location,
  in scope: Scope,
  expecting expected: Unit? = nil
) throws(Findings) -> TypedExpression {
  var parser = Parser(text)
  let syntax = parser.readAll()
  var checker = Checker(scope)
  checker.faults = parser.faults
  let operand = syntax.flatMap { checker.checkWhole($0, as: expected) }
  guard checker.faults.isEmpty, let operand else { throw Findings(checker.faults, at: location) }
  return operand.typed(source: text)
}

extension Checker {
  /// An expression that stands by itself.
  mutating func checkWhole(_ syntax: Syntax, as expected: Unit?) -> Operand? {
    guard let operand = check(syntax, hint: expected) else { return nil }
    return finish(operand, as: expected, at: syntax.offset)
  }
}

extension Operand {
  /// What was proved of a finished operand, whose bounds lie within the range of values.
  func typed(source: String) -> TypedExpression {
    TypedExpression(
      expression,
      unit: unit,
      bounds: Int64(clamping: bounds.lowerBound)...Int64(clamping: bounds.upperBound),
      canBeNone: canBeNone,
      options: unit == .category ? options : nil,
      source: source
    )
  }
}
