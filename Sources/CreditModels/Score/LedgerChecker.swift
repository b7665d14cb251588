import CreditFindings
import CreditLanguage
import CreditPopulation

/// Ledgers: what stands around their entries.
extension ModelChecker {
  /// Reads `ledger`.
  mutating func checkLedger(_ node: DocumentNode) -> Ledger? {
    guard
      let fields = reader.open(node, "ledger", .ledger)
    else { return nil }
    defer { reader.close() }
    let decimals = reader.integer("decimals", in: fields, range: 0...6) ?? 0
    let start = fields["start"].flatMap { numberOrParameter($0, "start", decimals: decimals) }
    let caps = caps(fields["at_most"], decimals: decimals)
    let limits = gradeLimits(fields["grades"], decimals: decimals)
    let lasts = lastsLines(fields)
    let hasCatchAll = lasts.contains { $0.condition == nil }
    let entries = entries(
      fields,
      EntryContext(
        decimals: decimals,
        caps: Set(caps.keys),
        limitedGrades: Set(limits.keys),
        hasCatchAll: hasCatchAll
      )
    )
    let adds = expression("adds", in: fields, scope(.subject), expecting: .points)
    noteJudged(adds?.expression, at: fields.location(of: "adds"))
    let repeats = fields["repeats"].flatMap { self.repeats($0) }
    guard let start else { return nil }
    return Ledger(
      start: start,
      decimals: decimals,
      entries: entries,
      lasts: lasts,
      repeats: repeats,
      oncePerCase: oncePerCase(fields),
      caps: caps,
      gradeLimits: limits,
      suspendsCredits: reader.boolean("suspends_credits", in: fields) ?? false,
      adds: adds
    )
  }

  /// A number with evidence, or a parameter in points.
  mutating func numberOrParameter(
    _ node: DocumentNode,
    _ key: String,
    decimals: Int
  ) -> Expression? {
    let scalar = node["value"] ?? node
    guard let text = scalar.text, isName(text) else {
      return number(node, key, decimals: decimals).map { .constant($0) }
    }
    guard let parameter = parameters.first(where: { $0.name == text }) else {
      reader.reportUnknown(
        "parameter",
        text,
        at: scalar.location,
        among: parameters.map(\.name)
      )
      return nil
    }
    if parameter.unit != .points && parameter.unit != .count {
      reader.report(
        scalar.location,
        "'\(key)' expects points, and the parameter '\(text)' is in \(parameter.unit.rawValue)",
        advice: "add 'unit: points' to the parameter"
      )
    } else if parameter.unit == .count, decimals > 0 {
      reader.report(
        scalar.location,
        "the parameter '\(text)' has no decimals, the ledger has \(decimals)",
        advice: "add 'unit: points' to the parameter"
      )
    }
    return .parameter(text)
  }

  private mutating func oncePerCase(_ fields: Fields) -> Bool {
    guard let node = fields["once_per"], let text = reader.text(node, "'once_per'") else {
      return false
    }
    if text != "case" { reader.reportUnknown("unit", text, at: node.location, among: ["case"]) }
    return true
  }

  private mutating func caps(_ node: DocumentNode?, decimals: Int) -> [String: Ledger.Cap] {
    guard let node, let fields = reader.openNamed(node, "at_most", "'at_most'") else { return [:] }
    defer { reader.close() }
    var caps: [String: Ledger.Cap] = [:]
    for entry in fields.entries {
      let what = "the cap '\(shortened(entry.key))'"
      guard
        let cap = reader.open(
          entry.value,
          entry.key,
          .cap,
          what: what
        )
      else { continue }
      defer { reader.close() }
      let points = cap["points"].flatMap { number($0, "points", decimals: decimals) }
      if let points, points <= 0 {
        reader.report(
          cap.location(of: "points"),
          "a cap limits credits and must be above 0"
        )
      }
      let period = reader.choice("per", in: cap, of: Ledger.Cap.Period.self)
      caps[entry.key] = Ledger.Cap(points: points ?? 1, period: period ?? .ever)
    }
    return caps
  }

  /// The most that a live direct grading leaves of start and debits, by band.
  private mutating func gradeLimits(_ node: DocumentNode?, decimals: Int) -> [String: Int64] {
    guard let node,
      let fields = reader.openNamed(node, "grades", "'grades'", own: EvidenceFrame.keys)
    else { return [:] }
    defer { reader.close() }
    var limits: [String: Int64] = [:]
    for entry in fields.entries {
      if !bandNames.contains(entry.key) {
        reader.reportUnknown("band", entry.key, at: entry.keyLocation, among: bandNames)
      }
      limits[entry.key] = number(entry.value, entry.key, decimals: decimals) ?? 0
    }
    return limits
  }

  /// The ledger's own terms: the first line whose condition holds.
  private mutating func lastsLines(_ fields: Fields) -> [Ledger.LastsLine] {
    guard let node = fields["lasts"] else { return [] }
    let scope = lineScope()
    guard node.items != nil else {
      return term(node, "lasts", in: scope).map {
        [Ledger.LastsLine(term: $0, written: WrittenRule(nil, term: node))]
      } ?? []
    }
    var isClosed = false
    return reader.items("lasts", in: fields).compactMap { item in
      if isClosed {
        reader.report(
          item.location,
          "this line of 'lasts' is never reached",
          advice: "the line above has no 'when'"
        )
      }
      guard
        let line = reader.open(item, "lasts", .lastsLine)
      else { return nil }
      defer { reader.close() }
      isClosed = isClosed || line["when"] == nil
      guard let termNode = termNode(line) else { return nil }
      let condition = condition("when", in: line, scope)
      return term(termNode, "for", in: scope).map {
        Ledger.LastsLine(
          condition: condition?.expression,
          term: $0,
          written: WrittenRule(condition?.source, term: termNode)
        )
      }
    }
  }

  /// The row of an event with the entry's points and grade.
  private func lineScope() -> Scope {
    scope(.ledgerLine, own: StandingSignature(bounds: nil, bands: bandNames))
  }

  /// How long an entry counts: from the event's date unless it says otherwise.
  mutating func term(_ node: DocumentNode, _ key: String, in scope: Scope) -> Ledger.Term? {
    switch writtenTerm(node, key, in: scope) {
    case .ever?: return .forever
    case .span(let span, let from)?:
      return .span(span, from: from?.expression ?? .eventField(.date))
    case .until?:
      reader.report(
        node.location,
        "'\(key)' takes 'ever' or a span, not 'until'",
        advice: "write '2 years from settled'"
      )
      return nil
    case nil: return nil
    }
  }

  private mutating func repeats(_ node: DocumentNode) -> Ledger.Repeats? {
    guard
      let fields = reader.open(node, "repeats", .repeats)
    else { return nil }
    defer { reader.close() }
    let same = reader.choice("of", in: fields, of: Ledger.Repeats.Same.self)
    let multiplier = fields["multiply"].flatMap {
      number($0, "multiply", decimals: 0, limit: 1000)
    }
    if let multiplier, multiplier < 1 {
      reader.report(fields.location(of: "multiply"), "'multiply' must be at least 1")
    }
    let condition = condition("when", in: fields, lineScope())
    var within: Span?
    if let node = fields["within"], node.text != "lasts" { within = span(node, "within") }
    guard let same, let multiplier else { return nil }
    return Ledger.Repeats(
      same: same,
      within: within,
      multiplier: multiplier,
      condition: condition?.expression,
      written: WrittenRule(condition?.source, term: fields["within"])
    )
  }

  /// A span with evidence.
  private mutating func span(_ node: DocumentNode, _ key: String) -> Span? {
    var written: LocatedText?
    reader.scalarOrValue(node, key) { reader, node in
      guard let text = reader.text(node, "'\(key)'") else { return }
      written = LocatedText(text, at: textLocation(node))
      if DecimalText(String(text.prefix(1))) != nil {
        reader.takeDown(text, at: node.location, key: key)
      }
    }
    guard let written else { return nil }
    let scope = scope(.event)
    return reader.attempt { () throws(Findings) in
      try parseSpan(written.text, at: written.location, in: scope)
    }
  }
}
