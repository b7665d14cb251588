public import CreditFormats
import CreditResults

/// JSON Schemas (draft 2020-12) of what reports hold, for programs that read them.
public enum ReportSchema: Sendable {
  private static let draft = "https://json-schema.org/draft/2020-12/schema"

  /// The schema of a table's own file, as in `tables/agreement.json`.
  public static let table = JSONValue.object(
    [
      ("$schema", .text(draft)), ("title", .text("A table of a Parallax report")),
    ] + tableBody
  )

  /// The schema of `comparison.json`.
  public static let comparison = JSONValue.object([
    ("$schema", .text(draft)),
    ("title", .text("A Parallax comparison")),
    ("type", .text("object")),
    (
      "required",
      names([
        "format", "notice", "dataset", "models", "provenance", "digests", "fingerprint", "tables",
      ])
    ),
    ("additionalProperties", .boolean(false)),
    (
      "properties",
      .object([
        ("format", .object([("const", .text(ComparisonDocument.format))])),
        ("notice", described("string", "What the models must not be used for.")),
        ("dataset", dataset),
        ("models", .object([("type", .text("array")), ("items", model)])),
        ("provenance", provenance),
        (
          "digests",
          map(
            of: reference("sha256"),
            "SHA-256 of each table's canonical JSON, which is its file in tables/."
          )
        ),
        ("fingerprint", reference("sha256")),
        ("tables", map(of: reference("table"), "All tables by name.")),
      ])
    ),
    (
      "$defs",
      .object([
        (
          "sha256",
          .object([("type", .text("string")), ("pattern", .text("^[0-9a-f]{64}$"))])
        ),
        ("day", day),
        ("table", .object(tableBody)),
      ])
    ),
  ])

  private static let tableBody: [(key: String, value: JSONValue)] = [
    ("type", .text("object")),
    ("required", names(["name", "title", "columns", "rows"])),
    ("additionalProperties", .boolean(false)),
    (
      "properties",
      .object([
        ("name", described("string", "The table's name in the contract.")),
        ("title", described("string", "What the table says, one sentence.")),
        (
          "columns",
          .object([
            ("type", .text("array")),
            (
              "items",
              record([
                ("name", type("string")),
                ("type", .object([("enum", names(Table.Kind.allCases.map(\.rawValue)))])),
              ])
            ),
          ])
        ),
        (
          "rows",
          .object([
            ("type", .text("array")),
            (
              "description",
              .text("One observation each, a value for each column; null is undefined.")
            ),
            (
              "items",
              .object([
                ("type", .text("object")),
                ("additionalProperties", type("string", "number", "boolean", "null")),
              ])
            ),
          ])
        ),
      ])
    ),
  ]

  private static let dataset = record([
    ("name", type("string")),
    ("title", type("string")),
    (
      "synthetic",
      .object([
        ("type", names(["string", "null"])),
        ("description", .text("How synthetic data came about; null for observed data.")),
      ])
    ),
    ("as_of", reference("day")),
    ("snapshot", reference("day")),
    ("subjects", map(of: type("integer"), "Subjects by kind.")),
    (
      "outcome",
      orNull(
        record([
          ("column", type("string")), ("event", type("string", "null")),
          ("from", orNull(reference("day"))), ("months", type("integer", "null")),
          ("reading", type("string")), ("bad_rate", type("number", "null")),
        ])
      )
    ),
    ("weight", orNull(record([("column", type("string")), ("kind", type("string"))]))),
    ("groups", .object([("type", .text("array")), ("items", type("string"))])),
    ("skipped_rows", map(of: type("integer"), "Bad rows left out, by table.")),
  ])

  private static let model = record([
    ("id", described("string", "The id with its edition.")), ("title", type("string")),
    ("status", type("string")), ("out_of_period", type("boolean")),
    ("completeness", type("number")),
  ])

  private static let provenance = record([
    ("version", type("string")),
    (
      "inputs",
      .object([
        ("type", .text("array")),
        (
          "items",
          record([
            ("role", type("string")), ("name", type("string")), ("sha256", reference("sha256")),
          ])
        ),
      ])
    ),
    (
      "options",
      map(
        of: .object([
          ("type", names(["string", "array"])), ("items", type("string")),
        ]),
        "What was asked for; a list where an option was given several times."
      )
    ),
  ])

  private static let day = JSONValue.object([
    ("type", .text("string")), ("pattern", .text("^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$")),
  ])

  /// An object with exactly these keys.
  private static func record(_ properties: [(key: String, value: JSONValue)]) -> JSONValue {
    .object([
      ("type", .text("object")),
      ("required", names(properties.map(\.key))),
      ("additionalProperties", .boolean(false)),
      ("properties", .object(properties)),
    ])
  }

  private static func map(of value: JSONValue, _ description: String) -> JSONValue {
    .object([
      ("type", .text("object")), ("description", .text(description)),
      ("additionalProperties", value),
    ])
  }

  private static func orNull(_ value: JSONValue) -> JSONValue {
    .object([("anyOf", .list([value, type("null")]))])
  }

  private static func reference(_ name: String) -> JSONValue {
    .object([("$ref", .text("#/$defs/\(name)"))])
  }

  private static func described(_ type: String, _ description: String) -> JSONValue {
    .object([("type", .text(type)), ("description", .text(description))])
  }

  private static func type(_ types: String...) -> JSONValue {
    .object([("type", types.count == 1 ? .text(types[0]) : names(types))])
  }

  private static func names(_ names: [String]) -> JSONValue { .list(names.map { .text($0) }) }
}
