public import CreditModels
import CreditLanguage
import CreditPopulation

/// A model document as a scorer: absences, then states, then the judge, in pure column work.
public struct DeclarativeScorer: FileKeepingScorer, AbsenceGivingScorer, ConsequenceGivingScorer {
  /// The document.
  public let model: Model
  /// What the model says of itself under its settings.
  public let card: ModelCard
  /// The value of every parameter: what was set, else the default.
  public let settings: [String: Parameter.Value]
  public let readings: [Reading]
  public let absences: [AbsenceReason]

  /// For each reading that carries points how many there can be.
  let weights: [Int: Double]
  /// The readings of absence rules, in their order; then the states' with the number of the state.
  private let absenceColumns: [Int]
  private let stateColumns: [(column: Int, state: Int16)]
  let judge: CompiledJudge

  /// Creates a scorer from a checked model.
  ///
  /// - Parameters:
  ///   - model: the document.
  ///   - settings: values of parameters by name; the others keep their defaults.
  public init(_ model: Model, settings: [String: Parameter.Value] = [:]) {
    self.model = model
    self.settings = Dictionary(
      model.parameters.map { ($0.name, settings[$0.name] ?? $0.defaultValue) },
      uniquingKeysWith: { first, _ in first }
    )
    self.card = model.card(under: self.settings)
    var list = ReadingList()
    absenceColumns = model.score.absences.map { list.add($0.condition) }
    let states = model.card.scale.states
    stateColumns = model.score.states.map { rule in
      (list.add(rule.condition), Int16((states.firstIndex(of: rule.state) ?? -1) + 1))
    }
    judge = CompiledJudge(model, &list)
    if case .opinion = model.score.judge {
      for rule in stateColumns { list.weigh(rule.column, 1) }
    }
    readings = list.readings
    weights = list.weights
    let own = model.score.absences.map { AbsenceReason(absence: $0.absence, reason: $0.reason) }
    absences = own + AbsenceReason.implied + [.nothingRecorded, .valueNone]
  }

  public var file: FileRules { model.file }
  public var chains: [String: [String]] { model.chains }
  public var accountValues: [Definition] { model.accountValues }
  public var definitions: [Definition] { model.definitions }
  public var uses: [Use] { model.uses }
  public var consequences: [Consequence] { model.consequences }

  public func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    var standings = try judge.score(characteristics, model.card)
    mark(&standings, characteristics)
    return standings
  }

  /// Writes absences and states over the judge's numbers; the first rule that holds decides.
  private func mark(_ standings: inout Standings, _ characteristics: Characteristics) {
    let missing = AbsenceReason.implied.count + absenceColumns.count
    if case .opinion = model.score.judge { silence(&standings, characteristics) }
    for row in standings.states.indices where standings.states[row] < 0 {
      standings.states[row] -= Int16(missing)
    }
    for rule in stateColumns.reversed() {
      hold(rule.column, rule.state, &standings, characteristics)
    }
    for (index, column) in absenceColumns.enumerated().reversed() {
      hold(column, -Int16(index + 1), &standings, characteristics)
    }
  }

  /// An opinion knows nothing of a subject if every condition of its states is absent.
  private func silence(_ standings: inout Standings, _ characteristics: Characteristics) {
    if stateColumns.isEmpty { return }
    let conditions = stateColumns.map { characteristics.columns[$0.column].integers }
    for row in standings.states.indices
    where conditions.allSatisfy({ $0[row] == Value.absent }) {
      standings.states[row] = -1
    }
  }

  private func hold(
    _ column: Int,
    _ state: Int16,
    _ standings: inout Standings,
    _ characteristics: Characteristics
  ) {
    switch characteristics.columns[column] {
    case .int32(let values): hold(state, &standings) { values[$0] == 1 }
    case .int64(let values): hold(state, &standings) { values[$0] == 1 }
    case .float32(let values): hold(state, &standings) { values[$0] == 1 }
    case .float64(let values): hold(state, &standings) { values[$0] == 1 }
    }
  }

  @inline(__always)
  private func hold(_ state: Int16, _ standings: inout Standings, _ holds: (Int) -> Bool) {
    for row in standings.states.indices where holds(row) {
      standings.states[row] = state
      standings.numbers[row] = Value.none
    }
  }
}

/// The readings of a model, each once.
struct ReadingList {
  private(set) var readings: [Reading] = []
  private(set) var weights: [Int: Double] = [:]
  private var index: [Reading: Int] = [:]

  /// Adds a value and returns its column.
  mutating func add(_ value: TypedExpression) -> Int { add(.value(value)) }

  /// Adds a reading and returns its column.
  mutating func add(_ reading: Reading) -> Int {
    if let known = index[reading] { return known }
    readings.append(reading)
    index[reading] = readings.count - 1
    return readings.count - 1
  }

  /// Says how many points depend on a column.
  mutating func weigh(_ column: Int, _ weight: Double) { weights[column, default: 0] += weight }
}
