import CreditFormats
import CreditModels

/// The JSON Schema of one mapping.
struct FormSchema {
  private let form: MappingForm
  private let isPartial: Bool

  /// - Parameters:
  ///   - form: the mapping.
  ///   - isPartial: whether it stands in a document that extends another: nothing is needed, and an
  ///     empty value removes what was taken over.
  init(_ form: MappingForm, isPartial: Bool) {
    self.form = form
    self.isPartial = isPartial
  }

  var value: JSONValue {
    var entries: [(key: String, value: JSONValue)] = [
      ("description", .text(form.summary)),
      ("type", .text("object")),
      ("properties", .object(properties)),
    ]
    let required = isPartial ? identity : form.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { entries.append(("required", .list(required.map { .text($0) }))) }
    let others: JSONValue =
      form.takesCharacteristics ? SchemaText.reference("text") : .boolean(false)
    entries.append(("additionalProperties", others))
    return .object(entries)
  }

  /// What even a document that extends another says itself.
  private var identity: [String] { form.id == MappingForm.document.id ? ["parallax", "id"] : [] }

  private var properties: [(key: String, value: JSONValue)] {
    var keys = form.keys
    if isPartial, form.id == MappingForm.document.id { keys += MappingForm.extending.keys }
    let own = Set(keys.map(\.name))
    let evidence = form.takesEvidence ? MappingForm.evidence.keys : []
    return (keys + evidence.filter { !own.contains($0.name) }).map { key in
      (key.name, described(key))
    }
  }

  private func described(_ key: KeyForm) -> JSONValue {
    let schema = ContentSchema(isPartial: isPartial).schema(of: key.content)
    let shown =
      isPartial ? SchemaText.any(of: [schema, .object([("type", .text("null"))])]) : schema
    guard case .object(let entries) = shown else { return shown }
    return .object([("description", .text(key.summary))] + entries)
  }
}
