import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

/// Which records a file holds, worked out by hand.
@Suite struct FileStageTests {
  private static func count(
    _ lines: FileRules.SeesLine...,
    on date: String,
    chains: [String: [String]] = [:],
    _ build: (inout ExamplePopulation.Subject) -> Void
  ) throws -> Int64 {
    var population = ExamplePopulation(asOf: date)
    population.add(build)
    let file = FileRules(sees: lines)
    let count = Aggregate.events(.count, "debt", "inquiry")
    return try population.values(of: count, file: file, chains: chains)[0]
  }

  private static let threeYears = FileRules.Retention(
    keeps: .span(Span(.constant(36), .months), from: .eventField(.settled))
  )

  @Test func `records of kinds that no line names are not held`() throws {
    let held = try Self.count(.init(kinds: ["debt.missed"]), on: "2025-01-01") { subject in
      subject.add("debt.missed", "2024-01-01")
      subject.add("inquiry.bank", "2024-01-01")
    }
    #expect(held == 1)
  }

  @Test(arguments: zip(["2026-02-27", "2026-02-28"], [1, 0] as [Int64]))
  func `a span is kept until it has ended`(date: String, expected: Int64) throws {
    let line = FileRules.SeesLine(kinds: ["debt"], retention: [Self.threeYears])
    let held = try Self.count(line, on: date) { subject in
      subject.add("debt.missed", "2020-01-01", [.settled: day("2023-02-28")])
    }
    #expect(held == expected)
  }

  @Test func `a record whose date is none is kept`() throws {
    let line = FileRules.SeesLine(kinds: ["debt"], retention: [Self.threeYears])
    #expect(try Self.count(line, on: "2035-01-01") { $0.add("debt.missed", "2020-01-01") } == 1)
    let until = FileRules.SeesLine(
      kinds: ["debt"],
      retention: [.init(keeps: .until(.eventField(.settled)))]
    )
    let held = try Self.count(until, on: "2035-01-01") { subject in
      subject.add("debt.missed", "2020-01-01")
      subject.add("debt.missed", "2020-01-01", [.settled: day("2020-02-01")])
    }
    #expect(held == 1)
  }

  @Test(arguments: zip(["2024-04-09", "2024-04-10"], [1, 0] as [Int64]))
  func `a span of days ends on its last day`(date: String, expected: Int64) throws {
    let line = FileRules.SeesLine(
      kinds: ["debt"],
      retention: [.init(keeps: .span(Span(.constant(100), .days), from: .eventField(.date)))]
    )
    #expect(try Self.count(line, on: date) { $0.add("debt.missed", "2024-01-01") } == expected)
  }

  @Test func `the first line that fits decides on retention`() throws {
    let grave = FileRules.SeesLine(
      kinds: ["debt"],
      condition: .comparison(.greaterOrEqual, .eventField(.severity), .constant(90))
    )
    let rest = FileRules.SeesLine(
      kinds: ["debt", "inquiry"],
      retention: [.init(keeps: .span(Span(.constant(12), .months), from: .eventField(.date)))]
    )
    let held = try Self.count(grave, rest, on: "2025-01-01") { subject in
      subject.add("debt.missed", "2020-01-01", [.severity: 90])
      subject.add("debt.missed", "2020-01-01", [.severity: 30])
      subject.add("debt.missed", "2024-06-01", [.severity: 30])
      subject.add("inquiry.bank", "2024-01-01")
    }
    #expect(held == 2)
  }

  @Test func `a chain decides on retention by the record before`() throws {
    let isFirst = Expression.isNone(.neighbour(.previous, chain: .named("bad"), field: .date))
    let line = FileRules.SeesLine(
      kinds: ["debt"],
      retention: [
        .init(
          condition: isFirst,
          keeps: .span(Span(.constant(6), .months), from: .eventField(.date))
        ),
        .init(keeps: .forever),
      ]
    )
    let held = try Self.count(line, on: "2025-01-01", chains: ["bad": ["debt"]]) { subject in
      subject.add("debt.charged_off", "2024-02-01")
      subject.add("debt.missed", "2024-01-01")
      subject.add("debt.missed", "2024-03-01")
    }
    #expect(held == 2)
  }

  @Test func `chains of one kind, case and account see their own records`() throws {
    var population = ExamplePopulation()
    population.add { subject in
      subject.add(account: "account.card", opened: "2020-01-01")
      subject.add("debt.missed", "2024-01-01", [.account: 0, .case: 1])
      subject.add("debt.charged_off", "2024-02-01", [.account: 0, .case: 2])
      subject.add("debt.missed", "2024-03-01", [.case: 1])
    }
    func linked(_ chain: Chain) throws -> Int64 {
      let hasNext = Expression.not(
        .isNone(.neighbour(.next, chain: chain, field: .date))
      )
      return try population.values(
        of: Aggregate.events(.sum, "debt", value: .date, where: hasNext)
      )[0]
    }
    #expect(try linked(.sameKind) == day("2024-01-01"))
    #expect(try linked(.sameCase) == day("2024-01-01"))
    #expect(try linked(.sameAccount) == day("2024-01-01"))
  }
}
