import CreditLanguage
import CreditModels
import CreditPopulation

/// Draws well-typed expressions of every construct that a place in a model may use.
struct RandomExpressions {
  /// Where the expression stands, which says what it may read.
  enum Scope {
    /// A row of events, a scored one with points and grade, or a row of accounts.
    case event, entry, accountRow
    /// A named value of an account; a named value or rule of the subject; a consequence.
    case account, subject, verdict
  }

  var random: SeededGenerator
  var scope: Scope = .subject
  /// Whether `previous` and `next` may be read.
  var allowsChains = false
  var chains: [String] = []
  var parameters: [Parameter] = []
  /// Names that have been defined so far.
  var accountValues: [Definition] = []
  var definitions: [Definition] = []
  var characteristics: [StandardCharacteristic] = []
  /// Models whose standings may be read, by alias.
  var used: [(alias: String, card: ModelCard)] = []
  /// The model's own scale, for consequences.
  var own: Scale?

  init(random: SeededGenerator) { self.random = random }

  /// An expression drawn in another scope, with the names known here.
  mutating func inside<Result>(
    _ scope: Scope,
    chains allowsChains: Bool = false,
    _ draw: (inout RandomExpressions) -> Result
  ) -> Result {
    var inner = self
    inner.scope = scope
    inner.allowsChains = allowsChains
    let result = draw(&inner)
    random = inner.random
    return result
  }

  /// An expression of a unit, of at most some depth.
  mutating func expression(_ unit: Unit, depth: Int) -> TypedExpression {
    if unit == .boolean { return condition(depth: depth) }
    guard depth > 0, random.chance(75) else { return leaf(unit) }
    if canAggregate && random.chance(40), let aggregate = aggregate(of: unit, depth: depth - 1) {
      return aggregate
    }
    switch random.below(5) {
    case 0: return conditional(unit, depth: depth - 1)
    case 1 where unit != .category: return chosen(unit, depth: depth - 1)
    default: return operation(unit, depth: depth - 1)
    }
  }

  /// Whether aggregates may stand here.
  var canAggregate: Bool { scope == .account || scope == .subject || scope == .verdict }

  // MARK: Leaves

  /// A name or a constant of a unit.
  mutating func leaf(_ unit: Unit) -> TypedExpression {
    let names = self.names(of: unit)
    if !names.isEmpty && random.chance(unit == .category ? 100 : 80) { return random.pick(names) }
    if unit == .category {
      return TypedExpression(.category(random.pick(RandomWords.texts(of: "place"))), unit: unit)
    }
    return constant(unit)
  }

  mutating func constant(_ unit: Unit) -> TypedExpression {
    let number = RandomWords.number(of: unit, using: &random)
    return TypedExpression(
      .constant(number),
      unit: unit,
      bounds: number...number,
      canBeNone: false
    )
  }

  /// Everything of a unit that has a name here.
  func names(of unit: Unit) -> [TypedExpression] {
    var found = parameters.filter { $0.unit == unit }.map { parameter in
      TypedExpression(
        .parameter(parameter.name),
        unit: unit,
        bounds: parameter.range,
        canBeNone: false
      )
    }
    found += SubjectField.allCases.filter { $0.unit == unit }
      .map { TypedExpression(.subjectField($0), unit: unit) }
    if unit == .date { found.append(TypedExpression(.asOf, unit: .date, canBeNone: false)) }
    switch scope {
    case .event, .entry: found += eventNames(of: unit) + accountNames(of: unit)
    case .account, .accountRow: found += accountNames(of: unit)
    case .subject, .verdict: found += subjectNames(of: unit)
    }
    return found
  }

  private func eventNames(of unit: Unit) -> [TypedExpression] {
    var found: [Expression] = []
    for field in EventField.allCases where field.unit == unit {
      found.append(.eventField(field))
      guard allowsChains else { continue }
      let links: [Chain] = [.sameKind, .sameCase, .sameAccount] + chains.map { .named($0) }
      for chain in links {
        found.append(.neighbour(.previous, chain: chain, field: field))
        found.append(.neighbour(.next, chain: chain, field: field))
      }
    }
    if unit == .money { found = found.map { .converted($0) } }
    if scope == .entry && unit == .points { found.append(.entryPoints) }
    return found.map { TypedExpression($0, unit: unit) }
  }

  private func accountNames(of unit: Unit) -> [TypedExpression] {
    let fields = AccountField.allCases.filter { $0.unit == unit }.map { field in
      unit == .money ? Expression.converted(.accountField(field)) : .accountField(field)
    }
    return fields.map { TypedExpression($0, unit: unit) }
      + accountValues.filter { $0.value.unit == unit }.map { definition in
        TypedExpression(
          .accountValue(definition.name),
          unit: unit,
          bounds: definition.value.bounds
        )
      }
  }

  private func subjectNames(of unit: Unit) -> [TypedExpression] {
    var found = characteristics.filter { $0.unit == unit }.map { characteristic in
      TypedExpression(.characteristic(characteristic.name), unit: unit)
    }
    found += definitions.filter { $0.value.unit == unit }.map { definition in
      TypedExpression(.characteristic(definition.name), unit: unit, bounds: definition.value.bounds)
    }
    let parts: [StandingPart] =
      unit == .points ? [.score] : unit == .category ? [.band, .state] : []
    for part in parts {
      found += used.map { TypedExpression(.standing(alias: $0.alias, part), unit: unit) }
      if scope == .verdict { found.append(TypedExpression(.own(part), unit: unit)) }
    }
    return found
  }

  /// Texts that a category may equal.
  func texts(for expression: Expression) -> [String] {
    switch expression {
    case .eventField(let field), .neighbour(_, _, let field): RandomWords.texts(of: field.rawValue)
    case .accountField(let field): RandomWords.texts(of: field.rawValue)
    case .subjectField(let field): RandomWords.texts(of: field.rawValue)
    case .characteristic(let name): RandomWords.texts(of: name)
    case .standing(let alias, let part):
      texts(of: part, in: used.first { $0.alias == alias }?.card.scale)
    case .own(let part): texts(of: part, in: own)
    case .parameter(let name): parameters.first { $0.name == name }?.options ?? []
    default: RandomWords.texts(of: "place")
    }
  }

  private func texts(of part: StandingPart, in scale: Scale?) -> [String] {
    guard let scale else { return [] }
    if part == .band { return scale.bands.map(\.name) }
    return scale.bands.flatMap { (band: Scale.Band) -> [String] in
      if case .states(let names) = band.content { names } else { [] }
    }
  }
}
