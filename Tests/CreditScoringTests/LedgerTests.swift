import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

/// Ledgers worked out by hand.
@Suite struct LedgerTests {
  private static let scale = Scale(
    range: 0...1500,
    order: .bandThenScore,
    bands: [
      .init(name: "A", content: .numbers(970...1500)),
      .init(name: "B", content: .numbers(600...969)),
      .init(name: "C", content: .numbers(0...599)),
    ]
  )

  private static func standing(
    _ ledger: Ledger,
    on date: String = "2025-12-31",
    _ build: (inout ExamplePopulation.Subject) -> Void
  ) throws -> String {
    var population = ExamplePopulation(asOf: date)
    population.add(build)
    return try population.standings(of: model(ledger))[0]
  }

  private static func model(_ ledger: Ledger) -> Model {
    Model(
      card: ModelCard(id: "ledger", title: "Ledger", scale: scale),
      file: .everything,
      score: ScoreRules(judge: .ledger(ledger))
    )
  }

  private static func entry(
    _ code: String,
    _ kind: String,
    _ points: Int64,
    cap: String? = nil,
    grade: String? = nil,
    years: Int64? = nil
  ) -> Ledger.Entry {
    Ledger.Entry(
      code: code,
      label: code,
      kinds: [kind],
      points: .fixed(.constant(points)),
      lasts: years.map { .span(Span(.constant(12 * $0), .months), from: .eventField(.date)) },
      cap: cap,
      grade: grade,
      category: "test"
    )
  }

  @Test(arguments: zip(["2025-02-27", "2025-02-28"], ["950 B", "1000 A"]))
  func `five years from 29 February end on 28 February`(date: String, expected: String) throws {
    let ledger = Ledger(start: .constant(1000), entries: [Self.entry("T1", "debt", -50, years: 5)])
    #expect(try Self.standing(ledger, on: date) { $0.add("debt.missed", "2020-02-29") } == expected)
  }

  @Test func `the ledger's lines read the entry's points`() throws {
    let small = Expression.comparison(.greaterOrEqual, .entryPoints, .constant(-20))
    let ledger = Ledger(
      start: .constant(1000),
      entries: [Self.entry("A", "debt.missed", -20), Self.entry("B", "debt.charged_off", -30)],
      lasts: [
        .init(
          condition: small,
          term: .span(Span(.constant(12), .months), from: .eventField(.date))
        ),
        .init(term: .span(Span(.constant(60), .months), from: .eventField(.date))),
      ]
    )
    let standing = try Self.standing(ledger) { subject in
      subject.add("debt.missed", "2024-06-01")
      subject.add("debt.charged_off", "2024-06-01")
    }
    #expect(standing == "970 A")
  }

  @Test func `the first entry whose condition holds is scored`() throws {
    var grave = Self.entry("G", "debt", -100)
    grave.condition = .comparison(.greaterOrEqual, .eventField(.severity), .constant(90))
    let ledger = Ledger(
      start: .constant(1000),
      entries: [grave, Self.entry("E", "debt.missed", -10)]
    )
    let standing = try Self.standing(ledger) { subject in
      subject.add("debt.missed", "2024-06-01", [.severity: 90])
      subject.add("debt.missed", "2024-06-01", [.severity: 30])
      subject.add("debt.charged_off", "2024-06-01", [.severity: 30])
    }
    #expect(standing == "890 B")
  }

  @Test func `points by severity are truncated toward zero`() throws {
    var entry = Self.entry("S", "debt", 0)
    entry.points = .bySeverity(mild: -5, grave: -50)
    let ledger = Ledger(start: .constant(1000), entries: [entry])
    let expected = [0: "995 A", 1: "995 A", 2: "984 A", 3: "973 A", 4: "962 B", 9: "950 B"]
    for (severity, standing) in expected {
      let said = try Self.standing(ledger) {
        $0.add("debt.missed", "2024-06-01", [.severity: Int64(severity)])
      }
      #expect(said == standing, "severity \(severity)")
    }
  }

  @Test(arguments: zip(["2025-05-31", "2025-06-01"], ["970 A", "980 A"]))
  func `a repeat within the term of the one before counts double`(
    second: String,
    expected: String
  ) throws {
    var ledger = Ledger(start: .constant(1000), entries: [Self.entry("R", "debt", -10, years: 1)])
    ledger.entries[0].lasts = .span(Span(.constant(12), .months), from: .eventField(.date))
    ledger.repeats = .init(
      same: .entry,
      within: nil,
      multiplier: 2,
      condition: .comparison(.less, .entryPoints, .constant(0))
    )
    ledger.entries[0].lasts = .span(Span(.constant(12), .months), from: .eventField(.settled))
    let standing = try Self.standing(ledger) { subject in
      subject.add("debt.missed", "2024-06-01")
      subject.add("debt.missed", second)
    }
    #expect(standing == expected)
  }

  @Test func `of a case only the dearest debit and the dearest credit count`() throws {
    var ledger = Ledger(
      start: .constant(1000),
      entries: [
        Self.entry("A", "debt.missed", -20), Self.entry("B", "debt.charged_off", -30),
        Self.entry("M", "merit", 5),
      ]
    )
    ledger.oncePerCase = true
    let standing = try Self.standing(ledger) { subject in
      subject.add("debt.missed", "2024-06-01", [.case: 7])
      subject.add("debt.charged_off", "2024-06-02", [.case: 7])
      subject.add("debt.missed", "2024-06-03", [.case: 7])
      subject.add("merit.award", "2024-06-04", [.case: 7])
      subject.add("debt.missed", "2024-06-05")
    }
    #expect(standing == "955 B")
  }

  @Test func `a cap holds for each calendar year`() throws {
    let ledger = Ledger(
      start: .constant(1000),
      entries: [Self.entry("M", "merit", 30, cap: "gifts")],
      caps: ["gifts": .init(points: 40, period: .year)]
    )
    let standing = try Self.standing(ledger) { subject in
      subject.add("merit.award", "2024-12-31")
      subject.add("merit.award", "2024-01-01")
      subject.add("merit.award", "2025-01-01")
    }
    #expect(standing == "1070 A")
  }

  @Test func `a live grade caps the band, and unsettled it suspends credits`() throws {
    let ledger = Ledger(
      start: .constant(1000),
      entries: [Self.entry("Z", "debt", 0, grade: "C", years: 2), Self.entry("M", "merit", 50)],
      suspendsCredits: true
    )
    func said(_ settled: [EventField: Int64], on date: String) throws -> String {
      try Self.standing(ledger, on: date) { subject in
        subject.add("debt.missed", "2024-06-01", settled)
        subject.add("merit.award", "2024-06-01")
      }
    }
    #expect(try said([:], on: "2025-12-31") == "1000 C")
    #expect(try said([.settled: day("2024-07-01")], on: "2025-12-31") == "1050 C")
    #expect(try said([:], on: "2026-06-01") == "1050 A")
  }

  @Test func `a trace says what each entry contributes`() throws {
    let ledger = Ledger(
      start: .constant(1000),
      entries: [Self.entry("L1", "debt", -30), Self.entry("M", "merit", 30, cap: "gifts")],
      caps: ["gifts": .init(points: 40, period: .ever)]
    )
    var population = ExamplePopulation()
    population.add { _ in }
    population.add { subject in
      for _ in 0..<14 { subject.add("debt.missed", "2024-06-01") }
      for _ in 0..<2 { subject.add("merit.award", "2024-06-01") }
    }
    let plan = try population.plan(DeclarativeScorer(Self.model(ledger)))
    let trace = try plan.trace(batch: population.batch, row: 1, model: 0)
    #expect(trace.points == ["L1": -420, "M": 40])
    #expect(plan.codeBooks[0].numbers[Int(trace.code)] == 620)
  }
}
