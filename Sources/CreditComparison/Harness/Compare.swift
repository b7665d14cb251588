public import CreditResults
public import CreditModels
public import CreditPopulation
import CreditScoring
import CreditStatistics

/// Why a comparison cannot be made.
public enum ComparisonError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Too many combinations of group levels.
  case tooManyGroups
  /// Nothing to compare.
  case noModels
  /// The population has no subject.
  case noSubjects

  public var description: String {
    switch self {
    case .tooManyGroups:
      "the grouping columns have more than 65,536 combinations of levels; use --by with fewer or "
        + "coarser columns, such as --by age:25,45,65"
    case .noModels:
      "there is no model to run; name some with --models, or recorded scores with --score-column"
    case .noSubjects: "the population has no subjects"
    }
  }
}

/// Runs models side by side on one population and makes the tables.
///
/// The population is read once, and once more for the ids of the cases. Memory grows neither with
/// the population nor with the number of pairs; no result depends on threads, on the size of
/// batches or on the order of a subject's records.
///
/// - Parameters:
///   - contestants: the models, in the order of the tables; auxiliary ones only feed others.
///   - population: whom they judge.
///   - vocabulary: the words that both share.
///   - reference: the same models on another population, for the stability of standings.
///   - law: rules that the footprint is held against.
///   - options: what is computed.
///   - progress: is told the number of subjects judged so far.
/// - Returns: the tables that were asked for, and what they are about.
/// - Throws: `Findings` about the data, ``ScoringError``, ``ComparisonError``, ``ScratchError``.
public func compare(
  _ contestants: [Contestant],
  on population: some Population,
  vocabulary: Vocabulary,
  reference: ReferencePopulation? = nil,
  law: [LawRule] = [],
  options: ComparisonOptions = ComparisonOptions(),
  progress: (@Sendable (Int) -> Void)? = nil
) async throws -> Comparison {
  let run = try Run(
    contestants,
    schema: population.schema,
    vocabulary: vocabulary,
    options: options
  )
  let footprints = Footprints(
    contestants: contestants,
    kinds: population.schema.kinds,
    vocabulary: vocabulary,
    law: law
  )
  let tally = try await run.tally(of: population, progress: progress)
  let wantsReference = options.wants("stability") || options.wants("distribution")
  let stability =
    try await wantsReference
    ? reference?.stability(vocabulary: vocabulary, options: options) : nil
  return try await tally.comparison(
    population: population,
    footprints: footprints,
    reference: stability,
    stages: CaseStages(run, contestants)
  )
}

extension Tally {
  /// All tables that were asked for.
  fileprivate func comparison(
    population: some Population,
    footprints: Footprints,
    reference: StabilityReference?,
    stages: CaseStages
  ) async throws -> Comparison {
    let own = withoutForeignGroups(try await countTogether(selections))
    let selections = own.map(\.selection)
    let pairs = try await groupPairs(own)
    let caseStages = Later<Table>()
    let makers: [TableMaker] = [
      TableMaker("models") { modelsTable(own, footprints) },
      TableMaker("coverage") { coverageTable(own) },
      TableMaker("distribution") { distributionTable(own, reference: reference) },
      TableMaker("histogram") { histogramTable(own) },
      TableMaker("classes") { classesTable(own) },
      // The two that redraw most come group by group, so that threads share them.
      TableMaker(
        "agreement",
        parts: own.indices.map { index in
          { agreementTable(pairs[index...index], several: try severalAgreement(own, at: index)) }
        }
      ),
      TableMaker("transitions") { try transitionsTable(selections) },
      TableMaker("swap_sets") { swapSetsTable(pairs) },
      TableMaker("trade_off") { tradeOffTable(pairs) },
      TableMaker(
        "performance",
        parts: own.indices.map { index in { try performanceTable(own, at: index) } }
      ),
      TableMaker("performance_pairs") { performancePairsTable(pairs) },
      TableMaker("curves") { curvesTable(own) },
      TableMaker("gains") { gainsTable(own) },
      TableMaker("calibration") { calibrationTable(own) },
      TableMaker("stability") { stabilityTable(own, reference: reference) },
      TableMaker("disparity") { disparityTable(own) },
      TableMaker("disparity_pairs") { try disparityPairsTable(own) },
      TableMaker("drivers") { driversTable(own, sampled: try sampledDrivers()) },
      TableMaker("footprint") { footprintTable(footprints) },
      TableMaker("decomposition") { try decompositionTable(selections) },
      TableMaker("consequences") { consequencesTable(own) },
      TableMaker("cases") {
        let found = try findCases(population, pairs)
        if options.wants("case_stages") { caseStages.value = try stages.table(found, self, own) }
        return casesTable(found.pairs, ids: found.ids)
      },
    ]
    var tables = try await tables(
      of: makers.filter { options.wants($0.name) },
      on: options.threads
    )
    if options.wants("case_stages") {
      tables.append(
        try caseStages.value ?? stages.table(findCases(population, pairs), self, own)
      )
    }
    return Comparison(
      dataset: facts(own),
      models: frames.map(\.facts),
      tables: tables,
      options: options
    )
  }

  /// Counts the codes of all models in each selection, on all threads.
  private func countTogether(_ selections: [SubjectGroup]) async throws -> [GroupTally] {
    // Each part reads all subjects once more.
    let size = max(1, (selections.count + options.threads - 1) / options.threads)
    let parts = stride(from: 0, to: selections.count, by: size).map {
      selections[$0..<min($0 + size, selections.count)]
    }
    let counted = try await concurrently(
      parts.map { part in { try count(Array(part)) } },
      on: options.threads
    )
    return counted.flatMap { $0 }
  }

  private func groupPairs(_ tallies: [GroupTally]) async throws -> [GroupPairs] {
    let readers = [
      "agreement", "swap_sets", "trade_off", "performance_pairs", "cases", "case_stages",
    ]
    guard readers.contains(where: options.wants) else { return [] }
    return try await concurrently(
      tallies.map { tally in { try groupPairs(tally) } },
      on: options.threads
    )
  }

  private func groupPairs(_ tally: GroupTally) throws -> GroupPairs {
    GroupPairs(
      selection: tally.selection,
      pairs: try pairs(of: tally.selection.subjects).map { a, b in
        try store.pairs(
          (index: a, model: tally.models[a]),
          (index: b, model: tally.models[b]),
          in: tally.selection
        )
      },
      everybodySize: tally.everybodySize
    )
  }

  /// The rows of one group, whose participants are those of everybody of its kind.
  private func performanceTable(_ own: [GroupTally], at index: Int) throws -> Table {
    let participants = participants(of: own[index].selection.subjects, in: own)
    let common = try count([own[index].selection], required: participants)[0]
    return performanceTable(own: own[index], common: common, participants: participants)
  }

  /// What reports say of the dataset, from the counts of everybody.
  func facts(_ tallies: [GroupTally]) -> DatasetFacts {
    var (goods, bads) = (Int64(0), Int64(0))
    var subjects: [SubjectKind: Int] = [:]
    for tally in tallies where tally.selection.isEverybody {
      subjects[tally.selection.subjects] = Int(tally.everybody)
      guard let counts = tally.models.first?.counts else { continue }
      for code in -counts.absences..<(tally.models.first?.frame.book.count ?? 0) {
        let weights = counts.states(ofCode: code).weights
        goods += weights[Int(OutcomeState.good.code)]
        bads += weights[Int(OutcomeState.bad.code)]
      }
    }
    return DatasetFacts(
      name: schema.name,
      title: schema.title,
      synthetic: schema.synthetic,
      asOf: schema.asOf,
      snapshot: schema.snapshot,
      outcome: schema.outcome,
      weight: schema.weight,
      groups: schema.groups,
      subjects: subjects,
      badRate: schema.outcome == nil || goods + bads == 0
        ? nil : Double(bads) / Double(goods + bads),
      skippedRows: [:]
    )
  }
}
