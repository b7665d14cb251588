import CreditLanguage
import CreditModels
import CreditPopulation

/// Ledgers: rules become tables by variant, conditions become columns.
extension Lowering {
  /// The node of a ledger's totals.
  mutating func ledger(
    _ ledger: Ledger,
    context: Int,
    scale: Scale
  ) throws(ScoringError) -> (node: NodeID, index: Int) {
    let codes = kinds.codes(under: ledger.entries.flatMap(\.kinds), in: .events)
    let rows = try held(codes, in: .events, context: context, ordered: true)
    var scope = Scope(context: context, rows: .events(rows))
    let grades = gradeNames(ledger, scale)
    var plan = LedgerPlan(rows: rows, codes: ledger.entries.map(\.code), gradeNames: grades)
    plan.gradeLimits = grades.map { ledger.gradeLimits[$0] }
    let first = try addVariants(ledger, to: &plan, scope)
    try addCandidates(ledger, codes, first, to: &plan, scope)
    if plan.bySeverity.contains(true) {
      plan.severity = try eventField(.severity, scope)
    }
    let index = graph.ledger(plan)
    let variant = graph.node(.ledgerVariant(index), rows)
    scope.entry = (
      points: graph.node(.ledgerTable(index, .points, variant), rows),
      grade: graph.node(.ledgerTable(index, .grade, variant), rows)
    )
    var rules = try rules(ledger, plan, scope)
    rules.variant = variant
    rules.isRecorded = isRecorded(codes)
    graph.finish(index, rules)
    return (graph.node(.ledgerTotal(index), Graph.subjects), index)
  }

  /// The bands that entries grade to, from the mildest to the worst.
  private func gradeNames(_ ledger: Ledger, _ scale: Scale) -> [String] {
    let used = Set(ledger.entries.compactMap(\.grade))
    return scale.bands.map(\.name).filter(used.contains)
  }

  /// Adds every entry's variants and returns the first of each.
  private mutating func addVariants(
    _ ledger: Ledger,
    to plan: inout LedgerPlan,
    _ scope: Scope
  ) throws(ScoringError) -> [Int32] {
    let capNames = ledger.caps.keys.sorted()
    var first: [Int32] = []
    for (index, entry) in ledger.entries.enumerated() {
      first.append(Int32(plan.points.count))
      var isBySeverity = true
      let points: [Int64]
      switch entry.points {
      case .fixed(let value):
        points = [try number(value, "the points of \(entry.code)", scope)]
        isBySeverity = false
      case .bySeverity(let mild, let grave):
        points = (0..<5).map { mild &+ (grave &- mild) &* $0 / 4 }
      }
      for value in points {
        plan.points.append(value)
        plan.bySeverity.append(isBySeverity)
        plan.entries.append(Int32(index))
        plan.grades.append(Int16(entry.grade.flatMap(plan.gradeNames.firstIndex) ?? -1))
        plan.gradeCategories.append(
          entry.grade.map { Int64(schema.dictionary.code(of: $0)) } ?? Value.none
        )
        plan.caps.append(Int16(entry.cap.flatMap(capNames.firstIndex) ?? -1))
      }
    }
    return first
  }

  private mutating func number(
    _ expression: Expression,
    _ what: String,
    _ scope: Scope
  ) throws(ScoringError) -> Int64 {
    // First the node, then the graph: a graph read before would not know the node yet.
    let node = try lower(expression, scope)
    guard let value = graph.constant(node), Value.isPresent(value) else {
      throw failure(scope, "\(what) must be a number or a parameter")
    }
    return value
  }

  /// Says for every kind which entries its records may score.
  private mutating func addCandidates(
    _ ledger: Ledger,
    _ codes: [UInt16],
    _ first: [Int32],
    to plan: inout LedgerPlan,
    _ scope: Scope
  ) throws(ScoringError) {
    plan.variantOfKind = [Int32](repeating: -1, count: schema.kinds.all.count)
    var candidates: [UInt16: [Int]] = [:]
    for (index, entry) in ledger.entries.enumerated() {
      for code in kinds.codes(under: entry.kinds, in: .events) {
        let isDecided = candidates[code]?.last.map { ledger.entries[$0].condition == nil } ?? false
        if !isDecided { candidates[code, default: []].append(index) }
      }
    }
    var groups: [[Int]: [UInt16]] = [:]
    for code in codes {
      guard let entries = candidates[code], let one = entries.first else { continue }
      if ledger.entries[one].condition == nil {
        plan.variantOfKind[Int(code)] = first[one]
      } else {
        groups[entries, default: []].append(code)
      }
    }
    for (entries, codes) in groups.sorted(by: { $0.value[0] < $1.value[0] }) {
      plan.choices.append(try choice(ledger, entries, codes, first, scope.context))
    }
  }

  private mutating func choice(
    _ ledger: Ledger,
    _ entries: [Int],
    _ codes: [UInt16],
    _ first: [Int32],
    _ context: Int
  ) throws(ScoringError) -> LedgerPlan.Choice {
    let rows = try held(codes, in: .events, context: context, ordered: false)
    let scope = Scope(context: context, rows: .events(rows))
    var choice = LedgerPlan.Choice(rows: rows, candidates: [])
    for entry in entries {
      let condition = try ledger.entries[entry].condition.map { (condition) throws(ScoringError) in
        graph.unary(.isTrue, try lower(condition, scope))
      }
      choice.candidates.append((first[entry], condition))
    }
    return choice
  }

  private mutating func rules(
    _ ledger: Ledger,
    _ plan: LedgerPlan,
    _ scope: Scope
  ) throws(ScoringError) -> LedgerPlan.Rules {
    var rules = LedgerPlan.Rules()
    rules.start = try number(ledger.start, "the start", scope)
    rules.oncePerCase = ledger.oncePerCase
    rules.caps = ledger.caps.keys.sorted().compactMap { ledger.caps[$0] }
    rules.date = try eventField(.date, scope)
    rules.cases = try eventField(.case, scope)
    if ledger.suspendsCredits {
      let settled = try eventField(.settled, scope)
      if graph.constant(settled) == nil { rules.settled = settled }
    }
    if let adds = ledger.adds {
      rules.adds = try lower(adds.expression, Scope(context: scope.context))
    }
    try addTerms(ledger, plan, to: &rules, scope)
    if let repeats = ledger.repeats {
      rules.repeats = try lower(repeats, ledger, plan, scope)
    }
    return rules
  }

  private mutating func addTerms(
    _ ledger: Ledger,
    _ plan: LedgerPlan,
    to rules: inout LedgerPlan.Rules,
    _ scope: Scope
  ) throws(ScoringError) {
    let forever = try termIndex(.forever, &rules, scope)
    var lines: [(condition: Expression?, term: Int32)] = []
    for line in ledger.lasts {
      lines.append((line.condition, try termIndex(line.term, &rules, scope)))
    }
    let readsRecord = ledger.lasts.contains { $0.condition?.readsRecord ?? false }
    for variant in plan.points.indices {
      if let own = ledger.entries[Int(plan.entries[variant])].lasts {
        rules.terms.append(try termIndex(own, &rules, scope))
      } else if readsRecord {
        rules.terms.append(-1)
      } else {
        let constants = constantScope(plan, variant, scope)
        let chosen = try chosenTerm(lines, otherwise: forever, constants)
        rules.terms.append(Int32(graph.constant(chosen) ?? Int64(forever)))
      }
    }
    if readsRecord, rules.terms.contains(-1) {
      rules.chosenTerm = try chosenTerm(lines, otherwise: forever, scope)
    }
  }

  /// The index of the first line whose condition holds, as a column or constant.
  private mutating func chosenTerm(
    _ lines: [(condition: Expression?, term: Int32)],
    otherwise: Int32,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    var chosen = graph.literal(Int64(otherwise))
    for line in lines.reversed() {
      let term = graph.literal(Int64(line.term))
      guard let condition = line.condition else {
        chosen = term
        continue
      }
      chosen = graph.select(graph.unary(.isTrue, try lower(condition, scope)), term, chosen)
    }
    return chosen
  }

  private mutating func constantScope(
    _ plan: LedgerPlan,
    _ variant: Int,
    _ scope: Scope
  ) -> Scope {
    var constants = scope
    constants.entry = (
      points: graph.literal(plan.points[variant]),
      grade: graph.literal(plan.gradeCategories[variant])
    )
    return constants
  }

  private mutating func termIndex(
    _ term: Ledger.Term,
    _ rules: inout LedgerPlan.Rules,
    _ scope: Scope
  ) throws(ScoringError) -> Int32 {
    var plan = LedgerPlan.Term()
    if case .span(let span, let from) = term {
      let fixed = try fixed(span, scope)
      let isLive = graph.unary(.isNotFalse, live(try lower(from, scope), fixed, scope))
      plan = LedgerPlan.Term(span: fixed, live: graph.constant(isLive) == 1 ? nil : isLive)
    }
    if let known = rules.termPlans.firstIndex(of: plan) { return Int32(known) }
    rules.termPlans.append(plan)
    return Int32(rules.termPlans.count - 1)
  }

  private mutating func lower(
    _ repeats: Ledger.Repeats,
    _ ledger: Ledger,
    _ plan: LedgerPlan,
    _ scope: Scope
  ) throws(ScoringError) -> LedgerPlan.Repeats {
    var lowered = LedgerPlan.Repeats(
      same: repeats.same,
      multiplier: repeats.multiplier,
      applies: plan.entries.map { ledger.entries[Int($0)].repeats }
    )
    if let within = repeats.within { lowered.within = try fixed(within, scope) }
    if repeats.same == .account {
      lowered.account = accountRow(scope) ?? graph.literal(Value.absent)
    }
    guard let condition = repeats.condition else { return lowered }
    if condition.readsRecord {
      lowered.condition = graph.unary(.isTrue, try lower(condition, scope))
      return lowered
    }
    for variant in plan.points.indices {
      let node = try lower(condition, constantScope(plan, variant, scope))
      let holds = graph.unary(.isTrue, node)
      if graph.constant(holds) != 1 { lowered.applies[variant] = false }
    }
    return lowered
  }
}
