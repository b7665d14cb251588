import CreditResults
import CreditComparison
import CreditModelFiles
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
        LawRule.Verdict(categories: ["work", "inquiries"], uses: [.credit], ruling: .prohibited),
        LawRule.Verdict(categories: ["conduct"], ruling: .restricted, note: "with consent"),
        LawRule.Verdict(categories: ["conduct"], uses: [.insurance], ruling: .prohibited),
      ]
    ),
    LawRule(
      id: "zz.rule",
      jurisdiction: "Nowhere",
      title: "A draft",
      verdicts: [LawRule.Verdict(categories: ["work"], ruling: .prohibited)]
    ),
  ]

  /// The sample population's as-of date is 2024-10-04.
  private static func compared(
    _ contestants: [Contestant],
    law: [LawRule] = FootprintTests.law
  ) async throws -> Comparison {
    try await compare(
      contestants,
      on: Sample.population([("permanent", false)]),
      vocabulary: Sample.vocabulary(),
      law: law
    )
  }

  private static func rows(on law: [LawRule]) async throws -> Comparison {
    let model = try Sample.model()
    return try await compared([Contestant(DeclarativeScorer(model), model: model)], law: law)
  }

  private static func rule(
    from: String?,
    until: String? = nil,
    subjects: [SubjectKind] = [.individual],
    only: [String] = []
  ) -> LawRule {
    LawRule(
      id: "yy.rule",
      jurisdiction: "Elsewhere",
      title: "A rule",
      from: from.flatMap { Day($0) },
      until: until.flatMap { Day($0) },
      subjects: subjects,
      verdicts: [LawRule.Verdict(categories: ["work"], only: only, ruling: .prohibited)]
    )
  }

  @Test func `each category is scored, read, seen or not`() async throws {
    let model = try Sample.model()
    let comparison = try await Self.compared([Contestant(DeclarativeScorer(model), model: model)])
    let rows = try comparison.rows("footprint")
    #expect(Set(rows.map { $0.text("category") }).count == 4)
    func reads(_ category: String) throws -> String {
      try comparison.row("footprint", ["category": category, "jurisdiction": "Elsewhere"])
        .text("reads")
    }
    #expect(try reads("inquiries") == "scored")
    #expect(try reads("work") == "scored")
    #expect(try reads("payment_history") == "read")
    #expect(try reads("conduct") == "seen")
  }

  @Test func `weights are shares of the points that can be had`() async throws {
    let comparison = try await Self.rows(on: [])
    let inquiries = try comparison.row("footprint", ["category": "inquiries"])
    #expect(isClose(inquiries.number("weight"), 0.75))
    #expect(isClose(try comparison.row("footprint", ["category": "work"]).number("weight"), 0.25))
    #expect(try comparison.row("footprint", ["category": "conduct"])["weight"] == .empty)
  }

  @Test func `the law stands beside what is read, as a reading`() async throws {
    let comparison = try await Self.rows(on: Self.law)
    func row(_ category: String, _ jurisdiction: String) throws -> FoundRow {
      try comparison.row("footprint", ["category": category, "jurisdiction": jurisdiction])
    }
    let work = try row("work", "Elsewhere")
    #expect(work.text("verdict") == "prohibited")
    #expect(work.text("rule") == "A rule")
    #expect(work.text("in_force_from") == "2020-05-25")
    #expect(work.text("note") == "a reading, not legal advice")
    #expect(try row("inquiries", "Elsewhere").text("verdict") == "prohibited")
    // The rule on insurance is about another use than this model's.
    let conduct = try row("conduct", "Elsewhere")
    #expect(conduct.text("verdict") == "restricted")
    #expect(conduct.text("note") == "with consent; a reading, not legal advice")
  }

  @Test func `a place whose rules do not speak of a category leaves it unaddressed`() async throws {
    let comparison = try await Self.rows(on: Self.law)
    let found = try comparison.row(
      "footprint",
      ["category": "payment_history", "jurisdiction": "Elsewhere"]
    )
    #expect(found.text("verdict") == "not addressed")
    #expect(found["rule"] == .empty)
    #expect(found["in_force_from"] == .empty)
  }

  @Test func `a rule that is not in force decides nothing and says so`() async throws {
    let comparison = try await Self.rows(on: Self.law)
    let found = try comparison.rows("footprint").filter {
      $0.text("category") == "work" && $0.text("jurisdiction") == "Nowhere"
    }
    #expect(found.map { $0.text("verdict") } == ["not addressed", "prohibited"])
    #expect(
      found.last?.text("note") == "not in force on 2024-10-04; a reading, not legal advice"
    )
  }

  @Test(
    arguments: [
      ("2024-10-04", nil, ["prohibited"]), ("2024-10-05", nil, ["not addressed", "prohibited"]),
      ("2020-01-01", "2024-10-05", ["prohibited"]), ("2020-01-01", "2024-10-04", ["not addressed"]),
    ] as [(String, String?, [String])]
  )
  func `a rule holds from its first day and before its last`(
    from: String,
    until: String?,
    verdicts: [String]
  ) async throws {
    let comparison = try await Self.rows(on: [Self.rule(from: from, until: until)])
    let found = try comparison.rows("footprint").filter { $0.text("category") == "work" }
    #expect(found.map { $0.text("verdict") } == verdicts)
  }

  @Test func `a rule on firms says nothing of persons`() async throws {
    let rule = Self.rule(from: "2020-01-01", subjects: [.organisation])
    let comparison = try await Self.rows(on: [rule])
    let work = try comparison.row("footprint", ["category": "work"])
    #expect(work.text("verdict") == "not addressed")
  }

  @Test func `a verdict on some data of a category is about models that read them`() async throws {
    let read = try await Self.rows(on: [Self.rule(from: "2020-01-01", only: ["employment"])])
    let work = try read.row("footprint", ["category": "work"])
    #expect(work.text("verdict") == "prohibited")
    #expect(work.text("note") == "of employment; a reading, not legal advice")
    let other = try await Self.rows(on: [Self.rule(from: "2020-01-01", only: ["income"])])
    #expect(try other.row("footprint", ["category": "work"]).text("verdict") == "not addressed")
  }

  @Test func `a model carries the places whose law prohibits what it reads`() async throws {
    let there = Self.rule(from: "2020-01-01")
    let later = LawRule(
      id: "zz.rule",
      jurisdiction: "Nowhere",
      title: "A rule to come",
      from: Day("2024-10-05"),
      verdicts: there.verdicts
    )
    // The file holds conduct and the judge does not look.
    let unread = LawRule(
      id: "ww.rule",
      jurisdiction: "Anywhere",
      title: "A rule on conduct",
      from: Day("2020-01-01"),
      verdicts: [LawRule.Verdict(categories: ["conduct"], ruling: .prohibited)]
    )
    let comparison = try await Self.rows(on: [unread, there, later])
    let row = try comparison.row("models", ["model": "xx.card"])
    #expect(row.text("prohibited_in") == "Elsewhere")
    #expect(row.text("use") == "credit")
    let free = try await Self.rows(on: [unread, later])
    #expect(try free.row("models", ["model": "xx.card"])["prohibited_in"] == .empty)
  }

  @Test func `settings of the run decide what a model and those it uses read`() async throws {
    let card = try Sample.model(parameter: true)
    let top = try Sample.lookup(of: card)
    func reach(_ reading: String) async throws -> String {
      let settings: [String: Parameter.Value] = ["reading": .option(reading)]
      let comparison = try await Self.compared(
        [
          Contestant(DeclarativeScorer(top), model: top),
          Contestant(DeclarativeScorer(card, settings: settings), model: card, isAuxiliary: true),
        ],
        law: []
      )
      let rows = try comparison.rows("footprint", ["category": "conduct"])
      #expect(rows.map { $0.text("model") } == ["xx.top"])
      return try #require(rows.first).text("reads")
    }
    #expect(try await reach("record") == "no")
    #expect(try await reach("essay") == "seen")
  }

  @Test func `a scorer without a document says that it declares nothing`() async throws {
    let crowd = Crowd.random(seed: 1, count: 10)
    let comparison = try await crowd.compared([CodedScorer("xx.a", column: "c0")])
    let row = try comparison.row("footprint", ["model": "xx.a"])
    #expect(row["reads"] == .empty)
    #expect(row.text("note") == "this scorer does not declare what it reads")
  }
}
