import CreditStatistics
import Testing

@Suite("Equal-share categories")
struct CategoryTests {
  @Test(arguments: pairReferences)
  func `the expected table agrees with cutting the lottery at every breakpoint`(
    reference: ReferenceCase
  ) throws {
    let table = try quarters(reference)
    let wanted = try reference.table("quarters")
    for (own, other) in zip(table.weights, wanted) { #expect(isClose(own, other, 1e-12)) }
    #expect(table.weights.count == 16)
  }

  @Test(arguments: pairReferences)
  func `kappas and category shares agree with statsmodels`(reference: ReferenceCase) throws {
    let table = try quarters(reference)
    try reference.check(table.cohenKappa(), "cohen_kappa")
    try reference.check(table.cohenKappa(.linear), "cohen_kappa_linear")
    try reference.check(table.cohenKappa(.quadratic), "cohen_kappa_quadratic")
    let shares = [
      ("same_category", table.sameCategory()), ("off_by_one", table.offByOne()),
      ("two_or_more", table.twoOrMore()),
    ]
    for (name, share) in shares {
      try reference.check(share, name)
      try reference.check(share.lower, name + "_lower")
      try reference.check(share.upper, name + "_upper")
      #expect(share.interval == "Wilson")
    }
  }

  private func quarters(_ reference: ReferenceCase) throws -> CategoryTable {
    let counts = try jointCounts(
      reference.list("a"),
      reference.list("b"),
      weights: reference.list("w")
    )
    return try counts.categoryTable(#require(EqualShares([25, 25, 25, 25])))
  }

  @Test(arguments: 1...10)
  func `every category has its share and a model never leaves its own category`(seed: UInt64)
    throws
  {
    let (a, b) = randomPlaces(seed: seed, subjects: 77, placesA: 4, placesB: 9)
    let shares = try #require(EqualShares([20, 20, 20, 20, 20]))
    let table = jointCounts(a, b).categoryTable(shares)
    for total in table.rowTotals + table.columnTotals { #expect(isClose(total, 77.0 / 5, 1e-12)) }
    let own = jointCounts(a, a).categoryTable(shares)
    #expect(own.sameCategory().value.map { isClose($0, 1, 1e-15) } == true)
    #expect(own.cohenKappa().value.map { isClose($0, 1, 1e-12) } == true)
  }

  @Test
  func `a place that covers several categories is divided among them`() throws {
    let shares = try #require(EqualShares([0.25, 0.25, 0.25, 0.25]))
    let steps = CategorySteps(weights: [1, 6, 1], shares: shares)
    #expect(Array(steps[0]) == [.init(category: 0, end: 1)])
    #expect(steps[1].map(\.category) == [0, 1, 2, 3])
    let ends = steps[1].map(\.end)
    for (end, wanted) in zip(ends, [1.0 / 6, 0.5, 5.0 / 6, 1]) { #expect(isClose(end, wanted)) }
    #expect(Array(steps[2]) == [.init(category: 3, end: 1)])
  }

  @Test
  func `a cut between two places divides neither`() throws {
    let shares = try #require(EqualShares([30, 70]))
    let steps = CategorySteps(weights: [3, 0, 7], shares: shares)
    #expect(steps.steps.map(\.category) == [0, 1, 1])
    #expect(steps.steps.map(\.end) == [1, 1, 1])
  }

  @Test(arguments: [[], [0, 1], [-1, 2], [.nan, 1], [.infinity]] as [[Double]])
  func `shares that are not positive numbers are refused`(shares: [Double]) {
    #expect(EqualShares(shares) == nil)
  }

  @Test
  func `one category only and nobody are undefined`() {
    let one = CategoryTable(rows: 2, columns: 2, weights: [5, 0, 0, 0], n: 5)
    #expect(one.cohenKappa() == .undefined("both models use one category only"))
    #expect(one.sameCategory().value == 1)
    let empty = CategoryTable(rows: 2, columns: 2, weights: [0, 0, 0, 0], n: 0)
    #expect(empty.cohenKappa() == .undefined("no subject with both categories"))
    #expect(empty.twoOrMore() == .undefined("no subject with both categories"))
    let oblong = CategoryTable(rows: 1, columns: 2, weights: [1, 2], n: 3)
    #expect(
      oblong.cohenKappa() == .undefined("the two models have different numbers of categories")
    )
  }

  @Test
  func `the kappa of a published table is reproduced`() throws {
    // J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd ed. 1981, table 13.1.
    let table = CategoryTable(
      rows: 3,
      columns: 3,
      weights: [75, 1, 4, 5, 4, 1, 0, 0, 10],
      n: 100
    )
    #expect(try isClose(#require(table.cohenKappa().value), 0.676, 1e-3))
  }
}
