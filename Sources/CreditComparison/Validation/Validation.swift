public import CreditModels
public import CreditPopulation
public import CreditStatistics

/// What came out of models beside what was published about the real systems.
public struct Validation: Sendable {
  /// Whom the models judged.
  public var dataset: DatasetFacts
  /// The models that ran, in their order.
  public var models: [ModelFacts]
  /// One row a published result, by model, in the order of the documents.
  public var results: [ValidatedTarget]
  /// Recorded scores of the dataset beside the models' own.
  public var recorded: [RecordedAgreement]
}

/// A published result and what came out.
public struct ValidatedTarget: Sendable {
  /// The pinned id of the model.
  public var model: String
  /// Decimals of its scale.
  public var decimals: Int
  public var target: PublishedTarget
  /// The publication.
  public var source: Source?
  /// What came out; without a value where it cannot be computed, with the reason.
  public var achieved: Estimate
  /// The subjects that it stands on.
  public var n: Int64

  /// How far the result lies from what was published; 0 within published limits.
  public var difference: Double? { achieved.value.map(target.difference(of:)) }

  /// How the result stands to what was published.
  public var verdict: Verdict {
    guard let difference else { return .notComputed }
    if difference == 0 { return .met }
    guard let lower = achieved.lower, let upper = achieved.upper else { return .missed }
    let published = target.value
    return upper >= published.lowerBound && lower <= published.upperBound ? .met : .missed
  }

  /// How a result stands to what was published.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// What was published lies within the interval of the result, or the result within the
    /// published limits.
    case met
    case missed
    /// The result cannot be computed on this dataset.
    case notComputed = "not computed"
  }
}

/// A model beside a score that a real institution recorded for the same subjects.
public struct RecordedAgreement: Sendable {
  /// The pinned id of the model.
  public var model: String
  /// The name of the recorded score.
  public var score: String
  public var subjects: SubjectKind
  /// All subjects of the kind.
  public var everybody: Int64
  /// Those to whom both give a standing.
  public var n: Int64
  /// Rank correlation.
  public var spearman: Estimate
  public var pearson: Estimate
  /// Means on those with both numbers.
  public var meanModel: Double
  public var meanRecorded: Double
  /// Shares of those with both numbers, by whether these fall into the same band of the model's
  /// scale, into neighbouring bands, or farther apart; empty for a scale without bands.
  public var bandShares: [BandShare]
  /// The share of the model's possible points that the dataset's columns can give.
  public var completeness: Double
  /// What the model reads and the dataset does not hold, in words.
  public var missing: [String]
  /// Why subjects have no standing, most frequent first.
  public var absences: [AbsenceCount]

  /// A share of subjects by how far two bands lie apart.
  public struct BandShare: Sendable {
    /// `same band`, `next band`, `farther`.
    public var name: String
    public var share: Estimate
  }

  /// How many subjects have no standing for a reason.
  public struct AbsenceCount: Hashable, Sendable {
    public var absence: Absence
    public var reason: String
    public var count: Int64
  }
}

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
