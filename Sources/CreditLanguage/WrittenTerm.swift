public import CreditFindings

/// How long something is kept or counts, as written.
public enum WrittenTerm: Hashable, Sendable {
  /// `ever`.
  case ever
  /// `18 months from settled`; the date is nil where none is written.
  case span(Span, from: TypedExpression?)
  /// `until closed`.
  case until(TypedExpression)
}

/// Reads a span: `18 months`, `3 years` (36 months), `100 days`, or a parameter in months or days.
///
/// - Throws: what is wrong with it.
public func parseSpan(
  _ text: String,
  at location: Location,
  in scope: Scope
) throws(Findings) -> Span {
  throw Findings(Finding(location, "the checker is not there yet"))
}

/// Reads a term: `ever`, `until DATE`, or a span with or without `from DATE`, where the date is an
/// expression of the row.
///
/// - Throws: all findings together.
public func parseTerm(
  _ text: String,
  at location: Location,
  in scope: Scope
) throws(Findings) -> WrittenTerm {
  throw Findings(Finding(location, "the checker is not there yet"))
}
