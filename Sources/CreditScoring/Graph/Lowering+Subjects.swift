import CreditLanguage
import CreditModels
import CreditPopulation

extension Lowering {
  /// A named value of the subject: a definition of the model, else what the dataset gives, else the
  /// vocabulary's formula over the records that the model's file holds, else absent.
  mutating func characteristic(_ name: String, _ context: Int) throws(ScoringError) -> NodeID {
    let key = Name(context: context, name: name)
    if let known = characteristics[key] { return known }
    guard open.insert(key).inserted else {
      throw .failed(model: contexts[context].name, reason: "'\(name)' reads itself")
    }
    let node = try newCharacteristic(name, context)
    open.remove(key)
    characteristics[key] = node
    return node
  }

  private mutating func newCharacteristic(
    _ name: String,
    _ context: Int
  ) throws(ScoringError) -> NodeID {
    if let definition = contexts[context].definitions[name] {
      return try lower(definition.expression, Scope(context: context))
    }
    if let index = given[name] {
      reads(true)
      return givenColumn(index, context)
    }
    guard let standard = vocabulary[name] else {
      throw .missingCharacteristic(model: contexts[context].name, name: name)
    }
    guard let formula = standard.formula else {
      reads(false)
      return graph.literal(Value.absent)
    }
    return try lower(formula.expression, Scope(context: contexts[context].formulas))
  }

  /// Whether the dataset records one of some kinds.
  func isRecorded(_ codes: [UInt16]) -> Bool {
    codes.contains { schema.recordedKinds.contains($0) }
  }

  private mutating func givenColumn(_ index: Int, _ context: Int) -> NodeID {
    let node = graph.node(.given(index), Graph.subjects)
    guard schema.given[index].unit == .money, let target = contexts[context].currency else {
      return node
    }
    return ownConverted(node, to: target)
  }

  mutating func lower(_ aggregate: Aggregate, _ scope: Scope) throws(ScoringError) -> NodeID {
    let all = kinds.codes(under: aggregate.kinds, in: aggregate.table)
    guard reads(isRecorded(countable(all, scope.context))) else {
      return graph.literal(Value.absent)
    }
    let isOfAccount = try isOfAccount(aggregate, scope)
    if isOfAccount && !schema.eventFields.contains(.account) { return graph.literal(Value.absent) }
    let rows = try held(all, in: aggregate.table, context: scope.context, ordered: false)
    var inner = scope
    inner.rows = aggregate.table == .events ? .events(rows) : .accounts(rows)
    let taking = try taking(aggregate, inner)
    var fold = Fold(
      function: aggregate.function,
      rows: rows,
      taking: graph.constant(taking) == 1 ? nil : taking,
      value: nil,
      order: [],
      account: isOfAccount ? accountRow(inner) : nil
    )
    if let value = aggregate.value { fold.value = try lower(value, inner) }
    if aggregate.function == .latest { fold.order = try order(inner) }
    return graph.node(.aggregate(fold), isOfAccount ? Graph.accounts : Graph.subjects)
  }

  /// Whether an aggregate is one of the current account rather than the subject.
  private func isOfAccount(_ aggregate: Aggregate, _ scope: Scope) throws(ScoringError) -> Bool {
    switch scope.rows {
    case .subjects: return false
    case .accounts(Graph.accounts) where aggregate.table == .events: return true
    default: throw failure(scope, "an aggregate is read in the row of a record")
    }
  }

  /// The rows that take part: within the window and with a true condition.
  private mutating func taking(
    _ aggregate: Aggregate,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    var taking = graph.literal(1)
    if let window = aggregate.window {
      let span = try fixed(window.span, scope)
      taking = live(try lower(window.from, scope), span, scope)
    }
    guard let condition = aggregate.condition else { return taking }
    return graph.binary(.and, taking, try lower(condition, scope))
  }

  private mutating func order(_ scope: Scope) throws(ScoringError) -> [NodeID] {
    if case .events = scope.rows {
      return [
        try eventField(.date, scope), try eventField(.recorded, scope),
        try eventField(.event, scope),
      ]
    }
    return [try accountField(.opened, scope)].filter { graph.constant($0) == nil }
  }

  /// Whether a span that began on a date is still live on the as-of date; none without a date.
  mutating func live(_ date: NodeID, _ span: FixedSpan, _ scope: Scope) -> NodeID {
    let asOf = graph.node(.asOf, Graph.subjects)
    let operation: Unary =
      switch span.measure {
      case .months: .monthLimit(span.amount)
      case .calendarYears: .yearLimit(span.amount)
      case .days: .dayLimit(span.amount)
      }
    return graph.binary(.isLive, date, spread(graph.unary(operation, asOf), scope))
  }

  /// A span whose length is known when the plan is made.
  mutating func fixed(_ span: Span, _ scope: Scope) throws(ScoringError) -> FixedSpan {
    let node = try lower(span.amount, scope)
    guard let amount = graph.constant(node), Value.isPresent(amount) else {
      throw failure(scope, "the length of a span must be a number or a parameter")
    }
    return FixedSpan(amount: max(-1_000_000, min(1_000_000, amount)), measure: span.measure)
  }
}
