import CreditArrow
import CreditDatasets
import CreditFindings
import CreditModelFiles
import CreditPopulation
import Testing

/// Tables in Arrow are read as the same tables in text are.
@Suite struct ArrowTableTests {
  private static let fields = """
    "missingValues": ["", "NA"], "fields": [
      {"name": "id", "type": "integer"},
      {"name": "income", "type": "number", "decimalChar": ","},
      {"name": "address_since", "type": "date"},
      {"name": "open_default", "type": "boolean", "trueValues": ["j"], "falseValues": ["n"]},
      {"name": "employment", "type": "string", "constraints": {"enum": ["employed", "retired"]}}]
    """

  /// The same package with its tables in text, the ids descending so that they must be sorted.
  private static func package() throws -> Fixture {
    try Fixture(
      "\"until\": \"2025-12-31\"",
      subjects: """
        id,income,address_since,open_default,employment
        3,"1200,50",2020-02-29,j,employed
        2,NA,,,
        1,"0,1",1999-12-31,n,retired

        """,
      accounts: """
        account,subject,kind,role,opened,balance
        a,3,account.card,holder,2021-01-01,12.50
        b,1,account.mortgage,holder,,

        """,
      events: """
        event,subject,account,kind,date,amount
        3,3,a,debt.charged_off,2024-01-01,100.00
        1,1,,debt.instalment_missed,2024-06-30,1e3
        2,1,b,debt.instalment_missed,2024-06-29,

        """,
      fields: fields
    )
  }

  private static func converted(
    _ fixture: Fixture,
    _ format: TableFormatName,
    from: String? = nil
  ) throws -> (path: String, tables: [ConvertedTable]) {
    let path = fixture.path("converted-\(format.rawValue)")
    let tables = try convertDataset(
      from: from ?? fixture.folder,
      to: path,
      options: ConversionOptions(format: format)
    )
    return (path, tables)
  }

  @Test func `the same population in Arrow gives the same batches`() throws {
    let fixture = try Self.package()
    let (path, tables) = try Self.converted(fixture, .arrow)
    let subjects = try #require(tables.first { $0.name == "subjects" })
    #expect(
      subjects.columns.map(\.type)
        == ["int64", "double", "date32[day]", "bool", "dictionary<string, int32>"]
    )
    #expect(subjects.wasSorted && subjects.rowCount == 3)
    let text = try dump(fixture.open())
    // A line a subject, account and event.
    #expect(text.count == 8)
    #expect(text.contains { $0.contains("open_default 1") || $0.contains("open_default true") })
    let arrow = try openDataset(path: path, vocabulary: .tests)
    #expect(try dump(arrow) == text)
    #expect(arrow.inputFiles.count(where: { $0.hasSuffix(".arrow") }) == 3)
    // Sorted now: nothing is to be sorted again.
    let again = try convertDataset(from: path, to: path + "-again")
    #expect(!again.contains { $0.wasSorted })
    for table in ["subjects", "accounts", "events"] {
      #expect(
        try contents("\(path)/\(table).arrow") == contents("\(path)-again/\(table).arrow")
      )
    }
  }

  @Test func `back in text the population is the same and only spellings have changed`() throws {
    let fixture = try Self.package()
    let (arrow, _) = try Self.converted(fixture, .arrow)
    let (text, _) = try Self.converted(fixture, .csv, from: arrow)
    #expect(try dump(openDataset(path: text, vocabulary: .tests)) == dump(fixture.open()))
    #expect(
      String(decoding: try contents("\(text)/subjects.csv"), as: UTF8.self) == """
        id,income,address_since,open_default,employment
        1,0.1,1999-12-31,false,retired
        2,,,,
        3,1200.5,2020-02-29,true,employed

        """
    )
  }

  @Test func `values that do not fit keep their column text and their spelling`() throws {
    let fixture = try Fixture()
    try fixture.write(
      "t.csv",
      "id,zip,big,x,day,flag,mixed\n"
        + "1,00501,1234567890123456789012,0.10,2024-02-29,true,1\n"
        + "2,10001,1,-3,1999-12-31,false,n/a\n"
    )
    let table = try convertDataset(from: fixture.path("t.csv"), to: fixture.path("t.arrow"))[0]
    #expect(
      table.columns.map(\.type)
        == ["int64", "string", "string", "double", "date32[day]", "bool", "string"]
    )
    _ = try convertDataset(
      from: fixture.path("t.arrow"),
      to: fixture.path("back.csv"),
      options: ConversionOptions(format: .csv)
    )
    #expect(
      String(decoding: try contents(fixture.path("back.csv")), as: UTF8.self)
        == "id,zip,big,x,day,flag,mixed\n"
        + "1,00501,1234567890123456789012,0.1,2024-02-29,true,1\n"
        + "2,10001,1,-3,1999-12-31,false,n/a\n"
    )
  }

  @Test func `a described column that does not fit says which record`() throws {
    let fixture = try Fixture(
      subjects: "id,income\n1,12\n2,around 3\n",
      fields: "\"fields\": [{\"name\": \"id\", \"type\": \"integer\"}, "
        + "{\"name\": \"income\", \"type\": \"number\"}]"
    )
    let (_, tables) = try Self.converted(fixture, .arrow)
    #expect(tables[0].columns.map(\.type) == ["int64", "string"])
    #expect(tables[0].columns.map(\.reason) == [nil, "record 2 is no plain number"])
  }

  @Test func `a bare table in Arrow is a dataset, and its rows are counted from one`() throws {
    let fixture = try Fixture()
    let writer = try ArrowWriter(
      path: fixture.path("bare.arrow"),
      schema: ArrowSchema([ArrowField("id", .utf8), ArrowField("age", .double)])
    )
    for (id, age) in [("a", 30.0), ("b", 41.5), ("c", 12)] {
      writer.append(id)
      writer.append(age)
      try writer.endRow()
    }
    writer.append("d\u{0}")
    writer.appendNull()
    try writer.endRow()
    try writer.close()
    #expect(
      fixture.findings("bare.arrow") == [
        "bare.arrow:4: error: holds a NUL byte; remove it from the text"
      ]
    )
  }

  @Test func `a table said to be in Arrow must be`() throws {
    let fixture = try Fixture()
    try fixture.write("s.csv", "id\n1\n")
    try fixture.write(
      "datapackage.json",
      """
      {"name": "x", "as_of": "2025-06-30",
       "resources": [{"name": "subjects", "path": "s.csv", "format": "arrow"}]}
      """
    )
    let findings = fixture.findings()
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("s.csv: error: is damaged at byte 0: ") == true)
  }

  @Test func `columns that cannot be are named with the file`() throws {
    let fixture = try Fixture()
    let twice = try ArrowWriter(
      path: fixture.path("twice.arrow"),
      schema: ArrowSchema([ArrowField("id", .utf8), ArrowField("id", .utf8)])
    )
    try twice.close()
    let none = try ArrowWriter(path: fixture.path("none.arrow"), schema: ArrowSchema([]))
    try none.close()
    #expect(
      fixture.findings("twice.arrow") == [
        "twice.arrow: error: names the column 'id' more than once; "
          + "give every column its own name"
      ]
    )
    #expect(
      fixture.findings("none.arrow") == [
        "none.arrow: error: has no columns; write at least one column"
      ]
    )
  }

  @Test func `a large table is sorted within the memory it may use`() throws {
    let fixture = try Fixture()
    var text = "id,name\n"
    for row in 0..<5000 { text += "\((row * 7919) % 5000),n\(row)\n" }
    try fixture.write("t.csv", text)
    let options = ConversionOptions(sort: "id", memoryLimit: 1 << 14)
    let table = try convertDataset(
      from: fixture.path("t.csv"),
      to: fixture.path("t.arrows"),
      options: options
    )[0]
    #expect(table.wasSorted && table.rowCount == 5000)
    let file = try ArrowFile(path: fixture.path("t.arrows"))
    #expect(file.kind == .stream)
    var ids: [Int64] = []
    let reader = file.batches()
    while let batch = try reader.nextBatch() {
      ids += (0..<batch.rowCount).compactMap { batch.columns[0].integer($0) }
    }
    #expect(ids == Array(0..<5000))
    let unknown = #expect(throws: Findings.self) {
      try convertDataset(
        from: fixture.path("t.csv"),
        to: fixture.path("x.arrow"),
        options: ConversionOptions(sort: "nam")
      )
    }
    #expect(unknown?.description.contains("did you mean 'name'?") == true)
  }

  @Test func `a folder that is there is not written over`() throws {
    let fixture = try Self.package()
    _ = try Self.converted(fixture, .arrow)
    let error = #expect(throws: Findings.self) { try Self.converted(fixture, .arrow) }
    #expect(error?.description.contains("is there already; name a new folder") == true)
  }
}
