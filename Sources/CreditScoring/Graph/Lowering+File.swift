import CreditLanguage
import CreditModels
import CreditPopulation

/// The first stage: which rows reach a file and which it still holds.
extension Lowering {
  /// A line of `sees` for some kinds, lowered.
  private struct Gate {
    /// 1 where the line names the kind and its condition is true.
    var opens: NodeID
    /// Whether its retention still holds the row.
    var keeps: NodeID
  }

  /// The rows of kinds that a model's file holds on the as-of date.
  mutating func held(
    _ codes: [UInt16],
    in table: KindTable.Table,
    context: Int,
    ordered: Bool
  ) throws(ScoringError) -> ViewID {
    guard let file = contexts[context].file else { return view(codes, table, ordered) }
    let seen = seenKinds(codes, file)
    let all = view(seen, table, ordered)
    let scope = scope(table, all, keeper(of: context))
    var holds = graph.literal(0)
    for line in file.sees.reversed() {
      guard let opens = try gate(line, seen, scope) else { continue }
      holds = graph.select(opens, try keeps(line, seen, scope), holds)
    }
    return filtered(all, holds, table)
  }

  /// The rows of kinds that reach a model's file, held or not.
  private mutating func reached(
    _ codes: [UInt16],
    context: Int,
    ordered: Bool
  ) throws(ScoringError) -> ViewID {
    guard let file = contexts[context].file else { return view(codes, .events, ordered) }
    let seen = seenKinds(codes, file)
    let all = view(seen, .events, ordered)
    let scope = scope(.events, all, keeper(of: context))
    var reaches = graph.literal(0)
    for line in file.sees {
      guard let opens = try gate(line, seen, scope) else { continue }
      reaches = graph.binary(.or, reaches, opens)
    }
    return filtered(all, reaches, .events)
  }

  private mutating func filtered(
    _ view: ViewID,
    _ column: NodeID,
    _ table: KindTable.Table
  ) -> ViewID {
    switch graph.constant(column) {
    case 1: view
    case nil: graph.view(.filtered(view, column))
    default: graph.view(.kinds(table, []))
    }
  }

  /// Where a line lets rows through: 1 or 0; nil if it names none of the kinds.
  private mutating func gate(
    _ line: FileRules.SeesLine,
    _ codes: [UInt16],
    _ scope: Scope
  ) throws(ScoringError) -> NodeID? {
    let named = Set(kinds.codes(under: line.kinds)).intersection(codes)
    guard !named.isEmpty else { return nil }
    let isNamed =
      named.count == codes.count
      ? graph.literal(1) : graph.node(.kindIsIn(named.sorted()), scope.view)
    guard let condition = line.condition else { return isNamed }
    isReaching = true
    defer { isReaching = false }
    let holds = graph.unary(.isTrue, try lower(condition, scope))
    return graph.binary(.and, isNamed, holds)
  }

  /// Whether a line still holds a row that came through it: 1 or 0.
  private mutating func keeps(
    _ line: FileRules.SeesLine,
    _ codes: [UInt16],
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    var result = graph.literal(1)
    for retention in line.retention.reversed() {
      let keeps = try keeps(retention.keeps, scope)
      guard let condition = retention.condition else {
        result = keeps
        continue
      }
      result = graph.select(
        graph.unary(.isTrue, try lower(condition, scope)),
        keeps,
        result
      )
    }
    return result
  }

  private mutating func keeps(
    _ keeps: FileRules.Keeps,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    switch keeps {
    case .forever: return graph.literal(1)
    case .until(let date):
      let isNone = graph.unary(.isNone, try lower(date, scope))
      return graph.unary(.isNotFalse, isNone)
    case .span(let span, let from):
      let fixed = try fixed(span, scope)
      return graph.unary(.isNotFalse, live(try lower(from, scope), fixed, scope))
    }
  }

  private func scope(_ table: KindTable.Table, _ view: ViewID, _ context: Int) -> Scope {
    Scope(context: context, rows: table == .events ? .events(view) : .accounts(view))
  }

  private mutating func view(
    _ codes: [UInt16],
    _ table: KindTable.Table,
    _ ordered: Bool
  ) -> ViewID {
    ordered && table == .events
      ? graph.view(.ordered(codes)) : graph.view(.kinds(table, codes))
  }

  func seenKinds(_ codes: [UInt16], _ file: FileRules) -> [UInt16] {
    var seen: Set<UInt16> = []
    for line in file.sees { seen.formUnion(kinds.codes(under: line.kinds)) }
    return codes.filter(seen.contains)
  }

  // Layer 2.

  mutating func neighbour(
    _ which: Neighbour,
    _ chain: Chain,
    _ field: EventField,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    guard case .events(let view) = scope.rows else {
      throw failure(scope, "a chain is read where there is no event")
    }
    guard !isReaching else {
      throw failure(scope, "a chain is read by the condition that decides which records are in it")
    }
    guard schema.eventFields.contains(field) else { return graph.literal(Value.absent) }
    guard let plan = try self.chain(chain, scope) else { return graph.literal(Value.absent) }
    let node = graph.node(.neighbour(graph.chain(plan), which, field), view)
    guard chain == .sameAccount, let account = accountRow(scope) else { return node }
    return graph.select(
      graph.unary(.isAbsent, account),
      graph.literal(Value.absent),
      node
    )
  }

  /// A chain as rows and groups; nil if the dataset does not record what groups it.
  private mutating func chain(
    _ chain: Chain,
    _ scope: Scope
  ) throws(ScoringError) -> ChainPlan? {
    let events = kinds.codes(of: .events)
    switch chain {
    case .sameKind:
      let own = codes(of: scope.view)
      return ChainPlan(
        rows: try reached(own, context: scope.context, ordered: false),
        group: .kind
      )
    case .sameCase:
      return ChainPlan(
        rows: try reached(events, context: scope.context, ordered: true),
        group: .case
      )
    case .sameAccount:
      let rows = try reached(events, context: scope.context, ordered: true)
      let inner = Scope(context: scope.context, rows: .events(rows))
      guard let account = accountRow(inner) else { return nil }
      return ChainPlan(rows: rows, group: .account(account))
    case .named(let name):
      guard let paths = contexts[scope.context].chains[name] else {
        throw failure(scope, "it has no chain '\(name)'")
      }
      let listed = kinds.codes(under: paths, in: .events)
      let rows = try reached(listed, context: scope.context, ordered: true)
      return ChainPlan(rows: rows, group: .everything)
    }
  }

  /// The kinds of a view's rows.
  private func codes(of view: ViewID) -> [UInt16] {
    switch graph.views[view] {
    case .kinds(_, let codes), .ordered(let codes): codes
    case .filtered(let parent, _): codes(of: parent)
    case .subjects, .accounts: []
    }
  }
}
