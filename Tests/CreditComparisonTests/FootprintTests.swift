import CreditComparison
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

@Suite struct FootprintTests {
  private static let law = [
    LawRule(
      id: "yy.rule",
      jurisdiction: "Elsewhere",
      title: "A rule",
      from: Day("2020-05-25"),
      source: "A gazette",
      verdicts: [
        LawRule.Verdict(category: "work", ruling: .prohibited),
        LawRule.Verdict(category: "conduct", ruling: .limited, note: "with consent"),
      ]
    )
  ]

  private static func compared(_ contestants: [Contestant]) async throws -> Comparison {
    try await compare(
      contestants,
      on: Sample.population([("permanent", false)]),
      vocabulary: Sample.vocabulary(),
      law: law
    )
  }

  @Test func `each category is scored, read, seen or not`() async throws {
    let model = try Sample.model()
    let comparison = try await Self.compared([Contestant(DeclarativeScorer(model), model: model)])
    let rows = try comparison.rows("footprint")
    #expect(Set(rows.map { $0.text("category") }).count == 4)
    func reads(_ category: String) throws -> String {
      try comparison.row("footprint", ["category": category]).text("reads")
    }
    #expect(try reads("inquiries") == "scored")
    #expect(try reads("work") == "scored")
    #expect(try reads("payment_history") == "read")
    #expect(try reads("conduct") == "seen")
  }

  @Test func `weights are shares of the points that can be had`() async throws {
    let model = try Sample.model()
    let comparison = try await Self.compared([Contestant(DeclarativeScorer(model), model: model)])
    let inquiries = try comparison.row("footprint", ["category": "inquiries"])
    #expect(isClose(inquiries.number("weight"), 0.75))
    #expect(isClose(try comparison.row("footprint", ["category": "work"]).number("weight"), 0.25))
    #expect(try comparison.row("footprint", ["category": "conduct"])["weight"] == .empty)
  }

  @Test func `the law stands beside what is read, as a reading`() async throws {
    let model = try Sample.model()
    let comparison = try await Self.compared([Contestant(DeclarativeScorer(model), model: model)])
    let work = try comparison.row("footprint", ["category": "work"])
    #expect(work.text("verdict") == "prohibited")
    #expect(work.text("jurisdiction") == "Elsewhere")
    #expect(work.text("in_force_from") == "2020-05-25")
    #expect(work.text("note") == "a reading, not legal advice")
    let conduct = try comparison.row("footprint", ["category": "conduct"])
    #expect(conduct.text("note") == "with consent; a reading, not legal advice")
    #expect(try comparison.row("footprint", ["category": "inquiries"])["verdict"] == .empty)
  }

  @Test func `a scorer without a document says that it declares nothing`() async throws {
    let crowd = Crowd.random(seed: 1, count: 10)
    let comparison = try await crowd.compared([CodedScorer("xx.a", column: "c0")])
    let row = try comparison.row("footprint", ["model": "xx.a"])
    #expect(row["reads"] == .empty)
    #expect(row.text("note") == "this scorer does not declare what it reads")
  }
}
