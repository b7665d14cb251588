import CreditDatasets
import CreditFindings
import CreditPopulation
import Testing

@Suite struct DescriptorTests {
  /// A descriptor around some keys.
  static func findings(_ text: String) throws -> [String] {
    let fixture = try Fixture()
    try fixture.write("datapackage.json", text)
    try fixture.write("s.csv", "id,age\n1,2\n")
    return fixture.findings()
  }

  static func findings(keys: String) throws -> [String] {
    try findings(
      """
      {"as_of": "2025-06-30", "resources": [{"name": "subjects", "path": "s.csv"}],
      \(keys)}
      """
    )
  }

  @Test(arguments: [
    ("\"charcteristics\": {}", "did you mean 'characteristics'?"),
    ("\"until\": \"2025-02-30\"", "'until' is not a date"),
    ("\"until\": \"2024-01-01\"", "'until' is before 'as_of'"),
    ("\"currency\": \"euro\"", "'currency' is not a currency"),
    ("\"records\": [\"dept\"]", "'dept' is not a kind of record; did you mean 'debt'?"),
    ("\"records\": [{\"kind\": \"debt\", \"form\": \"2020-01-01\"}]", "did you mean 'from'?"),
    ("\"outcome\": \"y\"", "'outcome' names 'y', which is not under 'outcomes'"),
    ("\"outcomes\": {\"agee\": {\"bad\": [\"1\"]}}", "no column 'agee'; did you mean 'age'?"),
    ("\"outcomes\": {\"age\": {\"bad\": [\"1\"], \"good\": [\"1\"]}}", "has two meanings"),
    ("\"weight\": {\"column\": \"age\"}", "'weight' has no 'kind'"),
    ("\"groups\": [{\"column\": \"age\", \"cuts\": [45, 25]}]", "do not ascend"),
    ("\"characteristics\": {\"age\": \"agee\"}", "did you mean 'age'?"),
    ("\"characteristics\": {\"id\": \"age\", \"age\": \"age\"}", "two columns give 'age'"),
    ("\"characteristics\": {\"age\": {\"unit\": \"pounds\"}}", "cannot become count"),
    ("\"characteristics\": {\"age\": {\"recode\": {\"2\": \"old\"}}}", "the value is not a number"),
    ("\"columns\": {\"age\": \"sexx\"}", "did you mean 'sex'?"),
    ("\"scores\": [{\"name\": \"s\", \"column\": \"age\"}]", "a score has no 'direction'"),
    (
      "\"rates\": [{\"from\": \"EUR\", \"to\": \"USD\", \"rate\": \"0\"}]",
      "a rate must be positive"
    ),
    ("\"name\": \"../x\"", "'name' must consist of letters"),
    ("\"name\": [1]", "'name' must be a text, not a list"),
  ])
  func `keys of our own are checked`(keys: String, expected: String) throws {
    let findings = try Self.findings(keys: keys)
    #expect(findings.count == 1, "\(findings)")
    #expect(findings.first?.contains(expected) == true, "\(findings)")
    #expect(findings.first?.hasPrefix("datapackage.json:2:") == true, "\(findings)")
  }

  @Test(arguments: [
    ("{}", 2), ("[]", 1), ("{", 1), ("{\"resources\": [], \"as_of\": \"2025-01-01\"}", 1),
    (
      "{\"as_of\": \"2025-01-01\", \"resources\": [{\"name\": \"subjects\", \"path\": \"../s.csv\"}]}",
      1
    ),
    (
      "{\"as_of\": \"2025-01-01\", \"resources\": [{\"name\": \"subjects\", \"path\": \"/etc/passwd\"}]}",
      1
    ),
    (
      "{\"as_of\": \"2025-01-01\", \"resources\": [{\"name\": \"subjects\", \"path\": \"no.csv\"}]}",
      1
    ),
    (
      """
      {"as_of": "2025-01-01", "resources": [{"name": "subjects", "path": "s.csv",
        "encoding": "latin1"}, {"name": "links", "path": "l.csv"}]}
      """, 2
    ),
  ])
  func `packages that cannot be read`(text: String, count: Int) throws {
    let findings = try Self.findings(text)
    #expect(findings.count == count, "\(findings)")
  }

  @Test func `what the standard allows is read`() throws {
    let fixture = try Fixture()
    try fixture.write("s.tsv", "1\tyes\n2\tno\n")
    try fixture.write(
      "datapackage.json",
      """
      {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "d",
       "title": "A title", "licenses": [{"name": "CC0-1.0"}], "keywords": ["x"], "custom:x": 1,
       "as_of": "2025-06-30", "until": "2026-06-30", "currency": "EUR", "synthetic": "Made up.",
       "rates": [{"from": "USD", "to": "EUR", "rate": "0.9", "date": "2025-06-30", "kind": "market"}],
       "resources": [{"name": "subjects", "path": ["s.tsv"], "mediatype": "text/tsv",
         "dialect": {"delimiter": "\\t", "header": false},
         "schema": {"primaryKey": ["id"], "fields": [{"name": "id", "type": "integer"},
           {"name": "open_default", "type": "boolean", "trueValues": ["yes"],
            "falseValues": ["no"]}]}},
        {"name": "notes", "path": "notes.csv"}]}
      """
    )
    let dataset = try fixture.open()
    #expect(
      try dump(dataset) == [
        "0 | 1 | 0 | 2025-06-30 | open_default 1", "1 | 2 | 0 | 2025-06-30 | open_default 0",
      ]
    )
    #expect(dataset.schema.title == "A title")
    #expect(dataset.schema.rates == [CurrencyPair(from: "USD", to: "EUR"): 900_000])
    #expect(dataset.schema.currency == "EUR")
    #expect(dataset.schema.synthetic == "Made up.")
    #expect(dataset.summary.licences == ["CC0-1.0"])
    #expect(dataset.summary.notices.map(\.message) == ["the resource 'notes' is not used"])
  }
}
