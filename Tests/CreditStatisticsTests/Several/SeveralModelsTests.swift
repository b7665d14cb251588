import CreditStatistics
import Testing

@Suite("Agreement of several models")
struct SeveralModelsTests {
  private func rows(_ reference: ReferenceCase) throws -> [[Int?]] {
    let models = try #require(reference.list("models").first)
    let flat = try reference.list("ratings")
    return stride(from: 0, to: flat.count, by: models).map { start in
      flat[start..<(start + models)].map { $0 < 0 ? nil : $0 }
    }
  }

  @Test(arguments: severalReferences)
  func `alphas agree with the krippendorff package`(reference: ReferenceCase) throws {
    let patterns = try rows(reference).map { RatedPattern($0) }
    let values = try reference.table("values")
    let coincidences = Coincidences(patterns, categories: 4)
    try reference.check(coincidences.alpha(.nominal), "alpha_nominal")
    try reference.check(coincidences.alpha(.ordinal), "alpha_ordinal")
    try reference.check(coincidences.alpha(.interval(values)), "alpha_interval")
    try reference.check(coincidences.alpha(.ratio(values)), "alpha_ratio")
    var sums = RatingSums()
    for pattern in patterns { sums.add(pattern.ratings.map { $0.map { values[$0] } }) }
    try reference.check(sums.intervalAlpha(), "alpha_interval")
  }

  @Test(arguments: severalReferences)
  func `coincidences from pairs of models equal those from patterns`(reference: ReferenceCase)
    throws
  {
    let rows = try rows(reference)
    let models = try #require(rows.first).count
    var fromPairs = Coincidences(categories: 4)
    for ratings in 2...models {
      let part = rows.filter { $0.count { $0 != nil } == ratings }
      for i in 0..<models {
        for j in (i + 1)..<models {
          var table = [Double](repeating: 0, count: 16)
          for row in part {
            if let first = row[i], let second = row[j] { table[first * 4 + second] += 1 }
          }
          let pair = CategoryTable(rows: 4, columns: 4, weights: table, n: Int64(part.count))
          fromPairs.add(pair, ratings: ratings)
        }
      }
    }
    let whole = Coincidences(rows.map { RatedPattern($0) }, categories: 4)
    for (one, other) in zip(fromPairs.table, whole.table) { #expect(isClose(one, other, 1e-12)) }
  }

  @Test(arguments: severalReferences)
  func `Fleiss' kappa and Kendall's W agree with statsmodels and SciPy`(reference: ReferenceCase)
    throws
  {
    let rows = try rows(reference)
    let patterns = rows.map { RatedPattern($0) }
    try reference.check(FleissKappa.estimate(patterns, categories: 4), "fleiss_kappa")
    try reference.check(KendallW.estimate(pairs(rows, values: [])), "kendall_w")
  }

  @Test(arguments: severalReferences)
  func `the six intraclass correlations agree with analysis of variance`(
    reference: ReferenceCase
  ) throws {
    let numbers = try reference.table("values").map { $0 as Double? }
    let all = try IntraclassCorrelations(pairs(rows(reference), values: numbers), on: .number)
    try reference.check(all.single, "icc_1")
    try reference.check(all.absoluteSingle, "icc_a1")
    try reference.check(all.consistencySingle, "icc_c1")
    try reference.check(all.mean, "icc_k")
    try reference.check(all.absoluteMean, "icc_ak")
    try reference.check(all.consistencyMean, "icc_ck")
    #expect(IntraclassCorrelations([], on: .number).single.value == nil)
  }

  /// The counts of every pair of models over the subjects whom all rate.
  private func pairs(_ rows: [[Int?]], values: [Double?]) throws -> [JointCounts] {
    let full = rows.compactMap { row in row.contains(nil) ? nil : row.compactMap { $0 } }
    let models = try #require(full.first).count
    var pairs: [JointCounts] = []
    for i in 0..<models {
      for j in (i + 1)..<models {
        pairs.append(
          jointCounts(
            full.map { $0[i] },
            full.map { $0[j] },
            placesA: 4,
            placesB: 4,
            valuesA: values,
            valuesB: values
          )
        )
      }
    }
    return pairs
  }

  @Test
  func `the worked example of Krippendorff's Computing alpha is reproduced`() throws {
    // K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C.
    let observers: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    let units = (0..<12).map { unit in
      RatedPattern(observers.map { $0[unit].map { $0 - 1 } })
    }
    let coincidences = Coincidences(units, categories: 5)
    #expect(try isClose(#require(coincidences.alpha(.nominal).value), 0.743, 5e-4))
    #expect(try isClose(#require(coincidences.alpha(.ordinal).value), 0.815, 5e-4))
    let values = [1.0, 2, 3, 4, 5]
    #expect(try isClose(#require(coincidences.alpha(.interval(values)).value), 0.849, 5e-4))
    #expect(try isClose(#require(coincidences.alpha(.ratio(values)).value), 0.797, 5e-4))
  }

  @Test
  func `one category, one model and nobody are undefined`() {
    let same = [RatedPattern([0, 0], weight: 3)]
    #expect(Coincidences(same, categories: 2).alpha(.nominal) == .undefined("one category only"))
    #expect(FleissKappa.estimate(same, categories: 2) == .undefined("one category only"))
    #expect(
      FleissKappa.estimate([RatedPattern([0])], categories: 2)
        == .undefined("fewer than two models")
    )
    #expect(
      Coincidences([RatedPattern([0, nil])], categories: 2).alpha(.ordinal)
        == .undefined("no subject with two ratings")
    )
    #expect(RatingSums().intervalAlpha() == .undefined("no subject with two ratings"))
    #expect(KendallW.estimate([]).value == nil)
    #expect(KendallW.estimate([jointCounts([0, 0], [0, 0])]).value == nil)
    let lone = jointCounts([0, 1], [0, 1])
    #expect(KendallW.estimate([lone, lone]).value == nil)
  }
}
