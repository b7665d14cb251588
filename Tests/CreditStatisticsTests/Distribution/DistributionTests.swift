import CreditStatistics
import Testing

@Suite("Distribution")
struct DistributionTests {
  private func counts(_ reference: ReferenceCase, scale: Int64 = 1) throws -> ValueCounts {
    let weights = try reference.list("w").map { Int64($0) * scale }
    let subjects = weights.map { $0 / scale }
    let ranked = RankedCounts(counts: subjects, weights: weights, weightScale: scale)
    return try ValueCounts(ranked, values: reference.table("values").map { $0 })
  }

  @Test(arguments: distributionReferences, [Int64(1), 1_000_000])
  func `moments and quantiles agree with NumPy on repetitions`(
    reference: ReferenceCase,
    scale: Int64
  ) throws {
    let counts = try counts(reference, scale: scale)
    try reference.check(counts.mean(), "mean")
    try reference.check(counts.standardDeviation(), "sd")
    for (p, name) in [(0.05, "p05"), (0.25, "p25"), (0.5, "p50"), (0.75, "p75"), (0.95, "p95")] {
      try reference.check(counts.quantile(p), name)
    }
    try reference.check(counts.quantile(0.5).lower, "p50_lower")
    try reference.check(counts.quantile(0.5).upper, "p50_upper")
    let values = try reference.table("values")
    #expect(counts.minimum().value == values.min() && counts.maximum().value == values.max())
  }

  @Test
  func `a quantile is reached exactly at a cumulative share`() {
    let counts = ValueCounts(RankedCounts(counts: [3, 7]), values: [10, 20])
    #expect(counts.quantile(0.3).value == 10)
    #expect(counts.quantile(0.300_000_001).value == 20)
    #expect(counts.quantile(0).value == 10 && counts.quantile(1).value == 20)
  }

  @Test
  func `places are sorted by number and those without one are noted`() {
    let ranked = RankedCounts(counts: [2, 5, 1, 3])
    let counts = ValueCounts(ranked, values: [nil, 700, 400, 700])
    #expect(counts.values == [400, 700] && counts.counts == [1, 8])
    #expect(counts.mean().note == "on 9 of 11 subjects; the rest have no number")
  }

  @Test
  func `nobody and one subject are undefined or without interval`() {
    let nobody = ValueCounts(RankedCounts(counts: [0]), values: [5])
    let all = [
      nobody.mean(), nobody.standardDeviation(), nobody.minimum(), nobody.maximum(),
      nobody.quantile(0.5),
    ]
    for estimate in all { #expect(estimate == .undefined("no subject with a number")) }
    let one = ValueCounts(RankedCounts(counts: [1]), values: [5])
    #expect(one.mean().value == 5 && one.mean().lower == nil)
    #expect(one.standardDeviation() == .undefined("fewer than two subjects"))
    let same = ValueCounts(RankedCounts(counts: [4]), values: [5])
    #expect(same.standardDeviation().value == 0)
  }

  @Test
  func `percentiles are the share worse plus half the tied`() {
    #expect(RankedCounts(counts: [1, 2, 1]).percentiles == [12.5, 50, 87.5])
  }

  @Test(arguments: distributionReferences)
  func `the stability index is the symmetric divergence and 0 where nothing moved`(
    reference: ReferenceCase
  ) throws {
    let index = PopulationStabilityIndex(zeroCells: .undefined)
    let moved = index.value(expected: [10, 20, 30, 40], actual: [25, 25, 20, 30])
    try reference.check(moved, "psi")
    #expect(index.value(expected: [1, 3], actual: [10, 30]).value == 0)
  }

  @Test
  func `an empty bin follows the declared rule, which is printed`() throws {
    let (expected, actual) = ([10.0, 0, 30], [10.0, 5, 25])
    let undefined = PopulationStabilityIndex(zeroCells: .undefined)
    #expect(
      undefined.value(expected: expected, actual: actual)
        == .undefined("a bin is empty on one side")
    )
    let half = PopulationStabilityIndex(zeroCells: .addHalf)
    let added = half.value(expected: expected, actual: actual)
    let same = undefined.value(expected: [10.5, 0.5, 30.5], actual: [10.5, 5.5, 25.5])
    #expect(added.value == same.value)
    #expect(added.note == "zero cells: half a subject added to every bin")
    let floor = PopulationStabilityIndex(zeroCells: .floor(0.0001))
    #expect(try #require(floor.value(expected: expected, actual: actual).value) > 0)
    #expect(half.value(expected: [0, 0], actual: [1, 1]).value == nil)
    #expect(half.value(expected: [1, 1], actual: [0, 0]).value == nil)
  }
}
