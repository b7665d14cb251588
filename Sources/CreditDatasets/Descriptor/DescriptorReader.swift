import CreditFindings
import CreditPopulation

/// Reads `datapackage.json`: the standard keys of a Data Package (v1 and v2) and our own.
struct DescriptorReader {
  private var reader = NodeReader()
  private var descriptor: Descriptor

  private static let ownKeys = [
    "as_of", "until", "synthetic", "currency", "rates", "records", "outcomes", "outcome", "weight",
    "groups", "characteristics", "fields", "scores",
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
    descriptor.name = reader.text(root, "name") ?? ""
    descriptor.title = reader.text(root, "title")
    descriptor.description = reader.text(root, "description")
    descriptor.licences = reader.items(root, "licenses").compactMap {
      $0["name"]?.text ?? $0["title"]?.text ?? $0["path"]?.text
    }
    descriptor.sources = reader.items(root, "sources").compactMap {
      $0["title"]?.text ?? $0["path"]?.text
    }
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
    for entry in reader.entries(root, "characteristics") { readCharacteristic(entry) }
    for entry in reader.entries(root, "fields") { readField(entry) }
    for score in reader.items(root, "scores") { readScore(score) }
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

extension DescriptorReader {
  private mutating func readOutcome(_ entry: DocumentEntry) {
    let node = entry.value
    guard reader.isMapping(node, "an outcome") else { return }
    reader.check(
      node,
      allows: ["bad", "good", "indeterminate", "event", "from", "months"],
      of: "an outcome"
    )
    var outcome = OutcomeDescription(column: entry.key, location: entry.keyLocation)
    outcome.bad = reader.texts(node, "bad")
    outcome.good = reader.texts(node, "good")
    outcome.indeterminate = reader.texts(node, "indeterminate") ?? []
    outcome.event = reader.text(node, "event")
    outcome.from = reader.day(node, "from")?.value
    outcome.months = reader.integer(node, "months", in: 1...1200)
    let all = (outcome.bad ?? []) + (outcome.good ?? []) + outcome.indeterminate
    if Set(all).count < all.count {
      reader.report(
        entry.keyLocation,
        "a value of outcome '\(entry.key)' has two meanings",
        "list every value once"
      )
    }
    if outcome.bad?.isEmpty ?? false {
      reader.report(entry.keyLocation, "outcome '\(entry.key)' has no bad value")
    }
    descriptor.outcomes.append(outcome)
  }

  private mutating func readStandardOutcome(_ root: DocumentNode) {
    guard let name = reader.located(root, "outcome") else { return }
    let names = descriptor.outcomes.map(\.column)
    if !names.contains(name.value) {
      reader.report(
        name.location,
        "'outcome' names '\(name.value)', which is not under 'outcomes'",
        adviceForUnknownName(name.value, among: names)
      )
    }
    descriptor.standardOutcome = name
  }

  private mutating func readWeight(_ root: DocumentNode) {
    guard let node = root["weight"], !node.isNull, reader.isMapping(node, "'weight'") else {
      return
    }
    reader.check(node, allows: ["column", "kind"], of: "'weight'")
    let column = reader.required(node, "column", of: "'weight'")
    _ = reader.required(node, "kind", of: "'weight'")
    let kinds = Weight.Kind.allCases.map(\.rawValue)
    guard let column, let word = reader.word(node, "kind", of: kinds),
      let kind = Weight.Kind(rawValue: word)
    else { return }
    descriptor.weight = Located(Weight(column: column, kind: kind), node.location)
  }

  private mutating func readGroup(_ node: DocumentNode) {
    var selection = GroupSelection(column: node.text ?? "")
    if node.text == nil {
      guard reader.isMapping(node, "a group") else { return }
      reader.check(node, allows: ["column", "cuts"], of: "a group")
      selection.column = reader.required(node, "column", of: "a group") ?? "?"
      selection.cuts = reader.texts(node, "cuts") ?? []
    }
    reader.findings += selection.findings(at: node.location)
    if descriptor.groups.contains(where: { $0.value.column == selection.column }) {
      reader.report(node.location, "the group '\(selection.column)' is named twice")
    }
    descriptor.groups.append(Located(selection, node.location))
  }

  private mutating func readCharacteristic(_ entry: DocumentEntry) {
    let node = entry.value
    var mapping = CharacteristicMapping(column: entry.key, location: entry.keyLocation)
    if node.text == nil {
      guard reader.isMapping(node, "a mapped column") else { return }
      reader.check(
        node,
        allows: ["characteristic", "recode", "unit", "scale", "dated"],
        of: "a mapped column"
      )
    }
    mapping.characteristic =
      node.text.map { Located($0, node.location) } ?? reader.located(node, "characteristic")
    mapping.unit = reader.located(node, "unit")
    mapping.dated = reader.day(node, "dated")?.value
    if let scale = reader.decimal(node, "scale") {
      if scale.mantissa == 0 { reader.report(node.location, "'scale' must not be zero") }
      mapping.scale = scale
    }
    if node["recode"] != nil {
      mapping.recode = reader.entries(node, "recode").compactMap { pair in
        if pair.value.isNull { return (pair.key, Located(nil, pair.keyLocation)) }
        if let text = pair.value.text { return (pair.key, Located(text, pair.value.location)) }
        reader.report(pair.value.location, "a value of 'recode' must be a text or null")
        return nil
      }
    }
    descriptor.characteristics.append(mapping)
  }

  private mutating func readField(_ entry: DocumentEntry) {
    guard let field = entry.value.text else {
      reader.report(entry.value.location, "a value of 'fields' must be the name of a field")
      return
    }
    descriptor.fields.append(
      FieldMapping(column: entry.key, field: field, location: entry.value.location)
    )
  }

  private mutating func readScore(_ node: DocumentNode) {
    guard reader.isMapping(node, "a score") else { return }
    reader.check(node, allows: ["name", "column", "direction", "decimals"], of: "a score")
    let directions = ["higher-is-better", "lower-is-better"]
    let name = reader.required(node, "name", of: "a score")
    let column = reader.required(node, "column", of: "a score")
    _ = reader.required(node, "direction", of: "a score")
    let direction = reader.word(node, "direction", of: directions)
    let decimals = reader.integer(node, "decimals", in: 0...6)
    guard let name, let column, let direction else { return }
    descriptor.scores.append(
      ScoreDescription(
        name: name,
        column: column,
        higherIsBetter: direction == directions[0],
        decimals: decimals,
        location: node.location
      )
    )
  }
}
