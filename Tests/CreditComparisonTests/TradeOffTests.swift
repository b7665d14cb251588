import CreditResults
import CreditComparison
import CreditPopulation
import Testing

@Suite struct TradeOffTests {
  private static let scorers = [
    CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1"),
  ]

  @Test func `five subjects swap as worked by hand`() async throws {
    let comparison = try await Crowd.ofFive().compared(Self.scorers)
    let rows = try comparison.rows("trade_off")
    #expect(rows.map { $0.number("approval_rate") } == (0...20).map { Double($0) / 20 })
    // Two of five: A takes 80 and 60; B takes 70 and, by lottery, one of the two at 60.
    let two = try #require(rows.first { $0.number("approval_rate") == 0.4 })
    #expect(isClose(two.number("swapped"), 0.2))
    #expect(two.number("lower") == 0.2 && two.number("upper") == 0.2)
    #expect(isClose(two.number("tied_share"), 0.4))
    #expect(two.text("note").hasPrefix("coarse"))
    for row in [rows[0], rows[20]] {
      #expect(row.number("swapped") == 0 && row.number("tied_share") == 0)
    }
    #expect(rows.allSatisfy { $0.number("coverage") == 1 && $0.number("n") == 5 })
    #expect(rows.allSatisfy { $0["outcome_rate_a"] == .empty })
  }

  @Test func `at the approval rate of the run it says what swap sets say`() async throws {
    let crowd = Crowd.random(seed: 41, count: 400)
    let comparison = try await crowd.compared(
      Self.scorers,
      options: ComparisonOptions(approvalRate: 0.6)
    )
    var compared = 0
    for row in try comparison.rows("trade_off", ["approval_rate": "0.6"]) {
      let wanted = [
        "group": row.text("group"), "level": row.text("level"), "basis": "matched",
        "model_a": "xx.a",
      ]
      for (set, column) in [("only_a", "outcome_rate_only_a"), ("only_b", "outcome_rate_only_b")] {
        let found = try comparison.row("swap_sets", wanted.merging(["set": set]) { $1 })
        #expect(isClose(row.number("swapped"), found.number("share")))
        #expect(isClose(row.number("lower"), found.number("lower")))
        #expect(isClose(row.number("upper"), found.number("upper")))
        #expect(isClose(row.number(column), found.number("outcome_rate")))
        compared += found.number("outcome_rate") == nil ? 0 : 1
      }
    }
    #expect(compared > 0)
  }

  @Test func `pairs without common subjects say so`() async throws {
    let crowd = Crowd(members: [Crowd.Member(values: [50, -2]), Crowd.Member(values: [-2, 50])])
    let rows = try await crowd.compared(Self.scorers).rows("trade_off")
    #expect(rows.count == 21)
    #expect(rows.allSatisfy { $0["swapped"] == .empty && $0.number("coverage") == 0 })
    #expect(rows.allSatisfy { $0.text("note") == "no subject to whom both give a standing" })
  }
}
