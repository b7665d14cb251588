public import CreditModels
public import CreditPopulation
public import CreditResults

/// Runs models on a population and puts what was published about the real systems beside it.
///
/// Published results are held out: nothing here or anywhere else is tuned to them.
///
/// - Parameters:
///   - contestants: the models, and those that their published results name.
///   - targets: pinned ids of the models whose published results are wanted; nil for all.
///   - population: whom they judge.
///   - vocabulary: the words that both share.
///   - options: only the threads are used.
///   - progress: is told the number of subjects judged so far.
/// - Returns: one row a published result, misses included, and the dataset's recorded scores
///   beside each model.
/// - Throws: as ``compare(_:on:vocabulary:law:options:progress:)``.
public func validate(
  _ contestants: [Contestant],
  targets: Set<String>? = nil,
  on population: some Population,
  vocabulary: Vocabulary,
  options: ComparisonOptions = ComparisonOptions(),
  progress: (@Sendable (Int) -> Void)? = nil
) async throws -> Validation {
  var options = options
  options.tables = []
  let run = try Run(
    contestants,
    schema: population.schema,
    vocabulary: vocabulary,
    options: options
  )
  let tally = try await run.tally(of: population, progress: progress)
  let everybody = tally.kinds.flatMap { kind in
    tally.cells.selections(of: kind, intersections: false).filter(\.isEverybody)
  }
  let tallies = try tally.count(everybody)
  let judge = TargetJudge(tally: tally, tallies: tallies)
  var results: [ValidatedTarget] = []
  for (frame, position) in run.shown.enumerated() {
    let name = tally.frames[frame].name
    guard targets?.contains(name) ?? true else { continue }
    for target in contestants[position].model?.published ?? [] {
      var result = try judge.result(of: target, frame: frame)
      let key = target.source.prefix { $0 != " " }
      result.source = contestants[position].model?.sources.first { $0.key == key }
      results.append(result)
    }
  }
  return Validation(
    dataset: tally.facts(tallies),
    models: tally.frames.map(\.facts),
    results: results,
    recorded: try recordedAgreements(run, tally, contestants, tallies)
  )
}
