import CreditResults
import CreditComparison
import CreditPopulation
import Testing

@Suite struct DisparityTests {
  private static func compared(
    _ crowd: Crowd,
    higherIsBetter: Bool = true,
    options: ComparisonOptions = ComparisonOptions()
  ) async throws -> Comparison {
    try await crowd.compared(
      [CodedScorer("xx.a", column: "c0", higherIsBetter: higherIsBetter)],
      options: options
    )
  }

  /// Women score higher by twenty.
  private static func crowd() -> Crowd {
    var crowd = Crowd.random(seed: 11, count: 240)
    for index in crowd.members.indices {
      let value = crowd.members[index].values[0]
      if value >= 0 {
        crowd.members[index].values[0] =
          value * 3 / 4 + (crowd.members[index].levels[0] == 0 ? 20 : 0)
      }
    }
    return crowd
  }

  @Test func `the level with the highest rate is the reference`() async throws {
    let comparison = try await Self.compared(Self.crowd())
    let wanted = ["group": "sex", "statistic": "adverse_impact_ratio"]
    let women = try comparison.row("disparity", wanted.merging(["level": "female"]) { $1 })
    let men = try comparison.row("disparity", wanted.merging(["level": "male"]) { $1 })
    #expect(women.number("value") == 1)
    #expect(women["lower"] == .empty && women.text("interval").hasPrefix("none"))
    #expect((men.number("value") ?? 1) < 1)
    #expect((men.number("lower") ?? 1) < (men.number("value") ?? 0))
    #expect([women, men].allSatisfy { $0.text("reference") == "female" })
  }

  @Test func `another reference can be asked for`() async throws {
    let comparison = try await Self.compared(
      Self.crowd(),
      options: ComparisonOptions(references: ["sex": "male"])
    )
    let women = try comparison.row(
      "disparity",
      ["group": "sex", "level": "female", "statistic": "adverse_impact_ratio"]
    )
    #expect(women.text("reference") == "male")
    #expect((women.number("value") ?? 0) > 1)
  }

  @Test func `differences point up for the better, whatever the direction`() async throws {
    let crowd = Self.crowd()
    var risk = crowd
    for index in risk.members.indices {
      let value = risk.members[index].values[0]
      if value >= 0 { risk.members[index].values[0] = 100 - value }
    }
    let wanted = ["group": "sex", "level": "male", "statistic": "standardized_mean_difference"]
    let up = try await Self.compared(crowd).row("disparity", wanted)
    let down = try await Self.compared(risk, higherIsBetter: false).row("disparity", wanted)
    #expect((up.number("value") ?? 0) < -0.5)
    for column in ["value", "lower", "upper"] {
      #expect(isClose(up.number(column), down.number(column)), "\(column)")
    }
    let mean = ["group": "sex", "level": "male", "statistic": "mean_score"]
    let scores = try await Self.compared(crowd).row("disparity", mean).number("value")
    let risks = try await Self.compared(risk, higherIsBetter: false).row("disparity", mean)
    #expect(isClose(scores, risks.number("value").map { 100 - $0 }))
  }

  @Test func `small levels give their number and nothing else`() async throws {
    var crowd = Self.crowd()
    for index in crowd.members.indices { crowd.members[index].levels[0] = index < 29 ? 0 : 1 }
    let rows = try await Self.compared(crowd).rows("disparity", ["level": "female"])
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { ($0.number("n") ?? 30) < 30 && $0["value"] == .empty })
    #expect(rows.allSatisfy { $0.text("note") == "too few" })
  }

  @Test func `own decisions select the favourable bands`() async throws {
    let crowd = Self.crowd()
    let comparison = try await Self.compared(crowd, options: ComparisonOptions(ownDecision: true))
    let men = crowd.members.filter { $0.levels[0] == 1 && $0.values[0] >= -1 }
    let row = try comparison.row(
      "disparity",
      ["group": "sex", "level": "male", "statistic": "selection_rate", "base": "own"]
    )
    #expect(
      isClose(
        row.number("value"),
        Double(men.count { $0.values[0] >= 30 }) / Double(men.count)
      )
    )
  }
}
