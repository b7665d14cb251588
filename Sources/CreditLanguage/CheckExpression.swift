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
  throw Findings(Finding(location, "the checker is not there yet"))
}
