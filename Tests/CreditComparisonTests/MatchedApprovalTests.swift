import CreditResults
import CreditComparison
import CreditPopulation
import Testing

@Suite struct MatchedApprovalTests {
  /// Twenty subjects, seven of them (35 %) at one value, as new files are in Suining.
  private static let tied: [Int64] = [
    -1, 10, 20, 30, 50, 50, 50, 50, 50, 50, 50, 60, 61, 62, 63, 64, 65, 66, 67, 68,
  ]

  private static func compared(rate: Double) async throws -> Comparison {
    let crowd = Crowd(members: tied.map { Crowd.Member(values: [$0]) })
    return try await crowd.compared(
      [CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c0")],
      options: ComparisonOptions(approvalRate: rate)
    )
  }

  @Test(arguments: [0.1, 0.45, 0.5, 0.6, 0.7, 0.79, 0.8, 0.97])
  func `a model never swaps against itself`(rate: Double) async throws {
    let comparison = try await Self.compared(rate: rate)
    for set in ["only_a", "only_b"] {
      for row in try comparison.rows("swap_sets", ["basis": "matched", "set": set]) {
        #expect(row.number("share") == 0)
      }
    }
    let both = try comparison.row(
      "swap_sets",
      ["model_a": "xx.a", "basis": "matched", "set": "both"]
    )
    #expect(isClose(both.number("share"), rate))
  }

  @Test func `the share of ties, the bounds and the attainable rates are printed`() async throws {
    let comparison = try await Self.compared(rate: 0.7)
    let row = try comparison.row(
      "swap_sets",
      ["model_a": "xx.a", "basis": "matched", "set": "only_a"]
    )
    #expect(isClose(row.number("tied_share"), 0.35))
    // Five of the seven are approved by each; if their draws had nothing in common, two would swap.
    #expect(row.number("lower") == 0)
    #expect(isClose(row.number("upper"), 0.1))
    #expect(row.text("interval") == "all ways to break ties")
    #expect(row.text("note") == "coarse: attainable rates 0.45 or 0.8 and 0.45 or 0.8")
    #expect(!row.text("convention").isEmpty)
  }

  @Test func `a cut between ties is not coarse`() async throws {
    let comparison = try await Self.compared(rate: 0.45)
    for row in try comparison.rows("swap_sets", ["basis": "matched"]) {
      #expect(row.number("tied_share") == 0)
      #expect(!row.text("note").contains("coarse"))
      #expect(row.number("lower") == row.number("share"))
    }
  }

  @Test func `own decisions take the model's favourable bands`() async throws {
    let comparison = try await Self.compared(rate: 0.7)
    let row = try comparison.row(
      "swap_sets",
      ["model_a": "xx.a", "basis": "own", "set": "both"]
    )
    #expect(isClose(row.number("share"), 17.0 / 20))
    #expect(isClose(row.number("approval_rate_a"), 17.0 / 20))
    #expect(row.text("interval") == "Wilson")
  }

  @Test func `what one gains by moving the other loses`() async throws {
    let crowd = Crowd.random(seed: 5, count: 80)
    let comparison = try await crowd.compared([
      CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1"),
    ])
    let there = try comparison.row(
      "swap_sets",
      ["model_a": "xx.a", "basis": "matched", "set": "only_a"]
    )
    let back = try comparison.row(
      "swap_sets",
      ["model_a": "xx.b", "basis": "matched", "set": "only_b"]
    )
    for column in ["share", "lower", "upper", "tied_share", "outcome_n"] {
      #expect(isClose(there.number(column), back.number(column)), "\(column)")
    }
  }
}
