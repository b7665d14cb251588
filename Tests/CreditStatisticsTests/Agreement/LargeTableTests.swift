import CreditStatistics
import Testing

@Suite("Large joint tables")
struct LargeTableTests {
  @Test
  func `weights near the end of 64 bits do not overflow`() throws {
    let huge: Int64 = 1_000_000_000_000_000
    let cells = [
      JointCounts.Cell(a: 0, b: 0, count: 1_000_000_000, weight: huge),
      JointCounts.Cell(a: 0, b: 1, count: 1_000_000_000, weight: huge),
      JointCounts.Cell(a: 1, b: 1, count: 1_000_000_000, weight: huge),
    ]
    let counts = JointCounts(placesA: 2, placesB: 2, cells: cells, weightScale: 1_000_000)
    #expect(try isClose(#require(counts.kendallTauB().value), 0.5, 1e-12))
    #expect(try isClose(#require(counts.spearman().value), 0.5, 1e-12))
    let sets = try #require(counts.matchedApproval(rate: 0.5))
    #expect(try isClose(#require(sets.shares[.both]?.value), 1.0 / 3, 1e-12))
  }

  #if !DEBUG
  @Test
  func `a million cells are read in a few sweeps`() throws {
    let places = 1000
    var random = SplitMix(seed: 5)
    let cells = (0..<places * places).map { index in
      let count = Int64.random(in: 1...9, using: &random)
      return JointCounts.Cell(
        a: Int32(index / places),
        b: Int32(index % places),
        count: count,
        weight: count
      )
    }
    let counts = JointCounts(placesA: places, placesB: places, cells: cells)
    let clock = ContinuousClock()
    let elapsed = try clock.measure {
      _ = try #require(counts.kendallTauB().value)
      _ = try #require(counts.spearman().value)
      _ = try #require(counts.linCCC().value)
      _ = try #require(counts.matchedApproval(rate: 0.7))
    }
    // Half a second on an idle core; the bound leaves room for a busy machine.
    #expect(elapsed < .seconds(5))
  }
  #endif
}
