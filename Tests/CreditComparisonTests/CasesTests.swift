import CreditResults
import CreditComparison
import CreditPopulation
import Testing

@Suite struct CasesTests {
  private static func compared(_ crowd: Crowd, cases: Int, batchSize: Int = 1000) async throws
    -> Comparison
  {
    try await crowd.compared(
      [CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1")],
      options: ComparisonOptions(cases: cases),
      batchSize: batchSize
    )
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the widest gaps come first, equal ones in the population's order`(
    seed: UInt64
  ) async throws {
    let crowd = Crowd.random(seed: seed, count: 120)
    let comparison = try await Self.compared(crowd, cases: 20, batchSize: 7)
    let common = crowd.members.indices.filter {
      crowd.members[$0].values[0] >= -1 && crowd.members[$0].values[1] >= -1
    }
    let oracle = PairOracle(crowd.members, 0, 1)
    let (a, b) = (PairOracle.slots(oracle.a), PairOracle.slots(oracle.b))
    // Twice the gap in subjects, a whole number.
    let gaps = zip(a, b).map { 2 * $1.below + $1.width - 2 * $0.below - $0.width }
    let order = gaps.indices.sorted { (-abs(gaps[$0]), $0) < (-abs(gaps[$1]), $1) }
    let rows = try comparison.rows("cases", ["model": "xx.a"])
    #expect(rows.map { $0.text("subject") } == order.prefix(20).map { "s\(common[$0])" })
    for (row, index) in zip(rows, order) {
      #expect(isClose(row.number("gap"), 50 * gaps[index] / Double(oracle.n)))
      #expect(isClose(row.number("percentile_low"), 100 * a[index].below / Double(oracle.n)))
      #expect(
        isClose(
          row.number("percentile_high"),
          100 * (a[index].below + a[index].width) / Double(oracle.n)
        )
      )
      #expect(row.number("score") == oracle.a[index].number)
      #expect(row.number("n") == Double(oracle.n))
    }
  }

  @Test func `a case has a row for each model of the pair`() async throws {
    let members = [[0, 90], [-1, 100], [100, 5], [50, 50]].map {
      Crowd.Member(values: $0.map { Int64($0) })
    }
    let comparison = try await Self.compared(Crowd(members: members), cases: 2)
    let rows = try comparison.rows("cases")
    #expect(rows.map { $0.text("subject") } == ["s1", "s1", "s2", "s2"])
    #expect(rows.map { $0.text("model") } == ["xx.a", "xx.b", "xx.a", "xx.b"])
    #expect(rows.map { $0.text("band") } == ["default", "good", "good", "poor"])
    #expect(rows[0]["score"] == .empty)
    #expect(rows.allSatisfy { $0.text("pair") == "xx.a | xx.b" })
  }

  @Test func `no cases are asked for and none are given`() async throws {
    let comparison = try await Self.compared(Crowd.random(seed: 1, count: 50), cases: 0)
    #expect(try comparison.rows("cases").isEmpty)
  }

  @Test func `models that agree have no cases`() async throws {
    let crowd = Crowd(members: (0..<9).map { Crowd.Member(values: [$0, $0]) })
    #expect(try await Self.compared(crowd, cases: 5).rows("cases").isEmpty)
  }
}
