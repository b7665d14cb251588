import CreditLanguage
import CreditModels
import CreditPopulation

extension ReferenceReader {
  /// The value of an expression on a row.
  func value(of expression: Expression, in row: ReferenceRow) -> ReferenceValue {
    switch expression {
    case .constant(let number): .value(number)
    case .none: .none
    case .category(let text): .category(text)
    case .parameter(let name): parameter(name)
    case .asOf: .value(Int64(subject.asOf.number))
    case .eventField(let field): row.event.map { $0.fields[field] ?? .absent } ?? .absent
    case .accountField(let field): accountField(field, in: row)
    case .accountKind(let paths): accountKind(paths, in: row)
    case .subjectField(.asOf): .value(Int64(subject.asOf.number))
    case .subjectField(let field): subject.fields[field] ?? .absent
    case .seenBy(let agency): seenBy(value(of: agency, in: row), in: row)
    case .converted(let amount): converted(amount, in: row)
    case .neighbour(let which, let chain, let field):
      neighbourField(which, chain: chain, field: field, in: row)
    case .accountValue(let name): accountValue(name, in: row)
    case .characteristic(let name): characteristic(name)
    case .aggregate(let aggregate): self.value(of: aggregate, in: row)
    case .standing(let alias, let part): self.part(part, of: used[alias])
    case .entryPoints, .entryGrade: entryPart(expression, in: row)
    case .own(let part): ownPart(part, in: row)
    default: operation(expression, in: row)
    }
  }

  private func parameter(_ name: String) -> ReferenceValue {
    let declared = model.parameters.first { $0.name == name }?.defaultValue
    return switch settings[name] ?? declared {
    case .number(let number): .value(number)
    case .option(let text): .category(text)
    case nil: .absent
    }
  }

  // MARK: Records

  /// The account of the row: the account itself, or the event's; nil if the event has none.
  private func account(of row: ReferenceRow) -> ReferenceAccount? {
    if case .account(let account) = row { return account }
    guard let ordinal = row.event?.fields[.account]?.number else { return nil }
    return subject.accounts.first { Int64($0.ordinal) == ordinal }
  }

  /// Whether the dataset does not say which account an event belongs to.
  private func lacksAccounts(_ row: ReferenceRow) -> Bool {
    guard let event = row.event else { return false }
    return (event.fields[.account] ?? .absent) == .absent
  }

  private func accountField(_ field: AccountField, in row: ReferenceRow) -> ReferenceValue {
    if lacksAccounts(row) || !schema.accountFields.contains(field) { return .absent }
    guard let account = account(of: row) else { return .none }
    return account.fields[field] ?? .absent
  }

  private func accountKind(_ paths: [String], in row: ReferenceRow) -> ReferenceValue {
    if lacksAccounts(row) { return .absent }
    return .boolean(account(of: row).map { lies($0.kind, under: paths) } ?? false)
  }

  private func accountValue(_ name: String, in row: ReferenceRow) -> ReferenceValue {
    if lacksAccounts(row) { return .absent }
    guard let account = account(of: row),
      let definition = model.accountValues.first(where: { $0.name == name })
    else { return .none }
    return value(of: definition.value.expression, in: .account(account))
  }

  private func seenBy(_ agency: ReferenceValue, in row: ReferenceRow) -> ReferenceValue {
    if agency == .category("") || agency == .category("any") { return .boolean(true) }
    let set =
      if case .account(let account) = row {
        account.fields[.seenBy] ?? .absent
      } else {
        row.event?.fields[.seenBy] ?? .absent
      }
    if set == .absent { return .absent }
    let bits = set.number ?? 0
    if bits == 0 { return .boolean(true) }
    let bit = schema.agencies.firstIndex { .category($0) == agency }
    return .boolean(bit.map { bits & (1 << Int64($0)) != 0 } ?? false)
  }

  // MARK: Chains

  /// The neighbour of the row's event in a chain, nil at the end or outside the chain.
  private func neighbour(
    _ which: Neighbour,
    chain: Chain,
    in row: ReferenceRow
  ) -> ReferenceEvent? {
    guard let event = row.event else { return nil }
    let links = reachedEvents.filter { shares($0, chain: chain, with: event) }
    guard let index = links.firstIndex(where: { $0.position == event.position }) else { return nil }
    let other = which == .previous ? index - 1 : index + 1
    return links.indices.contains(other) ? links[other] : nil
  }

  private func shares(_ a: ReferenceEvent, chain: Chain, with b: ReferenceEvent) -> Bool {
    switch chain {
    case .sameKind: return a.kind == b.kind
    case .sameCase: return a.fields[.case] == b.fields[.case]
    case .sameAccount:
      return a.fields[.account]?.number != nil && a.fields[.account] == b.fields[.account]
    case .named(let name):
      let paths = model.chains[name] ?? []
      return lies(a.kind, under: paths) && lies(b.kind, under: paths)
    }
  }

  private func neighbourField(
    _ which: Neighbour,
    chain: Chain,
    field: EventField,
    in row: ReferenceRow
  ) -> ReferenceValue {
    if !schema.eventFields.contains(field) { return .absent }
    if chain == .sameAccount && lacksAccounts(row) { return .absent }
    guard let other = neighbour(which, chain: chain, in: row) else { return .none }
    return other.fields[field] ?? .absent
  }

  // MARK: Money

  /// An amount in the currency of the record that it stands in, converted to the model's.
  private func converted(_ amount: Expression, in row: ReferenceRow) -> ReferenceValue {
    let currency: ReferenceValue =
      switch amount {
      case .accountField: accountField(.currency, in: row)
      case .neighbour(let which, let chain, _):
        neighbourField(which, chain: chain, field: .currency, in: row)
      default:
        if case .account = row {
          accountField(.currency, in: row)
        } else {
          row.event?.fields[.currency] ?? .absent
        }
      }
    return inModelCurrency(value(of: amount, in: row), from: currency)
  }

  /// An amount converted from a currency, the dataset's if there is none, to the model's.
  func inModelCurrency(_ amount: ReferenceValue, from: ReferenceValue) -> ReferenceValue {
    guard let number = amount.number else { return amount }
    let source: String? = if case .category(let code) = from { code } else { schema.currency }
    guard let target = model.card.currency else { return amount }
    if source == target { return amount }
    guard let source,
      let rate = schema.rates[CurrencyPair(from: source, to: target)]
    else { return .absent }
    let product = Int128(number) * Int128(rate) / 1_000_000
    guard let result = Int64(exactly: product), Unit.money.bounds.contains(result) else {
      return .absent
    }
    return .value(result)
  }
}
