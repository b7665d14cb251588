import CreditResults
import CreditComparison
import CreditModels
import CreditPopulation
import Testing

/// A subject in an adverse state has a standing without a number: the lowest place, not an absence.
@Suite struct AdverseStateTests {
  /// Ten subjects: two in default, one unknown, seven with numbers; the second column is in full.
  private static let crowd: Crowd = {
    let first: [Int64] = [-1, 10, 20, 30, 40, 50, 60, 70, -1, -3]
    let second: [Int64] = [5, 10, 20, 30, 40, 50, 60, 70, 0, 90]
    let members = zip(first, second).enumerated().map { index, values in
      Crowd.Member(
        values: [values.0, values.1],
        outcome: index == 0 || index == 8 ? .bad : .good
      )
    }
    return Crowd(members: members, hasOutcome: true)
  }()

  private static func compared() async throws -> Comparison {
    try await crowd.compared([
      CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1"),
    ])
  }

  @Test func `rank statistics count the state at the lowest place`() async throws {
    let comparison = try await Self.compared()
    let oracle = PairOracle(Self.crowd.members, 0, 1)
    for (statistic, value) in [
      ("spearman", oracle.spearman), ("kendall_tau_b", oracle.kendallTauB),
    ] {
      let row = try comparison.row("agreement", ["statistic": statistic])
      #expect(row.number("n") == 9)
      #expect(isClose(row.number("value"), value))
      #expect(value > 0.95)
    }
  }

  @Test func `statistics of numbers take those with a number and say how many`() async throws {
    let comparison = try await Self.compared()
    let pearson = try comparison.row("agreement", ["statistic": "pearson"])
    #expect(isClose(pearson.number("value"), 1))
    #expect(pearson.text("note").contains("7 of 9"))
    let mean = try comparison.row("distribution", ["model": "xx.a", "statistic": "mean"])
    #expect(isClose(mean.number("value"), 40))
    #expect(mean.number("n") == 7)
    #expect(mean.text("note").contains("2 subjects"))
    let full = try comparison.row("distribution", ["model": "xx.b", "statistic": "mean"])
    #expect(full.number("n") == 10)
    #expect(full.text("note").isEmpty)
  }

  @Test func `the band of the state has its share of all standings`() async throws {
    let comparison = try await Self.compared()
    let row = try comparison.row("classes", ["model": "xx.a", "band": "default"])
    #expect(row.number("n") == 9)
    #expect(row.number("count") == 2)
    #expect(isClose(row.number("share"), 2 / 9))
  }

  @Test func `swap sets refuse the state first`() async throws {
    let crowd = Self.crowd
    let comparison = try await crowd.compared(
      [CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1")],
      options: ComparisonOptions(approvalRate: 7.0 / 9)
    )
    let both = try comparison.row(
      "swap_sets",
      ["model_a": "xx.a", "basis": "matched", "set": "both"]
    )
    #expect(both.number("n") == 9)
    #expect(isClose(both.number("share"), 7 / 9, 1e-6))
  }

  @Test func `performance ranks the state below every number`() async throws {
    let comparison = try await Self.compared()
    let row = try comparison.row(
      "performance",
      ["model": "xx.a", "statistic": "auc", "base": "own"]
    )
    #expect(row.number("value") == 1)
    #expect(row.number("n") == 9)
  }

  @Test func `lower is better does not put the state on top`() async throws {
    // The same subjects by a score of risk: 100 less the number.
    var crowd = Self.crowd
    for index in crowd.members.indices {
      let value = crowd.members[index].values[0]
      crowd.members[index].values[0] = value >= 0 ? 100 - value : value
    }
    let comparison = try await crowd.compared([
      CodedScorer("xx.risk", column: "c0", higherIsBetter: false),
      CodedScorer("xx.b", column: "c1"),
    ])
    let same = try await Self.compared()
    for statistic in ["spearman", "kendall_tau_b", "pearson", "cohen_kappa"] {
      let wanted = ["statistic": statistic, "basis": statistic == "pearson" ? "score" : ""]
        .filter { !$0.value.isEmpty }
      let found = try comparison.rows("agreement", wanted).first
      let expected = try same.rows("agreement", wanted).first
      #expect(isClose(found?.number("value"), expected?.number("value")), "\(statistic)")
    }
    let auc = try comparison.row(
      "performance",
      ["model": "xx.risk", "statistic": "auc", "base": "own"]
    )
    #expect(auc.number("value") == 1)
    let mean = try comparison.row("distribution", ["model": "xx.risk", "statistic": "mean"])
    #expect(isClose(mean.number("value"), 60))
  }
}
