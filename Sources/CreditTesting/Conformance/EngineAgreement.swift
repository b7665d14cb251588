import CreditModels
import CreditPopulation
public import CreditScoring

/// The engine against the reference scorer, on random models and a random population.
public struct EngineAgreement: Sendable {
  private let seed: UInt64
  private let models: [Model]
  private let settings: [String: ReferenceScorer.Settings]
  private let population: BatchPopulation

  /// Draws everything from a seed.
  public init(seed: UInt64, models count: Int = 4, subjects: Int = 10) {
    let drawn = RandomModels()
    self.seed = seed
    models = drawn.models(seed: seed, count: count)
    var settings: [String: ReferenceScorer.Settings] = [:]
    for (index, model) in models.enumerated() {
      settings[model.card.pinnedID] = drawn.settings(of: model, seed: seed &+ UInt64(index))
    }
    self.settings = settings
    population = RandomPopulations().population(seed: seed ^ 0x5EED, subjects: subjects)
  }

  /// The scorers of the random models.
  public var scorers: [any Scorer] {
    models.map { DeclarativeScorer($0, settings: settings[$0.card.pinnedID] ?? [:]) }
  }

  /// What the reference says, by model and subject.
  public func expected() -> [[ReferenceResult]] {
    let reference = ReferenceScorer(
      models: models,
      settings: settings,
      schema: population.schema,
      vocabulary: .random
    )
    return models.indices.map { model in
      population.content.flatMap { batch in
        (0..<batch.count).map { reference.result(of: model, row: $0, in: batch) }
      }
    }
  }

  /// Where the engine says something else, one sentence each; empty if they agree.
  ///
  /// - Throws: ``ScoringError`` when the engine refuses the models.
  public func disagreements() throws(ScoringError) -> [String] {
    let plan = try Plan(scorers: scorers, schema: population.schema, vocabulary: .random)
    let expected = self.expected()
    var worker = plan.makeWorker()
    var found: [String] = []
    var first = 0
    for batch in population.content {
      let result = try worker.evaluate(batch)
      for model in models.indices {
        for row in 0..<batch.count {
          var said = said(result, plan: plan, model: model, row: row)
          // Tracing is slow; two subjects of a model are enough over many seeds.
          if row < 2 {
            let trace = try plan.trace(batch: batch, row: row, model: model)
            said.points = trace.points
            said.segment = trace.segment
          }
          let difference = difference(expected[model][first + row], said, isTraced: row < 2)
          if let difference { found.append("seed \(seed), m\(model), s\(row): \(difference)") }
        }
      }
      first += batch.count
    }
    return found
  }

  /// What the engine says, in the reference's words.
  private func said(
    _ result: BatchResult,
    plan: Plan,
    model: Int,
    row: Int
  ) -> ReferenceResult {
    let (code, book, scale) = (
      result.codes[model][row], plan.codeBooks[model], plan.scorers[model].card.scale
    )
    var standing = ReferenceStanding()
    if code < 0 {
      let reason = book.absences[Int(-code) - 1]
      standing.absence = .init(absence: reason.absence, reason: reason.reason)
    } else {
      let (state, band) = (Int(book.states[Int(code)]), Int(book.bands[Int(code)]))
      standing.state = state < 0 ? nil : scale.states[state]
      standing.number = state < 0 ? book.numbers[Int(code)] : nil
      standing.band = band < 0 ? nil : scale.bands[band].name
    }
    var said = ReferenceResult(standing)
    said.eligible = result.eligibility[model].map { eligible in
      eligible[row] == Eligibility.absent ? .absent : .boolean(eligible[row] == Eligibility.yes)
    }
    return said
  }

  private func difference(
    _ expected: ReferenceResult,
    _ said: ReferenceResult,
    isTraced: Bool
  ) -> String? {
    var said = said
    if expected.standing.absence?.reason == nil { said.standing.absence?.reason = nil }
    if expected.standing != said.standing {
      return "the reference says \(expected.standing), the engine \(said.standing)"
    }
    let eligible = expected.eligible.map { $0 == .none ? .boolean(false) : $0 }
    if eligible != said.eligible {
      return "eligible \(eligible) by the reference, \(said.eligible) by the engine"
    }
    // Without points the judge had no say, or gives none.
    guard isTraced, !expected.points.isEmpty else { return nil }
    let (points, saidPoints) = (expected.points.counting, said.points.counting)
    if points != saidPoints || expected.segment != said.segment {
      return "points \(points) in \(expected.segment ?? "no segment") by the reference, "
        + "\(saidPoints) in \(said.segment ?? "none") by the engine"
    }
    return nil
  }
}

extension [String: Int64] {
  /// What is not zero.
  fileprivate var counting: [String: Int64] { filter { $0.value != 0 } }
}
