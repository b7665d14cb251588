import CreditLanguage
import CreditModels
import CreditPopulation

extension Lowering {
  /// Lowers what only a record has; nil for everything else.
  mutating func lowerRow(
    _ expression: Expression,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID? {
    switch expression {
    case .eventField(let field): return try eventField(field, scope)
    case .accountField(let field): return try accountField(field, scope)
    case .accountKind(let paths): return try accountKind(paths, scope)
    case .accountValue(let name): return try accountValue(name, scope)
    case .seenBy(let agency): return try seenBy(agency, scope)
    case .converted(let amount): return try converted(amount, scope)
    case .neighbour(let which, let chain, let field):
      return try neighbour(which, chain, field, scope)
    default: return nil
    }
  }

  mutating func eventField(_ field: EventField, _ scope: Scope) throws(ScoringError) -> NodeID {
    guard case .events(let view) = scope.rows else {
      throw failure(scope, "the field '\(field.rawValue)' of an event is read where there is none")
    }
    guard schema.eventFields.contains(field) else { return graph.literal(Value.absent) }
    return graph.node(.eventField(field), view)
  }

  mutating func accountField(_ field: AccountField, _ scope: Scope) throws(ScoringError) -> NodeID {
    guard schema.accountFields.contains(field) else { return graph.literal(Value.absent) }
    switch scope.rows {
    case .accounts(let view): return graph.node(.accountField(field), view)
    case .events:
      return ofAccount(graph.node(.accountField(field), Graph.accounts), scope)
    case .subjects:
      throw failure(
        scope,
        "the field '\(field.rawValue)' of an account is read where there is none"
      )
    }
  }

  /// A column over all accounts for the accounts of events.
  private mutating func ofAccount(_ node: NodeID, _ scope: Scope) -> NodeID {
    guard let account = accountRow(scope) else { return graph.literal(Value.absent) }
    if graph.constant(node) != nil {
      let hasNone = graph.unary(.isNone, account)
      return graph.select(hasNone, graph.literal(Value.none), node)
    }
    return graph.node(.ofAccount(node, account: account), scope.view)
  }

  /// The accounts of events; nil if the dataset does not link them.
  mutating func accountRow(_ scope: Scope) -> NodeID? {
    guard schema.eventFields.contains(.account) else { return nil }
    return graph.node(.accountRow, scope.view)
  }

  private mutating func accountKind(
    _ paths: [String],
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    switch scope.rows {
    case .accounts(let view):
      return graph.node(.kindIsIn(kinds.codes(under: paths, in: .accounts)), view)
    case .events:
      let codes = kinds.codes(under: paths, in: .accounts)
      let test = ofAccount(graph.node(.kindIsIn(codes), Graph.accounts), scope)
      return graph.binary(.equal, test, graph.literal(1))
    case .subjects:
      throw failure(scope, "the kind of an account is read where there is none")
    }
  }

  private mutating func accountValue(_ name: String, _ scope: Scope) throws(ScoringError) -> NodeID
  {
    let value = try accountValue(named: name, scope.context)
    if graph.constant(value) != nil, case .accounts = scope.rows { return value }
    switch scope.rows {
    case .accounts(Graph.accounts): return value
    case .accounts(let view): return graph.node(.ofRow(value), view)
    case .events: return ofAccount(value, scope)
    case .subjects:
      throw failure(scope, "the value '\(name)' of an account is read where there is none")
    }
  }

  private mutating func accountValue(named name: String, _ context: Int) throws(ScoringError)
    -> NodeID
  {
    let key = Name(context: context, name: name, isAccount: true)
    if let known = accountValues[key] { return known }
    guard let definition = contexts[context].accountValues[name], open.insert(key).inserted else {
      throw .missingCharacteristic(model: contexts[context].name, name: name)
    }
    let scope = Scope(context: context, rows: .accounts(Graph.accounts))
    let node = try lower(definition.expression, scope)
    open.remove(key)
    accountValues[key] = node
    return node
  }

  private mutating func seenBy(_ agency: Expression, _ scope: Scope) throws(ScoringError) -> NodeID
  {
    guard let name = agencyName(agency, scope) else {
      throw failure(scope, "an agency must be a name or a parameter with options")
    }
    if name.isEmpty || name == "any" { return graph.literal(1) }
    let bit = schema.agencies.firstIndex(of: name).map { $0 < 62 ? Int64(1) << Int64($0) : 0 } ?? 0
    let set =
      if case .events = scope.rows {
        try eventField(.seenBy, scope)
      } else {
        try accountField(.seenBy, scope)
      }
    return graph.unary(.seenBy(bit), set)
  }

  private func agencyName(_ agency: Expression, _ scope: Scope) -> String? {
    switch agency {
    case .category(let text): return text
    case .parameter(let name):
      if case .option(let text) = contexts[scope.context].settings[name] { return text }
      return nil
    default: return nil
    }
  }
}

// Money.
extension Lowering {
  private mutating func converted(
    _ amount: Expression,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    let node = try lower(amount, scope)
    guard let target = contexts[scope.context].currency, graph.constant(node) == nil else {
      return node
    }
    let currency = try currency(of: amount, scope)
    if graph.constant(currency) != nil { return ownConverted(node, to: target) }
    let conversion = graph.conversion(conversion(to: target))
    return graph.node(.converted(node, currency: currency, conversion), scope.view)
  }

  /// The currency of the record that an amount stands in.
  private mutating func currency(
    of amount: Expression,
    _ scope: Scope
  ) throws(ScoringError) -> NodeID {
    if case .neighbour(let which, let chain, _) = amount {
      return try neighbour(which, chain, .currency, scope)
    }
    if case .accountField = amount { return try accountField(.currency, scope) }
    if case .events = scope.rows { return try eventField(.currency, scope) }
    return try accountField(.currency, scope)
  }

  /// An amount in the dataset's currency in another.
  mutating func ownConverted(_ node: NodeID, to target: String) -> NodeID {
    guard let own = schema.currency else { return lacksRate(node) }
    if own == target { return node }
    guard let rate = schema.rates[CurrencyPair(from: own, to: target)] else {
      return lacksRate(node)
    }
    return graph.unary(.convert(rate: rate), node)
  }

  /// Amounts without a rate: absent, but none where there is no amount.
  private mutating func lacksRate(_ node: NodeID) -> NodeID {
    let isNone = graph.unary(.isNone, node)
    return graph.select(isNone, graph.literal(Value.none), graph.literal(Value.absent))
  }

  private func conversion(to target: String) -> Conversion {
    var pairs: [(Int64, Int64?)] = [(Int64(schema.dictionary.code(of: target)), nil)]
    for (pair, rate) in schema.rates where pair.to == target && pair.from != target {
      pairs.append((Int64(schema.dictionary.code(of: pair.from)), rate))
    }
    pairs.sort { $0.0 < $1.0 }
    return Conversion(
      codes: pairs.map(\.0),
      rates: pairs.map(\.1),
      ownCode: schema.currency.map { Int64(schema.dictionary.code(of: $0)) } ?? Value.none
    )
  }
}
