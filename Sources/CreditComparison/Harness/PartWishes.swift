import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// What a comparison asks of the pass beside codes, from the tables that are wanted.
struct PartWishes {
  /// How many subjects of a kind are drawn for models that are not additive.
  static let sampleSize = 300

  let contestants: [Contestant]
  /// The indices of the contestants that are shown.
  let shown: [Int]
  /// By shown model its anatomy; nil if it is not additive or nothing needs it.
  let anatomies: [Anatomy?]
  /// What the plan computes.
  let parts: PlanParts
  /// The shown models, by index among them, whose drivers are sampled.
  let sampled: [Int]

  init(_ contestants: [Contestant], kinds: KindTable, _ options: ComparisonOptions) {
    let shown = contestants.indices.filter { !contestants[$0].isAuxiliary }
    let needsPoints = ["models", "stability", "drivers", "decomposition"].contains(
      where: options.wants
    )
    let anatomies = shown.map { index in
      needsPoints ? Anatomy(contestants[index].scorer, kinds: kinds) : nil
    }
    var pairs: [PlanParts.Pair] = []
    if options.wants("decomposition") {
      for (place, a) in shown.enumerated() {
        let subjects = Set(contestants[a].scorer.card.subjects)
        for b in shown[(place + 1)...]
        where !subjects.isDisjoint(with: contestants[b].scorer.card.subjects) {
          pairs.append(PlanParts.Pair(a, b))
        }
      }
    }
    self.contestants = contestants
    self.shown = shown
    self.anatomies = anatomies
    let additive = shown.indices.filter { anatomies[$0] != nil }.map { shown[$0] }
    parts = PlanParts(points: Set(additive), pairs: pairs)
    sampled = shown.indices.filter { place in
      options.wants("drivers") && anatomies[place] == nil
        && !(contestants[shown[place]].scorer is RecordedScorer)
    }
  }

  /// The columns of the pairs that the plan made.
  func partials(_ pairs: [PlanParts.Pair]) -> PartialColumns {
    PartialColumns(
      frames: shown.count,
      pairs: pairs.compactMap { pair in
        guard let a = shown.firstIndex(of: pair.a), let b = shown.firstIndex(of: pair.b) else {
          return nil
        }
        return (a, b)
      }
    )
  }

  /// What counts attributes; nil if no model has any.
  func attributes(_ frames: [ModelFrame]) -> AttributeCounts? {
    guard anatomies.contains(where: { $0 != nil }) else { return nil }
    return AttributeCounts(
      frames: zip(anatomies, frames).map { anatomy, frame in
        anatomy.map { AttributeFrame($0, book: frame.book, scale: frame.card.scale) }
      }
    )
  }

  /// By shown model which points are assumed.
  var assumed: [AssumedPoints?] {
    zip(shown, anatomies).map { index, anatomy in
      anatomy.flatMap { anatomy in contestants[index].model.map { AssumedPoints($0, anatomy) } }
    }
  }

  /// Judges the sampled subjects again.
  ///
  /// - Throws: ``ScoringError``.
  func sampledDrivers(
    _ sample: SubjectSample,
    _ schema: PopulationSchema,
    _ vocabulary: Vocabulary
  ) throws -> [SubjectKind: [Int: SampledValues]] {
    guard !sampled.isEmpty else { return [:] }
    var found: [SubjectKind: [Int: SampledValues]] = [:]
    for kind in schema.subjects {
      let wanted = sampled.filter { contestants[shown[$0]].scorer.card.subjects.contains(kind) }
      let run = CoalitionRun(
        contestants: contestants,
        wanted: wanted.map { shown[$0] },
        schema: schema,
        vocabulary: vocabulary,
        sample: sample
      )
      let values = try run.values(of: kind)
      for (model, values) in zip(wanted, values) { found[kind, default: [:]][model] = values }
    }
    return found
  }
}
