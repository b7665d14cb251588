import CreditStatistics
import Testing

@Suite("Gains and lift")
struct GainsTests {
  /// Places of one, two, one and one subjects: a bad, a bad with a good, a good, a good.
  private static let outcomes = RankedOutcomes(goods: [0, 1, 0, 1, 1], bads: [1, 1, 0, 0, 0])

  @Test func `points stand at the places that somebody has`() throws {
    let points = try #require(Self.outcomes.capPoints())
    #expect(points.map(\.refused) == [0, 0.2, 0.6, 0.8, 1])
    #expect(points.map(\.bads) == [0, 0.5, 1, 1, 1])
    #expect(points.first?.lift == nil)
    #expect(points[1].lift == 2.5)
  }

  @Test func `a step within a tie takes its proportion`() throws {
    let gains = try #require(Self.outcomes.gains(parts: 5))
    #expect(gains.count == 5)
    #expect(isClose(gains[1].bads, 0.75, 1e-14))
    #expect(isClose(gains[1].goods, 1.0 / 6, 1e-14))
    #expect(isClose(try #require(gains[1].lift), 0.75 / 0.4, 1e-14))
    #expect(gains.last == GainsPoint(refused: 1, goods: 1, bads: 1))
  }

  @Test func `a perfect order finds all bads first and a blind one in proportion`() throws {
    let perfect = RankedOutcomes(goods: [0, 9], bads: [1, 0])
    #expect(try #require(perfect.gains()).allSatisfy { isClose($0.bads, 1, 1e-14) })
    let blind = RankedOutcomes(goods: [9], bads: [1])
    for point in try #require(blind.gains()) {
      #expect(isClose(point.bads, point.refused, 1e-14))
      #expect(isClose(try #require(point.lift), 1, 1e-14))
    }
  }

  @Test func `the area of the profile gives the Gini coefficient`() throws {
    let outcomes = RankedOutcomes(goods: [1, 4, 2, 8, 9, 3], bads: [3, 0, 2, 2, 1, 0])
    let points = try #require(outcomes.capPoints())
    let area = zip(points, points.dropFirst()).reduce(0.0) {
      $0 + ($1.1.refused - $1.0.refused) * ($1.1.bads + $1.0.bads) / 2
    }
    let badRate = try #require(outcomes.badRate)
    let ratio = (area - 0.5) / ((1 - badRate) / 2)
    #expect(isClose(ratio, try #require(outcomes.gini().value), 1e-12))
  }

  @Test func `one class, nobody and no parts have no curve`() {
    #expect(RankedOutcomes(goods: [3], bads: [0]).capPoints() == nil)
    #expect(RankedOutcomes(goods: [], bads: []).gains() == nil)
    #expect(Self.outcomes.gains(parts: 0) == nil)
  }
}
