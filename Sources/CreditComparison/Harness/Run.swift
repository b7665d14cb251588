import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Models planned on a population's schema: everything that is fixed before a subject is read.
struct Run {
  let schema: PopulationSchema
  let vocabulary: Vocabulary
  let options: ComparisonOptions
  let plan: Plan
  let cells: GroupCells
  let weighting: Weighting
  /// The plan's models that are shown.
  let shown: [Int]
  /// One per model that is shown.
  let frames: [ModelFrame]
  /// What is asked of the pass beside codes.
  private let wishes: PartWishes

  /// - Throws: ``ScoringError``, ``ComparisonError``.
  init(
    _ contestants: [Contestant],
    schema: PopulationSchema,
    vocabulary: Vocabulary,
    options: ComparisonOptions
  ) throws {
    guard contestants.contains(where: { !$0.isAuxiliary }) else { throw ComparisonError.noModels }
    let wishes = PartWishes(contestants, kinds: schema.kinds, options)
    let plan = try Plan(
      scorers: contestants.map(\.scorer),
      schema: schema,
      vocabulary: vocabulary,
      parts: wishes.parts
    )
    guard let cells = GroupCells(schema.groups) else { throw ComparisonError.tooManyGroups }
    self.frames = wishes.shown.map { index in
      ModelFrame(
        card: contestants[index].scorer.card,
        book: plan.codeBooks[index],
        completeness: plan.completeness[index],
        isOutOfPeriod: contestants[index].isOutOfPeriod,
        consequences: plan.consequences[index]
      )
    }
    self.schema = schema
    self.vocabulary = vocabulary
    self.options = options
    self.plan = plan
    self.cells = cells
    self.weighting = Weighting(kind: schema.weight?.kind)
    self.shown = wishes.shown
    self.wishes = wishes
  }

  /// Judges all subjects of a population with this schema.
  ///
  /// - Throws: `Findings` about the data, ``ScoringError``, ``ComparisonError``, ``ScratchError``.
  func tally(
    of population: some Population,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws -> Tally {
    let pass = Pass(
      plan: plan,
      cells: cells,
      weighting: weighting,
      frames: frames,
      shown: shown,
      partials: wishes.partials(plan.parts.pairs),
      attributes: wishes.attributes(frames),
      sample: SubjectSample(
        size: wishes.sampled.isEmpty ? 0 : PartWishes.sampleSize,
        seed: options.seed
      ),
      threads: options.threads,
      progress: progress
    )
    let passed = try await pass.run(over: population)
    guard passed.store.count > 0 else { throw ComparisonError.noSubjects }
    return Tally(
      schema: schema,
      frames: frames,
      store: passed.store,
      cells: cells,
      weighting: weighting,
      eligibility: passed.eligibility,
      options: options,
      attributes: passed.attributes,
      partials: pass.partials,
      sampledDrivers: { [wishes, schema, vocabulary] in
        try wishes.sampledDrivers(passed.sample, schema, vocabulary)
      },
      assumed: wishes.assumed
    )
  }
}
