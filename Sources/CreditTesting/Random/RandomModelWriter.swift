import CreditLanguage
import CreditModels
import CreditPopulation

/// Writes one random model, part by part, in the order of the layers.
struct RandomModelWriter {
  let id: String
  let vocabulary: Vocabulary
  let earlier: [Model]
  var random: SeededGenerator
  var expressions: RandomExpressions
  /// The states that the scale must know.
  var states: [String] = []

  init(id: String, vocabulary: Vocabulary, earlier: [Model], random: SeededGenerator) {
    self.id = id
    self.vocabulary = vocabulary
    self.earlier = earlier
    self.random = random
    self.expressions = RandomExpressions(random: self.random.split())
  }

  mutating func model() -> Model {
    let parameters = self.parameters()
    expressions.parameters = parameters
    let chains = random.chance(60) ? ["bad": ["debt", "court"]] : [:]
    expressions.chains = chains.keys.sorted()
    let uses = random.some(of: Array(earlier.indices), percent: 40).map { index in
      let card = earlier[index].card
      return Use(
        alias: "u\(index)",
        model: random.chance(50) ? card.id : card.pinnedID,
        at: random.chance(30) ? random.pick(EarlierDate.allCases) : nil
      )
    }
    expressions.used = uses.compactMap { use in
      earlier.first { [$0.card.id, $0.card.pinnedID].contains(use.model) }
        .map { (use.alias, $0.card) }
    }
    let file = self.file()
    let accountValues = self.accountValues()
    expressions.accountValues = accountValues
    expressions.characteristics = vocabulary.characteristics
    let definitions = self.definitions()
    let (score, scale) = self.score()
    var card = ModelCard(id: id, edition: "1", title: id, scale: scale)
    card.subjects = random.chance(70) ? [.individual, .organisation] : [.individual]
    card.currency = random.chance(85) ? random.pick(RandomWords.currencies) : nil
    card.paradigm = score.judge.paradigm
    return Model(
      card: card,
      parameters: parameters,
      chains: chains,
      uses: uses,
      accountValues: accountValues,
      definitions: definitions,
      file: file,
      score: score,
      consequences: consequences(scale: scale)
    )
  }

  /// An expression that the model might contain.
  mutating func probe() -> TypedExpression {
    let units = Unit.allCases
    return expressions.expression(random.pick(units), depth: 3)
  }

  // MARK: Names

  private mutating func parameters() -> [Parameter] {
    func number(_ name: String, _ unit: Unit, _ value: Int64) -> Parameter {
      Parameter(
        name: name,
        unit: unit,
        defaultValue: .number(value),
        range: max(0, value - 20)...value + 20
      )
    }
    let all = [
      number("limit", .count, random.number(in: 0...5)),
      number("months", .months, random.pick([6, 12, 24])),
      number("days", .days, random.pick([30, 45])),
      number("bonus", .points, random.number(in: 0...30)),
      number("amount", .money, 10_000),
      Parameter(
        name: "agency",
        unit: .category,
        defaultValue: .option("any"),
        options: ["any", "A", "B", "home"]
      ),
    ]
    return random.some(of: all, percent: 70)
  }

  private mutating func accountValues() -> [Definition] {
    var found: [Definition] = []
    for index in 0..<random.below(4) {
      let unit = random.pick([Unit.boolean, .months, .count, .money, .date])
      let value = expressions.inside(.account) { inner in
        inner.accountValues = found
        return inner.expression(unit, depth: 2)
      }
      found.append(Definition(name: "a\(index)", value: value))
    }
    return found
  }

  private mutating func definitions() -> [Definition] {
    for index in 0..<random.below(4) {
      let unit = random.pick([Unit.boolean, .months, .count, .money, .date, .share])
      let value = expressions.expression(unit, depth: 2)
      expressions.definitions.append(Definition(name: "d\(index)", value: value))
    }
    return expressions.definitions
  }

  // MARK: File

  private mutating func file() -> FileRules {
    var lines: [FileRules.SeesLine] = []
    for _ in 0..<1 + random.below(4) {
      lines.append(line(isAccounts: random.chance(40)))
    }
    if random.chance(80) { lines.append(FileRules.SeesLine(kinds: RandomWords.eventPaths)) }
    if random.chance(80) { lines.append(FileRules.SeesLine(kinds: ["account"])) }
    let requires =
      random.chance(15)
      ? [random.pick(RandomWords.accountPaths + RandomWords.eventPaths + ["income", "oldest"])] : []
    return FileRules(sees: lines, requires: requires)
  }

  private mutating func line(isAccounts: Bool) -> FileRules.SeesLine {
    let paths = isAccounts ? RandomWords.accountPaths : RandomWords.eventPaths
    let scope: RandomExpressions.Scope = isAccounts ? .accountRow : .event
    let condition =
      random.chance(50)
      ? expressions.inside(scope) { $0.condition(depth: 1).expression } : nil
    var retention: [FileRules.Retention] = []
    for _ in 0..<random.below(3) where random.chance(70) {
      retention.append(
        FileRules.Retention(
          condition: random.chance(70)
            ? expressions.inside(scope, chains: !isAccounts) { $0.condition(depth: 1).expression }
            : nil,
          keeps: keeps(isAccounts: isAccounts)
        )
      )
    }
    return FileRules.SeesLine(
      kinds: random.some(of: paths, percent: 30) + [random.pick(paths)],
      condition: condition,
      retention: retention
    )
  }

  private mutating func keeps(isAccounts: Bool) -> FileRules.Keeps {
    let dates: [Expression] =
      isAccounts
      ? [.accountField(.opened), .accountField(.closed), .accountField(.matures)]
      : [.eventField(.date), .eventField(.recorded), .eventField(.settled)]
    switch random.below(4) {
    case 0: return .forever
    case 1: return .until(dates[isAccounts ? 1 : 2])
    default: return .span(expressions.span(), from: random.pick(dates))
    }
  }

  // MARK: Consequences

  private mutating func consequences(scale: Scale) -> [Consequence] {
    var found: [Consequence] = []
    for index in 0..<random.below(3) {
      let eligible = expressions.inside(.verdict) { inner in
        inner.own = scale
        return inner.condition(depth: 2)
      }
      found.append(
        Consequence(
          domain: .credit,
          isGain: random.chance(50),
          effect: "effect \(index)",
          eligible: eligible,
          by: "practice"
        )
      )
    }
    return found
  }
}
