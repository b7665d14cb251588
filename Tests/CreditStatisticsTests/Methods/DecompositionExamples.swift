import CreditStatistics
import Testing

/// What moves a score, and where a disagreement comes from.
let decompositionExamples: [String: MethodsExample] = [
  "variance_share_a": { try variance($0, part: 0) },
  "variance_share_b": { try variance($0, part: 1) },
  "shortfall_share_a": { try shortfall($0, part: 0) },
  "shortfall_share_b": { try shortfall($0, part: 1) },
  "evidence_variance_assumed": { try assumed($0) },
  "reading": { try stages($0)[.reading].value },
  "file": { try stages($0)[.file].value },
  "file_upper": { try stages($0)[.file].upper },
  "score": { try stages($0)[.score].value },
  "scale": { try stages($0)[.scale].value },
  "overlap": { example in
    let shares = try ["a", "b"].map { name in
      try share(example.integers("common_\(name)"), example.integers("scores_\(name)"))
    }
    return shares.min()
  },
]

private func wide(_ values: [Int]) -> [Int64] { values.map { Int64($0) } }

private func variance(_ example: MethodsPage.Example, part: Int) throws -> Double? {
  let points = [try example.integers("points_a"), try example.integers("points_b")]
  let sums = AdditiveSums(points: points.map(wide), scores: wide(try example.integers("scores")))
  return VarianceShares([sums])?.parts[0][part]
}

private func share(_ points: [Int], _ scores: [Int]) throws -> Double {
  let sums = AdditiveSums(points: [wide(points)], scores: wide(scores))
  return try #require(VarianceShares([sums])).parts[0][0]
}

private func shortfall(_ example: MethodsPage.Example, part: Int) throws -> Double? {
  let distances = try ["points_a", "points_b"].map { name in
    let points = try example.integers(name)
    let best = try #require(points.max())
    return points.reduce(Int128(0)) { $0 + Int128(best - $1) }
  }
  return ShortfallShares(distances: distances)?.parts[part]
}

private func assumed(_ example: MethodsPage.Example) throws -> Double? {
  let (points, scores) = (try example.integers("points"), try example.integers("scores"))
  let rows = try example.integers("assumed").enumerated().filter { $0.element == 1 }.map(\.offset)
  let sums = AdditiveSums(points: [wide(points)], scores: wide(scores))
  let own = AdditiveSums(
    points: [wide(rows.map { points[$0] })],
    scores: wide(rows.map { scores[$0] })
  )
  return VarianceShares([sums])?.share(
    of: own.parts[0],
    weight: own.weight,
    scores: own.scores,
    part: 0,
    in: sums
  )
}

private func stages(_ example: MethodsPage.Example) throws -> StageDecomposition {
  let (a, b) = (try example.integers("a"), try example.integers("b"))
  let (aOnB, bOnA) = (try example.integers("a_on_b"), try example.integers("b_on_a"))
  let places = a.indices.map { row in
    StagedRanks.Places(
      ownA: a[row],
      ownB: b[row],
      aOnA: a[row],
      aOnB: aOnB[row],
      bOnA: bOnA[row],
      bOnB: b[row]
    )
  }
  let shares = try #require(EqualShares([25, 25, 25, 25]))
  let subjects = StagedSubjects(places: places, shares: shares)
  return try #require(subjects.decomposition(of: .percentile))
}
