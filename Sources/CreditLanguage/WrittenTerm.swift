public import CreditFindings
import CreditPopulation

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
  var reader = TermReader(text, scope)
  let span = reader.readWhole { (reader) throws(Fault) in try reader.readSpan() }
  guard let span, reader.faults.isEmpty else { throw Findings(reader.faults, at: location) }
  return span
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
  var reader = TermReader(text, scope)
  let term = reader.readWhole { (reader) throws(Fault) in try reader.readTerm() }
  guard let term, reader.faults.isEmpty else { throw Findings(reader.faults, at: location) }
  return term
}

/// Reads spans and terms.
private struct TermReader {
  var parser: Parser
  var checker: Checker

  init(_ text: String, _ scope: Scope) {
    parser = Parser(text)
    checker = Checker(scope)
  }

  var faults: [Fault] { parser.faults + checker.faults }

  /// Reads the whole text; nil after a fault.
  mutating func readWhole<Value>(
    _ read: (inout TermReader) throws(Fault) -> Value?
  ) -> Value? {
    do {
      let value = try read(&self)
      if checker.faults.isEmpty { try parser.expectEnd() }
      return value
    } catch {
      parser.faults.append(error)
      return nil
    }
  }

  mutating func readSpan() throws(Fault) -> Span? {
    checker.checkSpan(try parser.readSpan())
  }

  mutating func readTerm() throws(Fault) -> WrittenTerm? {
    if parser.skip(word: "ever") { return .ever }
    if parser.skip(word: "until") { return try readDate().map(WrittenTerm.until) }
    let span = try readSpan()
    guard parser.skip(word: "from") else { return span.map { .span($0, from: nil) } }
    guard let date = try readDate(), let span else { return nil }
    return .span(span, from: date)
  }

  private mutating func readDate() throws(Fault) -> TypedExpression? {
    let syntax = try parser.readExpression()
    return checker.checkWhole(syntax, as: .date)?.typed(source: "")
  }
}
