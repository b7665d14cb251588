import CreditLanguage
import CreditModels
import CreditPopulation

extension ReferenceReader {
  /// Everything that the model says of the subject.
  func result() -> ReferenceResult {
    var result = judged()
    result.eligible = model.consequences.map { consequence in
      value(of: consequence.eligible.expression, in: .verdict(result.standing))
    }
    return result
  }

  /// Absences, then states, then the judge.
  private func judged() -> ReferenceResult {
    if let absence = absence() { return ReferenceResult(absence) }
    let states = model.score.states
    let conditions = states.map { value(of: $0.condition.expression, in: .subject) }
    if let first = conditions.firstIndex(where: \.holds) {
      return ReferenceResult(said(state: states[first].state))
    }
    switch model.score.judge {
    case .ledger(let ledger): return judged(by: ledger)
    case .scorecard(let card): return judged(by: card, decimals: card.decimals) { $0 }
    case .rating(let rating): return judged(by: rating)
    case .opinion(let positive):
      let knowsNothing = !conditions.isEmpty && conditions.allSatisfy { $0 == .absent }
      return ReferenceResult(knowsNothing ? .nothing(.notRecorded) : said(state: positive))
    case .lookup(let looked):
      return judged(byValue: looked) { said(number: $0, decimals: model.card.scale.decimals) }
    case .program:
      preconditionFailure("the reference scorer starts no programs")
    }
  }

  /// Why nothing is said of the subject, if so.
  private func absence() -> ReferenceStanding? {
    if !model.card.subjects.contains(where: { $0.code == subject.kind }) {
      return .nothing(.outOfScope)
    }
    let isMissing = model.file.requires.contains { name in
      schema.kinds.contains(name) ? !isRecorded([name]) : characteristic(name) == .absent
    }
    if isMissing { return .nothing(.notRecorded) }
    let rule = model.score.absences.first { rule in
      value(of: rule.condition.expression, in: .subject).holds
    }
    return rule.map { .nothing($0.absence, reason: $0.reason) }
  }

  // MARK: Scorecards and ratings

  private func judged(
    by card: Scorecard,
    decimals: Int,
    number: (Int64) -> Int64
  ) -> ReferenceResult {
    let values = card.characteristics.map { value(of: $0.value.expression, in: .subject) }
    if !values.isEmpty && values.allSatisfy({ $0 == .absent }) {
      return ReferenceResult(.nothing(.notRecorded))
    }
    let segment =
      card.segments.firstIndex { segment in
        segment.condition.map { value(of: $0.expression, in: .subject).holds } ?? true
      } ?? card.segments.count - 1
    var points: [String: Int64] = [:]
    for (characteristic, value) in zip(card.characteristics, values) {
      let attribute = self.attribute(of: characteristic, for: value)
      points[characteristic.name] = attribute?.points[segment] ?? 0
    }
    let total = card.segments[segment].start + points.values.reduce(0, +)
    var result = ReferenceResult(said(number: number(total), decimals: decimals))
    result.segment = card.segments.count > 1 ? card.segments[segment].name : nil
    result.points = points
    result.total = total
    return result
  }

  private func judged(by rating: Rating) -> ReferenceResult {
    func thousandths(_ millionths: Int64) -> Int64 {
      self.thousandths(millionths, ceiling: rating.ceiling)
    }
    let decimals = model.card.scale.decimals
    switch rating.index {
    case .effects(let card):
      return judged(by: card, decimals: decimals) { thousandths(-$0) }
    case .logOdds(let index):
      return judged(byValue: index) { said(number: thousandths($0), decimals: decimals) }
    }
  }

  private func thousandths(_ millionths: Int64, ceiling: Int64?) -> Int64 {
    let rounded = divided(millionths, by: 1000)
    return ceiling.map { min($0, rounded) } ?? rounded
  }

  /// The standing of log odds of good in millionths.
  func ratingStanding(_ millionths: Int64, ceiling: Int64?) -> ReferenceStanding {
    said(number: thousandths(millionths, ceiling: ceiling), decimals: model.card.scale.decimals)
  }

  private func judged(
    byValue expression: TypedExpression,
    _ standing: (Int64) -> ReferenceStanding
  ) -> ReferenceResult {
    switch value(of: expression.expression, in: .subject) {
    case .absent: return ReferenceResult(.nothing(.notRecorded))
    case .value(let number):
      var result = ReferenceResult(standing(number))
      result.total = number
      return result
    default: return ReferenceResult(.nothing(.unknownSubject))
    }
  }

  /// The attribute that a value falls into.
  func attribute(
    of characteristic: Characteristic,
    for value: ReferenceValue
  ) -> Attribute? {
    let real = realValue(of: characteristic)
    if let attribute = characteristic.attributes.first(where: { attribute in
      switch (attribute.match, value) {
      case (.none, .none), (.absent, .absent): true
      case (.interval(let lower, let upper), .value(let number)):
        real?.lies(from: lower, below: upper, scale: characteristic.value.unit.scale)
          ?? (number >= lower ?? .min && number < upper ?? .max)
      case (.categories(let names), .category(let text)): names.contains(text)
      default: false
      }
    }) {
      return attribute
    }
    if value == .none || value == .absent { return nil }
    return characteristic.attributes.first { $0.match == .otherwise }
  }

  /// The floating-point number that a characteristic is compared as, if it is one.
  private func realValue(of characteristic: Characteristic) -> RealValue? {
    guard case .characteristic(let name) = characteristic.value.expression,
      !definitions.contains(where: { $0.name == name }),
      let given = schema.given.first(where: { $0.name == name })
    else { return nil }
    let needsRate = model.card.currency != nil && model.card.currency != schema.currency
    if given.unit == .money && needsRate { return nil }
    switch subject.given[name] {
    case .single(let number): return .single(number)
    case .double(let number): return .double(number)
    default: return nil
    }
  }

  // MARK: Saying it

  /// The standing of a state.
  private func said(state: String) -> ReferenceStanding {
    let band = model.card.scale.bands.first { band in
      if case .states(let names) = band.content { names.contains(state) } else { false }
    }
    return ReferenceStanding(state: state, band: band?.name)
  }

  /// The standing of a number in units of 10 to the minus `decimals`, at best in the band `cap`.
  func said(number: Int64, decimals: Int, cap: String? = nil) -> ReferenceStanding {
    let scale = model.card.scale
    var rounded = number
    for _ in 0..<max(0, scale.decimals - decimals) { rounded *= 10 }
    var divisor: Int64 = 1
    for _ in 0..<max(0, decimals - scale.decimals) { divisor *= 10 }
    rounded = divided(rounded, by: divisor)
    if let range = scale.range {
      rounded = min(max(rounded, range.lowerBound), range.upperBound)
    }
    var band = scale.bands.firstIndex { band in
      if case .numbers(let range) = band.content { range.contains(rounded) } else { false }
    }
    let capBand = scale.bands.firstIndex { $0.name == cap }
    if scale.order == .bandThenScore, let capBand { band = max(band ?? capBand, capBand) }
    return ReferenceStanding(number: rounded, band: band.map { scale.bands[$0].name })
  }

  /// A quotient rounded half away from zero.
  private func divided(_ a: Int64, by b: Int64) -> Int64 {
    let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
    if 2 * abs(rest) < b { return quotient }
    return a < 0 ? quotient - 1 : quotient + 1
  }
}

/// A floating-point number of a column, compared in the type of the column.
private enum RealValue {
  case single(Float)
  case double(Double)

  /// Whether it lies between cut points given in the integers of a unit.
  func lies(from lower: Int64?, below upper: Int64?, scale: Int64) -> Bool {
    func cut(_ bound: Int64) -> Double { Double(bound) / Double(scale) }
    switch self {
    case .single(let x):
      return lower.map { x >= Float(cut($0)) } ?? true && upper.map { x < Float(cut($0)) } ?? true
    case .double(let x):
      return lower.map { x >= cut($0) } ?? true && upper.map { x < cut($0) } ?? true
    }
  }
}

extension ReferenceResult {
  /// A result of which nothing but the standing is known.
  init(_ standing: ReferenceStanding) {
    self.init(standing: standing, eligible: [], segment: nil, points: [:], total: nil)
  }
}
