public import CreditModels
public import CreditPopulation
public import CreditScoring

/// What every scorer must keep to, whoever wrote it, checked on populations drawn from seeds.
///
/// - One standing a subject, of the declared range and states; bands that keep to the direction.
/// - The same bits when asked again, by another worker, for any division into batches, for the
///   subjects in any order and for the records of a subject in any order.
/// - A column that neither the dataset nor the vocabulary has is a typed error that names it.
/// - Of whom nothing is recorded it says nothing: what is missing is never scored as zero.
/// - What it declares to read is what its standings depend on.
public struct ScorerConformance: Sendable {
  /// The words of the populations.
  public let vocabulary: Vocabulary
  /// Whether subjects of whom nothing is recorded may have a standing.
  public let allowsStandingsOfNothing: Bool
  private let populations: RandomPopulations

  /// Creates the check.
  ///
  /// - Parameters:
  ///   - vocabulary: the words that the scorer reads; populations of your own then come from the call
  ///     that takes batches.
  ///   - allowsStandingsOfNothing: whether the scorer says what it makes of missing values, as a
  ///     document with `otherwise` does, and so may judge those of whom nothing is recorded.
  public init(vocabulary: Vocabulary = .random, allowsStandingsOfNothing: Bool = false) {
    self.vocabulary = vocabulary
    self.allowsStandingsOfNothing = allowsStandingsOfNothing
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
      let scorers = [scorer] + others
      let plan = try Plan(scorers: scorers, schema: schema, vocabulary: vocabulary)
      let name = scorer.card.pinnedID
      var found = CardConformance(scorer).violations.map { "\(name) \($0)" }
      found += missingColumns(of: scorer, among: others, schema: schema)
      let empty = try Plan(
        scorers: scorers,
        schema: schema.recordingNothing,
        vocabulary: vocabulary
      )
      for batch in batches {
        found += try violations(plan, batch: batch, seed: seed)
        found += try fromNothing(empty, batch: batch.withoutAnything())
      }
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
    var other = plan.makeWorker()
    if try !other.evaluate(batch).says(sameAs: first) {
      found.append("\(model) says something else to another worker")
    }
    var random = SeededGenerator(seed: seed)
    let order = random.shuffled(Array(0..<batch.count))
    let permuted = try worker.evaluate(batch.reorderingSubjects(order))
    if !permuted.says(sameAs: first.reordered(order)) {
      found.append("\(model) depends on the order of subjects")
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

  /// Standings for subjects of whom the dataset records nothing at all.
  private func fromNothing(_ plan: Plan, batch: Batch) throws(ScoringError) -> [String] {
    let scorer = plan.scorers[0]
    guard !scorer.readings.isEmpty, !allowsStandingsOfNothing else { return [] }
    var worker = plan.makeWorker()
    let standing = try worker.evaluate(batch).codes[0].contains { $0 >= 0 }
    return standing
      ? ["\(scorer.card.pinnedID) gives a standing to subjects of whom nothing is recorded"] : []
  }

  /// Each characteristic that the scorer reads must be missed when nobody knows it.
  private func missingColumns(
    of scorer: any Scorer,
    among others: [any Scorer],
    schema: PopulationSchema
  ) -> [String] {
    scorer.readCharacteristics.sorted().compactMap { name in
      let model = scorer.card.pinnedID
      var (schema, vocabulary) = (schema, vocabulary)
      schema.given.removeAll { $0.name == name }
      vocabulary.characteristics.removeAll { $0.name == name }
      do throws(ScoringError) {
        _ = try Plan(scorers: [scorer] + others, schema: schema, vocabulary: vocabulary)
        return "\(model) reads '\(name)' and does not miss it where nobody knows it"
      } catch {
        if case .missingCharacteristic(_, name) = error { return nil }
        return "\(model) says of the missing '\(name)': \(error)"
      }
    }
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

extension PopulationSchema {
  /// The schema of a dataset that records nothing.
  fileprivate var recordingNothing: PopulationSchema {
    var bare = self
    bare.recordedKinds = []
    bare.given = []
    bare.subjectFields = []
    bare.accountFields = []
    bare.eventFields = []
    return bare
  }
}

extension BatchResult {
  /// The result for the subjects in another order.
  fileprivate func reordered(_ order: [Int]) -> BatchResult {
    BatchResult(
      codes: codes.map { column in order.map { column[$0] } },
      eligibility: eligibility.map { lists in lists.map { column in order.map { column[$0] } } }
    )
  }

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
