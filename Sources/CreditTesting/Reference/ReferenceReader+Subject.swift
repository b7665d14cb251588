import CreditLanguage
import CreditModels
import CreditPopulation

extension ReferenceReader {
  /// A named value of the subject: a definition, a given column or a formula.
  func characteristic(_ name: String) -> ReferenceValue {
    if let definition = definitions.first(where: { $0.name == name }) {
      return value(of: definition.value.expression, in: .subject)
    }
    return standardCharacteristic(name)
  }

  /// A characteristic of the vocabulary, as the dataset gives it or as its formula computes it.
  func standardCharacteristic(_ name: String) -> ReferenceValue {
    if let given = schema.given.first(where: { $0.name == name }) {
      let integer = self.integer(of: given)
      return given.unit == .money ? inModelCurrency(integer, from: .none) : integer
    }
    guard let formula = vocabulary.characteristics.first(where: { $0.name == name })?.formula else {
      return .absent
    }
    var formulas = self
    formulas.definitions = []
    return formulas.value(of: formula.expression, in: .subject)
  }

  /// A given characteristic as an integer: floating-point ones rounded half away from zero.
  private func integer(of given: GivenCharacteristic) -> ReferenceValue {
    let x: Double
    switch subject.given[given.name] {
    case nil: return .absent
    case .integer(let value): return value
    case .single(let number): x = Double(number)
    case .double(let number): x = number
    }
    let scaled = (x * Double(given.unit.scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, abs(scaled) < 1e18, given.unit.bounds.contains(Int64(scaled)) else {
      return .absent
    }
    return .value(Int64(scaled))
  }

  /// A part of a standing; absent without one.
  func part(_ part: StandingPart, of standing: ReferenceStanding?) -> ReferenceValue {
    guard let standing, standing.absence == nil else { return .absent }
    return switch part {
    case .score: standing.number.map { .value($0) } ?? .none
    case .band: standing.band.map { .category($0) } ?? .none
    case .state: standing.state.map { .category($0) } ?? .none
    }
  }

  /// A part of the model's own standing, in a consequence.
  func ownPart(_ part: StandingPart, in row: ReferenceRow) -> ReferenceValue {
    guard case .verdict(let standing) = row else { return .absent }
    return self.part(part, of: standing)
  }

  /// Points or grade of the ledger entry that the row scores.
  func entryPart(_ expression: Expression, in row: ReferenceRow) -> ReferenceValue {
    guard case .entry(_, let points, let grade) = row else { return .absent }
    if expression == .entryPoints { return .value(points) }
    return grade.map { .category($0) } ?? .none
  }

  // MARK: Aggregates

  /// The value of an aggregate over the subject's rows or, in an account, over the account's events.
  func value(of aggregate: Aggregate, in row: ReferenceRow) -> ReferenceValue {
    guard canCount(aggregate.kinds), let candidates = rows(of: aggregate, in: row) else {
      return .absent
    }
    var values: [ReferenceValue] = []
    for candidate in candidates {
      let part = takesPart(candidate, in: aggregate)
      if part == .absent { return .absent }
      guard part.holds else { continue }
      values.append(aggregate.value.map { value(of: $0, in: candidate) } ?? .none)
    }
    switch aggregate.function {
    case .count: return .value(Int64(values.count))
    case .any: return .boolean(!values.isEmpty)
    default: break
    }
    if values.contains(.absent) { return .absent }
    let present = values.filter { $0 != .none }
    let numbers = present.compactMap(\.number)
    switch aggregate.function {
    case .sum: return .value(numbers.reduce(0, +))
    case .min: return numbers.min().map { .value($0) } ?? .none
    case .max: return numbers.max().map { .value($0) } ?? .none
    default: return present.last ?? .none
    }
  }

  /// The rows of the aggregate's kinds that the file holds, in the order of `latest`; nil if it
  /// cannot be known which.
  private func rows(of aggregate: Aggregate, in row: ReferenceRow) -> [ReferenceRow]? {
    if aggregate.table == .accounts {
      return heldAccounts.filter { lies($0.kind, under: aggregate.kinds) }
        .sorted { ($0.openedFirst, $0.ordinal) < ($1.openedFirst, $1.ordinal) }
        .map { .account($0) }
    }
    var events = heldEvents.filter { lies($0.kind, under: aggregate.kinds) }
    if case .account(let account) = row {
      guard schema.eventFields.contains(.account) else { return nil }
      events = events.filter { $0.fields[.account] == .value(Int64(account.ordinal)) }
    }
    return events.sorted { $0.happened(before: $1) }.map { .event($0) }
  }

  /// Whether a row of the right kind is within the window and fulfils the condition.
  private func takesPart(_ row: ReferenceRow, in aggregate: Aggregate) -> ReferenceValue {
    var isLive = ReferenceValue.boolean(true)
    if let window = aggregate.window {
      switch value(of: window.from, in: row) {
      case .value(let start): isLive = .boolean(self.isLive(window.span, from: start, in: row))
      case .absent: isLive = .absent
      default: isLive = .boolean(false)
      }
    }
    let condition = aggregate.condition.map { value(of: $0, in: row) } ?? .boolean(true)
    return both(isLive, condition)
  }
}

extension ReferenceAccount {
  /// The day of opening as the key of `latest`; an unknown one comes first.
  fileprivate var openedFirst: Int64 { fields[.opened]?.number ?? .min }
}
