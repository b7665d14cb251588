import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

/// Scorecards, ratings, opinions and lookups, worked out by hand.
@Suite struct ScorecardTests {
  private static let age = TypedExpression(.characteristic("age"), unit: .count)

  private static func model(
    _ judge: Judge,
    scale: Scale = Scale(range: 0...1000),
    states: [StateRule] = [],
    uses: [Use] = [],
    id: String = "model"
  ) -> Model {
    Model(
      card: ModelCard(id: id, title: id, scale: scale),
      uses: uses,
      file: .everything,
      score: ScoreRules(states: states, judge: judge)
    )
  }

  private static func attributes(_ points: [Int64]) -> [Attribute] {
    let matches: [Attribute.Match] = [
      .absent, .none, .interval(lower: nil, upper: 25), .interval(lower: 25, upper: 40), .otherwise,
    ]
    return zip(matches, points).map { Attribute(label: "", match: $0, points: [$1]) }
  }

  private static func card(_ points: [Int64], start: Int64 = 0, decimals: Int = 0) -> Scorecard {
    Scorecard(
      segments: [.init(name: "all", start: start)],
      characteristics: [
        Characteristic(
          name: "age",
          category: "test",
          value: age,
          attributes: attributes(points)
        )
      ],
      decimals: decimals
    )
  }

  /// Subjects of the ages -1, 24, 25, 39, 40, without an age and with an age that is absent.
  private static var ages: ExamplePopulation {
    var population = ExamplePopulation()
    population.schema.given = [.init(name: "age", unit: .count)]
    for age: Int64 in [-1, 24, 25, 39, 40, Value.none, Value.absent] {
      population.add { $0.given = ["age": age] }
    }
    return population
  }

  @Test func `intervals take their lower limit and not their upper`() throws {
    let model = Self.model(.scorecard(Self.card([1, 2, 10, 20, 30], start: 500)))
    #expect(
      try Self.ages.standings(of: model)
        == ["510", "510", "520", "520", "530", "502", "not_recorded"]
    )
  }

  @Test func `points are rounded half away from zero and clamped, once`() throws {
    let scale = Scale(range: -2...3)
    let card = Self.card([0, 0, -15, 14, 25], decimals: 1)
    #expect(
      try Self.ages.standings(of: Self.model(.scorecard(card), scale: scale))
        == ["-2", "-2", "1", "1", "3", "0", "not_recorded"]
    )
  }

  @Test func `the first segment whose condition holds decides`() throws {
    var card = Self.card([0, 0, 10, 20, 30])
    let isYoung = Expression.comparison(.less, Self.age.expression, .constant(25))
    card.segments = [
      .init(name: "young", condition: TypedExpression(isYoung, unit: .boolean), start: 100),
      .init(name: "rest", start: 200),
    ]
    for index in card.characteristics[0].attributes.indices {
      let points = card.characteristics[0].attributes[index].points[0]
      card.characteristics[0].attributes[index].points = [points, 2 * points]
    }
    let population = Self.ages
    #expect(
      try population.standings(of: Self.model(.scorecard(card)))
        == ["110", "110", "240", "240", "260", "200", "not_recorded"]
    )
    let plan = try population.plan(DeclarativeScorer(Self.model(.scorecard(card))))
    let trace = try plan.trace(batch: population.batch, row: 2, model: 0)
    #expect(trace.segment == "rest")
    #expect(trace.points == ["age": 40])
    #expect(trace.values["age"] == 25)
  }

  @Test func `a floating-point column is compared with cut points of its own type`() throws {
    var population = Self.ages
    population.schema.given = [.init(name: "age", unit: .share, isFloatingPoint: true)]
    var card = Self.card([1, 2, 10, 20, 30])
    card.characteristics[0].value.unit = .share
    card.characteristics[0].attributes = zip(
      [.absent, .interval(lower: nil, upper: 1_240), .otherwise] as [Attribute.Match],
      [1, 10, 30]
    ).map { Attribute(label: "", match: $0, points: [$1]) }
    var batch = population.batch
    batch.given = [.float32([0.124, 0.123999, 0.125, .infinity, -.infinity, .nan, 0])]
    let other = Characteristic(
      name: "one",
      category: "test",
      value: TypedExpression(.constant(1), unit: .count),
      attributes: []
    )
    card.characteristics.append(other)
    let plan = try population.plan(DeclarativeScorer(Self.model(.scorecard(card))))
    var worker = plan.makeWorker()
    let codes = try worker.evaluate(batch).codes[0]
    #expect(codes == [30, 10, 30, 30, 10, 1, 10])
  }

  @Test func `a rating says log odds of good in thousandths up to its floor`() throws {
    let rating = Rating(
      index: .effects(Self.card([0, 0, -1_500, 1_499, -9_000_000], decimals: 6)),
      ceiling: 4_000
    )
    #expect(
      try Self.ages.standings(of: Self.model(.rating(rating), scale: Scale(range: -9_999...9_999)))
        == ["2", "2", "-1", "-1", "4000", "0", "not_recorded"]
    )
  }

  @Test func `knock-outs make the opinion negative in their order`() throws {
    let scale = Scale(
      range: nil,
      bands: [
        .init(name: "positive", content: .states(["fine"])),
        .init(name: "negative", content: .states(["young", "unknown"])),
      ]
    )
    func rule(_ condition: Expression, _ state: String) -> StateRule {
      StateRule(condition: TypedExpression(condition, unit: .boolean), state: state)
    }
    let model = Self.model(
      .opinion(positive: "fine"),
      scale: scale,
      states: [
        rule(.isNone(Self.age.expression), "unknown"),
        rule(.comparison(.less, Self.age.expression, .constant(25)), "young"),
      ]
    )
    #expect(
      try Self.ages.standings(of: model)
        == [
          "young negative", "young negative", "fine positive", "fine positive", "fine positive",
          "unknown negative", "not_recorded",
        ]
    )
  }

  @Test func `a lookup reads the standings of the models it uses`() throws {
    let used = Self.model(.scorecard(Self.card([1, 2, 10, 20, 30])), id: "used")
    let score = Expression.standing(alias: "u", .score)
    let user = Self.model(
      .lookup(TypedExpression(.arithmetic(.add, score, .constant(7)), unit: .points)),
      uses: [Use(alias: "u", model: "used")],
      id: "user"
    )
    let population = Self.ages
    let plan = try population.plan(DeclarativeScorer(user), DeclarativeScorer(used))
    #expect(plan.runOrder == [1, 0])
    #expect(
      try population.standings(plan)[0]
        == ["17", "17", "27", "27", "37", "9", "not_recorded"]
    )
  }

  @Test func `categories are told apart by their names`() throws {
    var population = ExamplePopulation()
    population.schema.given = [.init(name: "job", unit: .category)]
    let dictionary = population.schema.dictionary
    for job in ["permanent", "retired", "student"] {
      population.add { $0.given = ["job": Int64(dictionary.code(of: job))] }
    }
    population.add { _ in }
    var card = Self.card([])
    card.characteristics[0].value = TypedExpression(.characteristic("job"), unit: .category)
    card.characteristics[0].attributes = [
      Attribute(label: "a", match: .categories(["retired", "permanent"]), points: [5]),
      Attribute(label: "b", match: .otherwise, points: [3]),
      Attribute(label: "c", match: .none, points: [1]),
    ]
    #expect(
      try population.standings(of: Self.model(.scorecard(card))) == ["5", "5", "3", "1"]
    )
  }
}
