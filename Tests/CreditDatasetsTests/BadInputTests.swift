import CreditDatasets
import CreditPopulation
import Testing

/// Every kind of bad input gives clear findings with file, row and column, and no values.
@Suite struct BadInputTests {
  /// A table of subjects and the findings that it gives.
  struct Case: CustomTestStringConvertible {
    var name: String
    var subjects: String
    var expected: [String]
    var keys = ""
    var fields = ""
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "an empty file",
      subjects: "",
      expected: [
        "subjects.csv: error: is empty; write a header with the names of the columns"
      ]
    ),
    Case(
      name: "a header alone",
      subjects: "id,age\n",
      expected: [
        "subjects.csv: error: has a header but no rows; a dataset needs at least one subject"
      ]
    ),
    Case(
      name: "ragged rows",
      subjects: "id,age\n1,2\n2\n3,4,5\n",
      expected: [
        "subjects.csv:3: error: has fewer fields than the header names; "
          + "write a delimiter for every empty field",
        "subjects.csv:4: error: has more fields than the header names; "
          + "put fields with a delimiter or a decimal comma in quotes",
      ]
    ),
    Case(
      name: "duplicate ids, far apart",
      subjects: "id,age\n7,1\n3,1\n7,2\n",
      expected: [
        "subjects.csv:4: column 'id': error: is the id of another subject, too; "
          + "give every subject its own id"
      ]
    ),
    Case(
      name: "no id",
      subjects: "id,age\n,1\n",
      expected: [
        "subjects.csv:2: column 'id': error: is empty but required; fill it in"
      ]
    ),
    Case(
      name: "no column of ids",
      subjects: "name,age\n7,1\n",
      expected: [
        "subjects.csv:1: error: the table 'subjects' has no column 'id'; "
          + "name the column of ids 'id', map it under 'columns', or write \"ids\": \"rows\""
      ]
    ),
    Case(
      name: "the same column twice",
      subjects: "id,age,age\n7,1,1\n",
      expected: [
        "subjects.csv:1: error: names the column 'age' more than once; give every column its own name"
      ]
    ),
    Case(
      name: "decimal commas",
      subjects: "id,utilisation\n7,\"0,35\"\n",
      expected: [
        "subjects.csv:2: column 'utilisation': error: is a number with a decimal comma; write a "
          + "decimal point, or declare '\"decimalChar\": \",\"' for this field in datapackage.json"
      ]
    ),
    Case(
      name: "numbers that are none",
      subjects: "id,age\n1,abc\n2,NaN\n3,NA\n4,-inf\n",
      expected: [
        "subjects.csv:2: column 'age': error: is not a number; "
          + "write digits with a decimal point, or leave the field empty",
        "subjects.csv:3: column 'age': error: is not a finite number; "
          + "leave the field empty, or declare the text under 'missingValues'",
        "subjects.csv:4: column 'age': error: is not a number; it looks like a mark for a missing "
          + "value; leave the field empty, or declare the text under 'missingValues'",
        "subjects.csv:5: column 'age': error: is not a finite number; "
          + "leave the field empty, or declare the text under 'missingValues'",
      ]
    ),
    Case(
      name: "values out of range",
      subjects: "id,age\n1,2000000000\n2,1e30\n",
      expected: [
        "subjects.csv:2: column 'age': error: is outside the range that this column may have; "
          + "check the unit and the declared 'scale'",
        "subjects.csv:3: column 'age': error: is outside the range that this column may have; "
          + "check the unit and the declared 'scale'",
      ]
    ),
    Case(
      name: "bad dates",
      subjects: "id,born\n1,1999-02-29\n2,1599-12-31\n3,2400-01-01\n4,2026-01-01\n5,31.12.1999\n",
      expected: [
        "subjects.csv:2: column 'born': error: is not a date; write YYYY-MM-DD",
        "subjects.csv:3: column 'born': error: is a date before 1600-01-01; "
          + "leave an unknown date empty",
        "subjects.csv:4: column 'born': error: is a date after 2399-12-31; "
          + "leave an unknown date empty",
        "subjects.csv:5: column 'born': error: is a date after the end of the data; "
          + "the descriptor says 'until' 2025-12-31",
        "subjects.csv:6: column 'born': error: is not a date; write YYYY-MM-DD",
      ],
      keys: "\"until\": \"2025-12-31\""
    ),
    Case(
      name: "bad truth values",
      subjects: "id,open_default\n1,maybe\n",
      expected: [
        "subjects.csv:2: column 'open_default': error: is neither true nor false; "
          + "write true or false, or declare 'trueValues' and 'falseValues'"
      ]
    ),
    Case(
      name: "a category that is not listed",
      subjects: "id,employment\n1,permanent\n2,pirate\n",
      expected: [
        "subjects.csv:3: column 'employment': error: is not one of the values that this column may "
          + "have; allowed are permanent, retired"
      ],
      fields: """
        "fields": [{"name": "employment", "constraints": {"enum": ["permanent", "retired"]}}]
        """
    ),
    Case(
      name: "a value without a recode",
      subjects: "id,job\n1,A1\n2,A2\n",
      expected: [
        "subjects.csv:3: column 'job': error: has no entry in 'recode'; "
          + "add the value to 'recode', with null for none"
      ],
      keys: """
        "characteristics": {"job": {"characteristic": "employment", "recode": {"A1": "retired"}}}
        """
    ),
    Case(
      name: "a kind of subject that is none",
      subjects: "id,kind\n1,firm\n",
      expected: [
        "subjects.csv:2: column 'kind': error: is not one of the values that this column may have; "
          + "allowed are individual, organisation"
      ]
    ),
    Case(
      name: "a NUL byte",
      subjects: "id,age\n1,2\0\n",
      expected: [
        "subjects.csv:2: error: holds a NUL byte; the file is damaged or no text; export it again"
      ]
    ),
    Case(
      name: "a quote that is never closed",
      subjects: "id,age\n1,2\n2,\"3\n4,5\n",
      expected: [
        "subjects.csv:3: error: has a quote that is never closed; close the quote"
      ]
    ),
    Case(
      name: "stray quotes",
      subjects: "id,age\n1,2\"\n2,\"3\"4\n",
      expected: [
        "subjects.csv:2: error: has a quote inside an unquoted field; "
          + "put the field in quotes and double the quotes inside it",
        "subjects.csv:3: error: has text after a closing quote; double the quotes inside the field",
      ]
    ),
    Case(
      name: "a required value",
      subjects: "id,age\n1,\n",
      expected: [
        "subjects.csv:2: column 'age': error: is empty but required; fill it in"
      ],
      fields: "\"fields\": [{\"name\": \"age\", \"constraints\": {\"required\": true}}]"
    ),
    Case(
      name: "weights",
      subjects: "id,w\n1,0.1234567\n2,-1\n3,\n",
      expected: [
        "subjects.csv:2: column 'w': error: is a weight with more than six decimals; "
          + "round the weights",
        "subjects.csv:3: column 'w': error: is outside the range that this column may have; "
          + "check the unit and the declared 'scale'",
        "subjects.csv:4: column 'w': error: is empty but required; fill it in",
      ],
      keys: "\"weight\": {\"column\": \"w\", \"kind\": \"sampling\"}"
    ),
  ]

  @Test(arguments: cases) func `subjects`(_ test: Case) throws {
    let fixture = try Fixture(test.keys, subjects: test.subjects, fields: test.fields)
    let findings = fixture.findings()
    #expect(findings.count == test.expected.count, "\(findings)")
    for (finding, expected) in zip(findings, test.expected) { #expect(finding == expected) }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x69, 0x00], "t.csv: error: is text in UTF-16; save the file as UTF-8"),
      ([0x1F, 0x8B, 0x08], "t.csv: error: is compressed; unpack it first, as with gunzip"),
      (
        Array("id,name\n1,M".utf8) + [0xFC] + Array("ller\n".utf8),
        "t.csv:2: error: is not valid UTF-8; save the file as UTF-8"
      ),
      (
        Array("id,n".utf8) + [0xE4] + Array("\n1,a\n".utf8),
        "t.csv:1: error: is not valid UTF-8; save the file as UTF-8"
      ),
    ] as [([UInt8], String)]
  )
  func `other encodings`(bytes: [UInt8], expected: String) throws {
    let fixture = try Fixture()
    try fixture.write("t.csv", bytes)
    #expect(fixture.findings("t.csv") == [expected])
  }

  @Test func `a missing file and a folder without descriptor`() throws {
    let fixture = try Fixture()
    #expect(fixture.findings("t.csv") == ["t.csv: error: there is no such file; check the path"])
    #expect(
      fixture.findings() == ["datapackage.json: error: there is no such file; check the path"]
    )
  }

  @Test func `a record longer than the limit is one finding and is not held`() throws {
    let fixture = try Fixture()
    let options = DatasetOptions(skipBadRows: true, recordLimit: 1 << 16)
    let long = String(repeating: "x", count: 2 << 20)
    try fixture.write("t.csv", "id,age\n1,2\n2,\(long)\n3,4\n")
    #expect(
      fixture.findings("t.csv") == [
        "t.csv:3: error: is a record longer than 1048576 bytes; "
          + "look for a missing line end or closing quote"
      ]
    )
    try fixture.write("u.csv", "id,age\n1,2\n2,\"\(long)\n3,4\n")
    #expect(fixture.findings("u.csv").count == 1)
    let skipping = try fixture.open("t.csv", options)
    #expect(skipping.schema.subjectCount == 2)
  }

  @Test func `many findings are told in part and counted`() throws {
    let rows = (1...500).map { "\($0),x" }.joined(separator: "\n")
    let findings = try Fixture(subjects: "id,age\n\(rows)\n").findings()
    #expect(findings.count == 11)
    #expect(
      findings.last == "subjects.csv: column 'age': error: is not a number, in 490 more rows"
    )
  }
}
