import CreditLanguage
import CreditModels
import CreditPopulation

/// The judge of a model with the columns it reads.
enum CompiledJudge: Sendable {
  case scorecard(CompiledScorecard)
  case rating(CompiledScorecard, ceiling: Int64?)
  case index(Int, ceiling: Int64?)
  case ledger(Int, decimals: Int)
  case opinion(state: Int16)
  case lookup(Int)
  case program(CompiledProgram)

  init(_ model: Model, _ list: inout ReadingList) {
    switch model.score.judge {
    case .scorecard(let scorecard): self = .scorecard(CompiledScorecard(scorecard, &list))
    case .rating(let rating):
      switch rating.index {
      case .effects(let scorecard):
        self = .rating(CompiledScorecard(scorecard, &list), ceiling: rating.ceiling)
      case .logOdds(let value):
        let column = list.add(value)
        list.weigh(column, 1)
        self = .index(column, ceiling: rating.ceiling)
      }
    case .ledger(let ledger): self = .ledger(list.add(.ledger(ledger)), decimals: ledger.decimals)
    case .opinion(let positive):
      let state = model.card.scale.states.firstIndex(of: positive) ?? -1
      self = .opinion(state: Int16(state + 1))
    case .lookup(let value):
      let column = list.add(value)
      list.weigh(column, 1)
      self = .lookup(column)
    case .program(let rules): self = .program(CompiledProgram(rules, &list))
    }
  }

  /// Judges as if no rule about absences and states held.
  ///
  /// A state of -1 says that everything read is absent, -2 that the value is none.
  ///
  /// - Throws: ``ScoringError`` when a program fails.
  func score(
    _ characteristics: Characteristics,
    _ card: ModelCard
  ) throws(ScoringError) -> Standings {
    let count = characteristics.count
    let scale = card.scale
    var states = [Int16](repeating: 0, count: count)
    switch self {
    case .scorecard(let scorecard):
      let numbers = scorecard.totals(characteristics, silent: &states)
      return Standings(
        numbers: Rounding(from: scorecard.decimals, scale).numbers(numbers),
        states: states
      )
    case .rating(let scorecard, let ceiling):
      let numbers = scorecard.totals(characteristics, silent: &states)
      return Standings(
        numbers: numbers.map { CompiledJudge.thousandths(0 &- $0, ceiling, scale) },
        states: states
      )
    case .index(let column, let ceiling):
      let numbers = characteristics.columns[column].integers.enumerated().map { row, value in
        CompiledJudge.mark(value, &states[row])
          ? CompiledJudge.thousandths(value, ceiling, scale) : Value.none
      }
      return Standings(numbers: numbers, states: states)
    case .lookup(let column):
      let numbers = characteristics.columns[column].integers.enumerated().map { row, value in
        CompiledJudge.mark(value, &states[row]) ? Rounding.clamp(value, scale) : Value.none
      }
      return Standings(numbers: numbers, states: states)
    case .opinion(let state):
      return Standings(
        numbers: [Int64](repeating: Value.none, count: count),
        states: [Int16](repeating: state, count: count)
      )
    case .program(let program): return try program.score(characteristics, card)
    case .ledger(let column, let decimals):
      return ledger(characteristics.ledgers[column], decimals, scale, states)
    }
  }

  private func ledger(
    _ columns: LedgerColumns?,
    _ decimals: Int,
    _ scale: Scale,
    _ states: [Int16]
  ) -> Standings {
    guard let columns else { return Standings(numbers: [], states: []) }
    var states = states
    for row in states.indices where columns.totals[row] == Value.absent { states[row] = -1 }
    let numbers = Rounding(from: decimals, scale).numbers(columns.totals)
    guard !columns.grades.isEmpty else { return Standings(numbers: numbers, states: states) }
    let bands = columns.grades.map { grade in
      Int16(scale.bands.firstIndex { $0.name == grade } ?? -1)
    }
    let caps = columns.caps.map { $0 < 0 ? -1 : bands[Int($0)] }
    return Standings(numbers: numbers, states: states, caps: caps)
  }

  /// Notes a missing value as a state; true if there is one.
  private static func mark(_ value: Int64, _ state: inout Int16) -> Bool {
    if value == Value.absent { state = -1 }
    if value == Value.none { state = -2 }
    return Value.isPresent(value)
  }

  /// Log odds of good in millionths as the standing of a rating.
  static func thousandths(_ millionths: Int64, _ ceiling: Int64?, _ scale: Scale) -> Int64 {
    let rounded = Rounding.halfAwayFromZero(millionths, 1000)
    return Rounding.clamp(min(rounded, ceiling ?? rounded), scale)
  }
}

extension Column {
  /// The values as 64-bit integers with the sentinels of `Value`; floating-point values are absent.
  var integers: [Int64] {
    switch self {
    case .int64(let values): return values
    case .int32, .float32, .float64:
      var values = [Int64](repeating: 0, count: count)
      ColumnLoops.widen(self, into: &values, count)
      return values
    }
  }
}

extension Column {
  /// Whether a value is absent.
  func isAbsent(at row: Int) -> Bool {
    switch self {
    case .int32(let values): values[row] == Column.absent32
    case .int64(let values): values[row] == Value.absent
    case .float32(let values): values[row].isNaN
    case .float64(let values): values[row].isNaN
    }
  }
}
