import CreditStatistics
import Testing

@Suite("Agreement of two models")
struct AgreementTests {
  private func joint(_ reference: ReferenceCase, sampling: Bool = false, scale: Int64 = 1) throws
    -> JointCounts
  {
    try jointCounts(
      reference.list("a"),
      reference.list("b"),
      weights: reference.list("w"),
      valuesA: reference.table("valuesA"),
      valuesB: reference.table("valuesB"),
      bandsA: reference.list("bandsA"),
      bandsB: reference.list("bandsB"),
      sampling: sampling,
      scale: scale
    )
  }

  @Test(arguments: pairReferences, [Int64(1), 1_000_000])
  func `correlations and their variances agree with references`(
    reference: ReferenceCase,
    scale: Int64
  ) throws {
    let counts = try joint(reference, scale: scale)
    try reference.check(counts.pearson(), "pearson")
    try reference.check(counts.spearman(), "spearman")
    try reference.check(counts.kendallTauB(), "kendall_tau_b")
    try reference.check(counts.linCCC(), "lin_ccc")
    try reference.check(counts.linCCC(on: .number), "lin_ccc_number")
    try reference.check(counts.cramersV(), "cramers_v")
    try reference.check(counts.goodmanKruskalGamma(), "goodman_kruskal_gamma")
  }

  @Test(arguments: pairReferences, [Int64(1), 1_000_000])
  func `intraclass correlations and limits of agreement agree with references`(
    reference: ReferenceCase,
    scale: Int64
  ) throws {
    let counts = try joint(reference, scale: scale)
    try reference.check(counts.iccA1(), "icc_a1")
    try reference.check(counts.iccC1(), "icc_c1")
    try reference.check(counts.iccA1(on: .number), "icc_a1_number")
    try reference.check(counts.iccC1(on: .number), "icc_c1_number")
    let limits = counts.blandAltman()
    try reference.check(limits.bias, "bland_altman_bias")
    try reference.check(limits.lower, "bland_altman_lower")
    try reference.check(limits.upper, "bland_altman_upper")
    try reference.check(counts.blandAltman(on: .number).upper, "bland_altman_upper_number")
  }

  @Test(arguments: pairReferences)
  func `sampling weights keep the estimate and widen by squared weights`(
    reference: ReferenceCase
  ) throws {
    let counts = try joint(reference, sampling: true, scale: 1000)
    let spearman = counts.spearman()
    try reference.check(spearman.value, "spearman")
    let error = try #require(spearman.standardError)
    try reference.check(error * error, "spearman_sampling_var")
    try reference.check(counts.effectiveSize, "effective_size")
  }

  @Test(arguments: 1...3)
  func `sampling weights that are all alike change no interval`(seed: UInt64) throws {
    let (a, b) = randomPlaces(seed: seed, subjects: 60, placesA: 5, placesB: 6)
    let plain = jointCounts(a, b)
    let triple = jointCounts(
      a,
      b,
      weights: [Int](repeating: 3, count: 60),
      sampling: true,
      scale: 10
    )
    let pairs = [
      (plain.spearman(), triple.spearman()), (plain.kendallTauB(), triple.kendallTauB()),
      (plain.linCCC(), triple.linCCC()),
    ]
    for (one, other) in pairs {
      #expect(try isClose(#require(one.value), #require(other.value), 1e-13))
      #expect(try isClose(#require(one.standardError), #require(other.standardError), 1e-13))
    }
    #expect(isClose(triple.effectiveSize, 60) && triple.n == 60)
  }

  @Test
  func `a model agrees perfectly with itself`() throws {
    let (a, _) = randomPlaces(seed: 3, subjects: 200, placesA: 9, placesB: 1)
    let values = (0..<9).map { Double($0 * $0) as Double? }
    let counts = jointCounts(
      a,
      a,
      valuesA: values,
      valuesB: values,
      bandsA: Array(0..<9),
      bandsB: Array(0..<9)
    )
    let all = [
      counts.pearson(), counts.spearman(), counts.kendallTauB(), counts.linCCC(), counts.iccA1(),
      counts.iccC1(), counts.goodmanKruskalGamma(), counts.cramersV(),
    ]
    for estimate in all { #expect(estimate.value.map { isClose($0, 1, 1e-14) } == true) }
    #expect(counts.kendallTauB().note == "no variance was seen, so the interval is a point")
    #expect(counts.blandAltman(on: .number).upper.value.map { abs($0) < 1e-6 } == true)
  }

  @Test(arguments: [[Int](), [4]])
  func `nobody and one subject are undefined with a reason`(places: [Int]) {
    let counts = jointCounts(places, places)
    let all = [
      counts.pearson(), counts.spearman(), counts.kendallTauB(), counts.linCCC(), counts.iccA1(),
      counts.iccC1(), counts.blandAltman().lower, counts.cramersV(), counts.goodmanKruskalGamma(),
    ]
    for estimate in all {
      #expect(estimate.value == nil && estimate.lower == nil && estimate.upper == nil)
      #expect(estimate.note?.isEmpty == false)
      #expect(estimate.interval == "none: undefined")
    }
  }

  @Test
  func `all tied in one model leaves rank agreement undefined`() {
    let counts = jointCounts(
      [0, 0, 0],
      [0, 1, 2],
      valuesA: [5],
      valuesB: [1, 2, 3],
      bandsA: [0],
      bandsB: [0, 1, 2]
    )
    #expect(counts.spearman() == .undefined("all tied in the first model"))
    #expect(counts.kendallTauB() == .undefined("all tied in the first model"))
    #expect(counts.pearson() == .undefined("one number only in the first model"))
    #expect(counts.linCCC().value == 0)
    #expect(counts.cramersV() == .undefined("one of the models uses one category only"))
    #expect(counts.goodmanKruskalGamma() == .undefined("every pair of subjects is tied"))
    let tied = jointCounts([0, 0, 0], [0, 0, 0])
    #expect(tied.linCCC() == .undefined("all tied in both models"))
  }

  @Test
  func `bands without a number count for ranks but not for Pearson`() throws {
    let (a, b) = randomPlaces(seed: 8, subjects: 300, placesA: 6, placesB: 6)
    let numbers = (1...6).map { Double($0) as Double? }
    var lacking = numbers
    lacking[0] = nil
    let counts = jointCounts(a, b, valuesA: lacking, valuesB: numbers)
    let kept = a.indices.filter { a[$0] > 0 }
    let part = jointCounts(
      kept.map { a[$0] },
      kept.map { b[$0] },
      valuesA: numbers,
      valuesB: numbers
    )
    #expect(counts.pearson().value == part.pearson().value)
    #expect(counts.pearson().lower == part.pearson().lower)
    #expect(counts.pearson().note == "on \(kept.count) of 300 subjects; the rest have no number")
    #expect(counts.spearman().value != part.spearman().value)
    #expect(counts.spearman().note == nil)
  }

  @Test(arguments: 1...5)
  func `exchanging the models changes nothing but the sign of a difference`(seed: UInt64) throws {
    let (a, b) = randomPlaces(seed: seed, subjects: 120, placesA: 7, placesB: 11)
    let (forward, backward) = (jointCounts(a, b), jointCounts(b, a))
    let pairs = [
      (forward.spearman(), backward.spearman()), (forward.kendallTauB(), backward.kendallTauB()),
      (forward.linCCC(), backward.linCCC()),
    ]
    for (one, other) in pairs {
      let (value, error) = try (#require(one.value), #require(one.standardError))
      #expect(try isClose(value, #require(other.value), 1e-13))
      #expect(try isClose(error, #require(other.standardError), 1e-13))
    }
    let lower = try #require(forward.blandAltman().lower.value)
    #expect(try isClose(lower, -#require(backward.blandAltman().upper.value), 1e-12))
  }
}
