import CreditStatistics
import Testing

@Suite("Disparity")
struct DisparityTests {
  @Test(arguments: fairnessReferences)
  func `rates, ratios and gaps of groups agree with fairlearn`(reference: ReferenceCase) throws {
    let (group, weights) = try (reference.list("group"), reference.list("w"))
    let (selected, good) = try (reference.list("selected"), reference.list("good"))
    /// The selection among the subjects of a group with one of these outcomes.
    func selection(_ level: Int, _ outcomes: [Int]) -> Selection {
      let rows = group.indices.filter { group[$0] == level && outcomes.contains(good[$0]) }
      return Selection(
        selected: rows.reduce(0) { $0 + Double(weights[$1] * selected[$1]) },
        total: rows.reduce(0) { $0 + Double(weights[$1]) }
      )
    }
    for level in 0..<3 {
      try reference.check(selection(level, [0, 1]).rate(), "selection_rate_\(level)")
      try reference.check(selection(level, [1]).rate(), "true_positive_rate_\(level)")
      try reference.check(selection(level, [0]).rate(), "false_positive_rate_\(level)")
    }
    let worst = AdverseImpact(selection(0, [0, 1]), reference: selection(2, [0, 1]))
    try reference.check(worst.ratio, "least_ratio")
    #expect(worst.isBelowFourFifths == true)
    try reference.check(selection(2, [1]).difference(from: selection(0, [1])), "tpr_gap")
  }

  @Test
  func `four fifths is exact at the boundary`() {
    let reference = Selection(selected: 50, total: 100)
    #expect(
      AdverseImpact(Selection(selected: 40, total: 100), reference: reference).isBelowFourFifths
        == false
    )
    #expect(
      AdverseImpact(Selection(selected: 39, total: 100), reference: reference).isBelowFourFifths
        == true
    )
  }

  @Test
  func `small whole numbers take Fisher's test and large ones the z test`() {
    let small = AdverseImpact(
      Selection(selected: 1, total: 8),
      reference: Selection(selected: 5, total: 9)
    )
    #expect(small.test == .fisherExact)
    let large = AdverseImpact(
      Selection(selected: 100, total: 800),
      reference: Selection(selected: 200, total: 900)
    )
    #expect(large.test == .twoProportionZ)
    #expect(large.ratio.note?.contains("two-proportion z") == true)
    #expect(large.ratio.interval == "Katz log ratio")
  }

  @Test
  func `nobody, nobody selected and everybody selected are told apart`() {
    let none = Selection(selected: 0, total: 0)
    let some = Selection(selected: 3, total: 10)
    let refused = Selection(selected: 0, total: 10)
    #expect(none.rate() == .undefined("nobody to count"))
    #expect(AdverseImpact(none, reference: some).ratio.value == nil)
    #expect(
      AdverseImpact(some, reference: refused).ratio
        == .undefined("nobody of the reference is selected")
    )
    let zero = AdverseImpact(refused, reference: some)
    #expect(zero.ratio.value == 0 && zero.ratio.lower == nil && zero.isBelowFourFifths == true)
    #expect(none.difference(from: some).value == nil)
    let all = Selection(selected: 10, total: 10)
    #expect(AdverseImpact(all, reference: all).ratio.value == 1)
    #expect(AdverseImpact(all, reference: all).pValue == nil)
  }

  @Test
  func `a lottery number between 0 and 1 selects that part of a place`() {
    let ranked = RankedCounts(counts: [4, 4, 2])
    let selection = Selection(ranked, favourableFrom: [1, 0.25, 0])
    #expect(selection.selected == 5 && selection.total == 10)
    #expect(selection.rate().value == 0.5)
  }

  @Test
  func `approval at a rate selects exactly that share`() throws {
    let ranked = RankedCounts(counts: [4, 4, 2])
    let from = try #require(SwapRule.favourableFrom(approving: 0.3, weights: ranked.weights))
    #expect(isClose(Selection(ranked, favourableFrom: from).selected, 3, 1e-12))
  }

  @Test(arguments: distributionReferences)
  func `the standardised difference agrees with its definition`(reference: ReferenceCase) throws {
    let values = try reference.table("values").map { $0 as Double? }
    let (weights, groups) = try (reference.list("w"), reference.list("group"))
    func part(_ group: Int?) -> ValueCounts {
      let counts = weights.indices.map { index in
        group == nil || groups[index] == group ? Int64(weights[index]) : 0
      }
      return ValueCounts(RankedCounts(counts: counts), values: values)
    }
    let estimate = part(1).standardizedMeanDifference(from: part(0), everyone: part(nil))
    try reference.check(estimate, "smd")
    let nobody = part(7)
    #expect(nobody.standardizedMeanDifference(from: part(0), everyone: part(nil)).value == nil)
  }

  @Test
  func `what one half gains by changing the model the other half loses`() throws {
    let (a, b) = randomPlaces(seed: 9, subjects: 80, placesA: 6, placesB: 4)
    func part(_ range: Range<Int>) -> JointCounts {
      jointCounts(Array(a[range]), Array(b[range]), placesA: 6, placesB: 4)
    }
    let whole = part(0..<80)
    let first = whole.meanPercentileChange(of: part(0..<40))
    let second = whole.meanPercentileChange(of: part(40..<80))
    let gain = try #require(first.value)
    #expect(try isClose(gain, -#require(second.value), 1e-12))
    func percentile(_ places: [Int], _ place: Int) -> Double {
      (Double(places.count { $0 < place }) + Double(places.count { $0 == place }) / 2) / 0.8
    }
    let changes = (0..<40).map { percentile(b, b[$0]) - percentile(a, a[$0]) }
    let mean = changes.reduce(0, +) / 40
    let variance = changes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39
    #expect(isClose(gain, mean, 1e-12))
    #expect(try isClose(#require(first.standardError), (variance / 40).squareRoot(), 1e-12))
    let nobody = jointCounts([], [], placesA: 6, placesB: 4)
    #expect(whole.meanPercentileChange(of: nobody).value == nil)
  }

  @Test
  func `the share selected in a weighted sample takes the effective size`() throws {
    let ranked = RankedCounts(
      counts: [10, 10],
      weights: [20, 40],
      weightScale: 2,
      squaredWeights: [40, 160]
    )
    #expect(isClose(ranked.effectiveSize, 18))
    let rate = Selection(ranked, favourableFrom: [1, 0]).rate()
    let wilson = try #require(WilsonInterval(share: 2.0 / 3, size: 18))
    #expect(try isClose(#require(rate.lower), wilson.lower))
  }
}
