import CreditModels
import CreditPopulation
public import CreditScoring

/// What the engine says numbers are made of against the reference scorer: points by part on a model's
/// own file, and the points that two models have in common on the files of both.
public struct PointsAgreement: Sendable {
  private let seed: UInt64
  private let models: [Model]
  private let population: BatchPopulation

  /// Draws models and a population from a seed.
  public init(seed: UInt64, models count: Int = 4, subjects: Int = 8) {
    self.seed = seed
    models = RandomModels().models(seed: seed, count: count)
    population = RandomPopulations().population(seed: seed ^ 0x5EED, subjects: subjects)
  }

  /// How many models the engine could take apart, and how many pairs it could exchange the files of.
  public private(set) var reached: (models: Int, pairs: Int) = (0, 0)

  /// Where the engine says something else, one sentence each; empty if they agree.
  ///
  /// - Throws: ``ScoringError`` when the engine refuses the models.
  public mutating func disagreements() throws(ScoringError) -> [String] {
    let plan = try Plan(
      scorers: models.map { DeclarativeScorer($0) },
      schema: population.schema,
      vocabulary: .random,
      parts: PlanParts(points: Set(models.indices), pairs: pairs)
    )
    let reference = ReferenceScorer(
      models: models,
      schema: population.schema,
      vocabulary: .random
    )
    reached = (models.count { anatomy($0) != nil }, plan.parts.pairs.count)
    var worker = plan.makeWorker()
    var found: [String] = []
    for batch in population.content {
      let result = try worker.evaluate(batch)
      for row in 0..<batch.count {
        found += points(result, reference, row, batch)
        for (pair, columns) in zip(plan.parts.pairs, result.hybrids) {
          found += hybrids(pair, columns, reference, row, batch)
        }
      }
    }
    return found
  }

  private var pairs: [PlanParts.Pair] {
    models.indices.flatMap { a in models.indices.filter { $0 > a }.map { PlanParts.Pair(a, $0) } }
  }

  private func anatomy(_ model: Model) -> Anatomy? {
    Anatomy(DeclarativeScorer(model), kinds: population.schema.kinds)
  }

  private func points(
    _ result: BatchResult,
    _ reference: ReferenceScorer,
    _ row: Int,
    _ batch: Batch
  ) -> [String] {
    models.indices.compactMap { model in
      let expected = reference.points(of: model, row: row, in: batch)
      let said = result.points[model].flatMap { columns in
        anatomy(models[model]).map { columns.points(of: row, $0) }
      }
      if expected == said { return nil }
      return "seed \(seed), m\(model), s\(row): the reference takes the number apart as "
        + "\(String(describing: expected)), the engine as \(String(describing: said))"
    }
  }

  private func hybrids(
    _ pair: PlanParts.Pair,
    _ columns: HybridColumns,
    _ reference: ReferenceScorer,
    _ row: Int,
    _ batch: Batch
  ) -> [String] {
    guard let a = anatomy(models[pair.a]), let b = anatomy(models[pair.b]) else { return [] }
    let common = a.categories.intersection(b.categories)
    func expected(_ judge: Int, _ file: Int, _ anatomy: Anatomy) -> Int64? {
      reference.commonPoints(
        judge: judge,
        file: file,
        parts: anatomy.parts(within: common),
        row: row,
        in: batch
      )
    }
    let all = [
      (expected(pair.a, pair.a, a), columns.aOnA[row]),
      (expected(pair.a, pair.b, a), columns.aOnB[row]),
      (expected(pair.b, pair.a, b), columns.bOnA[row]),
      (expected(pair.b, pair.b, b), columns.bOnB[row]),
    ]
    return zip(all, ["a on a", "a on b", "b on a", "b on b"]).compactMap { values, what in
      if values.0 == values.1 { return nil }
      return "seed \(seed), m\(pair.a) and m\(pair.b), s\(row): \(what) is "
        + "\(String(describing: values.0)) by the reference, \(values.1) by the engine"
    }
  }
}

extension PointsColumns {
  /// The columns of one subject in the reference's words.
  fileprivate func points(of row: Int, _ anatomy: Anatomy) -> ReferencePoints {
    let segment = Int(segments[row])
    var points = ReferencePoints(
      segment: segment,
      start: starts[row],
      additions: additions.isEmpty ? 0 : additions[row],
      parts: [Int64](repeating: 0, count: anatomy.parts.count),
      uncapped: [],
      attributes: [Int?](repeating: nil, count: anatomy.parts.count),
      number: anatomy.number(ofTotal: totals[row]) == numbers[row] ? numbers[row] : nil,
      grading: gradings.isEmpty ? 0 : gradings[row]
    )
    for (part, column) in attributes.enumerated() {
      let attribute = Int(column[row])
      guard attribute < anatomy.parts[part].attributes.count else { continue }
      points.attributes[part] = attribute
      points.parts[part] = anatomy.parts[part].points[segment][attribute]
    }
    points.uncapped = points.parts
    for entry in entries where Int(entry.row) == row {
      points.parts[Int(entry.part)] = entry.points
      points.uncapped[Int(entry.part)] = entry.uncapped
    }
    return points
  }
}
