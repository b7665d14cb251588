import CreditLanguage
import CreditModels
import CreditPopulation
public import CreditScoring

extension ScorerConformance {
  /// Checks a scorer on populations drawn from many seeds, and whether its standings depend on each
  /// of its readings in one of them.
  ///
  /// The populations are drawn from the vocabulary's characteristics; a reading whose value matters
  /// in rare cases only may need more seeds.
  ///
  /// - Returns: what is wrong, one sentence each, each once; empty if nothing is.
  public func violations(
    of scorer: any Scorer,
    among others: [any Scorer] = [],
    seeds: some Sequence<UInt64>,
    subjects: Int = 16
  ) -> [String] {
    let probe = ReadingProbe.of(scorer)
    var found: [String] = []
    for seed in seeds {
      found += violations(of: scorer, among: others, seed: seed, subjects: subjects)
      guard probe.read.count < scorer.readings.count else { continue }
      found += asking(probe, among: others, seed: seed, subjects: subjects)
    }
    for (index, reading) in scorer.readings.enumerated() where !probe.read.contains(index) {
      found.append("\(scorer.card.pinnedID) declares to read \(reading.words) and never does")
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func asking(
    _ probe: ReadingProbe,
    among others: [any Scorer],
    seed: UInt64,
    subjects: Int
  ) -> [String] {
    let population = RandomPopulations(vocabulary: vocabulary).population(
      seed: seed,
      subjects: subjects
    )
    do throws(ScoringError) {
      let plan = try Plan(
        scorers: [probe] + others,
        schema: population.schema,
        vocabulary: vocabulary
      )
      var worker = plan.makeWorker()
      for batch in population.content { _ = try worker.evaluate(batch) }
      return []
    } catch {
      return ["\(probe.card.pinnedID) cannot be run: \(error)"]
    }
  }
}

extension Reading {
  /// What the reading is, for messages.
  fileprivate var words: String {
    switch self {
    case .value(let value), .comparable(let value):
      value.source.isEmpty ? "\(value.expression)" : "'\(value.source)'"
    case .ledger: "a ledger"
    case .recorded(let name): "the recorded score '\(name)'"
    }
  }
}
