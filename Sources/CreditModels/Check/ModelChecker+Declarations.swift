import CreditFindings
import CreditLanguage
import CreditPopulation

/// Parameters, kinds, chains and used models.
extension ModelChecker {
  /// Reads, without findings, what earlier parts need to know of later ones.
  mutating func lookAhead(_ fields: Fields) {
    let score = fields["score"]
    let decimals =
      [score?["scorecard"], score?["ledger"], fields["scale"]]
      .lazy.compactMap { $0?["decimals"]?.plainText }.first
    pointsDecimals = decimals.flatMap(Int.init).map { min(max($0, 0), 6) } ?? 0
    bandNames = (fields["scale"]?["bands"]?.items ?? []).compactMap { $0["band"]?.text }
  }

  /// Everything that expressions refer to, other models apart.
  mutating func checkDeclarations(_ fields: Fields) {
    checkDeclaredKinds(fields["kinds"])
    declareKinds(ofTable: fields["score"]?["ledger"]?["table"])
    checkChains(fields["chains"])
    checkParameters(fields["parameters"])
  }

  private mutating func checkDeclaredKinds(_ node: DocumentNode?) {
    guard let node, let fields = reader.openNamed(node, "kinds", "'kinds'", own: EvidenceFrame.keys)
    else { return }
    defer { reader.close() }
    for entry in fields.entries { declareKind(entry) }
  }

  /// Adds a kind of the model's own.
  mutating func declareKind(_ entry: DocumentEntry) {
    guard let kind = declaredKind(entry) else {
      reader.brokenNames.insert(entry.key)
      return
    }
    guard kinds.all.count < 60_000 else {
      if kinds.all.count == 60_000 {
        reader.report(entry.keyLocation, "there are more than 60,000 kinds")
      }
      return
    }
    kinds.add(kind)
  }

  private mutating func declaredKind(_ entry: DocumentEntry) -> KindTable.Kind? {
    let what = "the kind '\(shortened(entry.key))'"
    guard
      let fields = reader.open(
        entry.value,
        entry.key,
        .kind,
        what: what
      )
    else { return nil }
    defer { reader.close() }
    checkPath(entry)
    guard let node = fields["refines"], let path = reader.text(node, "'refines'") else {
      return nil
    }
    guard let parent = kinds.all.first(where: { $0.path == path || $0.path.hasPrefix(path + ".") })
    else {
      reader.reportUnknown("kind", path, at: node.location, among: kinds.names)
      return nil
    }
    guard !kinds.contains(entry.key) else {
      reader.report(entry.keyLocation, "the kind '\(shortened(entry.key))' is known already")
      return nil
    }
    return KindTable.Kind(
      path: entry.key,
      table: parent.table,
      category: category(fields) ?? parent.category,
      isSensitive: reader.boolean("sensitive", in: fields) ?? parent.isSensitive,
      refines: path,
      label: reader.text("label", in: fields) ?? ""
    )
  }

  private mutating func checkPath(_ entry: DocumentEntry) {
    let owners = [id] + surroundings.ancestors.map(\.id)
    let owner = owners.first { entry.key.hasPrefix($0 + ".") }
    if let owner, isModelID(String(entry.key.dropFirst(owner.count + 1))) { return }
    reader.report(
      entry.keyLocation,
      "a kind that a model declares begins with the model's id",
      advice: "call it '\(id).NAME'"
    )
  }

  /// The value of `category`, by its name or label, written with blanks or underscores.
  mutating func category(_ fields: Fields) -> String? {
    guard let node = fields["category"], let text = reader.text(node, "'category'") else {
      return nil
    }
    let categories = surroundings.vocabulary.categories
    let name = text.lowercased().replacing(" ", with: "_")
    if categories.contains(where: { $0.name == name }) { return name }
    reader.reportUnknown("category", text, at: node.location, among: categories.map(\.name))
    return nil
  }

  private mutating func checkChains(_ node: DocumentNode?) {
    guard let node,
      let fields = reader.openNamed(node, "chains", "'chains'", own: EvidenceFrame.keys)
    else { return }
    defer { reader.close() }
    for entry in fields.entries {
      claim(entry.key, as: "a chain", at: entry.keyLocation, forSubject: true, forRows: true)
      guard let list = kindList(entry.value, "the chain '\(shortened(entry.key))'") else {
        reader.brokenNames.insert(entry.key)
        continue
      }
      if list.table == .accounts {
        reader.report(entry.value.location, "a chain is made of events, not of accounts")
      }
      chains[entry.key] = list.paths
    }
  }

  /// Paths of kinds, one or a list; all of one table.
  mutating func kindList(
    _ node: DocumentNode,
    _ what: String
  ) -> (paths: [String], table: KindTable.Table)? {
    let texts = reader.texts(node, what)
    guard !texts.isEmpty else { return nil }
    let kinds = kinds
    return reader.attempt { () throws(Findings) in
      node.items == nil
        ? try parseKinds(texts[0].text, in: kinds, at: textLocation(node))
        : try parseKinds(
          texts.map { ($0.text, $0.location) },
          in: kinds,
          at: node.location
        )
    }
  }

  /// The models it reads, with what is known of their standings.
  mutating func checkUses(_ node: DocumentNode?) -> [Use] {
    guard let node, let fields = reader.openNamed(node, "uses", "'uses'", own: EvidenceFrame.keys)
    else { return [] }
    defer { reader.close() }
    return fields.entries.compactMap { entry in
      claim(
        entry.key,
        as: "a used model",
        at: entry.keyLocation,
        forSubject: true,
        forRows: false
      )
      reader.brokenNames.insert(entry.key)
      guard let (node, date) = usedModel(entry), let name = reader.text(node, "a used model")
      else { return nil }
      switch surroundings.model(name) {
      case .found(let card):
        standings[entry.key] = StandingSignature(card)
        usedOrigins.append(card.id)
        reader.brokenNames.remove(entry.key)
      case .broken:
        reader.report(
          node.location,
          "the used model '\(shortened(name))' has findings of its own",
          advice: "correct that model first"
        )
      case .unknown:
        reader.reportUnknown("model", name, at: node.location, among: surroundings.modelNames)
      }
      return Use(alias: entry.key, model: name, at: date)
    }
  }

  /// A used model, by its name alone or as `{ model: ..., at: end of last year }`.
  private mutating func usedModel(
    _ entry: DocumentEntry
  ) -> (model: DocumentNode, date: EarlierDate?)? {
    guard entry.value.entries != nil else { return (entry.value, nil) }
    guard
      let fields = reader.open(entry.value, entry.key, .use)
    else { return nil }
    defer { reader.close() }
    let date: EarlierDate? = reader.choice("at", in: fields)
    return fields["model"].map { ($0, date) }
  }
}

extension StandingSignature {
  /// What a model's card says of its standings.
  init(_ card: ModelCard) { self.init(card.scale) }

  /// What a scale says of standings.
  init(_ scale: Scale) {
    self.init(
      unit: scale.statesProbability ? .logOdds : .points,
      decimals: scale.decimals,
      bounds: scale.range,
      bands: scale.bands.map(\.name),
      states: scale.bands.flatMap { band in
        if case .states(let names) = band.content { names } else { [String]() }
      }
    )
  }
}

/// Where the first character of a scalar's text stands.
func textLocation(_ node: DocumentNode) -> Location {
  var location = node.location
  if case .scalar(_, isQuoted: true) = node.content, let column = location.column {
    location.column = column + 1
  }
  return location
}
