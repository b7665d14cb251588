import CreditComparison
import CreditResults
import CreditPopulation
import Testing

@Suite struct HistogramTests {
  /// Two in an adverse state, 32 at 50 of whom 8 are bad, 4 at 80, two not seen.
  private static let crowd: Crowd = {
    func members(_ count: Int, _ value: Int64, bads: Int = 0) -> [Crowd.Member] {
      (0..<count).map { Crowd.Member(values: [value], outcome: $0 < bads ? .bad : .good) }
    }
    return Crowd(
      members: members(4, 80) + members(2, -4) + members(32, 50, bads: 8) + members(2, -1),
      hasOutcome: true
    )
  }()

  @Test func `every place that somebody has stands once, the worst first`() async throws {
    let comparison = try await Self.crowd.compared([CodedScorer("xx.a", column: "c0")])
    let rows = try comparison.rows("histogram")
    #expect(rows.map { $0.number("score") } == [nil, 50, 80])
    #expect(rows.map { $0.text("band") } == ["default", "fair", "good"])
    for (row, count) in zip(rows, [2, 32, 4]) {
      #expect(row.number("count") == Double(count))
      #expect(isClose(row.number("share"), Double(count) / 38))
      #expect(row.number("n") == 38 && row.text("interval") == "Wilson")
    }
    #expect(rows.map { $0.number("outcome_rate") } == [nil, 0.25, nil])
    #expect(rows.map { $0.number("outcome_n") } == [2, 32, 4])
    #expect(rows[0].text("note") == "outcome: too few" && rows[1].text("note").isEmpty)
  }

  @Test func `lower is better turns the order`() async throws {
    let scorer = CodedScorer("xx.a", column: "c0", higherIsBetter: false)
    let rows = try await Self.crowd.compared([scorer]).rows("histogram")
    #expect(rows.map { $0.number("score") } == [nil, 80, 50])
  }

  @Test func `shares of a band are those of its scores`() async throws {
    let crowd = Crowd.random(seed: 21, count: 200)
    let comparison = try await crowd.compared([CodedScorer("xx.a", column: "c0")])
    for row in try comparison.rows("classes") {
      let scores = try comparison.rows(
        "histogram",
        ["group": row.text("group"), "level": row.text("level"), "band": row.text("band")]
      )
      let sum = scores.reduce(0) { $0 + ($1.number("share") ?? 0) }
      #expect(isClose(sum, row.number("share")), "\(row.text("level")) \(row.text("band"))")
    }
  }

  @Test func `without a standing there is no row`() async throws {
    let nobody = Crowd(members: [Crowd.Member(values: [-2])], hasOutcome: true)
    let comparison = try await nobody.compared([CodedScorer("xx.a", column: "c0")])
    #expect(try comparison.rows("histogram").isEmpty)
  }
}
