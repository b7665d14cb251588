import CreditDatasets
import CreditFindings
import CreditModelFiles
import CreditPopulation
import Foundation
import Testing

/// Tables that stand elsewhere, and columns as their publishers wrote them.
@Suite struct NeighbourTests {
  private static let descriptor = """
    {"name": "elsewhere", "as_of": "2018-12-31", "folder": "../tables",
     "columns": {"issued": "as_of"},
     "characteristics": {
       "first": {"characteristic": "address_age", "unit": "date"},
       "late": ["age", {"characteristic": "open_default", "recode": {"0.0": "no", "3.0": "yes"}}]
     },
     "resources": [{"name": "subjects", "path": "t.csv", "schema": {"fields": [
       {"name": "issued", "type": "date", "format": "%b-%Y"},
       {"name": "first", "type": "date", "format": "%b-%Y"}]}}]}
    """

  private static func fixture(_ table: String?) throws -> Fixture {
    let fixture = try Fixture()
    for name in ["package", "tables"] where name == "package" || table != nil {
      try FileManager.default.createDirectory(
        atPath: fixture.path(name),
        withIntermediateDirectories: true
      )
    }
    try fixture.write("package/datapackage.json", descriptor)
    if let table { try fixture.write("tables/t.csv", table) }
    return fixture
  }

  @Test func `months, months since a date and a column of two characteristics are read`() throws {
    let fixture = try Self.fixture(
      "id,issued,first,late\n1,Sep-2016,Aug-1998,3.0\n2,Jan-2017,Feb-2017,0.0\n3,Feb-2017,,\n"
    )
    // From August 1998 to September 2016 are 18 years and a month; after the as-of date is none.
    #expect(
      try dump(try fixture.open("package")).map {
        $0.split(separator: " | ").suffix(3).joined(separator: " | ")
      } == [
        "address_age 217 | age 3 | open_default 1", "address_age none | age 0 | open_default 0",
        "address_age none | age none | open_default none",
      ]
    )
    let batch = try #require(try fixture.open("package").batches().next())
    #expect(
      batch.asOf.map { Day(number: $0).description } == [
        "2016-09-01", "2017-01-01", "2017-02-01",
      ]
    )
  }

  @Test func `what is no month is a finding`() throws {
    let fixture = try Self.fixture("id,issued,first,late\n1,Sept-2016,2016-08-01,\n")
    let found = fixture.findings("package").joined(separator: "\n")
    #expect(found.contains("is not a month; write it as in Sep-2016"))
    #expect(found.contains("issued") && found.contains("first"))
  }

  @Test func `tables that are not there are said, and can be asked for before`() throws {
    let fixture = try Self.fixture(nil)
    let missing = try missingTables(ofDataset: fixture.path("package"))
    #expect(missing == fixture.path("package") + "/../tables")
    let found = fixture.findings("package").joined(separator: "\n")
    #expect(found.contains("the folder package/../tables with the tables is not there"))
    let whole = try Self.fixture("id,issued,first,late\n")
    #expect(try missingTables(ofDataset: whole.path("package")) == nil)
    #expect(try missingTables(ofDataset: whole.path("tables/t.csv")) == nil)
  }

  @Test(arguments: ["/tmp", "", "https://example.org/data"])
  func `the folder is relative to the descriptor`(folder: String) throws {
    let fixture = try Fixture("\"folder\": \"\(folder)\"", subjects: "id\n1\n")
    #expect(
      fixture.findings().joined().contains("'folder' must be a path relative to the descriptor")
    )
  }

  @Test func `the path of a resource still stays in the folder`() throws {
    let fixture = try Self.fixture("id,issued,first,late\n")
    try fixture.write(
      "package/datapackage.json",
      Self.descriptor.replacingOccurrences(of: "\"t.csv\"", with: "\"../t.csv\"")
    )
    #expect(fixture.findings("package").joined().contains("leaves the package's folder"))
  }
}
