import CreditLanguage
import CreditModels
import CreditPopulation

/// Compiles the models of a plan one after the other into one graph.
struct Compiler {
  let scorers: [any Scorer]
  var lowering: Lowering
  var stages: [Program.Stage] = []
  var completeness: [Double]
  /// For each model the readings that the dataset can give for nobody, by their position.
  var absentReadings: [[Int]]
  /// For each model the requirements that the dataset does not meet.
  var unmet: [[String]]

  init(
    _ scorers: [any Scorer],
    _ order: RunOrder,
    _ slots: StandingSlots,
    schema: PopulationSchema,
    vocabulary: Vocabulary
  ) {
    self.scorers = scorers
    lowering = Lowering(schema: schema, vocabulary: vocabulary)
    completeness = [Double](repeating: 1, count: scorers.count)
    unmet = [[String]](repeating: [], count: scorers.count)
    absentReadings = [[Int]](repeating: [], count: scorers.count)
    lowering.silentSlots = slots.silent
    for (model, scorer) in scorers.enumerated() {
      lowering.contexts.append(
        FileContext(
          scorer,
          model: model,
          uses: order.uses[model].mapValues(slots.slot),
          formulas: scorers.count + model
        )
      )
    }
    for model in scorers.indices {
      lowering.contexts.append(lowering.contexts[model].ofFormulas)
    }
  }

  /// Compiles a model whose used models have been compiled.
  mutating func compile(_ model: Int) throws(ScoringError) {
    let start = stages.isEmpty ? 0 : lowering.graph.steps.count
    let required = try requirements(model)
    var readings: [Program.Source] = []
    for reading in scorers[model].readings { readings.append(try source(reading, model)) }
    let middle = lowering.graph.steps.count
    completeness[model] = try share(recordedBy: readings, model)
    absentReadings[model] = readings.indices.filter { isAbsent(readings[$0]) }
    var consequences: [NodeID] = []
    for consequence in (scorers[model] as? any ConsequenceGivingScorer)?.consequences ?? [] {
      let scope = Lowering.Scope(context: model)
      consequences.append(try lowering.lower(consequence.eligible.expression, scope))
    }
    let steps = lowering.graph.steps
    stages.append(
      Program.Stage(
        model: model,
        before: Array(steps[start..<middle]),
        after: Array(steps[middle...]),
        readings: readings,
        consequences: consequences,
        required: required
      )
    )
    if !unmet[model].isEmpty { lowering.silentSlots.insert(model) }
  }

  /// Where a reading comes from; `context` is the model or that of a hybrid.
  mutating func source(
    _ reading: Reading,
    _ context: Int
  ) throws(ScoringError) -> Program.Source {
    switch reading {
    case .value(let value):
      return .node(try lowering.lower(value.expression, Lowering.Scope(context: context)))
    case .comparable(let value):
      if let index = lowering.asGiven(value.expression, context) { return .given(index) }
      return .node(try lowering.lower(value.expression, Lowering.Scope(context: context)))
    case .ledger(let ledger):
      let lowered = try lowering.ledger(
        ledger,
        context: context,
        scale: scorers[lowering.contexts[context].model].card.scale
      )
      return .ledger(lowered.node, lowered.index)
    case .recorded(let name):
      guard let index = lowering.schema.recordedScores.firstIndex(where: { $0.name == name }) else {
        throw .missingCharacteristic(model: lowering.contexts[context].name, name: name)
      }
      return .recorded(index)
    }
  }

  /// The required characteristics; notes requirements that the dataset meets for nobody.
  private mutating func requirements(_ model: Int) throws(ScoringError) -> [NodeID] {
    var required: [NodeID] = []
    for name in (scorers[model] as? any FileKeepingScorer)?.file.requires ?? [] {
      let codes = lowering.kinds.codes(under: [name])
      if !codes.isEmpty {
        if !lowering.isRecorded(codes) { unmet[model].append(name) }
        continue
      }
      let node = try lowering.characteristic(name, model)
      switch lowering.graph.constant(node) {
      case Value.absent: unmet[model].append(name)
      case nil: required.append(node)
      default: break
      }
    }
    return required
  }

  /// The share of the model's possible points that rests on what the dataset records.
  private func share(
    recordedBy readings: [Program.Source],
    _ model: Int
  ) throws(ScoringError) -> Double {
    let declared = (scorers[model] as? DeclarativeScorer)?.weights
    var (recorded, all) = (0.0, 0.0)
    for (index, source) in readings.enumerated() {
      if case .ledger = source, case .ledger(let ledger) = scorers[model].readings[index] {
        let parts = lowering.weights(of: ledger)
        (recorded, all) = (recorded + parts.recorded, all + parts.all)
        continue
      }
      let weight = declared.map { $0[index] ?? 0 } ?? 1
      all += weight
      if try isRecorded(source, scorers[model].readings[index], model) { recorded += weight }
    }
    return all == 0 ? 1 : recorded / all
  }

  /// Whether the dataset has something of what a reading reads.
  ///
  /// A default in the place of what it has for nobody is no record.
  private func isRecorded(
    _ source: Program.Source,
    _ reading: Reading,
    _ model: Int
  ) throws(ScoringError) -> Bool {
    guard case .node(let node) = source, let constant = lowering.graph.constant(node) else {
      return true
    }
    guard constant != Value.absent else { return false }
    switch reading {
    case .value(let value), .comparable(let value):
      let scope = Lowering.Scope(context: model)
      return try !lowering.leaves(of: value.expression, scope).areAllMissing
    case .ledger, .recorded: return true
    }
  }

  private func isAbsent(_ source: Program.Source) -> Bool {
    guard case .node(let node) = source else { return false }
    return lowering.graph.constant(node) == Value.absent
  }

  /// What follows for a model whatever its rules say.
  func implied(_ model: Int, _ book: CodeBook) -> ImpliedAbsences {
    func code(_ reason: AbsenceReason) -> Int32 {
      -Int32((book.absences.firstIndex(of: reason) ?? 0) + 1)
    }
    let subjects = scorers[model].card.subjects
    var everybody: Int32?
    if !unmet[model].isEmpty { everybody = code(.requirementNotRecorded) }
    return ImpliedAbsences(
      everybody: everybody,
      outOfScope: code(.outOfScope),
      notRecorded: code(.requirementNotRecorded),
      scope: [subjects.contains(.individual), subjects.contains(.organisation)]
    )
  }
}

extension FileContext {
  /// The context of a scorer; one that keeps no file sees every record for ever.
  init(_ scorer: any Scorer, model: Int, uses: [String: Int], formulas: Int) {
    self.init(model: model, name: scorer.card.pinnedID, uses: uses, formulas: formulas)
    currency = scorer.card.currency
    guard let keeper = scorer as? any FileKeepingScorer else { return }
    file = keeper.file
    chains = keeper.chains
    settings = keeper.settings
    for value in keeper.accountValues { accountValues[value.name] = value.value }
    for value in keeper.definitions { definitions[value.name] = value.value }
  }

  /// The same file for the vocabulary's formulas, which know no names of the model.
  var ofFormulas: FileContext {
    var context = self
    context.accountValues = [:]
    context.definitions = [:]
    return context
  }
}
