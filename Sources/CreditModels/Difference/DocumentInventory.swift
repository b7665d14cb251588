import CreditFindings

/// The things of a document by part.
struct DocumentInventory {
  /// The parts in the order in which they are told.
  static let parts = [
    "model", "parameters", "kinds", "chains", "uses", "file", "accounts", "definitions",
    "no standing", "states", "judge", "segments", "characteristics", "entries", "reasons", "scale",
    "bands", "consequences", "published", "sources",
  ]
  /// Parts in which the first thing that holds decides.
  static let ordered: Set = [
    "file", "no standing", "states", "segments", "entries", "reasons", "bands",
  ]
  /// Keys of a document that are no part of the model.
  private static let ignored: Set = ["parallax", "tests", "extends", "set"]
  /// Mappings of things by name.
  private static let named = [
    "parameters", "kinds", "chains", "uses", "accounts", "definitions", "sources",
  ]

  private(set) var things: [String: [DocumentThing]] = [:]
  private let tables: [String: String]

  /// Takes a document apart.
  init(_ root: DocumentNode, tables: [String: String]) {
    self.tables = tables
    for entry in root.entries ?? [] where !Self.ignored.contains(entry.key) {
      switch entry.key {
      case "file": addFile(entry.value)
      case "score": addScore(entry.value)
      case "scale": addScale(entry.value)
      case "consequences":
        add(entry.value.items, to: "consequences") { Self.joined($0, "domain", "effect") }
      case "published":
        add(entry.value.items, to: "published") {
          Self.joined($0, "band", "scores", "statistic", "with", "at_least", "of", "population")
        }
      case let key where Self.named.contains(key): add(named: entry.value, to: key)
      default: add(DocumentThing(entry.key, entry.value), to: "model")
      }
    }
  }

  private mutating func addFile(_ node: DocumentNode) {
    add(node["sees"]?.items, to: "file", without: ["kinds", "where"]) { line in
      let condition = line["where"].map { " where \($0.line)" } ?? ""
      return (line["kinds"]?.line ?? "") + condition
    }
    addRest(of: node, without: ["sees"], to: "file")
  }

  private mutating func addScore(_ node: DocumentNode) {
    add(node["scorable"]?.items, to: "no standing") { $0["reason"]?.line ?? "" }
    add(node["states"]?.items, to: "states") { $0["state"]?.line ?? "" }
    for entry in node.entries ?? [] where !["scorable", "states"].contains(entry.key) {
      guard entry.value.entries != nil else {
        add(DocumentThing(entry.key, entry.value), to: "judge")
        continue
      }
      addJudge(entry.value, paradigm: entry.key)
    }
  }

  private mutating func addJudge(_ node: DocumentNode, paradigm: String) {
    add(node["segments"]?.items, to: "segments") { $0["name"]?.line ?? "" }
    if let characteristics = node["characteristics"] {
      add(named: characteristics, to: "characteristics")
    }
    add(node["entries"]?.items, to: "entries") { $0["code"]?.line ?? "" }
    if let table = node["table"] { addTable(table) }
    add(node["negative"]?.items, to: "reasons") { $0["reason"]?.line ?? "" }
    addRest(
      of: node,
      without: ["segments", "characteristics", "entries", "negative"],
      to: "judge"
    )
  }

  /// The rows of a table beside the document are entries.
  private mutating func addTable(_ node: DocumentNode) {
    guard let name = node["file"]?.text, let text = tables[name],
      let table = try? DelimitedTable(text, file: name)
    else { return }
    let columns = (node["columns"]?.entries ?? []).compactMap { entry in
      entry.value.text.flatMap { table.columns.firstIndex(of: $0) }.map { (entry.key, $0) }
    }
    let place = Location(file: name)
    let rows = table.rows.map { row in
      DocumentNode(
        .mapping(
          columns.filter { !row.cells[$0.1].isEmpty }.map { key, column in
            let value = DocumentNode(.scalar(row.cells[column], isQuoted: false), at: place)
            return DocumentEntry(key: key, keyLocation: place, value: value)
          }
        ),
        at: place
      )
    }
    add(rows, to: "entries") { $0["code"]?.line ?? "" }
  }

  private mutating func addScale(_ node: DocumentNode) {
    add(node["bands"]?.items, to: "bands") { $0["band"]?.line ?? "" }
    addRest(of: node, without: ["bands"], to: "scale")
  }

  private mutating func addRest(
    of node: DocumentNode,
    without keys: Set<String>,
    to part: String
  ) {
    for entry in node.entries ?? [] where !keys.contains(entry.key) {
      add(DocumentThing(entry.key, entry.value), to: part)
    }
  }

  private mutating func add(named node: DocumentNode, to part: String) {
    for entry in node.entries ?? [] { add(DocumentThing(entry.key, entry.value), to: part) }
  }

  private mutating func add(
    _ items: [DocumentNode]?,
    to part: String,
    without keys: Set<String> = [],
    name: (DocumentNode) -> String
  ) {
    for item in items ?? [] { add(DocumentThing(name(item), item, without: keys), to: part) }
  }

  /// Things that share a name are told apart by their number.
  private mutating func add(_ thing: DocumentThing, to part: String) {
    var thing = thing
    let namesakes = things[part, default: []].count {
      $0.name == thing.name || $0.name.hasPrefix(thing.name + " #")
    }
    if namesakes > 0 { thing.name += " #\(namesakes + 1)" }
    things[part, default: []].append(thing)
  }

  private static func joined(_ node: DocumentNode, _ keys: String...) -> String {
    keys.compactMap { node[$0]?.line }.joined(separator: ", ")
  }
}
