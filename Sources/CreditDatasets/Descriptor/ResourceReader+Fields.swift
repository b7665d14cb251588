import CreditFindings
import CreditPopulation

/// The fields of a schema.
extension ResourceReader {
  mutating func field(_ node: DocumentNode) -> FieldDescription? {
    guard let name = reader.required(node, "name", of: "a field") else { return nil }
    var field = FieldDescription(name: name, location: node.location)
    field.type = reader.text(node, "type")
    checkType(node, field.type)
    if let byte = reader.byte(node, "decimalChar") { field.format.decimalMark = byte }
    field.format.groupMark = reader.byte(node, "groupChar")
    if field.format.groupMark == field.format.decimalMark {
      reader.report(node.location, "decimalChar and groupChar are the same")
    }
    field.trueValues = reader.texts(node, "trueValues")
    field.falseValues = reader.texts(node, "falseValues")
    if let missing = missingValues(node) { field.missing = MissingValues(missing) }
    format(node, &field)
    categories(node, &field)
    constraints(node, &field)
    return field
  }

  private mutating func format(_ node: DocumentNode, _ field: inout FieldDescription) {
    guard let format = reader.located(node, "format"), format.value != "default" else { return }
    switch field.type {
    case "date":
      field.isMonth = format.value == "%b-%Y"
      if !["any", "%Y-%m-%d", "%b-%Y"].contains(format.value) {
        reader.report(
          format.location,
          "date format '\(format.value)' is not read",
          "write YYYY-MM-DD, or months as %b-%Y"
        )
      }
    case "string" where CellCheck.textFormats.contains(format.value):
      field.textFormat = format.value
    default:
      breaches.report(
        format.location,
        "format '\(format.value)' of the field '\(field.name)' is not checked",
        field.type == "string"
          ? adviceForUnknownName(format.value, among: CellCheck.textFormats)
          : "remove it"
      )
    }
  }

  /// The categories of v2: texts, or objects with `value` and `label`.
  private mutating func categories(_ node: DocumentNode, _ field: inout FieldDescription) {
    guard node["categories"] != nil else { return }
    field.enumeration = reader.items(node, "categories").compactMap { ($0["value"] ?? $0).text }
  }

  private mutating func constraints(_ node: DocumentNode, _ field: inout FieldDescription) {
    guard let table = node["constraints"], !table.isNull,
      reader.isMapping(table, "'constraints'")
    else { return }
    field.isRequired = reader.boolean(table, "required") ?? false
    field.isUnique = reader.boolean(table, "unique") ?? false
    field.enumeration = reader.texts(table, "enum") ?? field.enumeration
    field.minimum = reader.located(table, "minimum")
    field.maximum = reader.located(table, "maximum")
    field.exclusiveMinimum = reader.located(table, "exclusiveMinimum")
    field.exclusiveMaximum = reader.located(table, "exclusiveMaximum")
    field.minLength = reader.integer(table, "minLength", in: 0...Int(Int32.max))
    field.maxLength = reader.integer(table, "maxLength", in: 0...Int(Int32.max))
    field.pattern = reader.located(table, "pattern")
    checkConstraints(table, field)
  }

  private mutating func checkType(_ node: DocumentNode, _ type: String?) {
    guard let type else { return }
    let place = node["type"]?.location ?? node.location
    if CellCheck.unreadTypes.contains(type) {
      breaches.report(
        place,
        "values of type '\(type)' are not checked",
        "declare the field as 'string'"
      )
    } else if !CellCheck.types.contains(type) {
      breaches.report(
        place,
        "'\(type)' is not a type of fields",
        adviceForUnknownName(type, among: CellCheck.types)
      )
    }
  }

  /// Constraints that the standard does not know, or not for this type, and limits without a value.
  private mutating func checkConstraints(_ table: DocumentNode, _ field: FieldDescription) {
    let all = CellCheck.constraints(ofType: nil)
    let allowed = CellCheck.constraints(ofType: field.type ?? "any")
    for entry in table.entries ?? [] where !allowed.contains(entry.key) {
      breaches.report(
        entry.keyLocation,
        all.contains(entry.key)
          ? "a field of type '\(field.type ?? "any")' cannot have '\(entry.key)'"
          : "unknown constraint '\(entry.key)'",
        all.contains(entry.key)
          ? "remove it, or declare another type" : adviceForUnknownName(entry.key, among: allowed)
      )
    }
    let limits = [
      field.minimum, field.maximum, field.exclusiveMinimum, field.exclusiveMaximum,
    ]
    for limit in limits.compactMap({ $0 }) where CellCheck.limit(limit.value, field) == nil {
      breaches.report(
        limit.location,
        "the limit of the field '\(field.name)' is no value of its type",
        "write it as the values of the column are written"
      )
    }
    if let pattern = field.pattern, (try? Regex(pattern.value)) == nil {
      breaches.report(
        pattern.location,
        "the pattern of the field '\(field.name)' is not a regular expression"
      )
    }
  }
}
