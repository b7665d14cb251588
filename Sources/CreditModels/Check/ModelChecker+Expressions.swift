import CreditFindings
import CreditLanguage
import CreditPopulation

/// Expressions where the document has them.
extension ModelChecker {
  /// The checked expression of a scalar, its literals taken down with the evidence around them.
  mutating func expression(
    _ node: DocumentNode,
    _ key: String,
    in scope: Scope,
    expecting unit: Unit? = nil
  ) -> TypedExpression? {
    guard let text = reader.text(node, "'\(key)'") else { return nil }
    let location = textLocation(node)
    let typed = reader.attempt { () throws(Findings) in
      try checkExpression(text, at: location, in: scope, expecting: unit)
    }
    if let typed {
      reader.takeDownLiterals(of: text, at: location, key: key)
      readings.append((typed.expression.reads, location))
    }
    return typed
  }

  /// An expression, short or long: `{ value: "...", evidence: published, source: ... }`.
  ///
  /// Its literals have the evidence that the long form states, else that around it.
  mutating func longExpression(
    _ node: DocumentNode,
    _ key: String,
    in scope: Scope,
    expecting unit: Unit? = nil
  ) -> TypedExpression? {
    guard node.entries != nil else { return expression(node, key, in: scope, expecting: unit) }
    guard let fields = reader.open(node, "", .long, what: "'\(key)'")
    else { return nil }
    defer { reader.close() }
    return fields["value"].flatMap { expression($0, key, in: scope, expecting: unit) }
  }

  /// The expression under a key; nil where the key is not written.
  mutating func expression(
    _ key: String,
    in fields: Fields,
    _ scope: Scope,
    expecting unit: Unit? = nil
  ) -> TypedExpression? {
    fields[key].flatMap { expression($0, key, in: scope, expecting: unit) }
  }

  /// The condition under a key.
  mutating func condition(_ key: String, in fields: Fields, _ scope: Scope) -> TypedExpression? {
    guard let condition = expression(key, in: fields, scope, expecting: .boolean) else {
      return nil
    }
    if case .constant(0) = condition.expression {
      reader.report(fields.location(of: key), "this condition never holds")
    }
    return condition
  }

  /// Notes that the judge reads what an expression reads.
  mutating func noteJudged(_ expression: Expression?, at location: Location) {
    guard let expression else { return }
    let reads = expression.reads
    if !reads.kinds.isEmpty { judged.append((reads.kinds, location)) }
    for name in reads.characteristics where judgedCharacteristics[name] == nil {
      judgedCharacteristics[name] = location
    }
  }
}
