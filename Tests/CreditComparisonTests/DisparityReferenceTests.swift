import CreditResults
import CreditComparison
import CreditPopulation
import Testing

/// `disparity` and `curves`, through a whole comparison, against fairlearn, statsmodels, SciPy and
/// scikit-learn.
@Suite struct DisparityReferenceTests {
  private static func compared() async throws -> Comparison {
    let members = DisparityReference.score.indices.map { index in
      Crowd.Member(
        values: [DisparityReference.score[index]],
        levels: [DisparityReference.level[index]],
        outcome: DisparityReference.bad[index] == 1 ? .bad : .good
      )
    }
    let crowd = Crowd(
      members: members,
      groups: [GroupColumn(name: "place", levels: DisparityReference.levels)],
      hasOutcome: true
    )
    return try await crowd.compared(
      [CodedScorer("xx.a", column: "c0")],
      options: ComparisonOptions(ownDecision: true)
    )
  }

  @Test func `rates, gaps, ratios, areas and tests by group are those of other software`()
    async throws
  {
    let comparison = try await Self.compared()
    for expected in DisparityReference.rows {
      let row = try comparison.row(
        "disparity",
        [
          "group": "place", "level": expected.level, "statistic": expected.statistic,
          "base": "own",
        ]
      )
      let name = "\(expected.level), \(expected.statistic)"
      #expect(row.number("n") == Double(expected.n), "\(name)")
      guard row.text("note") != "too few" else {
        #expect(expected.n < 30 || expected.level == "west", "\(name)")
        continue
      }
      #expect(isClose(row.number("value"), expected.value), "\(name)")
      if let lower = expected.lower {
        #expect(isClose(row.number("lower"), lower), "\(name)")
        #expect(isClose(row.number("upper"), expected.upper), "\(name)")
      }
      #expect(isClose(row.number("p_value"), expected.pValue, 1e-6), "\(name)")
      if expected.statistic == "adverse_impact_ratio" {
        #expect(row["below_four_fifths"] == .boolean(expected.value < 0.8), "\(name)")
        #expect(row.text("reference") == DisparityReference.reference)
      }
    }
  }

  @Test func `the points of the curve are scikit-learn's`() async throws {
    let rows = try await Self.compared().rows("curves", ["group": ""])
    #expect(rows.count == DisparityReference.goodsRefused.count)
    for (index, row) in rows.enumerated() {
      #expect(isClose(row.number("goods_refused"), DisparityReference.goodsRefused[index]))
      #expect(isClose(row.number("bads_refused"), DisparityReference.badsRefused[index]))
    }
  }

  @Test func `the reference level has no gap, and small cells have no number`() async throws {
    let comparison = try await Self.compared()
    let reference = DisparityReference.reference
    for statistic in ["true_positive_rate_gap", "false_positive_rate_gap"] {
      let row = try comparison.row(
        "disparity",
        ["group": "place", "level": reference, "statistic": statistic]
      )
      #expect(row.number("value") == 0)
      #expect(row.text("interval") == "none: this level is the reference")
    }
    let few = try comparison.row(
      "disparity",
      ["group": "place", "level": "west", "statistic": "false_positive_rate_gap"]
    )
    #expect(few["value"] == .empty && few.text("note") == "too few")
  }
}
