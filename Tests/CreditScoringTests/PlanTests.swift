import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

/// A model written in Swift: ten points for every inquiry.
private struct InquiryScorer: Scorer {
  var card = ModelCard(id: "inquiries", title: "Inquiries", scale: Scale(range: 0...100))
  var shift: Int64 = 0
  var readings: [Reading] {
    [.value(TypedExpression(Aggregate.events(.count, "inquiry"), unit: .count))]
  }

  func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    guard case .int64(let counts) = characteristics.columns[0] else {
      throw .failed(model: card.id, reason: "no integers")
    }
    return Standings(
      numbers: counts.map { 10 * $0 + shift },
      states: [Int16](repeating: 0, count: characteristics.count)
    )
  }
}

/// What a plan promises beyond single models.
@Suite struct PlanTests {
  private static var population: ExamplePopulation {
    var population = ExamplePopulation()
    population.add { $0.add("inquiry.bank", "2025-01-01") }
    population.add { $0.kind = .organisation }
    return population
  }

  private static func lookup(_ id: String, uses: String) -> DeclarativeScorer {
    let value = TypedExpression(.standing(alias: "other", .score), unit: .points)
    return DeclarativeScorer(
      Model(
        card: ModelCard(id: id, title: id, scale: Scale(range: 0...100)),
        uses: [Use(alias: "other", model: uses)],
        file: .everything,
        score: ScoreRules(judge: .lookup(value))
      )
    )
  }

  @Test func `a model written in Swift runs like any other`() throws {
    let population = Self.population
    let plan = try population.plan(InquiryScorer())
    #expect(try population.standings(plan) == [["10", "out_of_scope"]])
  }

  @Test func `a number outside the declared range stops the run`() throws {
    let plan = try Self.population.plan(InquiryScorer(shift: 91))
    var worker = plan.makeWorker()
    #expect(throws: ScoringError.outOfRange(model: "inquiries", row: 0)) {
      try worker.evaluate(Self.population.batch)
    }
  }

  @Test func `models that use each other are named`() {
    #expect(throws: ScoringError.cycle(models: ["a", "b", "a"])) {
      try Self.population.plan(Self.lookup("a", uses: "b"), Self.lookup("b", uses: "a"))
    }
  }

  @Test func `a used model that is missing is named`() {
    #expect(throws: ScoringError.missingModel(model: "a", used: "c")) {
      try Self.population.plan(Self.lookup("a", uses: "c"))
    }
  }

  @Test func `a characteristic that nobody knows is named`() {
    let model = Model(
      card: ModelCard(id: "m", title: "m", scale: Scale(range: 0...1)),
      file: .everything,
      score: ScoreRules(judge: .lookup(TypedExpression(.characteristic("agee"), unit: .count)))
    )
    #expect(throws: ScoringError.missingCharacteristic(model: "m", name: "agee")) {
      try Self.population.plan(DeclarativeScorer(model))
    }
  }

  @Test func `what a model requires and the dataset lacks silences it`() throws {
    var population = Self.population
    population.schema.recordedKinds.remove(4)
    let ledger = Ledger(
      start: .constant(50),
      entries: [
        .init(
          code: "E",
          label: "E",
          kinds: ["debt"],
          points: .fixed(.constant(-10)),
          category: "test"
        )
      ]
    )
    var model = Model(
      card: ModelCard(id: "m", title: "m", scale: Scale(range: 0...100)),
      file: .everything,
      score: ScoreRules(judge: .ledger(ledger))
    )
    #expect(try population.standings(of: model) == ["50", "out_of_scope"])
    model.file.requires = ["inquiry"]
    let plan = try population.plan(DeclarativeScorer(model))
    #expect(plan.requiredAbsence == [["inquiry"]])
    #expect(try population.standings(plan) == [["not_recorded", "out_of_scope"]])
  }

  @Test func `completeness is the share of points that the dataset records`() throws {
    var population = Self.population
    population.schema.recordedKinds = [2, 3]
    func entry(_ kind: String, _ points: Int64) -> Ledger.Entry {
      .init(
        code: kind,
        label: kind,
        kinds: [kind],
        points: .fixed(.constant(points)),
        category: "test"
      )
    }
    let ledger = Ledger(start: .constant(0), entries: [entry("debt", -30), entry("merit", 10)])
    let model = Model(
      card: ModelCard(id: "m", title: "m", scale: Scale(range: -100...100)),
      file: .everything,
      score: ScoreRules(judge: .ledger(ledger))
    )
    #expect(try population.plan(DeclarativeScorer(model)).completeness == [0.75])
  }

  @Test(arguments: [
    // What is counted instead, whether the dataset records debts, the share.
    (0, true, 1.0), (0, false, 0.0), (nil, true, 1.0), (nil, false, 0.0),
  ])
  func `a default in the place of what nobody has is no record`(
    instead: Int64?,
    isRecorded: Bool,
    share: Double
  ) throws {
    var population = Self.population
    population.schema.recordedKinds = isRecorded ? [2, 3] : []
    let debts = Expression.aggregate(Aggregate(.count, table: .events, kinds: ["debt"]))
    let value =
      instead.map {
        Expression.conditional(.isAbsent(debts), then: .constant($0), otherwise: debts)
      }
      ?? debts
    let model = Model(
      card: ModelCard(id: "m", title: "m", scale: Scale(range: 0...100)),
      file: .everything,
      score: ScoreRules(judge: .lookup(TypedExpression(value, unit: .count)))
    )
    #expect(try population.plan(DeclarativeScorer(model)).completeness == [share])
  }

  @Test func `a constant is no reading of the dataset`() throws {
    let model = Model(
      card: ModelCard(id: "m", title: "m", scale: Scale(range: 0...100)),
      file: .everything,
      score: ScoreRules(judge: .lookup(TypedExpression(.constant(5), unit: .count)))
    )
    #expect(try Self.population.plan(DeclarativeScorer(model)).completeness == [1])
  }

  @Test func `consequences read the model's own standing`() throws {
    let band = Expression.comparison(.equal, .own(.band), .category("high"))
    let model = Model(
      card: ModelCard(
        id: "m",
        title: "m",
        scale: Scale(
          range: 0...100,
          bands: [
            .init(name: "high", content: .numbers(50...100)),
            .init(name: "low", content: .numbers(0...49)),
          ]
        )
      ),
      file: .everything,
      score: ScoreRules(
        judge: .lookup(
          TypedExpression(
            .arithmetic(.multiply, Aggregate.events(.count, "inquiry"), .constant(50)),
            unit: .points
          )
        )
      ),
      consequences: [
        Consequence(
          domain: .credit,
          isGain: true,
          effect: "credit",
          eligible: TypedExpression(band, unit: .boolean),
          by: "test"
        )
      ]
    )
    var population = Self.population
    population.add { _ in }
    let plan = try population.plan(DeclarativeScorer(model))
    var worker = plan.makeWorker()
    let result = try worker.evaluate(population.batch)
    #expect(result.eligibility == [[[Eligibility.yes, Eligibility.absent, Eligibility.no]]])
  }

  @Test func `recorded scores are coded by value`() throws {
    var population = Self.population
    let score = RecordedScore(
      name: "lender.score",
      column: "score",
      higherIsBetter: false,
      decimals: 1,
      values: [5_050, 6_000, 7_999_999_999]
    )
    population.schema.recordedScores = [score]
    var batch = population.batch
    batch.recordedScores = [[7_999_999_999, Value.none]]
    let plan = try population.plan(RecordedScorer(score))
    var worker = plan.makeWorker()
    let codes = try worker.evaluate(batch).codes[0]
    #expect(codes == [2, -1])
    #expect(plan.codeBooks[0].places == [2, 1, 0])
    #expect(plan.codeBooks[0].absences[0].absence == .unknownSubject)
  }

  @Test(arguments: [(nil, Value.absent), ("EUR", 500), ("USD", 454)] as [(String?, Int64)])
  func `money is converted by the dataset's rates`(currency: String?, expected: Int64) throws {
    var population = ExamplePopulation()
    population.schema.currency = currency
    population.schema.rates = [CurrencyPair(from: "USD", to: "EUR"): 909_090]
    population.add { $0.add("debt.missed", "2025-01-01", [.amount: 500]) }
    let sum = Aggregate(
      .sum,
      table: .events,
      kinds: ["debt"],
      value: .converted(.eventField(.amount))
    )
    var card = ModelCard(id: "m", title: "m", scale: Scale(range: 0...1000))
    card.currency = "EUR"
    let model = Model(
      card: card,
      file: .everything,
      score: ScoreRules(judge: .lookup(TypedExpression(.aggregate(sum), unit: .money)))
    )
    let said = try population.standings(of: model)
    #expect(said == [expected == Value.absent ? "not_recorded" : "\(expected)"])
  }
}
