import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

/// Aggregates over a subject's records, worked out by hand.
@Suite struct AggregateTests {
  /// One subject with three missed instalments, one without records.
  private static var population: ExamplePopulation {
    var population = ExamplePopulation(asOf: "2025-02-28")
    population.add { subject in
      subject.add("debt.missed", "2024-02-29", [.severity: 30, .amount: 500])
      subject.add("debt.missed", "2023-05-31", [.severity: 90, .amount: 700])
      subject.add("debt.missed", "2025-01-31", [.severity: 60])
      subject.add("inquiry.bank", "2025-01-31")
    }
    population.add { _ in }
    return population
  }

  @Test func `counts and sums are zero without rows, other aggregates none`() throws {
    let population = Self.population
    #expect(try population.values(of: Aggregate.events(.count, "debt")) == [3, 0])
    #expect(
      try population.values(of: Aggregate.events(.sum, "debt", value: .severity)) == [180, 0]
    )
    #expect(
      try population.values(of: Aggregate.events(.max, "debt", value: .severity))
        == [90, Value.none]
    )
    #expect(
      try population.values(of: Aggregate.events(.min, "debt", value: .amount))
        == [500, Value.none]
    )
    #expect(try population.values(of: Aggregate.events(.any, "debt.charged_off")) == [0, 0])
  }

  @Test func `latest takes the last row by date that has a value`() throws {
    let population = Self.population
    #expect(
      try population.values(of: Aggregate.events(.latest, "debt", value: .severity))
        == [60, Value.none]
    )
    #expect(
      try population.values(of: Aggregate.events(.latest, "debt", value: .amount))
        == [500, Value.none]
    )
  }

  @Test(arguments: zip(["2025-02-27", "2025-02-28"], [2, 1] as [Int64]))
  func `twelve months from 29 February end on 28 February`(date: String, count: Int64) throws {
    var population = Self.population
    population.schema.asOf = Day(date) ?? Day(number: 0)
    let windowed = Aggregate.events(.count, "debt", within: .months(12))
    #expect(try population.values(of: windowed) == [count, 0])
  }

  @Test func `months since follow the month's end`() throws {
    var population = ExamplePopulation(asOf: "2025-02-28")
    for date in ["2025-01-31", "2025-01-28", "2025-01-29", "2025-02-28", "2024-02-29"] {
      population.add { $0.add("debt.missed", date) }
    }
    let months = Expression.monthsSince(Aggregate.events(.latest, "debt", value: .date))
    #expect(try population.values(of: months) == [1, 1, 1, 0, 12])
  }

  @Test func `a kind that is not recorded makes an aggregate absent`() throws {
    var population = Self.population
    population.schema.recordedKinds.remove(4)
    let inquiries = Aggregate.events(.count, "inquiry")
    #expect(try population.values(of: inquiries) == [Value.absent, Value.absent])
  }

  @Test func `a column that is missing makes aggregates absent where there are rows`() throws {
    var population = Self.population
    population.schema.eventFields.remove(.severity)
    let condition = Expression.comparison(
      .greaterOrEqual,
      .eventField(.severity),
      .constant(60)
    )
    let count = Aggregate.events(.count, "debt", where: condition)
    #expect(try population.values(of: count) == [Value.absent, 0])
  }

  @Test func `the as-of date may differ from subject to subject`() throws {
    var population = ExamplePopulation(asOf: "2025-12-31")
    for date in ["2024-12-30", "2024-12-31"] {
      population.add { subject in
        subject.asOf = date
        subject.add("debt.missed", "2023-12-31")
      }
    }
    let windowed = Aggregate.events(.count, "debt", within: .months(12))
    #expect(try population.values(of: windowed) == [1, 0])
  }

  @Test func `account values fold the events of each account`() throws {
    var population = ExamplePopulation()
    population.add { subject in
      subject.add(account: "account.card", opened: "2020-01-01")
      subject.add(account: "account.loan", opened: "2021-01-01")
      subject.add("debt.missed", "2024-01-01", [.account: 1])
      subject.add("debt.missed", "2024-02-01")
    }
    let late = Definition(
      name: "late",
      value: TypedExpression(Aggregate.events(.any, "debt"), unit: .boolean)
    )
    let clean = Aggregate(
      .count,
      table: .accounts,
      kinds: ["account"],
      condition: .not(.accountValue("late"))
    )
    let onLate = Aggregate.events(.count, "debt", where: .accountValue("late"))
    let onLoan = Aggregate.events(.count, "debt", where: .accountKind(["account.loan"]))
    #expect(try population.values(of: .aggregate(clean), accountValues: [late]) == [1])
    #expect(try population.values(of: onLate, accountValues: [late]) == [1])
    #expect(try population.values(of: onLoan, accountValues: [late]) == [1])
  }
}
