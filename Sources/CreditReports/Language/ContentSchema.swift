import CreditFormats
import CreditModels

/// The JSON Schema of what may stand under a key.
struct ContentSchema {
  /// Whether it stands in a document that extends another.
  let isPartial: Bool

  func schema(of content: KeyContent) -> JSONValue {
    switch content {
    case .text, .expression: SchemaText.reference("text")
    case .texts: SchemaText.reference("texts")
    case .word(let word): .object([("enum", .list(SchemaText.spellings(word)))])
    case .date: SchemaText.reference("date")
    case .boolean: .object([("type", .text("boolean"))])
    case .integer(let range):
      .object([
        ("type", .text("integer")), ("minimum", .integer(Int64(range.lowerBound))),
        ("maximum", .integer(Int64(range.upperBound))),
      ])
    case .number: SchemaText.reference("number")
    case .points: SchemaText.reference("points-of-entry")
    case .perSegment, .weight: SchemaText.reference("per-segment")
    case .probability, .term, .longExpression: SchemaText.reference("long-text")
    case .choice(let words): .object([("enum", .list(words.flatMap(SchemaText.spellings)))])
    case .choices(let words): choices(words)
    case .limits: SchemaText.reference("limits")
    case .limitsInUnit: SchemaText.reference("limits-in-unit")
    case .mapping(let form): reference(to: form)
    case .list(let form):
      .object([("type", .text("array")), ("items", SchemaText.reference(form.id))])
    case .named(let content, let takesEvidence): named(content, takesEvidence: takesEvidence)
    case .either(let contents): SchemaText.any(of: contents.map(schema))
    }
  }

  private func reference(to form: MappingForm) -> JSONValue {
    SchemaText.reference(isPartial && form.isTakenOver ? "partial-\(form.id)" : form.id)
  }

  private func choices(_ words: [String]) -> JSONValue {
    let one: JSONValue = .object([("enum", .list(words.map { .text($0) }))])
    return SchemaText.any(of: [
      one, .object([("type", .text("array")), ("items", one), ("minItems", .integer(1))]),
    ])
  }

  /// A mapping of names that the document gives, perhaps with evidence among them.
  private func named(_ content: KeyContent, takesEvidence: Bool) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = [("type", .text("object"))]
    if takesEvidence {
      let evidence = MappingForm.evidence.keys.map { key in
        (key: key.name, value: ContentSchema(isPartial: false).schema(of: key.content))
      }
      entries.append(("properties", .object(evidence)))
    }
    let value = schema(of: content)
    let removable = SchemaText.any(of: [value, .object([("type", .text("null"))])])
    entries.append(("additionalProperties", isPartial ? removable : value))
    return .object(entries)
  }
}
