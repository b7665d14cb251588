import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics
import CreditTesting

/// A decomposition from the reference scorer's points, subject by subject and in floating point.
struct DecompositionReference {
  let models: [Model]
  let population: BatchPopulation

  /// What one model says of the common subjects.
  private struct Said {
    var own: [Int]
    /// Masked, on its own file and on the other.
    var onOwn: [Int]
    var onOther: [Int]
    var favourable: [Bool]
    /// The points of the common parts and the score, in one unit.
    var points: [Double]
    var scores: [Double]
  }

  /// The values by measure and stage, the disagreement, and the overlap of a pair.
  struct Found {
    var values: [String: [String: Double]] = [:]
    var overlap: Double?
    var count: Int
  }

  /// Nil if a model is not separable or nobody has a standing by both.
  func found(_ a: Int, _ b: Int, _ kind: SubjectKind) throws -> Found? {
    let anatomies = [a, b].compactMap {
      Anatomy(DeclarativeScorer(models[$0]), kinds: population.schema.kinds)
    }
    guard anatomies.count == 2, anatomies.allSatisfy(\.isSeparable) else { return nil }
    let common = anatomies[0].categories.intersection(anatomies[1].categories)
    let one = try said(a, other: b, kind, anatomies[0], common)
    let two = try said(b, other: a, kind, anatomies[1], common)
    guard !one.own.isEmpty else { return nil }
    var found = Found(count: one.own.count)
    if let first = share(one), let second = share(two) { found.overlap = min(first, second) }
    let refused = [one, two].map { said in
      Double(said.favourable.count { !$0 }) / Double(said.favourable.count)
    }
    for measure in ["decision", "category", "percentile"] {
      func position(_ places: [Int], scale: Int) -> [[Double]] {
        switch measure {
        case "decision": [above(places, refused[scale])]
        case "category": [0.25, 0.5, 0.75].map { above(places, $0) }
        default: [percentiles(places)]
        }
      }
      let own = distance(position(one.own, scale: 0), position(two.own, scale: 1))
      let hybrids = (0..<8).map { hybrid in
        let places =
          hybrid & 2 == 0
          ? (hybrid & 1 == 0 ? one.onOwn : one.onOther)
          : (hybrid & 1 == 0 ? two.onOther : two.onOwn)
        return position(places, scale: hybrid >> 2)
      }
      found.values[measure] = values(own, hybrids)
    }
    return found
  }

  /// Shapley values over every order of the three stages, from both ends.
  private func values(_ own: Double, _ hybrids: [[[Double]]]) -> [String: Double] {
    var values = ["reading": own - distance(hybrids[0], hybrids[7])]
    let stages = ["file", "score", "scale"]
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      for origin in [0, 7] {
        var before = origin
        for stage in order {
          let after = before ^ (1 << stage)
          let added =
            distance(hybrids[origin], hybrids[after]) - distance(hybrids[origin], hybrids[before])
          values[stages[stage], default: 0] += added / 12
          before = after
        }
      }
    }
    return values
  }

  private func distance(_ left: [[Double]], _ right: [[Double]]) -> Double {
    var sum = 0.0
    for (a, b) in zip(left, right) {
      for (x, y) in zip(a, b) { sum += abs(x - y) }
    }
    return sum / Double(left[0].count)
  }

  private func percentiles(_ places: [Int]) -> [Double] {
    places.map { place in
      let worse = Double(places.count { $0 < place })
      let tied = Double(places.count { $0 == place })
      return 100 * (worse + tied / 2) / Double(places.count)
    }
  }

  /// How much of each subject's place lies above a cut.
  private func above(_ places: [Int], _ cut: Double) -> [Double] {
    places.map { place in
      let worse = Double(places.count { $0 < place }) / Double(places.count)
      let tied = Double(places.count { $0 == place }) / Double(places.count)
      return max(0, min(1, (worse + tied - cut) / tied))
    }
  }

  /// Cov(points, score) / Var(score).
  private func share(_ said: Said) -> Double? {
    let count = Double(said.scores.count)
    let mean = said.scores.reduce(0, +) / count
    let middle = said.points.reduce(0, +) / count
    let variance = said.scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard variance > 0 else { return nil }
    return zip(said.points, said.scores).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - mean) }
      / variance
  }

  private func said(
    _ model: Int,
    other: Int,
    _ kind: SubjectKind,
    _ anatomy: Anatomy,
    _ common: Set<String>
  ) throws -> Said {
    let scorers = models.map { DeclarativeScorer($0) }
    let plan = try Plan(scorers: scorers, schema: population.schema, vocabulary: .random)
    let reference = ReferenceScorer(models: models, schema: population.schema, vocabulary: .random)
    let book = plan.codeBooks[model]
    let parts = anatomy.parts(within: common)
    let names = scorers[model].card.scale.bands.map(\.name)
    let favourable = scorers[model].card.scale.decision?.favourable ?? []
    var said = Said(own: [], onOwn: [], onOther: [], favourable: [], points: [], scores: [])
    var codes: [Int32] = []
    var (own, foreign, starts, rests): ([Int64], [Int64], [Int64], [Int64]) = ([], [], [], [])
    for batch in population.content {
      var worker = plan.makeWorker()
      let judged = try worker.evaluate(batch).codes
      for row in 0..<batch.count
      where judged[model][row] >= 0 && judged[other][row] >= 0 && batch.kinds[row] == kind.code {
        guard let points = reference.points(of: model, row: row, in: batch),
          let onOwn = reference.commonPoints(
            judge: model,
            file: model,
            parts: parts,
            row: row,
            in: batch
          ),
          let onOther = reference.commonPoints(
            judge: model,
            file: other,
            parts: parts,
            row: row,
            in: batch
          )
        else { continue }
        codes.append(judged[model][row])
        own.append(onOwn)
        foreign.append(onOther)
        starts.append(points.start + points.grading)
        rests.append(points.total - points.start - points.grading - onOwn)
        let code = Int(judged[model][row])
        let band = Int(book.bands[code])
        said.favourable.append(band >= 0 && favourable.contains(names[band]))
        said.points.append(Double(onOwn * anatomy.pointsFactor))
        said.scores.append(
          score(code, book, scorers[model].card.scale) * Double(anatomy.scoreFactor)
        )
      }
    }
    guard !codes.isEmpty else { return said }
    let mean = Int64(
      (Double(rests.reduce(0, +)) / Double(rests.count)).rounded(.toNearestOrAwayFromZero)
    )
    func place(_ row: Int, _ points: Int64?) -> Int {
      let code = codes[row]
      guard let points, book.states[Int(code)] < 0 else { return Int(book.places[Int(code)]) }
      let number = anatomy.number(ofTotal: starts[row] + points + mean)
      return Int(book.places[Int(book.code(number: number, downgradedAs: code) ?? -1)])
    }
    said.own = codes.indices.map { place($0, nil) }
    said.onOwn = codes.indices.map { place($0, own[$0]) }
    said.onOther = codes.indices.map { place($0, foreign[$0]) }
    return said
  }

  private func score(_ code: Int, _ book: CodeBook, _ scale: Scale) -> Double {
    guard book.states[code] >= 0, let range = scale.range else { return Double(book.numbers[code]) }
    let numbered = book.states.indices.filter { book.states[$0] < 0 }
    let isAbove = numbered.allSatisfy { book.places[$0] < book.places[code] }
    return Double(isAbove == scale.higherIsBetter ? range.upperBound : range.lowerBound)
  }
}
