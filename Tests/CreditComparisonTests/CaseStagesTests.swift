import CreditResults
import CreditComparison
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

/// The walk of single subjects through a scorecard and two recorded scores that turn each other round.
@Suite struct CaseStagesTests {
  private static func compared(batchSize: Int = 6) async throws -> Comparison {
    let model = try Sample.model()
    var population = try Sample.population([
      ("permanent", false), ("casual", false), ("permanent", true), ("permanent", false),
      ("casual", false), (nil, false),
    ])
    let values: [[Int64]] = [[1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1]]
    population.schema.recordedScores = ["up", "down"].map { name in
      RecordedScore(
        name: name,
        column: name,
        higherIsBetter: true,
        decimals: 0,
        values: [1, 2, 3, 4, 5, 6]
      )
    }
    population.content[0].recordedScores = values
    return try await compare(
      [Contestant(DeclarativeScorer(model), model: model)]
        + population.schema.recordedScores.map { Contestant(RecordedScorer($0)) },
      on: population,
      vocabulary: Sample.vocabulary(),
      options: ComparisonOptions(cases: 6)
    )
  }

  private static func steps(_ subject: String, _ model: String) async throws -> [[String]] {
    try await compared().rows("case_stages", ["subject": subject, "model": model]).map { row in
      ["stage", "rank", "item", "label", "value", "points"].map { row.text($0) }
    }
  }

  @Test func `a subject is walked through all four stages`() async throws {
    // No inquiry: the thin segment starts at 90, none asked gives 30, a permanent job 10.
    #expect(
      try await Self.steps("s0", "xx.card") == [
        ["file", "1", "segment", "", "thin", ""], ["file", "2", "asked", "", "0", ""],
        ["score", "3", "asked", "", "", "30.0"], ["score", "4", "job", "", "", "10.0"],
        ["scale", "5", "good", "", "130", ""],
        ["consequences", "6", "credit", "a loan", "gain", ""],
      ]
    )
  }

  @Test func `a state has no number, and what follows from it follows`() async throws {
    let steps = try await Self.steps("s2", "xx.card")
    #expect(steps.contains { $0[0] == "scale" && $0[2] == "bad" && $0[4].isEmpty })
    #expect(steps.last?.suffix(4) == ["housing", "no flat", "loss", ""])
  }

  @Test func `who has no standing has the cause and nothing else`() async throws {
    #expect(
      try await Self.steps("s5", "xx.card") == [
        ["file", "1", "unknown_subject", "no job on file", "", ""]
      ]
    )
  }

  @Test func `places are among all to whom the system gives a standing`() async throws {
    let comparison = try await Self.compared()
    let best = try comparison.row(
      "case_stages",
      ["subject": "s5", "model": "up", "stage": "scale"]
    )
    #expect(isClose(best.number("percentile_low"), 500.0 / 6))
    #expect(isClose(best.number("percentile_high"), 100))
    // Two of five score 130 and share their places above the state and two with 120.
    let shared = try comparison.row(
      "case_stages",
      ["subject": "s0", "model": "xx.card", "stage": "scale"]
    )
    #expect(isClose(shared.number("percentile_low"), 60))
    #expect(isClose(shared.number("percentile_high"), 100))
  }

  @Test func `the stages can be had without the cases`() async throws {
    let crowd = Crowd.random(seed: 4, count: 60)
    let scorers = [CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1")]
    let both = try await crowd.compared(scorers, options: ComparisonOptions())
    let alone = try await crowd.compared(
      scorers,
      options: ComparisonOptions(tables: ["case_stages"])
    )
    #expect(alone.tables.map(\.name) == ["case_stages"])
    #expect(alone.tables == both.tables.filter { $0.name == "case_stages" })
    #expect(!alone.tables[0].rows.isEmpty)
  }

  @Test func `batches do not matter`() async throws {
    let crowd = Crowd.random(seed: 5, count: 60)
    let scorers = [CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1")]
    let one = try await crowd.compared(scorers, options: ComparisonOptions(), batchSize: 60)
    let many = try await crowd.compared(scorers, options: ComparisonOptions(), batchSize: 7)
    #expect(one.table("case_stages") == many.table("case_stages"))
  }
}
