import CreditResults
import CreditComparison
import CreditPopulation
import Testing

/// The tables of single models against the same statistics computed subject by subject.
@Suite struct SingleOracleTests {
  private static func compared(_ crowd: Crowd) async throws -> Comparison {
    try await crowd.compared(
      [CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1")],
      options: ComparisonOptions(approvalRate: 0.6, intersections: true)
    )
  }

  /// The share of pairs of a good and a bad in which the good stands higher, ties by half.
  private static func area(_ members: [Crowd.Member]) -> Double? {
    let goods = members.filter { $0.outcome == .good }.map { $0.values[0] }
    let bads = members.filter { $0.outcome == .bad }.map { $0.values[0] }
    guard !goods.isEmpty, !bads.isEmpty else { return nil }
    var won = 0.0
    for good in goods {
      for bad in bads { won += good > bad ? 1 : good == bad ? 0.5 : 0 }
    }
    return won / Double(goods.count * bads.count)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `performance is that of all pairs of a good and a bad`(seed: UInt64) async throws {
    let crowd = Crowd.random(seed: seed, count: 200)
    let comparison = try await Self.compared(crowd)
    for one in PairOracleTests.selections(crowd) {
      for base in ["own", "common"] {
        let standing = one.members.filter {
          $0.values[0] >= -1 && (base == "own" || $0.values[1] >= -1)
        }
        let wanted = [
          "model": "xx.a", "base": base, "group": one.group, "level": one.level,
        ]
        let auc = try comparison.row(
          "performance",
          wanted.merging(["statistic": "auc"]) { $1 }
        )
        let known = standing.count { $0.outcome == .good || $0.outcome == .bad }
        #expect(auc.number("n") == Double(known))
        let area = Self.area(standing)
        #expect(isClose(auc.number("value"), area), "seed \(seed), \(base), \(one.level)")
        let gini = try comparison.row(
          "performance",
          wanted.merging(["statistic": "gini"]) { $1 }
        )
        #expect(isClose(gini.number("value"), area.map { 2 * $0 - 1 }))
      }
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `location and spread are those of the numbers`(seed: UInt64) async throws {
    let crowd = Crowd.random(seed: seed, count: 200)
    let comparison = try await Self.compared(crowd)
    for one in PairOracleTests.selections(crowd) {
      let numbers = one.members.map { $0.values[0] }.filter { $0 >= 0 }.sorted()
      let doubles = numbers.map { Double($0) }
      let mean = PairOracle.mean(doubles)
      let squares = doubles.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      func quantile(_ p: Double) -> Double {
        // The smallest value whose cumulative share reaches p.
        doubles.first { value in
          Double(doubles.count { $0 <= value }) >= p * Double(doubles.count) - 1e-9
        } ?? .nan
      }
      let expected = [
        "mean": mean, "sd": (squares / Double(doubles.count - 1)).squareRoot(),
        "min": doubles[0], "max": doubles[doubles.count - 1], "p05": quantile(0.05),
        "p25": quantile(0.25), "p50": quantile(0.5), "p75": quantile(0.75),
        "p95": quantile(0.95),
      ]
      for (statistic, value) in expected {
        let row = try comparison.row(
          "distribution",
          ["model": "xx.a", "statistic": statistic, "group": one.group, "level": one.level]
        )
        #expect(row.number("n") == Double(numbers.count))
        #expect(isClose(row.number("value"), value), "seed \(seed), \(statistic), \(one.level)")
      }
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `bands have their shares, and rates of bads where there are enough`(
    seed: UInt64
  ) async throws {
    let crowd = Crowd.random(seed: seed, count: 240)
    let comparison = try await Self.compared(crowd)
    var (enough, tooFew) = (0, 0)
    for one in PairOracleTests.selections(crowd) {
      let standing = one.members.filter { $0.values[0] >= -1 }
      for (band, range) in [("good", 60...100), ("poor", 0...29), ("default", -1 ... -1)] {
        let inBand = standing.filter { range.contains(Int($0.values[0])) }
        let row = try comparison.row(
          "classes",
          ["model": "xx.a", "band": band, "group": one.group, "level": one.level]
        )
        #expect(isClose(row.number("share"), Double(inBand.count) / Double(standing.count)))
        let bads = inBand.count { $0.outcome == .bad }
        let known = bads + inBand.count { $0.outcome == .good }
        #expect(row.number("outcome_n") == Double(known))
        if known >= 30 && bads >= 5 {
          enough += 1
          #expect(isClose(row.number("outcome_rate"), Double(bads) / Double(known)))
        } else {
          tooFew += 1
          #expect(row["outcome_rate"] == .empty)
          #expect(row["lower"] == .empty)
          #expect(row.text("note").contains("too few"))
        }
      }
    }
    #expect(enough > 0 && tooFew > 0, "the crowd has bands on both sides of the limit")
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `levels are selected by one cut through everybody`(seed: UInt64) async throws {
    let crowd = Crowd.random(seed: seed, count: 240)
    let comparison = try await Self.compared(crowd)
    let standings = crowd.members.filter { $0.values[0] >= -1 }
    let slots = PairOracle.slots(standings.map { PairOracle.standing($0.values[0]) })
    let cut = Double(standings.count) * 0.4
    let chances = slots.map { 1 - min(max((cut - $0.below) / $0.width, 0), 1) }
    let rates = crowd.groups[0].levels.indices.map { sex in
      PairOracle.mean(
        zip(standings, chances).filter { Int($0.0.levels[0]) == sex }.map(\.1)
      )
    }
    for (sex, level) in crowd.groups[0].levels.enumerated() {
      let wanted = ["model": "xx.a", "group": "sex", "level": level]
      let own = try comparison.row(
        "disparity",
        wanted.merging(["statistic": "selection_rate", "base": "own"]) { $1 }
      )
      #expect(isClose(own.number("value"), rates[sex], 1e-6), "seed \(seed)")
      let all = try comparison.row(
        "disparity",
        wanted.merging(["statistic": "selection_rate", "base": "all"]) { $1 }
      )
      let members = crowd.members.count { Int($0.levels[0]) == sex }
      let ofLevel = standings.count { Int($0.levels[0]) == sex }
      #expect(all.number("n") == Double(members))
      #expect(
        isClose(all.number("value"), rates[sex] * Double(ofLevel) / Double(members), 1e-6)
      )
      let ratio = try comparison.row(
        "disparity",
        wanted.merging(["statistic": "adverse_impact_ratio"]) { $1 }
      )
      #expect(isClose(ratio.number("value"), rates[sex] / max(rates[0], rates[1]), 1e-6))
    }
  }
}
