import CreditFindings
import CreditLanguage
import CreditPopulation

/// What the entries of a ledger refer to.
struct EntryContext {
  var decimals: Int
  var caps: Set<String>
  /// Gradings that limit the number, and so need no order by band.
  var limitedGrades: Set<String>
  /// Whether the ledger's `lasts` end with a line for every entry.
  var hasCatchAll: Bool
}

/// Entries, in the document or in rows of a table.
extension ModelChecker {
  /// The entries of the document, then those of the table.
  mutating func entries(_ fields: Fields, _ context: EntryContext) -> [Ledger.Entry] {
    var nodes = reader.items("entries", in: fields)
    if fields["entries"] == nil, fields["table"] == nil {
      reader.report(fields.location, "a ledger needs 'entries' or a 'table'")
    }
    var codes: Set<String> = []
    var taken = Coverage()
    var entries: [Ledger.Entry] = []
    func read(_ checker: inout ModelChecker, _ nodes: [DocumentNode]) {
      for node in nodes {
        guard let entry = checker.entry(node, context, taken: &taken) else {
          checker.reader.brokenNames.formUnion([node["code"]?.text].compactMap { $0 })
          continue
        }
        if !codes.insert(entry.code).inserted {
          checker.reader.report(
            node["code"]?.location ?? node.location,
            "the code '\(shortened(entry.code))' is used twice",
            advice: "codes must be distinct"
          )
        }
        entries.append(entry)
      }
    }
    read(&self, nodes)
    guard let table = fields["table"] else { return entries }
    nodes = openTable(table)
    read(&self, nodes)
    if table.entries != nil { reader.close() }
    return entries
  }

  private mutating func entry(
    _ node: DocumentNode,
    _ context: EntryContext,
    taken: inout Coverage
  ) -> Ledger.Entry? {
    let code = node["code"]?.text ?? ""
    guard
      let fields = reader.open(node, code.isEmpty ? "entries" : "entries.\(code)", .entry)
    else { return nil }
    defer { reader.close() }
    let label = reader.text("label", in: fields) ?? ""
    let scope = scope(.event)
    let condition = condition("where", in: fields, scope)
    noteJudged(condition?.expression, at: fields.location(of: "where"))
    let points = points(fields, context)
    let lasts = ownTerm(fields, context, in: scope)
    let cap = capName(fields, context)
    let grade = gradeName(fields, context)
    guard let whenNode = fields["when"], let list = kindList(whenNode, "'when'") else { return nil }
    checkReach(list, fields, condition: condition?.expression, taken: &taken)
    let category = category(fields) ?? commonCategory(list.paths, fields)
    guard let points, !code.isEmpty else { return nil }
    return Ledger.Entry(
      code: code,
      label: label,
      kinds: list.paths,
      condition: condition?.expression,
      points: points,
      lasts: lasts,
      cap: cap,
      grade: grade,
      category: category ?? "",
      repeats: reader.boolean("repeats", in: fields) ?? true,
      section: reader.text("section", in: fields) ?? "",
      written: WrittenRule(condition?.source, term: fields["lasts"])
    )
  }

  /// The entry's own term; without one the ledger must have a line for every entry.
  private mutating func ownTerm(
    _ fields: Fields,
    _ context: EntryContext,
    in scope: Scope
  ) -> Ledger.Term? {
    if let node = fields["lasts"] { return term(node, "lasts", in: scope) }
    if context.hasCatchAll { return nil }
    reader.report(
      fields.location,
      "nothing says how long the entry '\(shortened(fields["code"]?.text ?? ""))' lasts",
      advice: "add 'lasts: 2 years' or 'lasts: ever', or end the ledger's 'lasts' with 'else'"
    )
    return nil
  }

  /// An entry scores events; one below an unconditional entry for its kinds never does.
  private mutating func checkReach(
    _ list: (paths: [String], table: KindTable.Table),
    _ fields: Fields,
    condition: Expression?,
    taken: inout Coverage
  ) {
    let location = fields["when"]?.location ?? fields.location
    if list.table == .accounts {
      reader.report(
        location,
        "an entry scores events, not accounts",
        advice: "name the events on the account, such as debt.instalment_missed"
      )
    }
    judged.append((Set(list.paths), location))
    let codes = Set(list.paths.flatMap { kinds.codes(under: $0) })
    if let above = taken.coverer(of: codes) {
      reader.report(
        location,
        "this entry never scores",
        advice: "the entry \(above) above takes all records of these kinds"
      )
    }
    if fields["where"] == nil {
      taken.add(codes, named: "'\(shortened(fields["code"]?.text ?? ""))'")
    }
  }

  /// A number, a parameter, `{ mild: -5, grave: -50 }` or `-5..-50`.
  private mutating func points(_ fields: Fields, _ context: EntryContext) -> Ledger.Points? {
    guard let node = fields["points"] else {
      if fields["grade"] != nil { return .fixed(.constant(0)) }
      reader.report(fields.location, "an entry needs the key 'points' or 'grade'")
      return nil
    }
    if node["mild"] != nil || node["grave"] != nil { return bySeverity(node, context) }
    let scalar = node["value"] ?? node
    if let text = scalar.text, text.contains("..") { return severityRange(node, context) }
    return numberOrParameter(node, "points", decimals: context.decimals).map { .fixed($0) }
  }

  private mutating func bySeverity(
    _ node: DocumentNode,
    _ context: EntryContext
  ) -> Ledger.Points? {
    guard
      let fields = reader.open(node, "points", .mildAndGrave)
    else { return nil }
    defer { reader.close() }
    let mild = fields["mild"].flatMap { number($0, "mild", decimals: context.decimals) }
    let grave = fields["grave"].flatMap { number($0, "grave", decimals: context.decimals) }
    guard let mild, let grave else { return nil }
    return .bySeverity(mild: mild, grave: grave)
  }

  private mutating func severityRange(
    _ node: DocumentNode,
    _ context: EntryContext
  ) -> Ledger.Points? {
    var values: [Int64?] = []
    reader.scalarOrValue(node, "points") { reader, node in
      guard let text = reader.text(node, "'points'") else { return }
      let parts = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
      for part in parts {
        reader.takeDown(String(part), at: node.location, key: "points")
        values.append(
          exactNumber(
            String(part),
            "points",
            decimals: context.decimals,
            limit: 1_000_000_000,
            at: node.location,
            &reader
          )
        )
      }
    }
    guard values.count == 2, let mild = values[0], let grave = values[1] else { return nil }
    return .bySeverity(mild: mild, grave: grave)
  }

  private mutating func capName(_ fields: Fields, _ context: EntryContext) -> String? {
    guard let node = fields["at_most"], let name = reader.text(node, "'at_most'") else {
      return nil
    }
    if !context.caps.contains(name) {
      reader.reportUnknown("cap", name, at: node.location, among: context.caps)
    }
    return name
  }

  /// A grade is a band of the scale; unless it limits the number, the scale orders by band.
  private mutating func gradeName(_ fields: Fields, _ context: EntryContext) -> String? {
    guard let node = fields["grade"], let name = reader.text(node, "'grade'") else { return nil }
    if !bandNames.contains(name) {
      reader.reportUnknown("band", name, at: node.location, among: bandNames)
    }
    if gradedEntry == nil, !context.limitedGrades.contains(name) { gradedEntry = node.location }
    return name
  }

  /// The category that all kinds of an entry have.
  private mutating func commonCategory(_ paths: [String], _ fields: Fields) -> String? {
    let codes = paths.flatMap { kinds.codes(under: $0) }
    let categories = Set(codes.map { kinds.all[Int($0)].category })
    if categories.count > 1 {
      reader.report(
        fields.location(of: "when"),
        "the kinds of this entry have several categories",
        advice:
          "add 'category: \(categories.sorted()[0])', or another of \(categories.sorted().joined(separator: ", "))"
      )
    }
    return categories.sorted().first
  }
}
