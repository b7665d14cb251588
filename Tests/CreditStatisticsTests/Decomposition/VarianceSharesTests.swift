import CreditStatistics
import Testing

/// What moves a score, on arrays.
@Suite struct VarianceSharesTests {
  @Test func `two parts worked out by hand`() throws {
    // Points 0 0 30 30 and 0 20 0 20, score their sum: variance 225 + 100, no covariance.
    let sums = AdditiveSums(points: [[0, 0, 30, 30], [0, 20, 0, 20]], scores: [0, 20, 30, 50])
    let shares = try #require(VarianceShares([sums]))
    #expect(abs(shares.parts[0][0] - 225.0 / 325) < 1e-12)
    #expect(abs(shares.parts[0][1] - 100.0 / 325) < 1e-12)
    #expect(shares.segments == 0)
  }

  @Test func `a part that works against the others has a negative share`() throws {
    let sums = AdditiveSums(points: [[0, 10, 20, 30], [0, -1, -2, -3]], scores: [0, 9, 18, 27])
    let shares = try #require(VarianceShares([sums]))
    #expect(abs(shares.parts[0][0] - 10.0 / 9) < 1e-12)
    #expect(abs(shares.parts[0][1] + 1.0 / 9) < 1e-12)
  }

  @Test func `what lies between segments is a share of its own`() throws {
    // Within: 10 in both segments, 4 subjects each with deviations of 5; the means are 5 and 105.
    let low = AdditiveSums(points: [[0, 0, 10, 10]], scores: [0, 0, 10, 10])
    let high = AdditiveSums(points: [[0, 0, 10, 10]], scores: [100, 100, 110, 110])
    let shares = try #require(VarianceShares([low, high]))
    #expect(abs(shares.segments - 2500.0 / 2525) < 1e-12)
    #expect(abs(shares.parts[0][0] - 12.5 / 2525) < 1e-12)
    #expect(abs(shares.parts[1][0] - 12.5 / 2525) < 1e-12)
  }

  @Test func `large scores lose nothing`() throws {
    let big: Int64 = 4_000_000_000_000
    let sums = AdditiveSums(
      points: [[big, big + 1, big + 2, big + 3], [-big, -big, -big + 1, -big + 1]],
      scores: [0, 1, 3, 4],
      weights: [1_000_000, 1_000_000, 1_000_000, 1_000_000]
    )
    let shares = try #require(VarianceShares([sums]))
    #expect(abs(shares.parts[0][0] + shares.parts[0][1] - 1) < 1e-12)
    #expect(abs(shares.parts[0][0] - 7.0 / 10) < 1e-12)
  }

  @Test func `attributes share what their characteristic has`() throws {
    let points: [Int64] = [0, 0, 30, 30, 5]
    let scores: [Int64] = [1, 7, 30, 44, 9]
    let sums = AdditiveSums(points: [points], scores: scores)
    let shares = try #require(VarianceShares([sums]))
    var sum = 0.0
    for value in Set(points).sorted() {
      let rows = points.indices.filter { points[$0] == value }
      let own = rows.reduce(Int128(0)) { $0 + Int128(scores[$1]) }
      sum += shares.share(
        of: .init(points: Int128(value) * Int128(rows.count), products: Int128(value) * own),
        weight: Int128(rows.count),
        scores: own,
        part: 0,
        in: sums
      )
    }
    #expect(abs(sum - shares.parts[0][0]) < 1e-12)
  }

  @Test func `without variance there are no shares`() {
    let same = AdditiveSums(points: [[1, 2]], scores: [5, 5])
    #expect(VarianceShares([same]) == nil)
    #expect(VarianceShares([AdditiveSums(points: [[]], scores: [])]) == nil)
    #expect(VarianceShares([]) == nil)
    #expect(SampledShares(values: [[1, 2]], scores: [5, 5], weights: [1, 1]) == nil)
    #expect(ShortfallShares(distances: [0, 0]) == nil)
  }

  @Test func `distances become shares`() throws {
    #expect(try #require(ShortfallShares(distances: [30, 10, 0])).parts == [0.75, 0.25, 0])
  }

  @Test func `sampled shares are covariances with a standard error`() throws {
    // Scores 0 10 20 30 have variance 125; the first part's covariance is 75, the other's 50.
    let shares = try #require(
      SampledShares(
        values: [[0, 10, 10, 20], [0, 0, 10, 10]],
        scores: [0, 10, 20, 30],
        weights: [1, 1, 1, 1]
      )
    )
    #expect(abs((shares.parts[0].value ?? 0) - 0.6) < 1e-12)
    #expect(abs((shares.parts[1].value ?? 0) - 0.4) < 1e-12)
    // Residuals (s - 15)(v - 10 - 0.6 (s - 15)) / 125: -15 (-1), -5 (3), 5 (-3), 15 (1), so 15 -15
    // -15 15; the root of 900 over 4 x 125.
    #expect(abs((shares.parts[0].standardError ?? 0) - 30.0 / 500) < 1e-12)
  }
}
