import CreditDatasets
import CreditPopulation
import Testing

@Suite struct TextTableTests {
  /// The same table written in many ways.
  @Test(arguments: [
    "id,age,sex\n1,30,f\n2,,\"a, b\"\n",
    "id,age,sex\r\n1,30,f\r\n2,,\"a, b\"\r\n",
    "id,age,sex\r1,30,f\r2,,\"a, b\"\r",
    "\u{FEFF}id,age,sex\n1,30,f\n2,,\"a, b\"",
    "\"id\",\"age\",\"sex\"\n\"1\",\"30\",\"f\"\n\"2\",\"\",\"a, b\"\n",
    "id;age;sex\n1;30;f\n2;;a, b\n",
    "id\tage\tsex\n1\t30\tf\n2\t\ta, b\n",
    "id,age,sex\n\n1,30,f\n\n\n2,,\"a, b\"\n\n",
    "id,age,sex\n1, 30 ,f\n2,,\"a, b\"\n",
  ])
  func `ways of writing`(text: String) throws {
    let fixture = try Fixture()
    try fixture.write("t.csv", text)
    let lines = try dump(try fixture.open("t.csv"))
    #expect(
      lines == [
        "0 | 1 | 0 | 2025-12-31 | sex f | age 30", "1 | 2 | 0 | 2025-12-31 | sex a, b | age none",
      ]
    )
  }

  @Test func `quoted fields keep line ends and quotes, rows keep their lines`() throws {
    let fixture = try Fixture()
    try fixture.write("t.csv", "id,sex,age\n1,\"a\n\"\"b\"\"\r\né\",1\n2,\"\"\"\",x\n")
    #expect(
      fixture.findings("t.csv") == [
        "t.csv:5: column 'age': error: is not a number; "
          + "write digits with a decimal point, or leave the field empty"
      ]
    )
    try fixture.write("t.csv", "id,sex\n1,\"a\n\"\"b\"\"\r\né\"\n2,\"\"\"\"\n")
    let source = try fixture.open("t.csv").batches()
    let batch = try #require(try source.next())
    let dataset = try fixture.open("t.csv")
    let lines = try dump(dataset)
    #expect(batch.count == 2)
    #expect(lines[0].hasSuffix("sex a\n\"b\"\r\né"))
    #expect(lines[1].hasSuffix("sex \""))
  }

  @Test func `records that cross the chunks of the reader`() throws {
    let fixture = try Fixture()
    // Rows of 1,000 bytes do not divide a mebibyte, so that every chunk cuts a row.
    let pad = String(repeating: "é\"\"", count: 245)
    var text = "id,age,note\n"
    for row in 1...2200 { text += "\(row),\(row % 90),\"\(pad)\n\"\n" }
    try fixture.write("t.csv", text)
    let dataset = try fixture.open(
      "t.csv",
      DatasetOptions(
        groups: .columns([
          GroupSelection(column: "note")
        ])
      )
    )
    #expect(dataset.schema.subjectCount == 2200)
    #expect(dataset.schema.groups[0].levels == [String(repeating: "é\"", count: 245) + "\n"])
    let source = try dataset.batches()
    var sum: Int64 = 0
    while let batch = try source.next() {
      for row in 0..<batch.count { sum += batch.given[0].integer(at: row) }
    }
    #expect(sum == (1...2200).reduce(Int64(0)) { $0 + Int64($1 % 90) })
  }

  @Test(
    arguments: [
      ("0.35", 3500), ("1", 10_000), (".5", 5000), ("5.", 50_000), ("-0.00005", -1),
      ("0.00004999", 0), ("0.00005", 1), ("1e-2", 100), ("2.5E1", 250_000), ("+0.1", 1000),
      ("0.30000000000000004", 3000), ("0.123456789012345678901234567890", 1235),
      ("00001.5", 15_000),
    ] as [(String, Int64)]
  )
  func `decimals become integers exactly, halves away from zero`(
    text: String,
    expected: Int64
  ) throws {
    let fixture = try Fixture(subjects: "id,utilisation\n1,\(text)\n")
    let batch = try #require(try fixture.open().batches().next())
    #expect(batch.given[0].integer(at: 0) == expected)
  }

  @Test(arguments: ["1,5", "1.2.3", "--1", "1e", "1e1.5", ".", "", "0x10", "1 2", "e5", "1e9999"])
  func `what is no number is never guessed`(text: String) throws {
    let fixture = try Fixture(
      subjects: "id,utilisation\n1,\"\(text)\"\n",
      fields: "\"fields\": [{\"name\": \"utilisation\", \"constraints\": {\"required\": true}}]"
    )
    #expect(fixture.findings().count == 1)
  }

  @Test func `rounding is counted`() throws {
    let fixture = try Fixture(subjects: "id,income\n1,1.234\n2,1.23\n3,1.239\n")
    let report = try fixture.open().check()
    #expect(report.roundedValues.values.map { $0 } == [2])
    #expect(report.subjects == 3)
  }

  @Test func `declared decimal commas, group marks and missing values`() throws {
    let fixture = try Fixture(
      subjects: "id;income;age\n1;1.234,50;-9\n2;NA;\n3;-0,05;7\n",
      fields: """
        "missingValues": ["", "-9"],
        "fields": [{"name": "income", "type": "number", "decimalChar": ",", "groupChar": ".",
                    "missingValues": ["NA"]}]
        """
    )
    try fixture.write(
      "datapackage.json",
      """
      {"as_of": "2025-06-30", "resources": [{"name": "subjects", "path": "subjects.csv",
        "dialect": {"delimiter": ";"},
        "schema": {"missingValues": ["", "-9"],
          "fields": [{"name": "income", "type": "number", "decimalChar": ",", "groupChar": ".",
                      "missingValues": ["NA"]}]}}]}
      """
    )
    let batch = try #require(try fixture.open().batches().next())
    #expect((0..<3).map { batch.given[0].integer(at: $0) } == [123_450, Value.none, -5])
    #expect((0..<3).map { batch.given[1].integer(at: $0) } == [Value.none, Value.none, 7])
  }
}
