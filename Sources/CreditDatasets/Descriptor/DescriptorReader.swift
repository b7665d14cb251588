import CreditFindings
import CreditPopulation

/// Reads `datapackage.json`: the standard keys of a Data Package (v1 and v2) and our own.
struct DescriptorReader {
  var reader = NodeReader()
  var descriptor: Descriptor

  private static let ownKeys = [
    "as_of", "until", "synthetic", "currency", "rates", "records", "outcomes", "outcome", "weight",
    "groups", "characteristics", "columns", "scores", "folder", "ids", "kind",
  ]
  private static let standardKeys = [
    "name", "title", "description", "licenses", "sources", "contributors", "$schema", "profile",
    "id", "version", "created", "homepage", "keywords", "image", "resources",
  ]

  /// Reads a descriptor.
  ///
  /// - Throws: `Findings` with everything that is wrong with it.
  static func read(_ root: DocumentNode) throws(Findings) -> Descriptor {
    var reader = DescriptorReader(location: root.location)
    if reader.reader.isMapping(root, "a data package") { reader.read(root) }
    if !reader.reader.findings.isEmpty { throw Findings(reader.reader.findings) }
    return reader.descriptor
  }

  private init(location: Location) {
    descriptor = Descriptor(location: location)
  }

  private mutating func read(_ root: DocumentNode) {
    checkKeys(root)
    readName(root)
    descriptor.title = reader.text(root, "title")
    descriptor.description = reader.text(root, "description")
    descriptor.licences = reader.items(root, "licenses").compactMap {
      $0["name"]?.text ?? $0["title"]?.text ?? $0["path"]?.text
    }
    descriptor.sources = reader.items(root, "sources").compactMap {
      $0["title"]?.text ?? $0["path"]?.text
    }
    readFolder(root)
    for resource in reader.items(root, "resources") { readResource(resource) }
    if descriptor.tables["subjects"] == nil, reader.findings.isEmpty {
      reader.report(
        root.location,
        "the package has no resource 'subjects'",
        "name the table of subjects 'subjects'"
      )
    }
    readDates(root)
    descriptor.synthetic = reader.text(root, "synthetic")
    descriptor.currency = currency(root, "currency")
    for rate in reader.items(root, "rates") { readRate(rate) }
    if root["records"] != nil {
      descriptor.records = reader.items(root, "records").compactMap { readCoveredKind($0) }
    }
    for entry in reader.entries(root, "outcomes") { readOutcome(entry) }
    readStandardOutcome(root)
    readWeight(root)
    for group in reader.items(root, "groups") { readGroup(group) }
    for entry in reader.entries(root, "characteristics") { readCharacteristics(entry) }
    for entry in reader.entries(root, "columns") { readField(entry) }
    for score in reader.items(root, "scores") { readScore(score) }
    readSubjects(root)
    checkStandard(root)
  }

  /// What the rows of `subjects` are, where no column says it.
  private mutating func readSubjects(_ root: DocumentNode) {
    if root["ids"] != nil { descriptor.idsAreRows = reader.word(root, "ids", of: ["rows"]) != nil }
    if root["kind"] != nil,
      let word = reader.word(root, "kind", of: SubjectKind.allCases.map(\.rawValue)),
      let kind = SubjectKind(rawValue: word)
    {
      descriptor.kind = kind
    }
  }

  /// The name becomes the name of a folder of reports, so that it must be plain.
  private mutating func readName(_ root: DocumentNode) {
    guard let name = reader.located(root, "name") else { return }
    let isPlain = name.value.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || [0x2D, 0x2E, 0x5F].contains(byte)
    }
    if !isPlain || name.value.isEmpty || name.value.hasPrefix(".") {
      reader.report(
        name.location,
        "'name' must consist of letters, digits, '-', '_' and '.'",
        "write it as in german-credit"
      )
    }
    descriptor.name = name.value
  }

  /// Data that may be read but not shipped stand in a folder of their own, which the descriptor names
  /// relatively; the standard lets no path of a resource leave the package's folder.
  private mutating func readFolder(_ root: DocumentNode) {
    guard let folder = reader.located(root, "folder") else { return }
    if folder.value.isEmpty || folder.value.hasPrefix("/") || folder.value.contains("://")
      || folder.value.contains("\0")
    {
      reader.report(
        folder.location,
        "'folder' must be a path relative to the descriptor",
        "write it as in ../../../data"
      )
      return
    }
    descriptor.folder = folder
  }

  /// The standard allows keys of others; one that is nearly ours is a slip.
  private mutating func checkKeys(_ root: DocumentNode) {
    let known = Set(Self.ownKeys + Self.standardKeys)
    for entry in root.entries ?? [] where !known.contains(entry.key) {
      if let near = nearestName(to: entry.key, among: Self.ownKeys) {
        reader.report(
          entry.keyLocation,
          "unknown key '\(entry.key)'",
          "did you mean '\(near)'?"
        )
      }
    }
  }

  private mutating func readResource(_ node: DocumentNode) {
    guard reader.isMapping(node, "a resource") else { return }
    var resources = ResourceReader(reader: reader)
    let table = resources.read(node)
    reader = resources.reader
    descriptor.breaches += resources.breaches.findings
    guard let (name, table) = table else { return }
    if name == "links" {
      reader.report(node.location, "links are not read by this version", "remove the resource")
    } else if descriptor.tables[name] != nil {
      reader.report(node.location, "the resource '\(name)' is named twice", "remove one of them")
    }
    descriptor.tables[name] = table
  }

  private mutating func readDates(_ root: DocumentNode) {
    descriptor.asOf = reader.day(root, "as_of")
    descriptor.until = reader.day(root, "until")
    if root["as_of"] == nil {
      reader.report(
        root.location,
        "the package has no 'as_of'",
        "write the day that the data describe, as in \"as_of\": \"2025-12-31\""
      )
    }
    if let asOf = descriptor.asOf, let until = descriptor.until, until.value < asOf.value {
      reader.report(until.location, "'until' is before 'as_of'")
    }
  }

  private mutating func currency(_ node: DocumentNode, _ key: String) -> String? {
    guard let code = reader.located(node, key) else { return nil }
    if code.value.utf8.count == 3, code.value.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      return code.value
    }
    reader.report(code.location, "'\(key)' is not a currency", "write three capitals as in EUR")
    return nil
  }

  private mutating func readRate(_ node: DocumentNode) {
    guard reader.isMapping(node, "a rate") else { return }
    reader.check(node, allows: ["from", "to", "rate", "date", "kind"], of: "a rate")
    _ = reader.day(node, "date")
    _ = reader.word(node, "kind", of: ["market", "purchasing-power"])
    _ = reader.required(node, "rate", of: "a rate")
    guard let from = currency(node, "from"), let to = currency(node, "to"),
      let rate = reader.decimal(node, "rate")
    else { return }
    guard let (value, isExact) = rate.scaled(places: 6), isExact, value > 0 else {
      reader.report(node.location, "a rate must be positive with at most six decimals")
      return
    }
    let pair = CurrencyPair(from: from, to: to)
    if descriptor.rates[pair] != nil {
      reader.report(node.location, "the rate from \(from) to \(to) is given twice")
    }
    descriptor.rates[pair] = value
  }

  private mutating func readCoveredKind(_ node: DocumentNode) -> CoveredKind? {
    if let path = node.text { return CoveredKind(path: path, location: node.location) }
    guard reader.isMapping(node, "a covered kind") else { return nil }
    reader.check(node, allows: ["kind", "from", "to"], of: "a covered kind")
    guard let path = reader.required(node, "kind", of: "a covered kind") else { return nil }
    let (from, to) = (reader.day(node, "from")?.value, reader.day(node, "to")?.value)
    if let from, let to, to < from {
      reader.report(node.location, "'to' is before 'from'")
    }
    return CoveredKind(path: path, from: from, to: to, location: node.location)
  }
}
