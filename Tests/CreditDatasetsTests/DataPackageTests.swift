import CreditDatasets
import CreditFindings
import CreditPopulation
import Testing

@Suite struct DataPackageTests {
  static let subjects = #"""
    id,born,sex,age,income,utilisation,note
    2,1980-02-29,f,45,1234.5,0.35,x
    10,,m,,,,
    9,1990-01-01,f,35,0,1,"a, ""b"""

    """#
  static let accounts = """
    account,subject,kind,role,opened,closed,limit,balance,balance_date,seen_by
    b,2,account.card,holder,2020-01-01,2025-07-01,1000,10,2025-06-01,x y
    a,2,account.mortgage,joint,2019-01-01,,2000,20,,
    a,9,account.card,,,,,,2024-01-01,y

    """
  static let events = """
    event,subject,account,case,date,recorded,kind,severity,settled,amount
    e2,2,b,c,2024-01-01,,debt.instalment_missed,30,,12.34
    e1,2,b,c,2024-02-01,2024-03-01,debt.instalment_missed,60,2025-12-01,
    e1,9,,,2025-06-30,2025-07-01,debt.charged_off,,,
    e2,9,,,2025-06-30,,debt.charged_off,,,

    """

  @Test func `a package becomes subjects with slices of records`() throws {
    let fixture = try Fixture(
      "\"groups\": [\"sex\", {\"column\": \"age\", \"cuts\": [40]}]",
      subjects: Self.subjects,
      accounts: Self.accounts,
      events: Self.events
    )
    let dataset = try fixture.open()
    let lines = try dump(dataset)
    let expected = [
      "0 | 2 | 0 | 2025-06-30 | sex f | age 40+ | born 1980-02-29 | sex f | age 45 | income 123450 | utilisation 3500",
      "  account.mortgage of 0 | role joint | seen_by -1 | opened 2019-01-01 | closed none | limit 200000 | balance 2000 | balance_date none",
      "  account.card of 0 | role holder | seen_by 3 | opened 2020-01-01 | closed none | limit 100000 | balance 1000 | balance_date 2025-06-01",
      "  debt.instalment_missed of 0 | date 2024-02-01 | recorded 2024-03-01 | account 1 | case 0 | amount none | severity 60 | settled none | event 0",
      "  debt.instalment_missed of 0 | date 2024-01-01 | recorded 2024-01-01 | account 1 | case 0 | amount 1234 | severity 30 | settled none | event 1",
      "1 | 9 | 0 | 2025-06-30 | sex f | age <40 | born 1990-01-01 | sex f | age 35 | income 0 | utilisation 10000",
      "  account.card of 1 | role none | seen_by 2 | opened none | closed none | limit none | balance none | balance_date 2024-01-01",
      "  debt.charged_off of 1 | date 2025-06-30 | recorded 2025-06-30 | account none | case 1 | amount none | severity none | settled none | event 0",
      "2 | 10 | 0 | 2025-06-30 | sex m | age  | born none | sex m | age none | income none | utilisation none",
    ]
    #expect(lines.count == expected.count)
    for (line, wanted) in zip(lines, expected) { #expect(line == wanted) }
    #expect(dataset.schema.subjectCount == 3)
    #expect(dataset.schema.groups.map(\.levels) == [["f", "m"], ["<40", "40+", ""]])
    #expect(dataset.schema.agencies == ["x", "y"])
    #expect(dataset.schema.recordedKinds == [0, 1, 2, 3])
    #expect(dataset.summary.tables.map(\.isSorted) == [false, true, true])
    #expect(dataset.summary.tables[0].columns.last?.uses == [])
    #expect(dataset.inputFiles.count == 4)
  }
}
