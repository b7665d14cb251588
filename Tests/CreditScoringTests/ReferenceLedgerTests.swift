import CreditLanguage
import CreditModels
import CreditPopulation
import CreditTesting
import Testing

/// The reference scorer against ledgers worked out by hand.
@Suite struct ReferenceLedgerTests {
  private static func ledger(_ entries: Ledger.Entry...) -> Ledger {
    Ledger(start: .constant(1000), entries: entries)
  }

  @Test(arguments: zip(["2025-02-27", "2025-02-28"], [950, 1000] as [Int64]))
  func `five years from 29 February end on 28 February`(date: String, score: Int64) {
    var example = ReferenceExample(Self.ledger(.example("T1", "debt.missed", -50, years: 5)))
    example.add("debt.missed", "2020-02-29")
    #expect(example.result(on: date).standing.number == score)
  }

  @Test func `every missed instalment counts`() {
    var example = ReferenceExample(Self.ledger(.example("L1", "debt.missed", -30)))
    for _ in 0..<14 { example.add("debt.missed", "2024-05-01") }
    let result = example.result(on: "2024-12-31")
    #expect(result.standing.number == 580)
    #expect(result.standing.band == "C")
    #expect(result.points == ["L1": -420])
  }

  @Test func `a record scores the first entry that fits`() {
    var example = ReferenceExample(
      Self.ledger(.example("E1", "debt.missed", -10), .example("E2", "debt", -70))
    )
    example.add("debt.missed", "2024-05-01")
    example.add("debt.charged_off", "2024-05-01")
    #expect(example.result(on: "2024-12-31").points == ["E1": -10, "E2": -70])
  }

  @Test func `a repeat doubles its own points and is not compounded`() {
    var example = ReferenceExample(Self.ledger(.example("E1", "debt.missed", -10, years: 1)))
    example.ledger.repeats = Ledger.Repeats(same: .entry, within: nil, multiplier: 2)
    example.add("debt.missed", "2022-01-31")
    example.add("debt.missed", "2023-01-30")
    example.add("debt.missed", "2023-02-01")
    example.add("debt.missed", "2024-02-01")
    example.ledger.entries[0].lasts = nil
    example.ledger.lasts = [
      Ledger.LastsLine(
        term: .span(Span(.constant(12), .months), from: .eventField(.settled))
      )
    ]
    // 1000 - 10 - 20 - 20 - 10: the fourth comes on the day on which the third's year has ended.
    #expect(example.result(on: "2024-12-31").standing.number == 940)
  }

  @Test func `a late record does not change what came before it`() {
    var example = ReferenceExample(Self.ledger(.example("E1", "debt.missed", -10)))
    example.ledger.repeats = Ledger.Repeats(
      same: .entry,
      within: Span(.constant(12), .months),
      multiplier: 2
    )
    example.add("debt.missed", "2024-03-01")
    example.add("debt.missed", "2024-02-01", recorded: "2024-06-01")
    #expect(example.result(on: "2024-05-31").standing.number == 990)
    // It lies before the one recorded before it, so it repeats nothing.
    #expect(example.result(on: "2024-06-01").standing.number == 980)
  }

  @Test func `of one case the worst grade counts before the most points`() {
    var example = ReferenceExample(
      Self.ledger(
        .example("E1", "debt.missed", -90),
        .example("E2", "court.judgment", -5, grade: "C"),
        .example("E3", "merit.donation", 20)
      )
    )
    example.ledger.oncePerCase = true
    for kind in ["debt.missed", "court.judgment", "merit.donation"] {
      example.add(kind, "2024-05-01", fields: [.case: 7])
    }
    let standing = example.result(on: "2024-12-31").standing
    #expect(standing.number == 1015)
    #expect(standing.band == "C")
  }

  @Test func `a cap is filled within each calendar year`() {
    var example = ReferenceExample(Self.ledger(.example("G", "merit.donation", 25, cap: "gifts")))
    example.ledger.caps = ["gifts": Ledger.Cap(points: 40, period: .year)]
    for date in ["2023-12-31", "2024-01-01", "2024-02-01", "2024-03-01"] {
      example.add("merit.donation", date)
    }
    #expect(example.result(on: "2024-12-31").standing.number == 1065)
  }

  @Test(arguments: zip(["2024-06-01", "2024-09-01"], [1000, 1020] as [Int64]))
  func `credits are suspended until the graded record is settled`(date: String, score: Int64) {
    var example = ReferenceExample(
      Self.ledger(.example("E", "court.judgment", 0, grade: "C"), .example("G", "merit", 20))
    )
    example.ledger.suspendsCredits = true
    let settled = Day("2024-08-01").map { Int64($0.number) } ?? 0
    let isSettled = date > "2024-08-01"
    example.add(
      "court.judgment",
      "2024-01-01",
      fields: [.settled: isSettled ? settled : Value.none]
    )
    example.add("merit.donation", "2024-02-01")
    #expect(example.result(on: date).standing.number == score)
  }

  @Test(arguments: zip([Value.none, 1, 2, 3, 5, 9], [-5, -5, -16, -27, -50, -50] as [Int64]))
  func `points by severity are truncated toward zero`(severity: Int64, points: Int64) {
    var example = ReferenceExample(Self.ledger(.example("E", "debt", 0)))
    example.ledger.entries[0].points = .bySeverity(mild: -5, grave: -50)
    example.add("debt.missed", "2024-02-01", fields: [.severity: severity])
    #expect(example.result(on: "2024-12-31").standing.number == points + 1000)
  }

  @Test func `tenths are rounded half away from zero`() {
    var example = ReferenceExample(Self.ledger(.example("E", "debt", 5)))
    example.ledger.decimals = 1
    example.ledger.start = .constant(1000)
    example.add("debt.missed", "2024-02-01")
    #expect(example.result(on: "2024-12-31").standing.number == 101)
  }

  @Test func `what the file forgets is neither counted nor a reason for silence`() {
    var example = ReferenceExample(Self.ledger(.example("E", "debt", -100)))
    let year = FileRules.Keeps.span(Span(.constant(12), .months), from: .eventField(.date))
    example.file.sees = [
      FileRules.SeesLine(kinds: ["debt"], retention: [FileRules.Retention(keeps: year)])
    ]
    example.add("debt.missed", "2023-12-31")
    #expect(example.result(on: "2024-12-30").standing.number == 900)
    #expect(example.result(on: "2024-12-31").standing.number == 1000)
  }
}
