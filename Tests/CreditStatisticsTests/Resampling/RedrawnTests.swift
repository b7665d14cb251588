import CreditStatistics
import Testing

/// The bootstrap of counts against closed forms, each on 2000 subjects and 1000 replicates.
@Suite("Redrawn counts")
struct RedrawnTests {
  private let bootstrap = CellBootstrap(seed: 11, replicates: 1000)

  private func table(seed: UInt64) -> CategoryTable {
    let (a, b) = randomPlaces(seed: seed, subjects: 2000, placesA: 4, placesB: 4)
    return jointCounts(
      a,
      zip(a, b).map { $0 < 2 ? $0 : $1 },
      bandsA: [0, 1, 2, 3],
      bandsB: [0, 1, 2, 3]
    )
    .bandTable()
  }

  @Test
  func `kappa and gamma have the errors of their closed forms`() throws {
    let table = table(seed: 1)
    for statistic: (CategoryTable) -> Estimate in [
      { $0.cohenKappa() }, { $0.cohenKappa(.quadratic) }, { $0.goodmanKruskalGamma() },
    ] {
      let closed = statistic(table)
      let redrawn = closed.bootstrapped(
        table.redrawn(by: bootstrap) { statistic($0).value },
        method: "test"
      )
      #expect(
        try isClose(#require(redrawn.standardError) / #require(closed.standardError), 1, 0.07)
      )
    }
  }

  @Test
  func `an effective size of a quarter doubles the error`() throws {
    let whole = table(seed: 2)
    let sampled = CategoryTable(
      rows: 4,
      columns: 4,
      weights: whole.weights,
      n: whole.n,
      effectiveSize: whole.effectiveSize / 4
    )
    let errors = try [whole, sampled].map { table in
      try #require(
        Estimate.plain(0, noInterval: "").bootstrapped(
          table.redrawn(by: bootstrap) { $0.cohenKappa().value },
          method: "test"
        ).standardError
      )
    }
    #expect(isClose(errors[1] / errors[0], 2, 0.15))
  }

  @Test
  func `Cramér's V keeps to its range and reaches its value`() throws {
    let (a, b) = randomPlaces(seed: 3, subjects: 150, placesA: 4, placesB: 4)
    let table = jointCounts(a, b, bandsA: [0, 1, 2, 3], bandsB: [0, 1, 2, 3]).bandTable()
    let v = table.cramersV(bootstrap: bootstrap)
    let (value, lower, upper) = try (#require(v.value), #require(v.lower), #require(v.upper))
    #expect(lower >= 0 && lower < value && upper >= value && upper <= 1)
    #expect(v.interval == "bootstrap of cells, 1000 replicates, basic")
    #expect(table.cramersV().interval == "none: not normal near independence; bootstrap it")
  }

  @Test
  func `the AUC has DeLong's error, with weights that repeat and with sampling weights`() throws {
    let goods: [Int64] = [20, 50, 90, 160, 240]
    let bads: [Int64] = [60, 40, 30, 20, 10]
    let plain = RankedOutcomes(goods: goods, bads: bads)
    // Every weight is three: sums of squares are nine times the counts.
    let sampled = RankedOutcomes(
      goods: goods.map { 3 * $0 },
      bads: bads.map { 3 * $0 },
      goodCounts: goods,
      badCounts: bads,
      goodSquares: goods.map { 9 * Double($0) },
      badSquares: bads.map { 9 * Double($0) }
    )
    for outcomes in [plain, sampled] {
      let auc = outcomes.auc()
      let redrawn = auc.bootstrapped(
        outcomes.redrawn(by: bootstrap) { $0.auc().value },
        method: "test"
      )
      #expect(try isClose(#require(redrawn.standardError) / #require(auc.standardError), 1, 0.07))
    }
  }
}
