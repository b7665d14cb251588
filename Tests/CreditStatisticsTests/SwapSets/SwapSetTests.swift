import CreditStatistics
import Testing

@Suite("Swap sets")
struct SwapSetTests {
  @Test(arguments: 1...12, [0.0, 0.25, 0.5, 0.7, 1.0])
  func `expected shares agree with drawing every lottery number`(seed: UInt64, rate: Double) throws
  {
    let (a, b) = randomPlaces(seed: seed, subjects: 20, placesA: 4, placesB: 3)
    let counts = jointCounts(a, b)
    let sets = try #require(counts.matchedApproval(rate: rate))
    let wanted = LotteryByHand(a: a, b: b, rate: rate).shares()
    for set in SwapSet.allCases {
      let share = try #require(sets.shares[set]?.value)
      #expect(try isClose(share, #require(wanted[set]), 1e-12), "\(set)")
    }
    #expect(isClose(sets.approvalRateA, rate) && isClose(sets.approvalRateB, rate))
  }

  @Test(arguments: 1...40, [2, 4, 5])
  func `bounds are the extremes over every way to break ties`(seed: UInt64, approved: Int) throws {
    let (a, b) = randomPlaces(seed: seed, subjects: 8, placesA: 3, placesB: 3)
    let rate = Double(approved) / 8
    let sets = try #require(jointCounts(a, b).matchedApproval(rate: rate))
    let ways = TiesByHand(a: a, b: b, approved: approved).bothCounts()
    let (least, greatest) = try (#require(ways.min()), #require(ways.max()))
    try expect(sets, .both, Double(least) / 8, Double(greatest) / 8)
    try expect(sets, .onlyA, Double(approved - greatest) / 8, Double(approved - least) / 8)
    try expect(sets, .onlyB, Double(approved - greatest) / 8, Double(approved - least) / 8)
    let neither = 8 - 2 * approved
    try expect(sets, .neither, Double(neither + least) / 8, Double(neither + greatest) / 8)
  }

  private func expect(_ sets: SwapSets, _ set: SwapSet, _ lower: Double, _ upper: Double) throws {
    let share = try #require(sets.shares[set])
    #expect(try isClose(#require(share.lower), lower, 1e-12), "lower of \(set)")
    #expect(try isClose(#require(share.upper), upper, 1e-12), "upper of \(set)")
    let value = try #require(share.value)
    #expect(value >= lower - 1e-12 && value <= upper + 1e-12)
  }

  @Test(arguments: 1...5, [0.1, 0.5, 0.7])
  func `a model never swaps against itself`(seed: UInt64, rate: Double) throws {
    let (a, _) = randomPlaces(seed: seed, subjects: 50, placesA: 3, placesB: 1)
    let sets = try #require(jointCounts(a, a).matchedApproval(rate: rate))
    #expect(sets.shares[.onlyA]?.value == 0)
    #expect(sets.shares[.onlyB]?.value == 0)
    #expect(try isClose(#require(sets.shares[.both]?.value), rate, 1e-12))
  }

  @Test
  func `approving nobody and everybody leaves no swaps and no lottery`() throws {
    let (a, b) = randomPlaces(seed: 2, subjects: 30, placesA: 5, placesB: 4)
    for (rate, set) in [(0.0, SwapSet.neither), (1.0, .both)] {
      let sets = try #require(jointCounts(a, b).matchedApproval(rate: rate))
      #expect(sets.shares[set]?.value == 1)
      #expect(sets.tiedShare == 0 && sets.coarseNote == nil)
    }
  }

  @Test
  func `the lottery's share and the attainable rates are named`() throws {
    // Places of 2, 6 and 2 subjects of A against ten places of B.
    let a = [0, 0, 1, 1, 1, 1, 1, 1, 2, 2]
    let sets = try #require(jointCounts(a, Array(0..<10)).matchedApproval(rate: 0.5))
    #expect(isClose(sets.tiedShare, 0.6))
    #expect(sets.attainableA?.below == 0.2 && sets.attainableA?.above == 0.8)
    #expect(sets.attainableB?.below == 0.5 && sets.attainableB?.above == 0.5)
    #expect(sets.coarseNote == "coarse: attainable rates 0.2 or 0.8 and 0.5")
  }

  @Test
  func `own decisions are counted as they are, with Wilson's interval`() throws {
    let counts = jointCounts([0, 0, 1, 1, 1], [0, 1, 0, 1, 1])
    let sets = try #require(
      counts.ownDecisions(favourableA: [false, true], favourableB: [false, true])
    )
    #expect(sets.shares[.both]?.value == 0.4)
    #expect(sets.shares[.onlyA]?.value == 0.2)
    #expect(sets.shares[.onlyB]?.value == 0.2)
    #expect(sets.shares[.neither]?.value == 0.2)
    #expect(sets.approvalRateA == 0.6 && sets.approvalRateB == 0.6)
    #expect(sets.shares[.both]?.interval == "Wilson")
  }

  @Test(arguments: 1...4)
  func `parts attributed by the rule add up to the whole`(seed: UInt64) throws {
    let (a, b) = randomPlaces(seed: seed, subjects: 90, placesA: 4, placesB: 5)
    let whole = jointCounts(a, b, placesA: 4, placesB: 5)
    let sets = try #require(whole.matchedApproval(rate: 0.7))
    let (low, high) = (0..<40, 40..<90)
    let goods = jointCounts(Array(a[high]), Array(b[high]), placesA: 4, placesB: 5)
    let bads = jointCounts(Array(a[low]), Array(b[low]), placesA: 4, placesB: 5)
    let (all, good) = (sets.rule.expectedWeights(in: whole), sets.rule.expectedWeights(in: goods))
    let bad = sets.rule.expectedWeights(in: bads)
    let rates = sets.rule.outcomeRates(goods: goods, bads: bads)
    for set in SwapSet.allCases {
      #expect(isClose(good[set] + bad[set], all[set], 1e-12))
      if all[set] > 1e-9 {
        #expect(try isClose(#require(rates[set]?.value), bad[set] / all[set], 1e-12))
      }
    }
    #expect(sets.rule.expectedCounts(in: whole) == all)
  }

  @Test
  func `no subjects and impossible rates give no sets`() {
    #expect(jointCounts([], []).matchedApproval(rate: 0.5) == nil)
    #expect(jointCounts([0], [0]).matchedApproval(rate: 1.5) == nil)
    #expect(jointCounts([0], [0]).matchedApproval(rate: .nan) == nil)
    #expect(jointCounts([], []).ownDecisions(favourableA: [], favourableB: []) == nil)
  }
}

/// Two hundred thousand and more lottery numbers a subject, on a grid that the breakpoints divide.
private struct LotteryByHand {
  let a: [Int]
  let b: [Int]
  let rate: Double

  /// Exact: between neighbouring breakpoints nothing changes, so one number in each gap suffices.
  func shares() -> [SwapSet: Double] {
    var points: Set<Double> = [0, 1]
    for places in [a, b] {
      for place in Set(places) {
        let cut = start(places, place)
        if cut > 0, cut < 1 { points.insert(cut) }
      }
    }
    let sorted = points.sorted()
    var shares: [SwapSet: Double] = [.both: 0, .onlyA: 0, .onlyB: 0, .neither: 0]
    for (from, to) in zip(sorted, sorted.dropFirst()) {
      let lottery = (from + to) / 2
      for subject in a.indices {
        let set = set(lottery >= start(a, a[subject]), lottery >= start(b, b[subject]))
        shares[set, default: 0] += (to - from) / Double(a.count)
      }
    }
    return shares
  }

  /// The lottery number from which a place is approved.
  private func start(_ places: [Int], _ place: Int) -> Double {
    let worse = Double(places.count { $0 < place })
    let same = Double(places.count { $0 == place })
    return ((1 - rate) * Double(places.count) - worse) / same
  }

  private func set(_ inA: Bool, _ inB: Bool) -> SwapSet {
    inA ? (inB ? .both : .onlyA) : (inB ? .onlyB : .neither)
  }
}

/// Every choice of whom to approve that respects both rankings.
private struct TiesByHand {
  let a: [Int]
  let b: [Int]
  let approved: Int

  func bothCounts() -> [Int] {
    let (ofA, ofB) = (choices(a), choices(b))
    return ofA.flatMap { first in ofB.map { (first & $0).nonzeroBitCount } }
  }

  /// The sets of subjects, as bits, with nobody left out who stands above somebody let in.
  private func choices(_ places: [Int]) -> [Int] {
    (0..<(1 << places.count)).filter { bits in
      guard bits.nonzeroBitCount == approved else { return false }
      let inside = places.indices.filter { bits >> $0 & 1 == 1 }
      let outside = places.indices.filter { bits >> $0 & 1 == 0 }
      let lowest = inside.map { places[$0] }.min() ?? Int.max
      return outside.allSatisfy { places[$0] <= lowest }
    }
  }
}
