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
  /// For each model what it requires and the dataset does not record; where this is not empty,
  /// every subject within the model's scope is not recorded.
  public let requiredAbsence: [[String]]
  /// For each model the number of its consequences.
  public var consequenceCounts: [Int] { [] }

  /// Compiles models for a population.
  ///
  /// - Throws: ``ScoringError`` for cycles, missing models and missing characteristics.
  public init(
    scorers: [any Scorer], schema: PopulationSchema, vocabulary: Vocabulary
  ) throws(ScoringError) {
    preconditionFailure("being written")
  }

  /// Scratch memory for one thread.
  public func makeWorker() -> Worker { Worker(plan: self) }

  /// How one model judges one subject of a batch. Slow: for tests and explanations.
  public func trace(batch: Batch, row: Int, model: Int) throws(ScoringError) -> Trace {
    preconditionFailure("being written")
  }
}
