import CreditModels
import CreditPopulation
import Testing

@Suite struct PublishedTests {
  /// The scorecard with published results; its bands are good, poor and bad, its range 100 to 999.
  private static func published(_ items: String) throws -> [PublishedTarget] {
    try Sample.model(Sample.scorecard.replacing("tests:", with: "published:\n\(items)\ntests:"))
      .published
  }

  private static let rest = "population: people, source: law p. 3, note: not the same people"

  @Test func `shares of bands and of scores, and statistics, are read with their limits`() throws {
    let found = try Self.published(
      """
        - { band: good, share: 74.2%, year: 2023, \(Self.rest) }
        - { band: [poor, bad], share: 20%..30%, evidence: derived, \(Self.rest) }
        - { scores: 700.., share: 0.5%, explanation: nobody knows, \(Self.rest) }
        - { scores: 300..499, share: 0%, \(Self.rest) }
        - { statistic: mean, value: 715.5, \(Self.rest) }
      """
    )
    #expect(
      found.map { $0.measureText() } == [
        "band good", "bands poor, bad", "scores 700 to 999", "scores 300 to 499", "mean",
      ]
    )
    #expect(
      found.map(\.value) == [
        0.742...0.742, 0.2...0.3, 0.005...0.005, 0...0, 715.5...715.5,
      ]
    )
    #expect(found.map(\.isShare) == [true, true, true, true, false])
    #expect(found.map(\.year) == [2023, nil, nil, nil, nil])
    #expect(found.map(\.grade) == [.published, .derived, .published, .published, .published])
    #expect(found.allSatisfy { $0.source == "law p. 3" && $0.subjects == .individual })
    #expect(found[2].explanation == "nobody knows")
  }

  @Test func `published results are no numbers of the model`() throws {
    let without = try Sample.model(Sample.scorecard)
    let with = try Sample.model(
      Sample.scorecard.replacing(
        "tests:",
        with: "published:\n  - { band: good, share: 74.2%, \(Self.rest) }\ntests:"
      )
    )
    #expect(with.evidence == without.evidence)
    #expect(with.card.evidenceShares == without.card.evidenceShares)
  }

  @Test func `a result within published limits is no difference`() throws {
    let target = try #require(
      try Self.published("  - { band: good, share: 73%..80%, \(Self.rest) }").first
    )
    #expect(target.difference(of: 0.73) == 0)
    #expect(target.difference(of: 0.80) == 0)
    #expect(abs(target.difference(of: 0.70) + 0.03) < 1e-12)
    #expect(abs(target.difference(of: 0.81) - 0.01) < 1e-12)
  }
}
