import CreditDatasets
import CreditFindings
import CreditPopulation
import Testing

/// What `datasets check` holds against the standard beyond what a run reads.
@Suite struct StandardCheckTests {
  /// What is said of a package with one table of subjects.
  private static func findings(
    _ subjects: String,
    fields: String,
    schema: String = "",
    resource: String = "",
    keys: String = ""
  ) throws -> [String] {
    let fixture = try Fixture()
    try fixture.write("s.csv", subjects)
    try fixture.write(
      "datapackage.json",
      """
      {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "p",
       "as_of": "2025-12-31", \(keys) "resources": [{"name": "subjects", "path": "s.csv", \(resource)
       "schema": {\(schema) "fields": [{"name": "id", "type": "integer"}\(fields)]}}]}
      """
    )
    return try findings(fixture)
  }

  private static func findings(_ fixture: Fixture) throws -> [String] {
    do {
      _ = try fixture.open().check(holdsToStandard: true)
      return []
    } catch {
      return ((error as? Findings)?.description ?? "\(error)")
        .replacing(fixture.folder + "/", with: "").split(separator: "\n").map(String.init)
    }
  }

  /// A field, a value that it allows and one that it does not, and what is said of that.
  @Test(arguments: [
    ("\"type\": \"integer\"", "-7", "7.0", "is not a whole number"),
    ("\"type\": \"integer\"", "+7", "seven", "is not a number"),
    ("\"type\": \"integer\", \"groupChar\": \" \"", "1 000", "1,000", "decimal comma"),
    ("\"type\": \"number\"", "1.5e3", "1..5", "is not a number"),
    ("\"type\": \"boolean\"", "TRUE", "yes", "neither true nor false"),
    ("\"type\": \"boolean\", \"trueValues\": [\"yes\"]", "yes", "nope", "neither true nor false"),
    ("\"type\": \"date\"", "2024-02-29", "2023-02-29", "is not a date"),
    ("\"type\": \"date\", \"format\": \"%b-%Y\"", "Feb-2024", "2024-02", "is not a month"),
    ("\"type\": \"year\"", "1999", "99", "is not a year"),
    ("\"type\": \"yearmonth\"", "1999-12", "1999-13", "is not a month of a year"),
    ("\"type\": \"time\"", "23:59:59", "24:00:00", "is not a time"),
    ("\"type\": \"datetime\"", "2024-02-29T10:00:00.5Z", "2024-02-29 10:00", "date with a time"),
    ("\"type\": \"string\", \"format\": \"email\"", "a.b@c.org", "a.b", "format 'email'"),
    ("\"type\": \"string\", \"format\": \"uri\"", "https://a.org/b", "a.org", "format 'uri'"),
    ("\"type\": \"string\", \"format\": \"binary\"", "QUI=", "QUI", "format 'binary'"),
    (
      "\"type\": \"string\", \"format\": \"uuid\"", "123e4567-e89b-12d3-a456-426614174000", "123",
      "format 'uuid'"
    ),
    ("\"type\": \"integer\", \"constraints\": {\"minimum\": 5}", "5", "4", "outside the range"),
    ("\"type\": \"number\", \"constraints\": {\"maximum\": 5}", "5.0", "5.001", "outside"),
    ("\"type\": \"number\", \"constraints\": {\"exclusiveMinimum\": 5}", "5.1", "5.00", "outside"),
    ("\"type\": \"integer\", \"constraints\": {\"exclusiveMaximum\": 5}", "4", "5", "outside"),
    ("\"type\": \"number\", \"constraints\": {\"minimum\": -2}", "-1e-30", "-2.5", "outside"),
    (
      "\"type\": \"date\", \"constraints\": {\"minimum\": \"2020-02-01\"}", "2020-02-01",
      "2020-01-31", "outside"
    ),
    (
      "\"type\": \"date\", \"format\": \"%b-%Y\", \"constraints\": {\"maximum\": \"2020-02-01\"}",
      "Feb-2020", "Mar-2020", "outside"
    ),
    (
      "\"type\": \"year\", \"constraints\": {\"minimum\": 2000}", "2000", "1999", "outside"
    ),
    ("\"type\": \"string\", \"constraints\": {\"minLength\": 2}", "ÄÖ", "Ä", "is shorter"),
    ("\"type\": \"string\", \"constraints\": {\"maxLength\": 2}", "ÄÖ", "ÄÖÜ", "is longer"),
    (
      "\"type\": \"string\", \"constraints\": {\"pattern\": \"[A-G][1-5]\"}", "A1", "A12", "pattern"
    ),
    ("\"type\": \"string\", \"constraints\": {\"enum\": [\"a\"]}", "a", "b", "one of the values"),
    ("\"type\": \"string\", \"constraints\": {\"required\": true}", "a", "", "empty but required"),
    ("\"constraints\": {\"required\": true}, \"missingValues\": [\"?\"]", "a", "?", "but required"),
  ])
  func `a column that no run reads is checked`(
    _ field: String,
    _ good: String,
    _ bad: String,
    _ said: String
  ) throws {
    func table(_ value: String) -> String { "id,note\n1,\"\(value)\"\n" }
    let fields = ", {\"name\": \"note\", \(field)}"
    #expect(try Self.findings(table(good), fields: fields) == [])
    let found = try Self.findings(table(bad), fields: fields)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("s.csv:2: column 'note': error: ") == true, "\(found)")
    #expect(found.first?.contains(said) == true, "\(found)")
    // No value of a subject is told.
    if bad.count > 3 { #expect(found.first?.contains(bad) == false, "\(found)") }
  }

  @Test func `keys are unique, by value and together`() throws {
    let fields = """
      , {"name": "n", "type": "number", "constraints": {"unique": true}}, \
      {"name": "a", "type": "string"}, {"name": "b", "type": "string"}
      """
    let schema = "\"primaryKey\": \"id\", \"uniqueKeys\": [[\"a\", \"b\"]],"
    #expect(
      try Self.findings(
        "id,n,a,b\n1,1.0,x,y\n2,,x,z\n3,,xy,\n4,10,x,yy\n",
        fields: fields,
        schema: schema
      )
        == []
    )
    #expect(
      try Self.findings("id,n,a,b\n1,10,x,y\n2,1e1,x,z\n3,,x,y\n", fields: fields, schema: schema)
        == [
          "s.csv:3: column 'n': error: repeats a value that must be unique; give every row its own",
          "s.csv:4: column 'a': error: repeats a value that must be unique; give every row its own",
        ]
    )
    let key = ", {\"name\": \"k\", \"type\": \"string\"}"
    #expect(
      try Self.findings("id,k\n1,a\n2,a\n3,\n", fields: key, schema: "\"primaryKey\": [\"k\"],")
        == [
          "s.csv:3: column 'k': error: repeats the primary key of another row; give every row its own",
          "s.csv:4: column 'k': error: has no value in a primary key; fill it in",
        ]
    )
  }

  @Test func `foreign keys point at rows that are there`() throws {
    let schema = """
      "foreignKeys": [{"fields": "boss", "reference": {"resource": "", "fields": "id"}}],
      """
    let fields = ", {\"name\": \"boss\", \"type\": \"integer\"}"
    #expect(try Self.findings("id,boss\n1,\n2,01\n", fields: fields, schema: schema) == [])
    #expect(
      try Self.findings("id,boss\n1,3\n2,1\n", fields: fields, schema: schema) == [
        "s.csv:2: column 'boss': error: is not among 'id' of 'subjects'; "
          + "add the row there, or correct the value"
      ]
    )
  }

  @Test(arguments: [
    ("exact", "id,a,b\n1,2,3\n", 0), ("exact", "id,b,a\n1,2,3\n", 1),
    ("exact", "id,a,b,c\n1,2,3,4\n", 1), ("equal", "id,b,a\n1,2,3\n", 0),
    ("equal", "id,a,b,c\n1,2,3,4\n", 1), ("equal", "id,a\n1,2\n", 1),
    ("subset", "id,a,b,c\n1,2,3,4\n", 0), ("subset", "id,a\n1,2\n", 1),
    ("superset", "id,a\n1,2\n", 0), ("superset", "id,a,c\n1,2,3\n", 1),
    ("partial", "id,a,c\n1,2,3\n", 0), ("loose", "id,a,b\n1,2,3\n", 1),
  ])
  func `columns agree with fields as the schema says`(
    _ match: String,
    _ table: String,
    _ count: Int
  ) throws {
    let found = try Self.findings(
      table,
      fields: ", {\"name\": \"a\", \"type\": \"any\"}, {\"name\": \"b\", \"type\": \"any\"}",
      schema: "\"fieldsMatch\": \"\(match)\","
    )
    #expect(found.count == count, "\(found)")
  }

  @Test func `empty lines, nameless columns, sizes and hashes are told`() throws {
    let found = try Self.findings(
      "id,\n1,2\n\n\n2,3\n",
      fields: "",
      schema: "\"fieldsMatch\": \"subset\",",
      resource: "\"bytes\": 7, \"hash\": \"sha256:00\","
    )
    let expected = [
      "the hash of resource 'subjects' is not checked",
      "the file of 'subjects' has 14 bytes, not 7",
      "s.csv:1: error: has a column without a name",
      "s.csv:3: error: is the first of 2 empty lines",
    ]
    #expect(found.count == expected.count, "\(found)")
    for said in expected { #expect(found.contains { $0.contains(said) }, "\(found)") }
  }

  @Test(arguments: [
    ("{\"name\": \"a\", \"type\": \"text\"}", "'text' is not a type of fields"),
    ("{\"name\": \"a\", \"type\": \"geojson\"}", "values of type 'geojson' are not checked"),
    ("{\"name\": \"a\", \"type\": \"string\", \"format\": \"phone\"}", "format 'phone'"),
    ("{\"name\": \"a\", \"constraints\": {\"minLenght\": 1}}", "unknown constraint 'minLenght'"),
    (
      "{\"name\": \"a\", \"type\": \"integer\", \"constraints\": {\"pattern\": \"1\"}}",
      "a field of type 'integer' cannot have 'pattern'"
    ),
    (
      "{\"name\": \"a\", \"type\": \"integer\", \"constraints\": {\"minimum\": \"low\"}}",
      "the limit of the field 'a' is no value of its type"
    ),
    (
      "{\"name\": \"a\", \"type\": \"string\", \"constraints\": {\"pattern\": \"[\"}}",
      "is not a regular expression"
    ),
    ("{\"name\": \"a\"}, {\"name\": \"a\"}", "two fields named 'a'"),
  ])
  func `a run reads what the standard does not allow, the check tells it`(
    _ field: String,
    _ said: String
  ) throws {
    let found = try Self.findings("id,a\n1,1\n", fields: ", \(field)")
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains(said) == true, "\(found)")
    #expect(found.first?.hasPrefix("datapackage.json:") == true, "\(found)")
  }

  @Test func `row numbers may be ids, and subjects organisations`() throws {
    let fixture = try Fixture()
    try fixture.write("s.csv", "age\n30\n40\n")
    try fixture.write(
      "datapackage.json",
      """
      {"as_of": "2025-12-31", "ids": "rows", "kind": "organisation",
       "resources": [{"name": "subjects", "path": "s.csv"}]}
      """
    )
    let dataset = try fixture.open()
    #expect(dataset.schema.subjects == [.organisation])
    #expect(
      try dump(dataset) == ["0 | 1 | 1 | 2025-12-31 | age 30", "1 | 2 | 1 | 2025-12-31 | age 40"]
    )
    for (key, value) in [("ids", "numbers"), ("kind", "firm")] {
      try fixture.write(
        "datapackage.json",
        """
        {"as_of": "2025-12-31", "\(key)": "\(value)",
         "resources": [{"name": "subjects", "path": "s.csv"}]}
        """
      )
      #expect(fixture.findings().first?.contains("'\(key)' cannot be '\(value)'") == true)
    }
  }
}
