import CreditComparison
import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

@Suite struct CoverageTests {
  @Test func `the four absences are counted apart with their reasons`() async throws {
    let values: [Int64] = [50, -1, -2, -3, -3, -4, -4, -4, -5, -5]
    let crowd = Crowd(members: values.map { Crowd.Member(values: [$0]) })
    let comparison = try await crowd.compared([CodedScorer("xx.a", column: "c0")])
    let rows = try comparison.rows("coverage")
    #expect(rows.map { $0.text("absence") } == [""] + Absence.allCases.map(\.rawValue))
    #expect(rows.map { $0.number("count") } == [2, 1, 2, 3, 2])
    #expect(rows.allSatisfy { $0.number("n") == 10 && $0.text("base") == "all" })
    #expect(rows.dropFirst().allSatisfy { $0.text("reason") == "cause \($0.text("absence"))" })
    #expect(isClose(rows.reduce(0) { $0 + ($1.number("share") ?? 0) }, 1))
  }

  @Test func `an absence that nobody has stands with a count of nothing`() async throws {
    let crowd = Crowd(members: [Crowd.Member(values: [50])])
    let comparison = try await crowd.compared([CodedScorer("xx.a", column: "c0")])
    let row = try comparison.row("coverage", ["absence": "not_seen"])
    #expect(row.number("count") == 0)
    #expect(row.number("share") == 0)
  }

  @Test func `a recorded score that is empty is not the same as one that is absent`() async throws {
    let crowd = Crowd(
      members: [Value.none, Value.none, Value.absent, 7].map { Crowd.Member(values: [$0]) }
    )
    let recorded = try #require(crowd.population().schema.recordedScores.first)
    let comparison = try await crowd.compared([RecordedScorer(recorded)])
    #expect(try comparison.row("coverage", ["absence": "unknown_subject"]).number("count") == 2)
    #expect(try comparison.row("coverage", ["absence": "not_recorded"]).number("count") == 1)
    #expect(try comparison.row("coverage", ["absence": ""]).number("count") == 1)
  }
}
