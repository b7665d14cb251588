public import CreditFindings

/// Checks a document as the law, `Models/law.yaml`: what may be used where.
///
/// - Parameters:
///   - node: the parsed document.
///   - vocabulary: the data categories.
/// - Returns: The rules in the order of the document.
/// - Throws: all findings together.
public func checkLaw(_ node: DocumentNode, vocabulary: Vocabulary) throws(Findings) -> [LawRule] {
  var checker = LawChecker(categories: vocabulary.categories.map(\.name))
  let rules = checker.check(node)
  if !checker.reader.findings.isEmpty { throw Findings(sortedByPlace(checker.reader.findings)) }
  return rules
}

private struct LawChecker {
  var reader = DocumentReader()
  let categories: [String]

  init(categories: [String]) { self.categories = categories }

  mutating func check(_ root: DocumentNode) -> [LawRule] {
    guard
      let fields = reader.open(
        root,
        "",
        "a law document",
        keys: ["parallax-law", "rules"],
        required: ["rules"]
      )
    else { return [] }
    defer { reader.close() }
    var ids: Set<String> = []
    return reader.items("rules", in: fields).compactMap { node in
      guard let rule = rule(node) else { return nil }
      if !ids.insert(rule.id).inserted {
        reader.report(node.location, "the rule '\(shortened(rule.id))' is written twice")
      }
      return rule
    }
  }

  private mutating func rule(_ node: DocumentNode) -> LawRule? {
    guard
      let fields = reader.open(
        node,
        "rules",
        "a rule",
        keys: ["id", "jurisdiction", "title", "from", "source", "verdicts"],
        required: ["id", "jurisdiction", "title", "source", "verdicts"]
      )
    else { return nil }
    defer { reader.close() }
    guard let id = reader.text("id", in: fields) else { return nil }
    return LawRule(
      id: id,
      jurisdiction: reader.text("jurisdiction", in: fields) ?? "",
      title: reader.text("title", in: fields) ?? "",
      from: reader.day("from", in: fields),
      source: reader.text("source", in: fields) ?? "",
      verdicts: reader.items("verdicts", in: fields).compactMap { verdict($0) }
    )
  }

  private mutating func verdict(_ node: DocumentNode) -> LawRule.Verdict? {
    guard
      let fields = reader.open(
        node,
        "verdicts",
        "a verdict",
        keys: ["category", "verdict", "note"],
        required: ["category", "verdict"]
      )
    else { return nil }
    defer { reader.close() }
    let ruling = reader.choice("verdict", in: fields, of: LawRule.Ruling.self)
    guard let place = fields["category"], let category = reader.text(place, "'category'") else {
      return nil
    }
    if !categories.contains(category) {
      reader.reportUnknown("category", category, at: place.location, among: categories)
    }
    return ruling.map {
      LawRule.Verdict(category: category, ruling: $0, note: reader.text("note", in: fields) ?? "")
    }
  }
}
