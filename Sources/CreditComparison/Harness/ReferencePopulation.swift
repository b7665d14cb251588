import CreditResults
import CreditModels
public import CreditPopulation
import CreditScoring
import CreditStatistics

/// Another population that the stability of standings is held against, judged by the same models.
public struct ReferencePopulation: Sendable {
  /// The models; those are compared that have the same name in both.
  ///
  /// Recorded scores need a contestant of this population's own, for their values are its own.
  public var contestants: [Contestant]
  public var population: any Population

  /// Creates a reference.
  public init(_ contestants: [Contestant], on population: any Population) {
    self.contestants = contestants
    self.population = population
  }

  /// The standings of the reference by group.
  func stability(
    vocabulary: Vocabulary,
    options: ComparisonOptions
  ) async throws -> StabilityReference {
    var options = options
    options.tables = ["stability"]
    let run = try Run(
      contestants,
      schema: population.schema,
      vocabulary: vocabulary,
      options: options
    )
    let tally = try await run.tally(of: population)
    return StabilityReference(
      name: population.schema.name,
      tally: tally,
      groups: try tally.count(tally.selections)
    )
  }
}
