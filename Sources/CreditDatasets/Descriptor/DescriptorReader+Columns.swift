import CreditFindings
import CreditPopulation

/// The keys that say what columns of `subjects` are.
extension DescriptorReader {
  mutating func readOutcome(_ entry: DocumentEntry) {
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

  mutating func readStandardOutcome(_ root: DocumentNode) {
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

  mutating func readWeight(_ root: DocumentNode) {
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

  mutating func readGroup(_ node: DocumentNode) {
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

  /// What a column gives: one characteristic, or a list of several.
  mutating func readCharacteristics(_ entry: DocumentEntry) {
    for node in entry.value.items ?? [entry.value] { readCharacteristic(node, of: entry) }
  }

  private mutating func readCharacteristic(_ node: DocumentNode, of entry: DocumentEntry) {
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

  mutating func readField(_ entry: DocumentEntry) {
    guard let field = entry.value.text else {
      reader.report(entry.value.location, "a value of 'columns' must be the name of a field")
      return
    }
    descriptor.fields.append(
      FieldMapping(column: entry.key, field: field, location: entry.value.location)
    )
  }

  mutating func readScore(_ node: DocumentNode) {
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
