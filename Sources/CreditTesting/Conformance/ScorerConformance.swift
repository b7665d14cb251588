public import CreditModels
public import CreditPopulation
public import CreditScoring

/// What every scorer must keep to, whoever wrote it, checked on populations drawn from seeds.
///
/// One standing a subject, of the declared range and states; the same bits when asked again, for any
/// division into batches and for any order of a subject's records.
public struct ScorerConformance: Sendable {
  /// The words of the populations.
  public let vocabulary: Vocabulary
  private let populations: RandomPopulations

  /// Creates the check.
  ///
  /// - Parameter vocabulary: the words that the scorer reads; populations of your own then come from
  ///   the call that takes batches.
  public init(vocabulary: Vocabulary = .random) {
    self.vocabulary = vocabulary
    self.populations = RandomPopulations()
  }

  /// Checks a scorer on a population drawn from a seed.
  ///
  /// - Returns: what is wrong, one sentence each; empty if nothing is.
  public func violations(
    of scorer: any Scorer,
    among others: [any Scorer] = [],
    seed: UInt64,
    subjects: Int = 16
  ) -> [String] {
    let population = populations.population(seed: seed, subjects: subjects)
    return violations(
      of: scorer,
      among: others,
      batches: population.content,
      schema: population.schema,
      seed: seed
    )
  }

  /// Checks a scorer on batches of a population.
  ///
  /// - Parameters:
  ///   - scorer: what is checked.
  ///   - others: models that the scorer uses.
  ///   - batches: the population.
  ///   - schema: what the population holds.
  ///   - seed: of the permutations.
  /// - Returns: what is wrong, one sentence each; empty if nothing is.
  public func violations(
    of scorer: any Scorer,
    among others: [any Scorer] = [],
    batches: [Batch],
    schema: PopulationSchema,
    seed: UInt64
  ) -> [String] {
    do {
      let plan = try Plan(scorers: [scorer] + others, schema: schema, vocabulary: vocabulary)
      var found: [String] = []
      for batch in batches { found += try violations(plan, batch: batch, seed: seed) }
      return found
    } catch {
      return ["\(scorer.card.pinnedID) cannot be run: \(error)"]
    }
  }

  private func violations(
    _ plan: Plan,
    batch: Batch,
    seed: UInt64
  ) throws(ScoringError) -> [String] {
    let model = plan.scorers[0].card.pinnedID
    var worker = plan.makeWorker()
    let first = try worker.evaluate(batch)
    var found = undeclared(first, plan: plan, count: batch.count).map { "\(model) \($0)" }
    if try !worker.evaluate(batch).says(sameAs: first) {
      found.append("\(model) says something else when asked again")
    }
    if try !evaluate(batch, in: plan, parts: 1).says(sameAs: first) {
      found.append("\(model) depends on the size of batches")
    }
    if try !evaluate(batch, in: plan, parts: 5).says(sameAs: first) {
      found.append("\(model) depends on the division into batches")
    }
    if try !worker.evaluate(batch.permutingRecords(seed: seed)).says(sameAs: first) {
      found.append("\(model) depends on the order of a subject's records")
    }
    return found
  }

  /// What a result says that the model does not declare.
  private func undeclared(_ result: BatchResult, plan: Plan, count: Int) -> [String] {
    let (codes, book) = (result.codes[0], plan.codeBooks[0])
    var found: [String] = []
    if codes.count != count { found.append("gives \(codes.count) standings for \(count) subjects") }
    if codes.contains(where: { Int($0) >= book.count || Int(-$0) > book.absences.count }) {
      found.append("gives a code outside its code book")
    }
    return found
  }

  /// The result of a batch evaluated in parts of some subjects by one worker.
  private func evaluate(
    _ batch: Batch,
    in plan: Plan,
    parts size: Int
  ) throws(ScoringError) -> BatchResult {
    var worker = plan.makeWorker()
    var whole: BatchResult?
    for start in stride(from: 0, to: batch.count, by: size) {
      let part = batch.part(start..<min(start + size, batch.count))
      let result = try worker.evaluate(part)
      whole = whole.map { $0.followed(by: result) } ?? result
    }
    guard let whole else { return try worker.evaluate(batch) }
    return whole
  }
}

extension BatchResult {
  /// This result and that of the subjects after it.
  fileprivate func followed(by next: BatchResult) -> BatchResult {
    BatchResult(
      codes: zip(codes, next.codes).map { $0 + $1 },
      eligibility: zip(eligibility, next.eligibility).map { mine, theirs in
        zip(mine, theirs).map { $0 + $1 }
      }
    )
  }

  /// Whether both say the same of everybody.
  fileprivate func says(sameAs other: BatchResult) -> Bool {
    codes == other.codes && eligibility == other.eligibility
  }
}
