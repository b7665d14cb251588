public import CreditFindings
import CreditLanguage
import CreditPopulation

/// Checks a document as the vocabulary, `Models/vocabulary.yaml`.
///
/// - Throws: all findings together.
public func checkVocabulary(_ node: DocumentNode) throws(Findings) -> Vocabulary {
  var checker = VocabularyChecker()
  let vocabulary = checker.check(node)
  guard let vocabulary, checker.reader.findings.isEmpty else {
    throw Findings(sortedByPlace(checker.reader.findings))
  }
  return vocabulary
}

private struct VocabularyChecker {
  var reader = DocumentReader()
  var categories: [DataCategory] = []
  var kinds = KindTable([])
  var characteristics: [StandardCharacteristic] = []

  mutating func check(_ root: DocumentNode) -> Vocabulary? {
    let keys = ["parallax-vocabulary", "categories", "kinds", "characteristics"]
    guard
      let fields = reader.open(root, "", "a vocabulary", keys: keys + ["subject"], required: keys)
    else { return nil }
    defer { reader.close() }
    if let node = fields["parallax-vocabulary"], node.plainText != "1" {
      reader.report(
        node.location,
        "this is not version 1 of the format",
        advice: "write 'parallax-vocabulary: 1'"
      )
    }
    checkCategories(fields["categories"])
    let subjectFields = checkSubject(fields["subject"])
    checkKinds(fields["kinds"])
    checkCharacteristics(fields["characteristics"])
    return Vocabulary(
      kinds: kinds,
      characteristics: characteristics,
      categories: categories,
      subjectFields: subjectFields
    )
  }

  private mutating func checkCategories(_ node: DocumentNode?) {
    guard let node, let fields = reader.openNamed(node, "categories", "'categories'") else {
      return
    }
    defer { reader.close() }
    for entry in fields.entries {
      let what = "the category '\(shortened(entry.key))'"
      requireName(entry, what)
      guard let category = reader.open(entry.value, entry.key, what, keys: ["label"]) else {
        continue
      }
      defer { reader.close() }
      categories.append(
        DataCategory(name: entry.key, label: reader.text("label", in: category) ?? entry.key)
      )
    }
  }

  /// The categories of the fields of subjects.
  private mutating func checkSubject(_ node: DocumentNode?) -> [SubjectField: String] {
    guard let node, let fields = reader.openNamed(node, "subject", "'subject'") else { return [:] }
    defer { reader.close() }
    let names = SubjectField.allCases.filter { $0 != .asOf }.map(\.rawValue)
    var found: [SubjectField: String] = [:]
    for entry in fields.entries {
      guard let field = SubjectField(rawValue: entry.key), field != .asOf else {
        reader.reportUnknown("field of subjects", entry.key, at: entry.keyLocation, among: names)
        continue
      }
      let what = "the field '\(entry.key)'"
      guard
        let inner = reader.open(
          entry.value,
          entry.key,
          what,
          keys: ["label", "category"],
          required: ["category"]
        )
      else { continue }
      found[field] = category(inner)
      reader.close()
    }
    return found
  }

  private mutating func checkKinds(_ node: DocumentNode?) {
    guard let node, let fields = reader.openNamed(node, "kinds", "'kinds'") else { return }
    defer { reader.close() }
    for entry in fields.entries {
      let what = "the kind '\(shortened(entry.key))'"
      if !isModelID(entry.key) {
        reader.report(entry.keyLocation, "\(what) must be lower-case words with dots between them")
      }
      guard
        let kind = reader.open(
          entry.value,
          entry.key,
          what,
          keys: ["label", "category", "sensitive"],
          required: ["label", "category"]
        )
      else { continue }
      defer { reader.close() }
      if kinds.all.count >= 30_000 {
        return reader.report(entry.keyLocation, "there are more than 30,000 kinds")
      }
      kinds.add(
        KindTable.Kind(
          path: entry.key,
          table: entry.key.hasPrefix("account.") ? .accounts : .events,
          category: category(kind),
          isSensitive: reader.boolean("sensitive", in: kind) ?? false,
          label: reader.text("label", in: kind) ?? ""
        )
      )
    }
  }

  private mutating func category(_ fields: Fields) -> String {
    guard let node = fields["category"], let text = reader.text(node, "'category'") else {
      return ""
    }
    if !categories.contains(where: { $0.name == text }) {
      reader.reportUnknown("category", text, at: node.location, among: categories.map(\.name))
    }
    return text
  }

  private mutating func requireName(_ entry: DocumentEntry, _ what: String) {
    if !isName(entry.key) {
      reader.report(
        entry.keyLocation,
        "\(what) must be lower-case letters, digits and underscores"
      )
    }
  }

  /// Formulas may read other characteristics, so units come first and formulas in their order.
  private mutating func checkCharacteristics(_ node: DocumentNode?) {
    guard let node, let fields = reader.openNamed(node, "characteristics", "'characteristics'")
    else { return }
    defer { reader.close() }
    var formulas: [DocumentEntry] = []
    for entry in fields.entries {
      let what = "the characteristic '\(shortened(entry.key))'"
      requireName(entry, what)
      guard
        let fields = reader.open(
          entry.value,
          entry.key,
          what,
          keys: ["label", "unit", "category", "sensitive", "formula"],
          required: ["label", "unit", "category"]
        )
      else { continue }
      defer { reader.close() }
      let unit = reader.choice("unit", in: fields, of: Unit.self)
      characteristics.append(
        StandardCharacteristic(
          name: entry.key,
          label: reader.text("label", in: fields) ?? "",
          unit: unit ?? .count,
          category: category(fields),
          isSensitive: reader.boolean("sensitive", in: fields) ?? false
        )
      )
      // Without its unit nothing can be said of the formula.
      if let formula = fields["formula"], unit != nil {
        formulas.append(
          DocumentEntry(key: entry.key, keyLocation: entry.keyLocation, value: formula)
        )
      }
    }
    checkFormulas(formulas)
  }

  private mutating func checkFormulas(_ entries: [DocumentEntry]) {
    let order = DefinitionOrder(entries)
    if let first = order.cycle.first, let entry = entries.first(where: { $0.key == first }) {
      return reader.report(
        entry.value.location,
        "'\(first)' reads itself: \(order.cycle.prefix(10).joined(separator: " -> "))",
        advice: "break the cycle"
      )
    }
    let signatures = characteristics.map { ($0.name, $0.signature) }
    let scope = Scope(
      level: .subject,
      kinds: kinds,
      characteristics: Dictionary(signatures, uniquingKeysWith: { first, _ in first }),
      // Money in a formula is in the currency of whichever model reads it (XXX: no currency).
      currency: "XXX"
    )
    for entry in entries {
      guard let text = reader.text(entry.value, "'formula'"),
        let index = characteristics.firstIndex(where: { $0.name == entry.key })
      else { continue }
      do throws(Findings) {
        characteristics[index].formula = try checkExpression(
          text,
          at: textLocation(entry.value),
          in: scope,
          expecting: characteristics[index].unit
        )
      } catch {
        reader.report(error.all)
      }
    }
  }
}
