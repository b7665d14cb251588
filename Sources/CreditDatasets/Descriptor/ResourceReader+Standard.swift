import CreditFindings
import CreditPopulation

/// What the standard asks of a resource beyond what reading it needs.
extension ResourceReader {
  /// The keys of a schema that speak of several fields.
  mutating func readKeys(_ schema: DocumentNode, _ table: inout TableDescription) {
    readMatch(schema, &table)
    let names = table.fields.map(\.name)
    for name in Set(names).sorted() where names.count(where: { $0 == name }) > 1 {
      breaches.report(schema.location, "the schema has two fields named '\(name)'", "keep one")
    }
    table.primaryKey = fields(schema["primaryKey"], "primaryKey")
    table.uniqueKeys = reader.items(schema, "uniqueKeys").map { fields($0, "uniqueKeys") }
    for key in [table.primaryKey] + table.uniqueKeys {
      checkFields(key, of: names, at: schema.location)
    }
    for node in reader.items(schema, "foreignKeys") where reader.isMapping(node, "a foreign key") {
      guard let reference = node["reference"], reference.entries != nil else {
        reader.report(node.location, "a foreign key has no 'reference'", "add \"reference\"")
        continue
      }
      let key = ForeignKey(
        fields: fields(node["fields"], "fields"),
        resource: reader.text(reference, "resource") ?? "",
        referenced: fields(reference["fields"], "fields"),
        location: node.location
      )
      checkFields(key.fields, of: names, at: node.location)
      if key.fields.isEmpty || key.fields.count != key.referenced.count {
        breaches.report(
          node.location,
          "a foreign key must name as many fields as it refers to, and at least one"
        )
      } else {
        table.foreignKeys.append(key)
      }
    }
  }

  private mutating func readMatch(_ schema: DocumentNode, _ table: inout TableDescription) {
    guard var node = schema["fieldsMatch"], !node.isNull else { return }
    if let items = node.items, items.count == 1 { node = items[0] }
    if let match = node.text.flatMap(FieldsMatch.init(rawValue:)) {
      table.fieldsMatch = match
      return
    }
    let words = FieldsMatch.allCases.map(\.rawValue)
    reader.report(
      node.location,
      "'fieldsMatch' is none of the five words of the standard",
      adviceForUnknownName(node.text ?? "", among: words)
    )
  }

  /// One field or a list of them.
  private mutating func fields(_ node: DocumentNode?, _ key: String) -> [String] {
    guard let node, !node.isNull else { return [] }
    if let text = node.text { return [text] }
    let texts = node.items?.compactMap(\.text)
    if let texts, texts.count == node.items?.count { return texts }
    reader.report(node.location, "'\(key)' must be the name of a field or a list of such names")
    return []
  }

  private mutating func checkFields(_ key: [String], of names: [String], at place: Location) {
    for name in key where !names.contains(name) {
      breaches.report(
        place,
        "a key names '\(name)', which is no field of the schema",
        adviceForUnknownName(name, among: names)
      )
    }
  }

  /// Properties of the resource itself.
  mutating func checkStandard(_ node: DocumentNode, _ name: String, _ table: inout TableDescription)
  {
    if let bytes = reader.located(node, "bytes") {
      table.bytes = Int(bytes.value).map { Located($0, bytes.location) }
      if table.bytes == nil { reader.report(bytes.location, "'bytes' must be a whole number") }
    }
    if let hash = node["hash"], !hash.isNull {
      breaches.report(
        hash.location,
        "the hash of resource '\(name)' is not checked",
        "compare it with another program, and remove it"
      )
    }
    for key in ["missingValues", "fields", "primaryKey", "foreignKeys"] where node[key] != nil {
      breaches.report(node.location, "'\(key)' of resource '\(name)' stands outside its schema")
    }
    if node["profile"]?.text == "tabular-data-resource", node["schema"]?.entries == nil {
      breaches.report(node.location, "the tabular resource '\(name)' has no schema")
    }
    breaches.checkLicences(node)
  }
}

extension NodeReader {
  /// A licence needs a name or a place.
  mutating func checkLicences(_ node: DocumentNode) {
    for licence in node["licenses"]?.items ?? [] where licence["name"] == nil {
      if licence["path"] == nil {
        report(licence.location, "a licence has neither 'name' nor 'path'", "add \"name\"")
      }
    }
    for key in ["contributors", "sources"] {
      for person in node[key]?.items ?? [] {
        guard let email = person["email"], let text = email.text else { continue }
        if !CellCheck.isEmail(text) { report(email.location, "'email' is no mail address") }
      }
    }
  }
}
