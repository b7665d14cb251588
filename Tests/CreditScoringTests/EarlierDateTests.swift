import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

/// Models that read what another one said at an earlier date.
@Suite struct EarlierDateTests {
  @Test(arguments: [
    (EarlierDate.endOfLastYear, "2025-01-01", "2024-12-31"),
    (.endOfLastYear, "2025-12-31", "2024-12-31"),
    (.endOfLastQuarter, "2025-03-31", "2024-12-31"),
    (.endOfLastQuarter, "2025-04-01", "2025-03-31"),
    (.endOfLastMonth, "2024-03-31", "2024-02-29"),
    (.endOfLastMonth, "2024-03-01", "2024-02-29"),
    (.endOfLastMonth, "2024-01-15", "2023-12-31"),
  ])
  func `an earlier date is the last day of what lies before`(
    date: EarlierDate,
    asOf: String,
    expected: String
  ) throws {
    #expect(date.day(before: try #require(Day(asOf))).description == expected)
  }

  /// How many missed instalments are not settled.
  private static let village = DeclarativeScorer(
    Model(
      card: ModelCard(id: "village", title: "village", scale: Scale(range: 0...100)),
      file: .everything,
      score: ScoreRules(
        judge: .lookup(
          TypedExpression(
            .aggregate(
              Aggregate(
                .count,
                table: .events,
                kinds: ["debt"],
                condition: .isNone(.eventField(.settled))
              )
            ),
            unit: .points
          )
        )
      )
    )
  )

  private static func district(at date: EarlierDate?) -> DeclarativeScorer {
    DeclarativeScorer(
      Model(
        card: ModelCard(id: "district", title: "district", scale: Scale(range: 0...100)),
        uses: [Use(alias: "v", model: "village", at: date)],
        file: .everything,
        score: ScoreRules(
          judge: .lookup(TypedExpression(.standing(alias: "v", .score), unit: .points))
        )
      )
    )
  }

  private static var population: ExamplePopulation {
    var population = ExamplePopulation(asOf: "2025-06-15")
    // Missed in time, and settled only this year.
    population.add { $0.add("debt.missed", "2024-12-31", [.settled: day("2025-01-01")]) }
    population.add { $0.add("debt.missed", "2024-11-01", [.settled: day("2024-12-31")]) }
    // Happened last year, recorded this year.
    population.add { $0.add("debt.missed", "2024-12-30", [.recorded: day("2025-01-01")]) }
    population.add { $0.add("debt.missed", "2025-01-01") }
    // The subject's own date decides.
    population.add {
      $0.asOf = "2024-12-31"
      $0.add("debt.missed", "2023-12-31")
      $0.add("debt.missed", "2024-01-01")
    }
    return population
  }

  @Test func `the end of last year knows neither later records nor later settlements`() throws {
    let plan = try Self.population.plan(Self.village, Self.district(at: .endOfLastYear))
    #expect(
      try Self.population.standings(plan) == [
        ["0", "0", "1", "1", "2"], ["1", "0", "0", "0", "1"],
      ]
    )
  }

  @Test func `without a date the standing is that of the as-of date`() throws {
    let plan = try Self.population.plan(Self.village, Self.district(at: nil))
    let standings = try Self.population.standings(plan)
    #expect(standings[0] == standings[1])
  }

  @Test func `a kind that was not covered yet was not recorded`() throws {
    var population = Self.population
    let start = try #require(Day("2025-01-01"))
    for kind in population.schema.recordedKinds { population.schema.coveredFrom[kind] = start }
    let plan = try population.plan(Self.village, Self.district(at: .endOfLastYear))
    let standings = try population.standings(plan)
    #expect(standings[0] == ["0", "0", "1", "1", "2"])
    #expect(standings[1] == [String](repeating: "not_recorded", count: 5))
  }

  @Test func `accounts and what the snapshot says of them are those of the date`() throws {
    var population = ExamplePopulation(asOf: "2025-06-15")
    population.add {
      $0.add(account: "account.card", opened: "2025-01-01")
      $0.add(
        account: "account.loan",
        opened: "2024-12-31",
        [.closed: day("2025-02-01"), .balance: 500]
      )
      $0.add("debt.missed", "2024-12-31", [.account: 1])
      $0.add("debt.missed", "2024-12-31", [.account: 0])
    }
    let schema = population.schema
    let batch = population.batch.known(
      on: [try #require(Day("2024-12-31")).number],
      schema: schema
    )
    #expect(batch.accounts.count == 1)
    #expect(batch.accounts.starts == [0, 1])
    #expect(batch.accounts.columns[.closed]?.integer(at: 0) == Value.none)
    #expect(batch.accounts.columns[.balance]?.integer(at: 0) == Value.absent)
    #expect(batch.events.count == 2)
    // The second account is now the first, and the first is not there yet.
    #expect(batch.events.columns[.account]?.integer(at: 0) == 0)
    #expect(batch.events.columns[.account]?.integer(at: 1) == Value.none)
  }
}
