public import CreditModels
public import CreditPopulation

/// Several models compiled for one population: run order, what is assembled once for all of them,
/// and the codes of their standings.
public struct Plan: Sendable {
  /// The models in the caller's order; every `model` index below refers to it.
  public let scorers: [any Scorer]
  /// What the plan was made for.
  public let schema: PopulationSchema
  /// The indices of ``scorers`` in the order in which they run: used models first.
  public let runOrder: [Int]
  /// The codes of each model's standings.
  public let codeBooks: [CodeBook]
  /// For each model the share of its possible points whose characteristics the dataset records.
  public let completeness: [Double]
  /// For each model the positions of those of its readings that the dataset gives for nobody.
  public let absentReadings: [[Int]]
  /// For each model what it requires and the dataset does not record; where this is not empty,
  /// every subject within the model's scope is not recorded.
  public let requiredAbsence: [[String]]
  /// For each model what follows from its standings.
  public let consequences: [[Consequence]]

  let program: Program
  let implied: [ImpliedAbsences]
  /// The parts of standings by slot (``StandingSlots``).
  let standingTables: [StandingTable]
  /// Models whose standings at earlier dates are read.
  let earlier: [EarlierPlan]

  /// What is computed beside standings.
  public let parts: PlanParts

  /// Compiles models for a population.
  ///
  /// - Parameters:
  ///   - scorers: the models, those that others use included.
  ///   - schema: what the population holds.
  ///   - vocabulary: the words that both share.
  ///   - parts: what is computed beside standings.
  /// - Throws: ``ScoringError`` for cycles, missing models and missing characteristics.
  public init(
    scorers: [any Scorer],
    schema: PopulationSchema,
    vocabulary: Vocabulary,
    parts: PlanParts = PlanParts()
  ) throws(ScoringError) {
    let order = try RunOrder(scorers)
    let earlier = try EarlierPlan.plans(scorers, order, schema: schema, vocabulary: vocabulary)
    let slots = StandingSlots(models: scorers.count, earlier)
    var compiler = Compiler(scorers, order, slots, schema: schema, vocabulary: vocabulary)
    for model in order.order { try compiler.compile(model) }
    let hybrids = try compiler.hybrids(parts.pairs)
    self.parts = PlanParts(
      points: parts.points.union(hybrids.flatMap { [$0.pair.a, $0.pair.b] }),
      pairs: hybrids.map(\.pair)
    )
    self.scorers = scorers
    self.schema = schema
    self.runOrder = order.order
    self.completeness = compiler.completeness
    self.absentReadings = compiler.absentReadings
    self.requiredAbsence = compiler.unmet
    self.consequences = scorers.map { ($0 as? any ConsequenceGivingScorer)?.consequences ?? [] }
    self.program = Program(
      graph: compiler.lowering.graph,
      stages: compiler.stages,
      hybrids: hybrids
    )
    let books = scorers.map(Plan.codeBook)
    self.codeBooks = books
    self.implied = scorers.indices.map { compiler.implied($0, books[$0]) }
    self.earlier = earlier
    // A code means the same at any date, but an earlier plan has its own order of models.
    let tables = scorers.indices.map {
      StandingTable(books[$0], scale: scorers[$0].card.scale, dictionary: schema.dictionary)
    }
    self.standingTables = tables + earlier.flatMap { $0.models.map { tables[$0.outer] } }
  }

  /// Scratch memory for one thread.
  public func makeWorker() -> Worker { Worker(plan: self, program: program) }

  /// The codes of a scorer's scale, or of its recorded values, with every implied absence.
  private static func codeBook(_ scorer: any Scorer) -> CodeBook {
    let own = (scorer as? any AbsenceGivingScorer)?.absences ?? []
    let absences = own + AbsenceReason.implied.filter { !own.contains($0) }
    guard let recorded = scorer as? RecordedScorer else {
      return CodeBook(scale: scorer.card.scale, absences: absences)
    }
    return CodeBook(
      values: recorded.recorded.values,
      higherIsBetter: recorded.recorded.higherIsBetter,
      absences: absences
    )
  }
}
