import CreditFindings
import CreditLanguage
import CreditPopulation

/// The first stage of a document: which records reach the judge, and for how long.
extension ModelChecker {
  /// Reads `file`; a model without it sees nothing of its own.
  mutating func checkFile(_ node: DocumentNode?) -> FileRules {
    guard let node,
      let fields = reader.open(node, "file", .file)
    else { return FileRules(sees: []) }
    defer { reader.close() }
    var lines: [FileRules.SeesLine] = []
    var taken = Coverage()
    for item in reader.items("sees", in: fields) {
      if let line = seesLine(item, taken: &taken) {
        lines.append(line)
      } else {
        hasBrokenFile = true
      }
    }
    return FileRules(sees: lines, requires: checkRequirements(fields))
  }

  private mutating func seesLine(
    _ node: DocumentNode,
    taken: inout Coverage
  ) -> FileRules.SeesLine? {
    guard
      let fields = reader.open(node, "sees", .seesLine)
    else { return nil }
    defer { reader.close() }
    guard let kindNode = fields["kinds"], let list = kindList(kindNode, "'kinds'") else {
      return nil
    }
    let level: Scope.Level = list.table == .events ? .event : .account
    let condition = condition(
      "where",
      in: fields,
      scope(level, chains: false, accountValues: false)
    )
    let retention = retention(fields, table: list.table)
    let codes = Set(list.paths.flatMap { kinds.codes(under: $0) })
    if let above = taken.coverer(of: codes) {
      reader.report(
        node.location,
        "this line never sees a record",
        advice: "the line \(above) above takes all records of these kinds"
      )
    }
    if fields["where"] == nil { taken.add(codes, named: "'\(list.paths.joined(separator: ", "))'") }
    return FileRules.SeesLine(
      kinds: list.paths,
      condition: condition?.expression,
      retention: retention,
      written: WrittenRule(condition?.source, term: nil)
    )
  }

  /// `keeps`: a term, or a list of terms with conditions.
  private mutating func retention(
    _ fields: Fields,
    table: KindTable.Table
  ) -> [FileRules.Retention] {
    guard let node = fields["keeps"] else { return [] }
    let scope = scope(table == .events ? .event : .account, accountValues: false)
    guard let items = node.items else {
      return keeps(node, "keeps", table: table, in: scope).map {
        [FileRules.Retention(keeps: $0, written: WrittenRule(nil, term: node))]
      } ?? []
    }
    var isClosed = false
    return items.compactMap { item in
      if isClosed {
        reader.report(
          item.location,
          "this line of 'keeps' is never reached",
          advice: "the line above has no 'when'"
        )
      }
      let line = retentionLine(item, table: table, in: scope)
      isClosed = isClosed || line?.hasCondition == false
      return line?.retention
    }
  }

  private mutating func retentionLine(
    _ node: DocumentNode,
    table: KindTable.Table,
    in scope: Scope
  ) -> (retention: FileRules.Retention, hasCondition: Bool)? {
    guard
      let fields = reader.open(node, "keeps", .keepsLine)
    else { return nil }
    defer { reader.close() }
    guard let term = termNode(fields) else { return nil }
    let condition = condition("when", in: fields, scope)
    guard let keeps = keeps(term, "for", table: table, in: scope) else { return nil }
    let retention = FileRules.Retention(
      condition: condition?.expression,
      keeps: keeps,
      written: WrittenRule(condition?.source, term: term)
    )
    return (retention, fields["when"] != nil)
  }

  /// The value of `for`, or of `else`, which takes no `when`.
  mutating func termNode(_ fields: Fields) -> DocumentNode? {
    switch (fields["for"], fields["else"]) {
    case (let term?, nil): return term
    case (nil, let term?):
      if fields["when"] != nil {
        reader.report(
          fields.location(of: "else"),
          "'else' takes no 'when'",
          advice: "write 'for' instead"
        )
      }
      return term
    default:
      reader.report(
        fields.location,
        "\(fields.what) needs one of 'for' and 'else'",
        advice: "write { when: ..., for: 2 years } or { else: 5 years }"
      )
      return nil
    }
  }

  private mutating func keeps(
    _ node: DocumentNode,
    _ key: String,
    table: KindTable.Table,
    in scope: Scope
  ) -> FileRules.Keeps? {
    switch writtenTerm(node, key, in: scope) {
    case .ever?: .forever
    case .until(let date)?: .until(date.expression)
    case .span(let span, let from)?:
      .span(
        span,
        from: from?.expression
          ?? (table == .events ? .eventField(.date) : .accountField(.opened))
      )
    case nil: nil
    }
  }

  /// A term with its evidence, short or long.
  mutating func writtenTerm(_ node: DocumentNode, _ key: String, in scope: Scope) -> WrittenTerm? {
    var found: WrittenTerm?
    var findings: [Finding] = []
    reader.scalarOrValue(node, key) { reader, node in
      guard let text = reader.text(node, "'\(key)'") else { return }
      do throws(Findings) {
        let term = try parseTerm(text, at: textLocation(node), in: scope)
        if term != .ever, text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
          reader.takeDown(text, at: node.location, key: key)
        }
        found = term
      } catch {
        findings = error.all
      }
    }
    reader.report(findings)
    return found
  }

  /// Kinds and characteristics that the model cannot do without.
  private mutating func checkRequirements(_ fields: Fields) -> [String] {
    let known = Set(surroundings.vocabulary.characteristics.map(\.name))
    let names = reader.texts("requires", in: fields)
    for name in names where !known.contains(name.text) && !kinds.contains(name.text) {
      reader.reportUnknown(
        "kind or characteristic",
        name.text,
        at: name.location,
        among: known.union(kinds.names)
      )
    }
    return names.map(\.text)
  }
}

/// Which kinds are taken as a whole by lines above.
struct Coverage {
  private var takers: [UInt16: String] = [:]

  /// Notes that a line takes every record of these kinds.
  mutating func add(_ codes: Set<UInt16>, named name: String) {
    for code in codes where takers[code] == nil { takers[code] = name }
  }

  /// The line that takes all these kinds, one of several; nil if one of the kinds is free.
  func coverer(of codes: Set<UInt16>) -> String? {
    guard !codes.isEmpty, codes.allSatisfy({ takers[$0] != nil }) else { return nil }
    return codes.min().flatMap { takers[$0] }
  }
}
