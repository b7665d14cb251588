import CreditFindings
import CreditPopulation

/// Reads one resource of a Data Package: path, dialect and schema.
struct ResourceReader {
  /// Reads values and keeps the findings.
  var reader: NodeReader
  /// What the standard does not allow but reading does not need.
  var breaches = NodeReader()

  /// The name of the resource and its table; nil if it has no name or no path.
  mutating func read(_ node: DocumentNode) -> (name: String, table: TableDescription)? {
    guard let name = reader.required(node, "name", of: "a resource") else { return nil }
    if node["data"] != nil {
      reader.report(node.location, "resource '\(name)' holds its data", "write them to a file")
      return nil
    }
    guard let path = path(node, name) else { return nil }
    var table = TableDescription(path: path, location: node.location)
    checkEncoding(node)
    checkStandard(node, name, &table)
    table.dialect = dialect(node)
    table.isArrow = node["format"]?.text == "arrow"
    if let schema = node["schema"], !schema.isNull {
      guard reader.isMapping(schema, "'schema'") else { return nil }
      if let missing = missingValues(schema) { table.missing = MissingValues(missing) }
      for field in reader.items(schema, "fields") where reader.isMapping(field, "a field") {
        if let field = self.field(field) { table.fields.append(field) }
      }
      readKeys(schema, &table)
    }
    if table.dialect?.hasHeader == false, table.fields.isEmpty {
      reader.report(
        node.location,
        "resource '\(name)' has neither a header nor fields",
        "list the columns under schema.fields"
      )
    }
    return (name, table)
  }

  /// The one file of a resource, inside the package's folder.
  private mutating func path(_ node: DocumentNode, _ name: String) -> String? {
    var place = node["path"] ?? node
    if let items = node["path"]?.items {
      guard items.count == 1 else {
        reader.report(place.location, "resource '\(name)' must be one file", "join its files")
        return nil
      }
      place = items[0]
    }
    guard node["path"] != nil, let path = place.text else {
      reader.report(place.location, "resource '\(name)' has no path", "add \"path\"")
      return nil
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || path.contains("://") || parts.contains("..") || path.contains("\0") {
      reader.report(
        place.location,
        "the path of resource '\(name)' leaves the package's folder",
        "copy the file beside datapackage.json and name it relatively"
      )
      return nil
    }
    return path
  }

  private mutating func checkEncoding(_ node: DocumentNode) {
    if let encoding = reader.located(node, "encoding"),
      !["utf-8", "utf8"].contains(encoding.value.lowercased())
    {
      reader.report(
        encoding.location,
        "encoding '\(encoding.value)' is not read",
        "save the file as UTF-8"
      )
    }
    if let compression = node["compression"], !compression.isNull {
      reader.report(compression.location, "compressed resources are not read", "unpack the file")
    }
  }

  private mutating func dialect(_ node: DocumentNode) -> Dialect {
    var dialect = Dialect()
    guard var table = node["dialect"], !table.isNull, reader.isMapping(table, "'dialect'") else {
      if node["format"]?.text == "tsv" { dialect.delimiter = 0x09 }
      return dialect
    }
    if let csv = table["csv"], csv.entries != nil { table = csv }
    if let byte = reader.byte(table, "delimiter") { dialect.delimiter = byte }
    if table["quoteChar"]?.isNull ?? false || table["quoteChar"]?.text == "" {
      dialect.quote = nil
    } else if let byte = reader.byte(table, "quoteChar") {
      dialect.quote = byte
    }
    dialect.hasHeader = reader.boolean(table, "header") ?? true
    if reader.boolean(table, "doubleQuote") == false || table["escapeChar"] != nil {
      reader.report(
        table.location,
        "escape characters are not read",
        "double the quotes inside a field"
      )
    }
    if table["skipInitialSpace"]?.boolean == true {
      reader.report(table.location, "'skipInitialSpace' is not read", "remove such spaces")
    }
    let unread = ["commentChar", "commentRows", "headerRows", "headerJoin", "nullSequence"]
    for key in unread where table[key] != nil {
      reader.report(table.location, "'\(key)' of a dialect is not read", "remove such lines")
    }
    if dialect.delimiter == dialect.quote || [0x0A, 0x0D].contains(dialect.delimiter) {
      reader.report(table.location, "the delimiter cannot be a quote or a line end")
    }
    return dialect
  }

  /// Missing values as texts (v1, v2) or as objects with a `value` (v2).
  mutating func missingValues(_ node: DocumentNode) -> [String]? {
    guard let items = node["missingValues"]?.items else {
      return reader.texts(node, "missingValues")
    }
    return items.compactMap { item in
      let value = item["value"] ?? item
      guard case .scalar(let text, _) = value.content else {
        reader.report(item.location, "a missing value must be a text")
        return nil
      }
      return text
    }
  }
}
