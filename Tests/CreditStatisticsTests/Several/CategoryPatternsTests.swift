import CreditStatistics
import Testing

@Suite("Category patterns")
struct CategoryPatternsTests {
  private func rows(_ reference: ReferenceCase) throws -> [[Int?]] {
    let models = try #require(reference.list("models").first)
    let flat = try reference.list("ratings")
    return stride(from: 0, to: flat.count, by: models).map { start in
      flat[start..<(start + models)].map { $0 < 0 ? nil : $0 }
    }
  }

  private func counted(_ rows: some Sequence<[Int?]>, models: Int) -> CategoryPatterns {
    var patterns = CategoryPatterns(models: models, categories: 4)
    for row in rows { patterns.add(row) }
    return patterns
  }

  @Test(arguments: severalReferences)
  func `counted patterns give the references' alphas and kappa`(reference: ReferenceCase) throws {
    let rows = try rows(reference)
    let patterns = counted(rows, models: rows[0].count)
    let values = try reference.table("values")
    let alphas = patterns.alphas(
      [.nominal, .ordinal, .interval(values), .ratio(values)],
      bootstrap: CellBootstrap(seed: 1, replicates: 100)
    )
    for (alpha, level) in zip(alphas, ["nominal", "ordinal", "interval", "ratio"]) {
      try reference.check(alpha, "alpha_\(level)")
      let (lower, upper) = try (#require(alpha.lower), #require(alpha.upper))
      #expect(try lower < #require(alpha.value) && upper > #require(alpha.value))
      #expect(alpha.interval == "bootstrap of category patterns, 100 replicates, percentile")
    }
    try reference.check(patterns.fleissKappa(), "fleiss_kappa")
  }

  @Test(arguments: severalReferences)
  func `the order of subjects changes nothing`(reference: ReferenceCase) throws {
    let rows = try rows(reference)
    let forth = counted(rows, models: rows[0].count)
    let back = counted(rows.reversed(), models: rows[0].count)
    #expect(forth.patterns == back.patterns && forth.n == Int64(rows.count))
    let bootstrap = CellBootstrap(seed: 2, replicates: 20)
    #expect(
      forth.alphas([.ordinal], bootstrap: bootstrap)
        == back.alphas([.ordinal], bootstrap: bootstrap)
    )
  }

  @Test
  func `a lottery divides a subject among the patterns that hold together`() {
    let early = [CategorySteps.Step(category: 0, end: 0.25), .init(category: 1, end: 1)]
    let late = [CategorySteps.Step(category: 1, end: 0.75), .init(category: 2, end: 1)]
    var patterns = CategoryPatterns(models: 3, categories: 3)
    patterns.add([early[...], late[...], nil], weight: 2)
    #expect(
      patterns.patterns == [
        RatedPattern([0, 1, nil], weight: 0.5), RatedPattern([1, 1, nil], weight: 1),
        RatedPattern([1, 2, nil], weight: 0.5),
      ]
    )
  }

  @Test
  func `weights count as repetitions`() throws {
    let rows: [[Int?]] = [[0, 1, 1], [2, 2, 2], [3, 1, nil], [0, 0, 1], [3, 3, 2]]
    let times = [1, 3, 2, 2, 4]
    var weighted = CategoryPatterns(models: 3, categories: 4)
    for (row, weight) in zip(rows, times) { weighted.add(row, weight: Double(weight)) }
    let repeated = counted(
      zip(rows, times).flatMap { Array(repeating: $0, count: $1) },
      models: 3
    )
    #expect(weighted.patterns == repeated.patterns)
    let bootstrap = CellBootstrap(seed: 3, replicates: 20)
    #expect(
      weighted.alphas([.nominal], bootstrap: bootstrap)
        == repeated.alphas([.nominal], bootstrap: bootstrap)
    )
  }

  @Test
  func `the interval of nominal alpha is as wide as that of Fleiss' kappa`() throws {
    let (a, b) = randomPlaces(seed: 5, subjects: 1500, placesA: 4, placesB: 4)
    let rows = zip(a, b).map { [$0, $1, $0 < 2 ? $0 : $1] as [Int?] }
    let patterns = counted(rows, models: 3)
    let alpha = patterns.alphas([.nominal], bootstrap: CellBootstrap(seed: 6, replicates: 1000))[0]
    let kappa = patterns.fleissKappa()
    let errors = try (#require(alpha.standardError), #require(kappa.standardError))
    #expect(isClose(errors.0 / errors.1, 1, 0.08))
    // Sampling weights of two each are worth half as many subjects.
    var sampled = CategoryPatterns(models: 3, categories: 4)
    for row in rows { sampled.add(row, weight: 2) }
    #expect(
      try isClose(#require(sampled.fleissKappa(isSampled: true).standardError), errors.1, 1e-12)
    )
  }

  @Test
  func `nobody and one category are undefined`() {
    let bootstrap = CellBootstrap(seed: 1, replicates: 10)
    let nobody = CategoryPatterns(models: 3, categories: 4)
    #expect(
      nobody.alphas([.nominal], bootstrap: bootstrap) == [.undefined("no subject with two ratings")]
    )
    #expect(nobody.fleissKappa() == .undefined("no subject whom all models rate"))
    let same = counted([[1, 1, 1], [1, 1, nil]], models: 3)
    #expect(same.alphas([.ordinal], bootstrap: bootstrap) == [.undefined("one category only")])
    #expect(same.fleissKappa() == .undefined("one category only"))
  }
}
