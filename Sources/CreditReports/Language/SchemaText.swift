import CreditFormats
import CreditModels

/// The small parts that schemas of the language are made of.
enum SchemaText {
  /// A reference to a definition.
  static func reference(_ id: String) -> JSONValue {
    .object([("$ref", .text("#/$defs/\(id)"))])
  }

  /// One of several schemas.
  static func any(of schemas: [JSONValue]) -> JSONValue { .object([("anyOf", .list(schemas))]) }

  /// A word as YAML may read it: a number that is written without quotes is a number.
  static func spellings(_ word: String) -> [JSONValue] {
    Int64(word).map { [.text(word), .integer($0)] } ?? [.text(word)]
  }

  /// The schemas of values that occur under many keys.
  static var definitions: [(key: String, value: JSONValue)] {
    let scalar: JSONValue = .list(["string", "number", "boolean"].map { .text($0) })
    let decimal = pattern(#"^[-+]?[0-9]+(\.[0-9]+)?$"#)
    let number = any(of: [.object([("type", .text("number"))]), decimal])
    return [
      ("text", .object([("type", scalar)])),
      ("texts", any(of: [reference("text"), list(of: reference("text"), atLeast: 1)])),
      ("date", pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ("long-text", any(of: [reference("text"), reference("long")])),
      ("decimal", number),
      ("number", any(of: [reference("decimal"), self.long(reference("decimal"))])),
      ("limits", list(of: reference("decimal"), atLeast: 2, atMost: 2)),
      ("limits-in-unit", list(of: reference("text"), atLeast: 2, atMost: 2)),
      ("points-of-entry", any(of: [reference("long-text"), reference("points")])),
      ("per-segment", perSegment),
    ]
  }

  /// A value with evidence of its own.
  private static func long(_ value: JSONValue) -> JSONValue {
    .object([
      ("type", .text("object")),
      ("properties", .object([("value", value)] + evidence)),
      ("required", .list([.text("value")])),
      ("additionalProperties", .boolean(false)),
    ])
  }

  /// A number or fraction, or one for each segment by its name.
  private static var perSegment: JSONValue {
    let one = any(of: [reference("number"), reference("long-text")])
    return any(of: [
      one,
      .object([
        ("type", .text("object")), ("properties", .object(evidence)),
        ("additionalProperties", one),
      ]),
    ])
  }

  private static var evidence: [(key: String, value: JSONValue)] {
    MappingForm.evidence.keys.map { key in
      (key.name, ContentSchema(isPartial: false).schema(of: key.content))
    }
  }

  private static func pattern(_ pattern: String) -> JSONValue {
    .object([("type", .text("string")), ("pattern", .text(pattern))])
  }

  private static func list(of items: JSONValue, atLeast: Int, atMost: Int? = nil) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = [
      ("type", .text("array")), ("items", items), ("minItems", .integer(Int64(atLeast))),
    ]
    if let atMost { entries.append(("maxItems", .integer(Int64(atMost)))) }
    return .object(entries)
  }
}
