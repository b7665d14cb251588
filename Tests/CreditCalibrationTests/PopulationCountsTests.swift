import CreditPopulation
import Testing

@testable import CreditCalibration

/// Measures on records that are written out by hand.
@Suite struct PopulationCountsTests {
  private static let missed: UInt16 = 7

  private func day(_ text: String) throws -> Int64 { Int64(try #require(Day(text)).number) }

  private func person(_ dates: [String], severities: [Int64]? = nil) throws -> PersonRecords {
    var person = PersonRecords(
      asOf: try #require(Day("2025-12-31")),
      born: Day("1980-06-15"),
      status: "national"
    )
    person.events = try dates.enumerated().map { index, date in
      PersonRecords.Event(
        kind: Self.missed,
        date: try day(date),
        account: 0,
        severity: severities?[index] ?? 30
      )
    }
    return person
  }

  @Test func `gaps between missed payments are months`() throws {
    var counts = ClusteringCounts()
    // Gaps of 1, 1 and 3 months; two in one month count once.
    let dates = ["2024-01-05", "2024-02-28", "2024-02-29", "2024-03-01", "2024-06-30"]
    counts.add(try person(dates), missed: Self.missed)
    #expect(counts.seen[0] == 2 && counts.seen[2] == 1)
    #expect(counts.seen.reduce(0, +) == 3)
  }

  @Test func `by chance the gaps of two months among four are one, two or three`() throws {
    var counts = ClusteringCounts()
    var person = try person(["2025-10-01", "2025-12-01"])
    // Eighteen in September 2025: four months on record, October among them.
    person.born = Day("2007-09-10")
    counts.add(person, missed: Self.missed)
    // Of the six pairs of four months three are neighbours, two are two apart, one is three.
    #expect(abs(counts.expected[0] - 3.0 / 6) < 1e-12)
    #expect(abs(counts.expected[1] - 2.0 / 6) < 1e-12)
    #expect(abs(counts.expected[2] - 1.0 / 6) < 1e-12)
    #expect(abs(counts.expected.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `a late account is paid up, stays, or falls further behind`() throws {
    var counts = TransitionCounts()
    let schema = PopulationSchema(
      name: "people",
      asOf: try #require(Day("2025-12-31")),
      kinds: KindTable([
        KindTable.Kind(path: "debt.instalment_missed", table: .events, category: "payment_history")
      ])
    )
    let kinds = CountedKinds(schema, deductions: [], merits: [])
    var life = try person(
      ["2024-01-31", "2024-02-29", "2024-03-31", "2024-06-30", "2025-12-31"],
      severities: [30, 60, 60, 30, 30]
    )
    for index in life.events.indices { life.events[index].kind = kinds.missed ?? 0 }
    counts.add(life, kinds)
    // One behind: deeper in February; paid up after June. The last month has no month after.
    #expect(counts.counts[0] == [1, 0, 0, 1, 0])
    // Two behind: the same in March, then paid up.
    #expect(counts.counts[1] == [1, 0, 1, 0, 0])
  }

  @Test func `thickness counts accounts by age`() throws {
    var counts = ThicknessCounts()
    let life = try person([])
    counts.add(life, accounts: 0)
    counts.add(life, accounts: 2)
    counts.add(life, accounts: 7)
    let row = try #require(counts.rows.first { $0.group == "45 to 54" })
    #expect(row.counts == [1, 1, 0, 1])
  }
}
