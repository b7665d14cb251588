import CreditFindings
import CreditLanguage

/// Named values of accounts and of the subject.
extension ModelChecker {
  /// Reads `accounts` and `definitions`, each in any order.
  mutating func checkDefinitions(_ fields: Fields) {
    accountValues = values(
      fields["accounts"],
      key: "accounts",
      what: "an account value",
      isOfSubject: false
    )
    definitions = values(
      fields["definitions"],
      key: "definitions",
      what: "a definition",
      isOfSubject: true
    )
  }

  private mutating func values(
    _ node: DocumentNode?,
    key: String,
    what: String,
    isOfSubject: Bool
  ) -> [Definition] {
    guard let node, let fields = reader.openNamed(node, key, "'\(key)'") else { return [] }
    defer { reader.close() }
    for entry in fields.entries {
      claim(
        entry.key,
        as: what,
        at: entry.keyLocation,
        forSubject: isOfSubject,
        forRows: !isOfSubject
      )
    }
    let order = DefinitionOrder(fields.entries)
    if let first = order.cycle.first {
      reader.report(
        fields.location(of: first),
        "'\(first)' reads itself: \(order.cycle.prefix(10).joined(separator: " -> "))",
        advice: "break the cycle"
      )
      reader.brokenNames.formUnion(fields.entries.map(\.key))
      return []
    }
    return checked(order.entries, isOfSubject: isOfSubject)
  }

  /// Each is checked when those it reads are known.
  private mutating func checked(_ entries: [DocumentEntry], isOfSubject: Bool) -> [Definition] {
    var values: [Definition] = []
    var scope = scope(isOfSubject ? .subject : .accountValue)
    for entry in entries {
      guard let value = longExpression(entry.value, entry.key, in: scope) else {
        reader.brokenNames.insert(entry.key)
        continue
      }
      values.append(Definition(name: entry.key, value: value))
      noteJudged(value.expression, at: entry.value.location)
      let signature = Signature(value)
      if isOfSubject {
        characteristics[entry.key] = signature
        scope.characteristics[entry.key] = signature
      } else {
        scope.accountValues[entry.key] = signature
      }
    }
    return values
  }
}
