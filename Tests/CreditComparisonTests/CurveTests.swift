import CreditComparison
import CreditResults
import CreditPopulation
import Testing

@Suite struct CurveTests {
  private static let scorers = [
    CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1"),
  ]

  @Test func `points run from refusing nobody to refusing all`() async throws {
    let rows = try await Crowd.ofFive().compared(Self.scorers).rows("curves", ["model": "xx.a"])
    #expect(rows.map { $0.number("score") } == [nil, 20, 40, 50, 60, 80])
    #expect(rows.map { $0.number("point") } == [0, 1, 2, 3, 4, 5])
    let expected: [(String, [Double?])] = [
      ("refused", [0, 0.2, 0.4, 0.6, 0.8, 1]),
      ("goods_refused", [0, 0, 1.0 / 3, 1.0 / 3, 2.0 / 3, 1]),
      ("bads_refused", [0, 0.5, 0.5, 1, 1, 1]), ("lift", [nil, 2.5, 1.25, 1 / 0.6, 1.25, 1]),
    ]
    for (column, values) in expected {
      for (row, value) in zip(rows, values) {
        #expect(isClose(row.number(column), value), "\(column)")
      }
    }
    #expect(rows.allSatisfy { $0.number("n") == 5 && $0.text("base") == "own" })
  }

  @Test func `a tie has one point, and a tenth takes its part of it`() async throws {
    let comparison = try await Crowd.ofFive().compared(Self.scorers)
    let points = try comparison.rows("curves", ["model": "xx.b"])
    #expect(points.map { $0.number("score") } == [nil, 10, 30, 60, 70])
    let tenths = try comparison.rows("gains", ["model": "xx.b"])
    #expect(tenths.count == 10)
    // From 0.4 on a good and a bad are tied up to 0.8: half of all is a quarter of the way.
    #expect(isClose(tenths[4].number("refused"), 0.5))
    #expect(isClose(tenths[4].number("bads_refused"), 0.5 + 0.5 / 4))
    #expect(isClose(tenths[4].number("goods_refused"), 1.0 / 3 + 1.0 / 12))
    #expect(isClose(tenths[4].number("lift"), 1.25))
    #expect(tenths[9].number("bads_refused") == 1 && tenths[9].number("lift") == 1)
  }

  @Test func `the trapezoids under the curve are the AUC`() async throws {
    let crowd = Crowd.random(seed: 31, count: 150)
    let comparison = try await crowd.compared(Self.scorers)
    for model in ["xx.a", "xx.b"] {
      let rows = try comparison.rows("curves", ["model": model, "group": ""])
      let points = rows.map { ($0.number("goods_refused") ?? -1, $0.number("bads_refused") ?? -1) }
      let area = zip(points, points.dropFirst()).reduce(0.0) { sum, pair in
        sum + (pair.1.0 - pair.0.0) * (pair.1.1 + pair.0.1) / 2
      }
      let auc = try comparison.row(
        "performance",
        ["model": model, "statistic": "auc", "base": "own"]
      )
      #expect(isClose(area, auc.number("value")))
    }
  }

  @Test func `with one class one row says why there is no curve`() async throws {
    var crowd = Crowd.ofFive()
    for index in crowd.members.indices { crowd.members[index].outcome = .good }
    let comparison = try await crowd.compared(Self.scorers)
    for table in ["curves", "gains"] {
      let rows = try comparison.rows(table)
      #expect(rows.map { $0.text("note") } == ["no bads", "no bads"])
      #expect(rows.allSatisfy { $0["lift"] == .empty && $0["refused"] == .empty })
    }
  }
}
