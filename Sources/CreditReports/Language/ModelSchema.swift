public import CreditFormats
import CreditModels

/// The JSON Schema of model documents and of files of tests, for editors of YAML.
///
/// Made from the forms that the checker reads by. It says which keys there are and what shape their
/// values have; whether names, units and numbers fit is for `models check` to say.
/// Version of the schema language: draft 2020-12.
public struct ModelSchema: Sendable {
  /// Creates the schema.
  public init() {}

  /// The schema as JSON.
  public var value: JSONValue {
    .object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("Parallax model document, version 1")),
      ("type", .text("object")),
      ("if", .object([("required", .list([.text("parallax")]))])),
      ("then", documents),
      ("else", tests),
      ("$defs", .object(SchemaText.definitions + forms(isPartial: false) + forms(isPartial: true))),
    ])
  }

  /// Whole documents, and those that take over from another what they do not say.
  private var documents: JSONValue {
    .object([
      ("if", .object([("required", .list([.text("extends")]))])),
      ("then", SchemaText.reference("partial-document")),
      ("else", SchemaText.reference("document")),
    ])
  }

  /// A file of tests beside a document.
  private var tests: JSONValue {
    .object([
      (
        "properties",
        .object([
          ("tests", .object([("type", .text("array")), ("items", SchemaText.reference("test"))]))
        ])
      ),
      ("required", .list([.text("tests")])),
      ("additionalProperties", .boolean(false)),
    ])
  }

  /// The definitions of all forms; partial ones of those that may be taken over in parts.
  private func forms(isPartial: Bool) -> [(key: String, value: JSONValue)] {
    MappingForm.all.filter { !isPartial || $0.isTakenOver }.map { form in
      let writer = FormSchema(form, isPartial: isPartial)
      return (isPartial ? "partial-\(form.id)" : form.id, writer.value)
    }
  }
}

extension MappingForm {
  /// The forms of the language, the outer ones first, each once.
  static let all: [MappingForm] = {
    var seen: Set<String> = []
    let inner = document.keys.flatMap(\.content.forms)
    return ([document] + inner).filter { seen.insert($0.id).inserted }
  }()
}
