import CreditResults
import CreditComparison
import CreditPopulation
import Testing

@Suite struct DisparityPairTests {
  private static let scorers = [
    CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1"),
  ]

  /// Thirty women whom A puts above thirty men, and B below.
  private static func crowd(women: Int = 30, men: Int = 30) -> Crowd {
    func members(_ count: Int, _ values: [Int64], _ level: UInt16) -> [Crowd.Member] {
      (0..<count).map { _ in Crowd.Member(values: values, levels: [level]) }
    }
    return Crowd(
      members: members(women, [80, 20], 0) + members(men, [20, 80], 1),
      groups: [GroupColumn(name: "sex", levels: ["female", "male"])]
    )
  }

  private static func compared(
    _ crowd: Crowd,
    rate: Double = 0.7,
    ownDecision: Bool = false,
    seed: UInt64 = 1,
    replicates: Int = 0
  ) async throws -> Comparison {
    try await crowd.compared(
      scorers,
      options: ComparisonOptions(approvalRate: rate, ownDecision: ownDecision, seed: seed),
      replicates: replicates
    )
  }

  private static func values(
    _ comparison: Comparison,
    _ level: String,
    from model: String = "xx.a"
  ) throws -> [String: Double] {
    let rows = try comparison.rows(
      "disparity_pairs",
      ["group": level.isEmpty ? "" : "sex", "level": level, "model_a": model]
    )
    let found = rows.map { ($0.text("statistic"), $0.number("value") ?? .infinity) }
    return Dictionary(uniqueKeysWithValues: found)
  }

  /// Women fall from percentile 75 to 25.
  ///
  /// At seven tenths A takes all women and 12 of 30 men, that
  /// is any man with probability 0.4; B the other way round.
  @Test func `two groups that change places are those worked by hand`() async throws {
    let comparison = try await Self.compared(Self.crowd())
    let women = try Self.values(comparison, "female")
    #expect(women["mean_percentile_change"] == -50)
    #expect(isClose(women["share_losing"], 0.6) && women["share_gaining"] == 0)
    #expect(women["share_ranked_lower"] == 1 && women["share_ranked_higher"] == 0)
    let men = try Self.values(comparison, "male")
    #expect(men["mean_percentile_change"] == 50)
    #expect(isClose(men["share_gaining"], 0.6) && men["share_losing"] == 0)
    let all = try Self.values(comparison, "")
    #expect(all["mean_percentile_change"] == 0)
    #expect(isClose(all["share_losing"], 0.3) && isClose(all["share_gaining"], 0.3))
    #expect(all["share_ranked_lower"] == 0.5)
  }

  @Test func `the way back is the way there turned round`() async throws {
    let crowd = Crowd.random(seed: 51, count: 300)
    let comparison = try await Self.compared(crowd, replicates: 20)
    let turned = [
      "mean_percentile_change": "mean_percentile_change", "share_losing": "share_gaining",
      "share_gaining": "share_losing", "share_ranked_lower": "share_ranked_higher",
      "share_ranked_higher": "share_ranked_lower",
    ]
    let there = try comparison.rows("disparity_pairs", ["model_a": "xx.a"])
    #expect(there.count == 5 * 6)
    for row in there {
      let statistic = row.text("statistic")
      let back = try comparison.row(
        "disparity_pairs",
        [
          "model_a": "xx.b", "statistic": try #require(turned[statistic]),
          "group": row.text("group"), "level": row.text("level"),
        ]
      )
      let isMean = statistic == "mean_percentile_change"
      #expect(isClose(back.number("value"), row.number("value").map { isMean ? -$0 : $0 }))
      let end = row.number(isMean ? "upper" : "lower")
      #expect(isClose(back.number("lower"), end.map { isMean ? -$0 : $0 }))
    }
  }

  /// The mean change of the women is minus the share of men, whose standard error is that of a
  /// coin thrown sixty times.
  @Test func `the interval is that of redrawn subjects`() async throws {
    let wanted = ["group": "sex", "level": "female", "model_a": "xx.a"]
    let row = try await Self.compared(Self.crowd(), replicates: 200).row(
      "disparity_pairs",
      wanted.merging(["statistic": "mean_percentile_change"]) { $1 }
    )
    let reach = 1.96 * 100 * (0.25 / 60).squareRoot()
    #expect(abs((row.number("lower") ?? 0) + 50 + reach) < 3)
    #expect(abs((row.number("upper") ?? 0) + 50 - reach) < 3)
    #expect(row.text("interval") == "bootstrap of subjects, 200 replicates, percentile")
    let again = try await Self.compared(Self.crowd(), seed: 2, replicates: 200).row(
      "disparity_pairs",
      wanted.merging(["statistic": "mean_percentile_change"]) { $1 }
    )
    #expect(again.number("value") == row.number("value"))
    #expect(again.number("lower") != row.number("lower"))
  }

  @Test func `own decisions count instead of the rate`() async throws {
    let comparison = try await Self.compared(Self.crowd(), rate: 0.1, ownDecision: true)
    let women = try Self.values(comparison, "female")
    // 80 is good and 20 poor, by both.
    #expect(women["share_losing"] == 1 && women["share_gaining"] == 0)
  }

  @Test func `small and empty groups give n and why`() async throws {
    let comparison = try await Self.compared(Self.crowd(women: 29))
    let rows = try comparison.rows("disparity_pairs", ["level": "female"])
    #expect(rows.count == 10)
    #expect(rows.allSatisfy { $0["value"] == .empty && $0.text("note") == "too few" })
    #expect(rows.allSatisfy { $0.number("n") == 29 && $0.number("coverage") == 1 })
    var nobody = Self.crowd()
    for index in nobody.members.indices { nobody.members[index].values[index % 2] = -2 }
    for row in try await Self.compared(nobody).rows("disparity_pairs") {
      #expect(row["value"] == .empty && row.number("n") == 0)
      #expect(row.text("note") == "no subject to whom both give a standing")
    }
  }

  /// As many levels as subjects are more than the replicates have room for.
  @Test func `very many groups have no replicates`() async throws {
    var crowd = Self.crowd(women: 600, men: 600)
    crowd.groups = [GroupColumn(name: "place", levels: (0..<600).map { "p\($0)" })]
    for index in crowd.members.indices { crowd.members[index].levels = [UInt16(index % 600)] }
    let comparison = try await crowd.compared(
      Self.scorers,
      options: ComparisonOptions(tables: ["disparity_pairs"]),
      replicates: 20
    )
    let row = try comparison.row(
      "disparity_pairs",
      ["statistic": "share_ranked_lower", "model_a": "xx.a"]
    )
    #expect(row.number("value") == 0.5)
    #expect(row.text("interval") == "none: too many groups to redraw subjects")
  }
}
