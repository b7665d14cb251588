import CreditLanguage
import CreditModels
import CreditPopulation

extension RandomModelWriter {
  /// A ledger with entries that overlap in kinds, so that the first that fits matters.
  mutating func ledger(grades: [String], scale: Scale) -> Ledger {
    expressions.own = scale
    let decimals = random.below(2)
    var ledger = Ledger(
      start: .constant(decimals == 1 ? 1_005 : 100),
      decimals: decimals,
      entries: []
    )
    if let bonus = expressions.parameters.first(where: { $0.unit == .points }) {
      ledger.start = random.chance(30) ? .parameter(bonus.name) : ledger.start
    }
    for name in ["cap0", "cap1"] where random.chance(60) {
      ledger.caps[name] = Ledger.Cap(
        points: random.number(in: 0...60),
        period: random.pick(Ledger.Cap.Period.allCases)
      )
    }
    for index in 0..<2 + random.below(6) {
      ledger.entries.append(entry("E\(index)", grades: grades, caps: ledger.caps.keys.sorted()))
    }
    for _ in 0..<random.below(4) {
      let condition = expressions.inside(.entry, chains: true) { $0.condition(depth: 1).expression }
      ledger.lasts.append(
        Ledger.LastsLine(condition: random.chance(80) ? condition : nil, term: term())
      )
    }
    if random.chance(60) { ledger.repeats = repeats() }
    ledger.oncePerCase = random.chance(50)
    ledger.suspendsCredits = random.chance(50)
    for grade in grades where random.chance(40) {
      ledger.gradeLimits[grade] = random.number(in: -20...120)
    }
    if random.chance(30) { ledger.adds = expressions.expression(.points, depth: 1) }
    return ledger
  }

  private mutating func entry(_ code: String, grades: [String], caps: [String]) -> Ledger.Entry {
    let condition =
      random.chance(50)
      ? expressions.inside(.event, chains: true) { $0.condition(depth: 1).expression } : nil
    return Ledger.Entry(
      code: code,
      label: code,
      kinds: (0..<1 + random.below(4)).map { _ in random.pick(RandomWords.eventPaths) },
      condition: condition,
      points: points(),
      lasts: random.chance(40) ? term() : nil,
      cap: caps.isEmpty || random.chance(40) ? nil : random.pick(caps),
      grade: grades.isEmpty || random.chance(60) ? nil : random.pick(grades),
      category: RandomWords.category(of: code),
      repeats: random.chance(85)
    )
  }

  private mutating func points() -> Ledger.Points {
    switch random.below(4) {
    case 0:
      let sign: Int64 = random.chance(50) ? 1 : -1
      return .bySeverity(
        mild: sign * random.number(in: 0...10),
        grave: sign * random.number(in: 10...60)
      )
    case 1:
      if let parameter = expressions.parameters.first(where: { $0.unit == .points }) {
        return .fixed(.parameter(parameter.name))
      }
      return .fixed(.constant(0))
    default: return .fixed(.constant(random.pick([-50, -30, -20, -5, 0, 5, 10, 20, 30])))
    }
  }

  private mutating func term() -> Ledger.Term {
    if random.chance(35) { return .forever }
    let date = random.pick([EventField.date, .date, .recorded, .settled])
    return .span(expressions.span(), from: .eventField(date))
  }

  private mutating func repeats() -> Ledger.Repeats {
    let condition =
      random.chance(60)
      ? expressions.inside(.entry, chains: true) { $0.condition(depth: 1).expression } : nil
    return Ledger.Repeats(
      same: random.pick(Ledger.Repeats.Same.allCases),
      within: random.chance(50) ? expressions.span() : nil,
      multiplier: random.number(in: 2...3),
      condition: condition
    )
  }
}
