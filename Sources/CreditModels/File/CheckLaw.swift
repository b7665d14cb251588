public import CreditFindings
import CreditPopulation

/// Checks a document as the law, `Models/law.yaml`: what may be used where.
///
/// - Parameters:
///   - node: the parsed document.
///   - vocabulary: the data categories, and what belongs to each.
/// - Returns: The rules in the order of the document.
/// - Throws: all findings together.
public func checkLaw(_ node: DocumentNode, vocabulary: Vocabulary) throws(Findings) -> Law {
  var checker = LawChecker(vocabulary)
  let law = checker.check(node)
  if !checker.reader.findings.isEmpty { throw Findings(sortedByPlace(checker.reader.findings)) }
  return law
}

private struct LawChecker {
  var reader = DocumentReader()
  let categories: [String]
  /// The categories of everything that `only` can name.
  let data: [String: Set<String>]

  init(_ vocabulary: Vocabulary) {
    categories = vocabulary.categories.map(\.name)
    data = vocabulary.categoriesByData
  }

  mutating func check(_ root: DocumentNode) -> Law {
    guard
      let fields = reader.open(
        root,
        "",
        "a law document",
        keys: ["parallax-law", "as_of", "rules"],
        required: ["rules"]
      )
    else { return Law() }
    defer { reader.close() }
    let asOf = reader.day("as_of", in: fields)
    var ids: Set<String> = []
    let rules = reader.items("rules", in: fields).compactMap { node -> LawRule? in
      guard let rule = rule(node) else { return nil }
      if !ids.insert(rule.id).inserted {
        reader.report(node.location, "the rule '\(shortened(rule.id))' is written twice")
      }
      return rule
    }
    return Law(rules: rules, asOf: asOf)
  }

  private mutating func rule(_ node: DocumentNode) -> LawRule? {
    guard
      let fields = reader.open(
        node,
        "rules",
        "a rule",
        keys: [
          "id", "jurisdiction", "title", "from", "until", "subjects", "source", "verdicts",
        ],
        required: ["id", "jurisdiction", "title", "source", "verdicts"]
      )
    else { return nil }
    defer { reader.close() }
    guard let id = reader.text("id", in: fields) else { return nil }
    let rule = LawRule(
      id: id,
      jurisdiction: reader.text("jurisdiction", in: fields) ?? "",
      title: reader.text("title", in: fields) ?? "",
      from: reader.day("from", in: fields),
      until: reader.day("until", in: fields),
      subjects: choices("subjects", in: fields) ?? SubjectKind.allCases,
      source: reader.text("source", in: fields) ?? "",
      verdicts: reader.items("verdicts", in: fields).compactMap { verdict($0) }
    )
    checkPeriod(rule, fields)
    return rule
  }

  private mutating func checkPeriod(_ rule: LawRule, _ fields: Fields) {
    guard let until = rule.until else { return }
    if let from = rule.from, until <= from {
      reader.report(fields.location(of: "until"), "'until' is not after 'from'")
    } else if fields["from"] == nil {
      reader.report(
        fields.location(of: "until"),
        "a rule without 'from' is not in force, so it has no end",
        advice: "add 'from' or remove 'until'"
      )
    }
  }

  private mutating func verdict(_ node: DocumentNode) -> LawRule.Verdict? {
    guard
      let fields = reader.open(
        node,
        "verdicts",
        "a verdict",
        keys: ["category", "categories", "only", "use", "verdict", "refused", "note"],
        required: ["verdict"]
      )
    else { return nil }
    defer { reader.close() }
    let ruling: LawRule.Ruling? = reader.choice("verdict", in: fields)
    let categories = categories(fields)
    let verdict = LawRule.Verdict(
      categories: categories,
      only: only(fields, categories),
      uses: choices("use", in: fields) ?? [],
      ruling: ruling ?? .notAddressed,
      isRefused: reader.boolean("refused", in: fields) ?? false,
      note: reader.text("note", in: fields) ?? ""
    )
    return ruling == nil || categories.isEmpty ? nil : verdict
  }

  /// `category` or `categories`, one of the two.
  private mutating func categories(_ fields: Fields) -> [String] {
    guard (fields["category"] == nil) != (fields["categories"] == nil) else {
      reader.report(fields.location, "a verdict needs either 'category' or 'categories'")
      return []
    }
    var names: [LocatedText]
    if let node = fields["category"] {
      names = reader.text(node, "'category'").map { [LocatedText($0, at: node.location)] } ?? []
    } else {
      names = reader.texts("categories", in: fields)
    }
    for (index, name) in names.enumerated() {
      if !categories.contains(name.text) {
        reader.reportUnknown("category", name.text, at: name.location, among: categories)
      } else if names[..<index].contains(where: { $0.text == name.text }) {
        reader.report(name.location, "the category '\(name.text)' is named twice")
      }
    }
    return names.map(\.text)
  }

  /// Data of the verdict's categories.
  private mutating func only(_ fields: Fields, _ categories: [String]) -> [String] {
    let names = reader.texts("only", in: fields)
    for name in names {
      guard let found = data[name.text] else {
        reader.reportUnknown(
          "characteristic, kind or field",
          name.text,
          at: name.location,
          among: data.keys
        )
        continue
      }
      if found.isDisjoint(with: categories), !categories.isEmpty {
        reader.report(
          name.location,
          "'\(name.text)' is of another category, \(found.sorted().joined(separator: ", "))"
        )
      }
    }
    return names.map(\.text)
  }

  /// Names of an enumeration, one or a list; nil where the key is not written.
  private mutating func choices<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String,
    in fields: Fields
  ) -> [Choice]? {
    fields[key].map { node in (node.items ?? [node]).compactMap { reader.choice($0, key) } }
  }
}
