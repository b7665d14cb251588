import CreditResults
import CreditComparison
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

@Suite struct ConsequencesTests {
  private static let subjects: [(job: String?, inDefault: Bool)] = [
    ("permanent", false), ("permanent", false), ("permanent", true), ("casual", false),
    (nil, false), (nil, true),
  ]

  private static func compared(_ contestant: Contestant) async throws -> Comparison {
    try await compare(
      [contestant],
      on: Sample.population(subjects),
      vocabulary: Sample.vocabulary()
    )
  }

  @Test func `consequences count who is eligible among all`() async throws {
    let model = try Sample.model()
    let comparison = try await Self.compared(
      Contestant(DeclarativeScorer(model), model: model)
    )
    let loan = try comparison.row("consequences", ["domain": "credit"])
    // Two with a permanent job score 130, the casual one 120; two have no standing.
    #expect(loan.number("eligible_n") == 2)
    #expect(loan.number("n") == 6)
    #expect(isClose(loan.number("share"), 2 / 6))
    #expect(loan["gain"] == .boolean(true))
    #expect(loan.text("effect") == "a loan")
    #expect(loan.text("by").contains("practice"))
    #expect(loan.text("note").contains("not known for 2 subjects"))
    let flat = try comparison.row("consequences", ["domain": "housing"])
    #expect(flat.number("eligible_n") == 1)
    #expect(flat["gain"] == .boolean(false))
  }

  @Test func `a scorer brings its consequences without a document`() async throws {
    let model = try Sample.model()
    let withModel = try await Self.compared(Contestant(DeclarativeScorer(model), model: model))
    let without = try await Self.compared(Contestant(DeclarativeScorer(model)))
    #expect(without.table("consequences") == withModel.table("consequences"))
    #expect(try without.rows("consequences").count == 2)
  }

  @Test func `levels have their own eligible subjects`() async throws {
    let model = try Sample.model()
    var population = try Sample.population(Self.subjects)
    population.schema.groups = [GroupColumn(name: "half", levels: ["first", "second"])]
    population.content[0].groups = [[0, 0, 0, 1, 1, 1]]
    let comparison = try await compare(
      [Contestant(DeclarativeScorer(model), model: model)],
      on: population,
      vocabulary: Sample.vocabulary()
    )
    for (level, eligible) in [("first", 2.0), ("second", 0)] {
      let row = try comparison.row(
        "consequences",
        ["domain": "credit", "group": "half", "level": level]
      )
      #expect(row.number("eligible_n") == eligible)
      #expect(row.number("n") == 3)
    }
  }
}
