import CreditFindings
import CreditPopulation

/// What the model says of itself.
extension ModelChecker {
  /// `parallax: 1` is the version of the format.
  mutating func checkVersion(_ fields: Fields) {
    guard let node = fields["parallax"], node.plainText != "1" else { return }
    reader.report(
      node.location,
      "this is not version 1 of the format",
      advice: "write 'parallax: 1'"
    )
  }

  /// The card without its scale; nil without id and title.
  mutating func checkCard(_ fields: Fields) -> ModelCard? {
    id = checkID(fields) ?? ""
    subjects = checkSubjects(fields)
    currency = checkCurrency(fields)
    let title = reader.text("title", in: fields)
    var card = ModelCard(
      id: id,
      edition: checkEdition(fields),
      title: title ?? "",
      scale: Scale(range: nil)
    )
    card.place = reader.text("place", in: fields) ?? ""
    card.from = reader.day("from", in: fields)
    card.until = reader.day("until", in: fields)
    if let from = card.from, let until = card.until, until <= from {
      reader.report(fields.location(of: "until"), "'until' is not after 'from'")
    }
    card.subjects = subjects
    card.status = checkStatus(fields) ?? .stylised
    card.purpose = reader.choice("purpose", in: fields) ?? .creditDefault
    card.use = reader.choice("use", in: fields) ?? card.purpose.use
    card.predicts = checkPrediction(fields["predicts"])
    card.institution = checkInstitution(fields["institution"])
    card.currency = currency
    card.descendsFrom = surroundings.ancestors.map(\.id) + checkDescent(fields)
    // Only now, so that a missing title does not hide what is wrong with the rest.
    return title == nil || id.isEmpty ? nil : card
  }

  private mutating func checkID(_ fields: Fields) -> String? {
    guard let node = fields["id"], let text = reader.text(node, "'id'") else { return nil }
    if isModelID(text) { return text }
    reader.report(
      node.location,
      "'\(shortened(text))' is not a model id",
      advice: "use lower-case words with dots between them, such as de.schufa"
    )
    return nil
  }

  private mutating func checkEdition(_ fields: Fields) -> String {
    guard let node = fields["edition"], let text = reader.text(node, "'edition'") else { return "" }
    let isPlain = text.utf8.count <= 40 && text.allSatisfy { isEditionCharacter($0) }
    if !isPlain || text.isEmpty {
      reader.report(
        node.location,
        "'\(shortened(text))' is not an edition",
        advice: "use digits, letters, dots and hyphens, such as 2026 or 2026-03"
      )
    }
    return text
  }

  private mutating func checkStatus(_ fields: Fields) -> ModelStatus? {
    guard let node = fields["status"], let text = reader.text(node, "'status'") else { return nil }
    if let status = ModelStatus(rawValue: text), status != .recorded { return status }
    reader.reportUnknown(
      value: text,
      of: "status",
      at: node.location,
      among: ModelStatus.allCases.filter { $0 != .recorded }.map(\.rawValue)
    )
    return nil
  }

  private mutating func checkSubjects(_ fields: Fields) -> [SubjectKind] {
    guard let node = fields["subjects"] else { return [.individual] }
    var kinds: [SubjectKind] = []
    for item in node.items ?? [node] {
      guard let kind = reader.choice(item, "subjects", of: SubjectKind.self) else { continue }
      if kinds.contains(kind) {
        reader.report(item.location, "'\(kind.rawValue)' is named twice")
      } else {
        kinds.append(kind)
      }
    }
    if node.items?.isEmpty == true { reader.report(node.location, "'subjects' is an empty list") }
    return kinds.sorted()
  }

  private mutating func checkCurrency(_ fields: Fields) -> String? {
    guard let node = fields["currency"], let text = reader.text(node, "'currency'") else {
      return nil
    }
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    if text.utf8.count == 3, text.utf8.allSatisfy(capitals.contains) { return text }
    reader.report(
      node.location,
      "'\(shortened(text))' is not a currency",
      advice: "write the three capital letters of ISO 4217, such as EUR"
    )
    return nil
  }

  private mutating func checkPrediction(_ node: DocumentNode?) -> Prediction? {
    guard let node,
      let fields = reader.open(node, "predicts", .prediction)
    else { return nil }
    defer { reader.close() }
    let months = reader.integer("months", in: fields, range: 1...1200)
    guard let event = reader.text("event", in: fields) else { return nil }
    return Prediction(event: event, months: months)
  }

  private mutating func checkInstitution(_ node: DocumentNode?) -> Institution {
    guard let node,
      let fields = reader.open(node, "institution", .institution)
    else { return Institution() }
    defer { reader.close() }
    return Institution(
      operatorName: reader.text("operator", in: fields) ?? "",
      overseer: reader.text("overseer", in: fields) ?? "",
      identityKey: reader.text("identity_key", in: fields) ?? "",
      users: reader.texts("users", in: fields).map(\.text)
    )
  }

  /// Keys of sources, or ids of models.
  private mutating func checkDescent(_ fields: Fields) -> [String] {
    var names: [String] = []
    let written = fields["descends_from"]
    for node in written.map({ $0.items ?? [$0] }) ?? [] {
      guard let name = origin(node) else { continue }
      names.append(name.text)
      if reader.sourceKeys?.contains(name.text) == true {
        reader.usedSources.insert(name.text)
        continue
      }
      if case .unknown = surroundings.model(name.text) {
        reader.reportUnknown(
          "source or model",
          name.text,
          at: name.location,
          among: (reader.sourceKeys ?? []).union(surroundings.modelNames)
        )
      }
    }
    return names
  }

  /// A name, or `{ from: heloc2018, when: { effects: american } }`.
  private mutating func origin(_ node: DocumentNode) -> LocatedText? {
    guard node.entries != nil else {
      return reader.text(node, "'descends_from'").map { LocatedText($0, at: node.location) }
    }
    guard
      let fields = reader.open(node, "descends_from", .descent)
    else { return nil }
    defer { reader.close() }
    guard let from = fields["from"], let name = reader.text(from, "'from'") else { return nil }
    if let when = fields["when"] { conditionalOrigins.append((name, when)) }
    return LocatedText(name, at: from.location)
  }

  /// The options of parameters under which the model descends from something, once parameters are
  /// known.
  mutating func descentConditions() -> [String: [String: String]] {
    var conditions: [String: [String: String]] = [:]
    for (name, node) in conditionalOrigins {
      guard let entries = node.entries else {
        reader.report(node.location, "'when' must be a mapping of parameters to options")
        continue
      }
      for entry in entries {
        guard let text = reader.text(entry.value, "an option") else { continue }
        guard let parameter = parameters.first(where: { $0.name == entry.key }) else {
          let known = parameters.map(\.name)
          reader.reportUnknown("parameter", entry.key, at: entry.keyLocation, among: known)
          continue
        }
        if !parameter.options.contains(text) {
          reader.reportUnknown("option", text, at: entry.value.location, among: parameter.options)
        }
        conditions[name, default: [:]][entry.key] = text
      }
    }
    return conditions
  }
}

/// Whether a text is the id of a model: lower-case words with dots between them.
func isModelID(_ text: String) -> Bool {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  return text.utf8.count <= 100
    && parts.allSatisfy { part in
      !part.isEmpty && part.first != "-"
        && part.utf8.allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            || $0 == UInt8(ascii: "_")
        }
    }
}

private func isEditionCharacter(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber || "-._".contains(character))
}
