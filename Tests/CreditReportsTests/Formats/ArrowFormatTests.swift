import CreditArrow
import CreditResults
import CreditFormats
import Testing

/// Tables as Arrow files: declared types, nulls, the title.
@Suite struct ArrowFormatTests {
  private static let table = Table(
    name: "t",
    title: "A title",
    columns: [
      Table.Column("text", .text), Table.Column("count", .integer), Table.Column("share", .number),
      Table.Column("flag", .boolean), Table.Column("day", .date), Table.Column("odd", .number),
    ],
    rows: [
      [.text("=1+1"), .integer(3), .number(0.25), .boolean(true), .text("2024-02-29"), .number(2)],
      [.empty, .empty, .integer(2), .empty, .empty, .text("never")],
    ]
  )

  private static func report(_ table: Table) -> ReportTables {
    ReportTables(name: "r", title: "R", asOf: "2025-12-31", models: [], tables: [table])
  }

  @Test func `columns have their types, undefined is missing`() throws {
    let report = Self.report(Self.table)
    let files = ArrowFormat().files(of: report)
    #expect(files.map(\.name) == ["tables/t.arrow"])
    let file = try ArrowFile(bytes: files[0].bytes, name: files[0].name)
    #expect(
      file.schema.fields.map(\.type.name)
        == ["string", "int64", "double", "bool", "date32[day]", "string"]
    )
    #expect(file.schema.metadata == [ArrowMetadata("title", "A title")])
    let batch = try #require(try file.batches().nextBatch())
    let rows = (0..<batch.rowCount).map { row in batch.columns.map { $0.text(row) } }
    #expect(
      rows == [
        ["=1+1", "3", "0.25", "true", "2024-02-29", "2"], [nil, nil, "2", nil, nil, "never"],
      ]
    )
    #expect(ArrowFormat().files(of: report) == files)
  }

  @Test func `a table without rows keeps its types`() throws {
    var table = Self.table
    table.rows = []
    let report = Self.report(table)
    let file = try ArrowFile(bytes: ArrowFormat().files(of: report)[0].bytes, name: "t")
    #expect(file.schema.fields.map(\.type.name).last == "double")
    #expect(try file.batches().nextBatch() == nil)
  }
}
