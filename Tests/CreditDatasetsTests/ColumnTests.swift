import CreditDatasets
import CreditFindings
import CreditPopulation
import Testing

/// Characteristics, groups, scores and outcomes from columns of subjects.
@Suite struct ColumnTests {
  @Test func `columns are recoded and scaled into the units of characteristics`() throws {
    let fixture = try Fixture(
      """
      "characteristics": {
        "job": {"characteristic": "employment", "recode": {"A1": "retired", "A2": "retired", "A3": null}},
        "util": {"characteristic": "utilisation", "unit": "percent"},
        "thousands": {"characteristic": "income", "scale": "1000"},
        "class": {"characteristic": "age", "recode": {"1": "25", "2": "35.0"}},
        "home": {"characteristic": "address_age", "unit": "years"},
        "flag": {"characteristic": "open_default", "recode": {"1": "no", "2": "yes"}},
        "since": "address_since"
      }
      """,
      subjects: """
        id,job,util,thousands,class,home,flag,since,margin
        1,A1,35,1.5,1,1.5,1,2020-01-01,0.000001
        2,A2,0.005,-2,2,0,2,,-1
        3,A3,,,,,,,

        """
    )
    #expect(
      try dump(try fixture.open()).map {
        $0.split(separator: " | ").dropFirst(4).joined(separator: " | ")
      } == [
        "employment retired | utilisation 3500 | income 150000 | age 25 | address_age 18 | "
          + "open_default 0 | address_since 2020-01-01 | margin 1",
        "employment retired | utilisation 1 | income -200000 | age 35 | address_age 0 | "
          + "open_default 1 | address_since none | margin -1000000",
        "employment none | utilisation none | income none | age none | address_age none | "
          + "open_default none | address_since none | margin none",
      ]
    )
  }

  @Test func `groups of texts, numbers, cuts and ages`() throws {
    let fixture = try Fixture(
      subjects: """
        id,born,region,size,rate
        1,2000-06-30,b,10,1.5
        2,2000-07-01,a,9,2.5
        3,1960-06-30,é,,2.49
        4,,b,10,

        """
    )
    let groups = try GroupSelection.parse("region,size,age:25,65,rate:1.5,2.5")
    let dataset = try fixture.open(nil, DatasetOptions(groups: .columns(groups)))
    #expect(
      dataset.schema.groups.map(\.levels) == [
        ["a", "b", "é"], ["9", "10", ""], ["<25", "25-64", "65+", ""],
        ["<1.5", "1.5 to <2.5", "2.5+", ""],
      ]
    )
    let batch = try #require(try dataset.batches().next())
    #expect(batch.groups == [[1, 0, 2, 1], [1, 0, 2, 1], [1, 0, 2, 3], [1, 2, 1, 3]])
  }

  @Test func `groups that cannot be made`() throws {
    let rows = (0..<1001).map { "\($0),\($0)\n" }.joined()
    let fixture = try Fixture(
      subjects: "id,born,region\n5000,,\n" + rows.replacing(",", with: ",,")
    )
    func findings(_ text: String) throws -> [String] {
      fixture.findings(nil, DatasetOptions(groups: .columns(try GroupSelection.parse(text))))
    }
    #expect(try findings("region")[0].hasPrefix("error: the column 'region' has more than 1000"))
    #expect(
      try findings("age") == [
        "error: the age must be cut into groups; write as in age:25,45,65"
      ]
    )
    #expect(
      try findings("regoin") == [
        "error: the table 'subjects' has no column 'regoin'; did you mean 'region'?"
      ]
    )
    for text in ["a,a", "age:45,25", "age:x", "", "age:"] {
      #expect(throws: Findings.self) { try GroupSelection.parse(text) }
    }
  }

  @Test func `recorded scores keep their decimals and distinct values`() throws {
    let fixture = try Fixture()
    try fixture.write("t.csv", "a,b\n700,1.50\n,0.25\n650,-3\n700,0.125\n")
    let scores = [
      ScoreSelection(name: "A", column: "a"),
      ScoreSelection(name: "B", column: "b", higherIsBetter: false),
    ]
    let dataset = try fixture.open("t.csv", DatasetOptions(scores: scores))
    #expect(dataset.schema.recordedScores.map(\.decimals) == [0, 3])
    #expect(dataset.schema.recordedScores.map(\.values) == [[650, 700], [-3000, 125, 250, 1500]])
    #expect(dataset.schema.recordedScores.map(\.higherIsBetter) == [true, false])
    let batch = try #require(try dataset.batches().next())
    #expect(batch.ids == ["1", "2", "3", "4"])
    #expect(batch.recordedScores == [[700, Value.none, 650, 700], [1500, 250, -3000, 125]])
    try fixture.write("u.csv", "a\n0.1234567\n")
    #expect(
      fixture.findings("u.csv", DatasetOptions(scores: [scores[0]])) == [
        "error: the score 'A' has more than 6 decimals; declare its 'decimals' under 'scores'"
      ]
    )
  }

  @Test(
    arguments: [
      ("0,1,,1", nil, "1 is bad, 0 is good", [0, 1, 3, 1]),
      ("1.0,0.0,0,1", nil, "1 is bad, 0 is good", [1, 0, 0, 1]),
      ("true,False,TRUE,", nil, "true is bad, false is good", [1, 0, 1, 3]),
      ("no,yes,,yes", "yes", "yes is bad, the rest is good", [0, 1, 3, 1]),
      ("2,1,2,2", "1", "1 is bad, the rest is good", [0, 1, 0, 0]),
    ] as [(String, String?, String, [UInt8])]
  )
  func `outcomes whose values say what is bad`(
    values: String,
    bad: String?,
    reading: String,
    states: [UInt8]
  ) throws {
    let fixture = try Fixture()
    let rows = values.split(separator: ",", omittingEmptySubsequences: false)
    try fixture.write("t.csv", "id,y\n" + rows.enumerated().map { "\($0),\($1)\n" }.joined())
    let dataset = try fixture.open("t.csv", DatasetOptions(outcome: .column("y", bad: bad)))
    #expect(dataset.schema.outcome?.reading == reading)
    #expect(try dataset.batches().next()?.outcomes == states)
    let counts = dataset.summary.outcomes[0].counts
    #expect(
      OutcomeState.allCases.map { counts[$0] ?? -1 }
        == OutcomeState.allCases.map { state in
          states.count { $0 == state.code }
        }
    )
  }

  @Test(arguments: ["1,2", "yes,no", "0,1,2", ",", "true,1"])
  func `an outcome that would have to be guessed is refused`(values: String) throws {
    let fixture = try Fixture()
    let rows = values.split(separator: ",", omittingEmptySubsequences: false)
    try fixture.write("t.csv", "id,y\n" + rows.enumerated().map { "\($0),\($1)\n" }.joined())
    #expect(
      fixture.findings("t.csv", DatasetOptions(outcome: .column("y", bad: nil))) == [
        "t.csv:1: column 'y': error: which value is bad would have to be guessed; "
          + "write --outcome y=VALUE, or declare \"bad\" under 'outcomes'"
      ]
    )
    #expect(
      fixture.findings("t.csv", DatasetOptions(outcome: .column("y", bad: "bad"))) == [
        "error: no subject has the bad value 'bad' in 'y'; "
          + "write a value of the column, as in --outcome y=VALUE"
      ]
    )
  }

  @Test func `a table without descriptor says what it was read as`() throws {
    let fixture = try Fixture()
    try fixture.write("t.csv", "id,age,when,share,flag,word\n1,40,2020-01-01,0.5,true,x\n2,,,,,\n")
    let summary = try fixture.open("t.csv").summary
    #expect(summary.name == "t")
    #expect(
      summary.tables[0].columns.map(\.type) == [
        "integer", "integer", "date", "number", "boolean", "string",
      ]
    )
    #expect(
      summary.tables[0].columns.map(\.uses) == [["id"], ["characteristic age"], [], [], [], []]
    )
    #expect(summary.notices.count == 1)
    #expect(summary.asOf.description == "2025-12-31")
  }

  @Test func `weights are millionths`() throws {
    let fixture = try Fixture(
      "\"weight\": {\"column\": \"w\", \"kind\": \"sampling\"}",
      subjects: "id,w\n1,0.5\n2,3\n"
    )
    let batch = try #require(try fixture.open().batches().next())
    #expect(batch.weights == [500_000, 3_000_000])
    let whole = try Fixture(
      "\"weight\": {\"column\": \"w\", \"kind\": \"frequency\"}",
      subjects: "id,w\n1,0.5\n2,3\n"
    )
    #expect(
      whole.findings() == [
        "subjects.csv:2: column 'w': error: is a frequency but no whole number; "
          + "declare a sampling weight"
      ]
    )
  }
}
