import CreditDatasets
import CreditPopulation
import Testing

/// Accounts and events that do not fit their subjects, and rows that are skipped.
@Suite struct BadRecordTests {
  @Test func `records are checked against subjects, accounts and kinds`() throws {
    let fixture = try Fixture(
      "\"until\": \"2025-12-31\"",
      subjects: "id\n1\n3\n",
      accounts: """
        account,subject,kind,role
        a,1,account.card,holder
        a,1,account.card,holder
        b,2,account.card,holder
        c,3,account.crad,holder
        d,3,debt.charged_off,holder
        e,3,account,boss

        """,
      events: """
        event,subject,account,kind,date
        1,1,a,debt.charged_off,2024-01-01
        2,1,z,debt.charged_off,2024-01-01
        3,3,,debt.charged_off,
        4,3,,debt.charged_off,2026-01-01
        5,4,,debt.charged_off,2024-01-01
        ,3,,debt.charged_off,2024-01-01
        6,,,debt.charged_off,2024-01-01
        7,x,,debt.charged_off,2024-01-01

        """
    )
    let expected = [
      "accounts.csv:3: column 'account': error: stands twice for the same subject; "
        + "give every record of a subject its own id",
      "accounts.csv:4: column 'subject': error: is no subject of this dataset; "
        + "add the subject, or remove its records",
      "accounts.csv:5: column 'kind': error: is not a kind of record; did you mean 'account.card'?",
      "accounts.csv:6: column 'kind': error: is a kind of record that belongs in another table; "
        + "move the row to the table 'events'",
      "accounts.csv:7: column 'kind': error: is not a kind of record; "
        + "it is a group of kinds; write one of the kinds below it",
      "accounts.csv:7: column 'role': error: is not one of the values that this column may have; "
        + "allowed are holder, joint, guarantor",
      "events.csv:3: column 'account': error: names an account that the subject lacks; "
        + "add the account to 'accounts', or leave the field empty",
      "events.csv:4: column 'date': error: is empty but required; fill it in",
      "events.csv:5: column 'date': error: is a date after the end of the data; "
        + "the descriptor says 'until' 2025-12-31",
      "events.csv:6: column 'subject': error: is no subject of this dataset; "
        + "add the subject, or remove its records",
      "events.csv:7: column 'event': error: is empty but required; fill it in",
      "events.csv:8: column 'subject': error: is empty but required; fill it in",
      "events.csv:9: column 'subject': error: is no subject of this dataset; "
        + "add the subject, or remove its records",
    ]
    let findings = fixture.findings()
    #expect(findings.count == expected.count, "\(findings)")
    for (finding, wanted) in zip(findings, expected) { #expect(finding == wanted) }
  }

  @Test func `more rows of a subject than a table may have`() throws {
    let rows = String(repeating: "1,debt.charged_off,2020-01-01\n", count: 65_537)
    let fixture = try Fixture(
      subjects: "id\n1\n2\n",
      events: "subject,kind,date\n" + rows
    )
    #expect(
      fixture.findings() == [
        "events.csv:65537: column 'subject': error: is the subject of more than 65535 rows; "
          + "split the subject or leave rows out"
      ]
    )
  }

  @Test func `bad rows are skipped and counted`() throws {
    let fixture = try Fixture(
      subjects: "id,age\n1,x\n2,30\n2,31\n3,40\n4\n",
      accounts: "account,subject,kind\na,1,account.card\nb,2,account.card\nc,9,account.card\n",
      events: """
        event,subject,account,kind,date
        1,2,b,debt.charged_off,2024-01-01
        2,2,x,debt.charged_off,2024-01-01
        3,3,,debt.charged_off,2024-13-01
        4,1,a,debt.charged_off,2024-01-01

        """
    )
    let dataset = try fixture.open(nil, DatasetOptions(skipBadRows: true))
    #expect(dataset.summary.skippedRows == ["subjects": 3, "accounts": 2, "events": 3])
    #expect(dataset.schema.subjectCount == 2)
    let lines = try dump(dataset)
    #expect(lines.count == 4)
    #expect(lines.filter { !$0.hasPrefix(" ") }.map { $0.split(separator: " ")[2] } == ["2", "3"])
    #expect(dataset.lastPass?.skippedRows == ["subjects": 2, "accounts": 2, "events": 3])
  }
}
