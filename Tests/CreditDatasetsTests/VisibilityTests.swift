import CreditDatasets
import CreditFindings
import CreditPopulation
import Testing

/// Nothing from the future: what is known on the as-of date, and what is not.
@Suite struct VisibilityTests {
  static func fixture() throws -> Fixture {
    try Fixture(
      """
      "until": "2027-12-31", "outcome": "bad",
      "outcomes": {"bad": {"bad": ["1"], "good": ["0"], "months": 12}},
      "characteristics": {"checked": {"characteristic": "open_default", "dated": "2025-03-31"}},
      "scores": [{"name": "lender", "column": "points", "direction": "higher-is-better"}]
      """,
      subjects: "id,as_of,age,checked,points,bad\n1,,40,true,700,0\n2,2024-12-31,40,true,700.5,1\n",
      accounts: """
        account,subject,kind,opened,closed,matures,balance,balance_date
        a,1,account.card,2025-03-31,2025-04-01,2040-01-01,1,2025-03-31
        b,1,account.card,2025-04-01,,,2,
        c,1,account.card,,,,3,2025-04-01
        d,2,account.card,2024-12-31,2024-12-31,,4,2024-12-31

        """,
      events: """
        event,subject,account,kind,date,recorded,settled
        1,1,a,debt.charged_off,2025-03-31,,2025-04-01
        2,1,b,debt.charged_off,2025-03-31,2025-03-31,2025-03-31
        3,1,a,debt.charged_off,2025-03-31,2025-04-01,
        4,1,a,debt.charged_off,2025-04-01,2025-03-31,
        5,2,d,debt.charged_off,2024-12-31,,2027-12-31
        6,2,d,debt.charged_off,2025-01-01,,

        """
    )
  }

  @Test func `on the snapshot everything known is seen`() throws {
    let fixture = try Self.fixture()
    let dataset = try fixture.open()
    let lines = try dump(dataset)
    #expect(lines.count == 11)
    #expect(dataset.schema.outcome?.reading == "1 is bad, 0 is good")
    #expect(lines[0].contains("2025-06-30 | outcome 0 | score 7000 | as_of none | open_default 1"))
    #expect(
      lines[1].hasSuffix(
        "opened 2025-03-31 | closed 2025-04-01 | matures 2040-01-01 | balance 100 | "
          + "balance_date 2025-03-31"
      )
    )
    // The second subject has its own date: its second event is later.
    #expect(lines[8].contains("| 2024-12-31 | outcome 1 | score 7005 | as_of 2024-12-31"))
    #expect(lines[8].hasSuffix("open_default absent | age 40"))
    #expect(lines[9].contains("closed 2024-12-31") && lines[9].contains("balance 400"))
    #expect(lines[10].contains("settled none"))
  }

  @Test func `an earlier date sees less and refuses outcomes`() throws {
    let options = DatasetOptions(asOf: Day("2025-03-31"))
    let fixture = try Self.fixture()
    let dataset = try fixture.open(nil, options)
    let lines = try dump(dataset)
    #expect(dataset.schema.outcome == nil)
    #expect(
      dataset.summary.notices.map(\.message) == [
        "the as-of date 2025-03-31 is before the snapshot, so that outcomes are not read"
      ]
    )
    let expected: [String] = [
      "0 | 1 | 0 | 2025-03-31 | score absent | as_of none | open_default 1 | age absent",
      "  account.card of 0 | opened 2025-03-31 | closed none | matures 2040-01-01 | balance 100 | balance_date 2025-03-31",
      "  account.card of 0 | opened none | closed none | matures none | balance absent | balance_date absent",
      "  debt.charged_off of 0 | date 2025-03-31 | recorded 2025-03-31 | account 0 | case 0 | settled none | event 0",
      "  debt.charged_off of 0 | date 2025-03-31 | recorded 2025-03-31 | account none | case 1 | settled 2025-03-31 | event 1",
    ]
    for (line, wanted) in zip(lines, expected) { #expect(line == wanted) }
    // The second subject's own date is earlier still: for it nothing changes.
    #expect(lines[5].hasPrefix("1 | 2 | 0 | 2024-12-31 | score 7005"))
    #expect(lines.count == 8)
  }

  @Test func `an outcome that was asked for is refused, not left out`() throws {
    let fixture = try Self.fixture()
    let options = DatasetOptions(
      asOf: Day("2025-03-31"),
      outcome: .column("bad", bad: nil)
    )
    #expect(
      fixture.findings(nil, options) == [
        "error: the as-of date 2025-03-31 is before the snapshot, so that outcomes are not read; leave out --outcome, or give --as-of 2025-06-30"
      ]
    )
  }

  @Test func `a later date refuses an outcome window that has begun`() throws {
    let fixture = try Self.fixture()
    let later = Day("2025-07-01")
    #expect(try fixture.open(nil, DatasetOptions(asOf: later)).schema.outcome == nil)
    #expect(
      fixture.findings(nil, DatasetOptions(asOf: later, outcome: .column("bad", bad: "1"))) == [
        "error: the window of outcome 'bad' starts before the as-of date 2025-07-01; leave out --outcome, or give --as-of 2025-06-30"
      ]
    )
    let end = Day("2028-01-01")
    #expect(
      fixture.findings(nil, DatasetOptions(asOf: end)).contains {
        $0.contains("the as-of date 2028-01-01 is after the end of the data, 2027-12-31")
      }
    )
  }

  @Test func `kinds are recorded between their dates only, and others are not used`() throws {
    let fixture = try Fixture(
      """
      "records": ["account", {"kind": "debt", "from": "2020-01-01", "to": "2024-12-31"}]
      """,
      subjects: "id\n1\n",
      events:
        "event,subject,kind,date\n1,1,debt.charged_off,2024-01-01\n2,1,merit.hero,2024-01-01\n"
    )
    let now = try fixture.open()
    #expect(now.schema.recordedKinds == [0, 1])
    #expect(try dump(now).count == 1)
    #expect(
      now.summary.notices.map(\.message) == [
        "rows of kind 'merit.hero' are not used, because 'records' does not list it"
      ]
    )
    let then = try fixture.open(nil, DatasetOptions(asOf: Day("2024-12-31")))
    #expect(then.schema.recordedKinds == [0, 1, 2, 3])
    #expect(try dump(then).count == 2)
    #expect(then.summary.kinds.map(\.rows) == [0, 0, 1, 0, 1])
    #expect(then.summary.kinds.map(\.isCovered) == [true, true, true, true, false])
  }
}
