import CreditFindings
import CreditLanguage
import CreditPopulation

/// What the law of a model's own place refuses.
extension ModelChecker {
  /// Reports what the model reads at the defaults of its parameters although a verdict of its place,
  /// in force when the model is, refuses it.
  mutating func checkLawfulness(of model: Model, _ root: DocumentNode) {
    let card = model.card
    let day = card.from ?? surroundings.law.asOf
    let rules = surroundings.law.rules.filter { rule in
      rule.jurisdiction == card.jurisdiction
        && (day.map(rule.isInForce) ?? (rule.from != nil && rule.until == nil))
        && !Set(rule.subjects).isDisjoint(with: card.subjects)
    }
    let refusals = rules.flatMap { rule in
      rule.verdicts.filter { $0.isRefused && $0.speaks(of: card.use) }.map { (rule, $0) }
    }
    if refusals.isEmpty { return }
    let document = surroundings.document
    let footprint = FootprintReader(vocabulary: surroundings.vocabulary, kinds: kinds)
      .footprint(of: ConfiguredModel(model)) { document($0).map { ConfiguredModel($0) } }
    for (rule, verdict) in refusals { refuse(verdict, of: rule, footprint, card, root) }
  }

  private mutating func refuse(
    _ verdict: LawRule.Verdict,
    of rule: LawRule,
    _ footprint: Footprint,
    _ card: ModelCard,
    _ root: DocumentNode
  ) {
    for category in verdict.categories {
      guard let narrowed = verdict.data(in: footprint, category: category, from: .read) else {
        continue
      }
      let names = narrowed.isEmpty ? footprint.names(in: category, from: .read) : narrowed
      let what = names.isEmpty ? category : names.map { "'\($0)'" }.joined(separator: ", ")
      let how = verdict.ruling == .prohibited ? "prohibited" : "not accepted"
      reader.report(
        place(of: names, root),
        "\(card.id) reads \(what) (\(category)), which is \(how) for \(card.use.rawValue) in "
          + "\(rule.jurisdiction): \(verdict.note.isEmpty ? rule.title : verdict.note) "
          + "(\(rule.title): \(rule.source))",
        advice: "leave it out"
      )
    }
  }

  /// Where an expression or entry first names one of the data; else where other models are used or
  /// the judge begins.
  private func place(of names: [String], _ root: DocumentNode) -> Location {
    let written = readings.filter { names.contains(where: $0.reads.name(kinds)) }.map(\.location)
    let entries = judged.filter { part in
      names.contains { name in part.kinds.contains { kinds.lies(name, under: $0) } }
    }
    let found = first(of: written) ?? first(of: entries.map(\.location))
    return found ?? formula(of: names) ?? root["uses"]?.location ?? root["score"]?.location
      ?? root.location
  }

  private func first(of places: [Location]) -> Location? {
    places.min { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
  }

  /// Where a characteristic of the vocabulary is named whose formula reads one of the data.
  private func formula(of names: [String]) -> Location? {
    for characteristic in surroundings.vocabulary.characteristics {
      guard let formula = characteristic.formula,
        names.contains(where: formula.expression.reads.name(kinds))
      else { continue }
      let place = readings.first { $0.reads.characteristics.contains(characteristic.name) }
      if let place { return place.location }
    }
    return nil
  }
}

extension Reads {
  /// Whether a datum of a footprint is named.
  fileprivate func name(_ table: KindTable) -> (String) -> Bool {
    { name in
      characteristics.contains(name) || subjectFields.contains { $0.path == name }
        || kinds.contains { table.lies(name, under: $0) }
    }
  }
}

extension KindTable {
  /// Whether a kind is a path or lies below it.
  fileprivate func lies(_ name: String, under path: String) -> Bool {
    code(of: name).map { codes(under: path).contains($0) } ?? false
  }
}

extension ModelCard {
  /// The place whose law holds for the model, the first word of its id: `US` of `us.mortgage`.
  public var jurisdiction: String { id.split(separator: ".").first.map { $0.uppercased() } ?? "" }
}
