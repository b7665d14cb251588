import CreditModels
import Testing

@Suite struct EvidenceTests {
  @Test func `every number inherits the nearest evidence around it`() throws {
    let evidence = try Sample.model(Sample.scorecard).evidence
    let window = try #require(evidence.first { $0.path == "parameters.window.default" })
    #expect(window.grade == .assumed)
    #expect(window.basis == "a guess")
    #expect(window.range == ["6 months", "24 months"])
    let points = try #require(
      evidence.first { $0.path == "score.scorecard.characteristics.oldest.points.< 12" }
    )
    #expect(points.grade == .published)
    #expect(points.basis == "law")
    #expect(points.text == "-14.5")
  }

  @Test func `literals of expressions are counted`() throws {
    let evidence = try Sample.model(Sample.scorecard).evidence
    let literals = evidence.filter { $0.path == "file.sees.keeps.when" }
    #expect(literals.map(\.text) == ["100"])
  }

  @Test func `the shares add up to one`() throws {
    let shares = try Sample.model(Sample.scorecard).card.evidenceShares
    #expect(Set(shares.keys) == [.published, .assumed])
    #expect(abs(shares.values.reduce(0, +) - 1) < 1e-12)
    #expect(try Sample.model(Sample.rating).card.evidenceShares == [.assumed: 1])
  }

  @Test func `an article may follow the key of a source`() throws {
    let text = Sample.ledger.replacing("source: rules", with: "source: rules art. 18(4)")
    let model = try Sample.model(text, tables: ["items.csv": Sample.items])
    #expect(model.evidence.first?.basis == "rules art. 18(4)")
  }

  @Test func `a decision says who made it`() throws {
    let decision = try Sample.model(Sample.scorecard).card.scale.decision
    #expect(decision?.by == "assumed: usual")
    #expect(decision?.favourable == ["good"])
  }

  @Test func `test data needs no evidence`() throws {
    let evidence = try Sample.model(Sample.scorecard).evidence
    #expect(!evidence.contains { $0.path.hasPrefix("tests") })
  }
}
