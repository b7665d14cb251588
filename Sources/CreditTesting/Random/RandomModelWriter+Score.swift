import CreditLanguage
import CreditModels
import CreditPopulation

extension RandomModelWriter {
  /// Rules and judge, and the scale that says what they can say.
  mutating func score() -> (ScoreRules, Scale) {
    var absences: [AbsenceRule] = []
    for index in 0..<random.below(3) where random.chance(50) {
      absences.append(
        AbsenceRule(
          condition: expressions.condition(depth: 2),
          absence: random.pick(Absence.allCases),
          reason: "rule \(index)"
        )
      )
    }
    var rules: [StateRule] = []
    for index in 0..<random.below(3) {
      rules.append(StateRule(condition: expressions.condition(depth: 2), state: "s\(index)"))
    }
    states = rules.map(\.state)
    let (judge, scale) = self.judge()
    return (ScoreRules(absences: absences, states: rules, judge: judge), scale)
  }

  private mutating func judge() -> (Judge, Scale) {
    switch random.below(6) {
    case 0, 1:
      let scale = numbers(0...300, decimals: random.below(2))
      let card = scorecard(.points, decimals: random.below(2), scaleDecimals: scale.decimals)
      return (.scorecard(card), scale)
    case 2:
      let scale = numbers(-2_000...2_000, decimals: 3)
      let ceiling: Int64? = random.chance(50) ? 1_500 : nil
      if random.chance(40) {
        let index = expressions.expression(.logOdds, depth: 3)
        return (.rating(Rating(index: .logOdds(index), ceiling: ceiling)), scale)
      }
      let effects = scorecard(.logOdds, decimals: 6, scaleDecimals: 3)
      return (.rating(Rating(index: .effects(effects), ceiling: ceiling)), scale)
    case 3:
      states.append("positive")
      return (.opinion(positive: "positive"), Scale(range: nil, bands: stateBands()))
    case 4: return (.lookup(looked()), numbers(-50...300, decimals: 0))
    default: return ledgerWithScale()
    }
  }

  private mutating func ledgerWithScale() -> (Judge, Scale) {
    let scale = numbers(0...200, decimals: 0, canGrade: true)
    let names = scale.bands.filter { if case .numbers = $0.content { true } else { false } }
      .map(\.name)
    let grades = scale.order == .bandThenScore ? names : []
    return (.ledger(ledger(grades: grades, scale: scale)), scale)
  }

  private mutating func looked() -> TypedExpression {
    let scores = expressions.used.map { Expression.standing(alias: $0.alias, .score) }
    if !scores.isEmpty && random.chance(70) {
      return TypedExpression(.middle(scores), unit: .points)
    }
    return expressions.expression(random.chance(50) ? .count : .points, depth: 2)
  }

  // MARK: Scales

  private func stateBands() -> [Scale.Band] {
    states.reversed().map { Scale.Band(name: "band-\($0)", content: .states([$0])) }
  }

  /// A scale of numbers in up to four bands, with the states below or above them.
  private mutating func numbers(
    _ range: ClosedRange<Int64>,
    decimals: Int,
    canGrade: Bool = false
  ) -> Scale {
    let isHigherBetter = random.chance(80)
    let cuts = Set((0..<random.below(4)).map { _ in random.number(in: range) })
      .subtracting([range.lowerBound]).sorted()
    var parts: [ClosedRange<Int64>] = []
    for (low, next) in zip([range.lowerBound] + cuts, cuts + [range.upperBound + 1]) {
      parts.append(low...next - 1)
    }
    if isHigherBetter { parts.reverse() }
    var bands = parts.enumerated().map { index, part in
      Scale.Band(name: "b\(index)", content: .numbers(part))
    }
    let isAbove = random.chance(20)
    bands = isAbove ? stateBands() + bands : bands + stateBands()
    return Scale(
      higherIsBetter: isHigherBetter,
      decimals: decimals,
      range: range,
      order: canGrade && !isAbove && random.chance(70) ? .bandThenScore : .score,
      bands: bands
    )
  }

  // MARK: Scorecards

  /// A scorecard in points, or of effects on log odds.
  private mutating func scorecard(_ unit: Unit, decimals: Int, scaleDecimals: Int) -> Scorecard {
    let finer: Int64 = decimals > scaleDecimals ? 10 : 1
    let size: Int64 = unit == .points ? 70 * finer / (decimals < scaleDecimals ? 10 : 1) : 900_000
    let reach = -size...size
    var segments: [Scorecard.Segment] = []
    let count = 1 + random.below(3)
    for index in 0..<count {
      segments.append(
        Scorecard.Segment(
          name: "g\(index)",
          condition: index + 1 < count ? expressions.condition(depth: 2) : nil,
          start: random.number(in: reach) + (unit == .points ? 2 * size : 0)
        )
      )
    }
    var characteristics: [Characteristic] = []
    for index in 0..<1 + random.below(4) {
      characteristics.append(
        characteristic("c\(index)", segments: count, reach: reach)
      )
    }
    return Scorecard(segments: segments, characteristics: characteristics, decimals: decimals)
  }

  private mutating func characteristic(
    _ name: String,
    segments: Int,
    reach: ClosedRange<Int64>
  ) -> Characteristic {
    let value: TypedExpression
    if random.chance(45) {
      let standard = random.pick(vocabulary.characteristics)
      value = TypedExpression(
        .characteristic(standard.name),
        unit: standard.unit,
        source: standard.name
      )
    } else {
      let unit = random.pick([
        Unit.count, .months, .days, .money, .share, .ratio, .boolean, .points,
      ])
      value = expressions.expression(unit, depth: 3)
    }
    let attributes = matches(value).map { match in
      Attribute(
        label: "",
        match: match,
        points: (0..<segments).map { _ in random.number(in: reach) }
      )
    }
    return Characteristic(
      name: name,
      category: RandomWords.category(of: name),
      value: value,
      attributes: attributes
    )
  }

  /// Classes that do not overlap; sometimes with gaps, sometimes with a class for the rest.
  private mutating func matches(_ value: TypedExpression) -> [Attribute.Match] {
    var found: [Attribute.Match] = []
    if random.chance(70) { found.append(.none) }
    if random.chance(40) { found.append(.absent) }
    switch value.unit {
    case .boolean: found += [.interval(lower: 1, upper: 2), .interval(lower: 0, upper: 1)]
    case .category:
      let texts = expressions.texts(for: value.expression)
      found += [.categories([texts[0]]), .categories(Array(texts.dropFirst().prefix(1)))]
      found.append(.otherwise)
    default: found += intervals(of: value.unit)
    }
    return found
  }

  private mutating func intervals(of unit: Unit) -> [Attribute.Match] {
    let cuts = random.some(of: RandomWords.numbers(of: unit), percent: 60).sorted()
    guard let first = cuts.first, let last = cuts.last else { return [.otherwise] }
    var found: [Attribute.Match] = [.interval(lower: nil, upper: first)]
    for (low, high) in zip(cuts, cuts.dropFirst()) {
      found.append(.interval(lower: low, upper: random.chance(20) ? low + 1 : high))
    }
    found.append(random.chance(50) ? .otherwise : .interval(lower: last, upper: nil))
    if random.chance(30) { found.remove(at: random.below(found.count)) }
    return random.shuffled(found)
  }
}
