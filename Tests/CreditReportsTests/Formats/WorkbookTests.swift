import CreditResults
import Foundation
import Testing

@testable import CreditFormats

@Suite struct WorkbookTests {
  private static let table = Table(
    name: "t",
    title: "A table <small> & \"odd\"",
    columns: [
      Table.Column("name", .text), Table.Column("n", .integer), Table.Column("value", .number),
      Table.Column("yes", .boolean), Table.Column("day", .date),
    ],
    rows: [
      [.text("a"), .integer(-12), .number(0.125), .boolean(true), .text("2025-12-31")],
      [.text("=1+1"), .integer(1 << 60), .number(3), .boolean(false), .text("one day")],
      [.empty, .empty, .empty, .empty, .empty],
    ]
  )

  private static func report(_ tables: [Table]) -> ReportTables {
    ReportTables(
      name: "twenty",
      title: "Twenty",
      synthetic: "Drawn.",
      asOf: "2025-12-31",
      models: [ReportTables.Model(id: "a.b@1", title: "A & B", status: "construct")],
      tables: tables
    )
  }

  private static func parts(
    _ tables: [Table],
    format: XLSXFormat = XLSXFormat()
  ) throws -> [String: String] {
    let files = format.files(of: report(tables))
    #expect(files.map(\.name) == ["tables.xlsx"])
    return try Unzipped(files[0].bytes).texts
  }

  @Test func `cells have the types of their columns`() throws {
    let parts = try Self.parts([Self.table])
    let sheet = try #require(parts["xl/worksheets/sheet2.xml"])
    #expect(sheet.contains("<c r=\"B2\" s=\"2\"><v>-12</v></c>"))
    #expect(sheet.contains("<c r=\"C2\" s=\"5\"><v>0.125</v></c>"))
    #expect(sheet.contains("<c r=\"D2\" t=\"b\"><v>1</v></c>"))
    #expect(sheet.contains("<c r=\"E2\" s=\"7\"><v>46022</v></c>"))
    #expect(sheet.contains("<row r=\"4\"></row>"))
  }

  @Test func `texts stand apart from the sheet and are never formulas`() throws {
    let hostile = ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "=HYPERLINK(\"x\")", "<f>1</f>"]
    let table = Table(
      name: "t",
      title: "",
      columns: [Table.Column("=cmd", .text)],
      rows: hostile.map { [.text($0)] }
    )
    let parts = try Self.parts([table])
    let strings = try #require(parts["xl/sharedStrings.xml"])
    #expect(strings.contains("<si><t xml:space=\"preserve\">=1+1</t></si>"))
    #expect(strings.contains("<t xml:space=\"preserve\">_x000D_x</t>"))
    #expect(strings.contains("&lt;f&gt;1&lt;/f&gt;"))
    for (name, text) in parts where name.hasPrefix("xl/worksheets/") {
      #expect(!text.contains("<f>") && !text.contains("<f "))
      #expect(!text.contains("1+1"))
    }
  }

  @Test func `a sheet has a frozen head, a filter and a place among the names`() throws {
    let parts = try Self.parts([Self.table])
    let sheet = try #require(parts["xl/worksheets/sheet2.xml"])
    #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
    #expect(sheet.contains("state=\"frozen\"/>"))
    #expect(sheet.contains("<autoFilter ref=\"A1:E4\"/>"))
    let workbook = try #require(parts["xl/workbook.xml"])
    #expect(workbook.contains("'t'!$A$1:$E$4</definedName>"))
    #expect(workbook.contains("<sheet name=\"contents\" sheetId=\"1\""))
  }

  @Test func `the cover says what this is and links the tables`() throws {
    let parts = try Self.parts([Self.table])
    let strings = try #require(parts["xl/sharedStrings.xml"])
    #expect(strings.contains(notice))
    #expect(strings.contains("Synthetic. Drawn."))
    #expect(strings.contains("A &amp; B"))
    let cover = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(cover.contains("<hyperlink ref=\"A13\" location=\"'t'!A1\" display=\"t\"/>"))
  }

  @Test func `integers that a spreadsheet would round stay whole`() throws {
    let parts = try Self.parts([Self.table])
    #expect(try #require(parts["xl/sharedStrings.xml"]).contains(">1152921504606846976<"))
  }

  @Test func `a table with more rows than a sheet goes on on the next`() throws {
    let table = Table(
      name: "long",
      title: "Long",
      columns: [Table.Column("n", .integer)],
      rows: (0..<5).map { [.integer($0)] }
    )
    let parts = try Self.parts([table], format: XLSXFormat(rowLimit: 3))
    let workbook = try #require(parts["xl/workbook.xml"])
    for name in ["\"long\"", "\"long (2)\"", "\"long (3)\""] {
      #expect(workbook.contains("<sheet name=\(name)"))
    }
    let last = try #require(parts["xl/worksheets/sheet4.xml"])
    #expect(last.contains("<c r=\"A2\" s=\"2\"><v>4</v></c>"))
    #expect(!last.contains("<row r=\"3\">"))
    #expect(try #require(parts["xl/sharedStrings.xml"]).contains("Long (continued)"))
  }

  @Test func `an empty table and no table at all make sound workbooks`() throws {
    let empty = Table(name: "none", title: "None", columns: [Table.Column("a", .text)])
    let sheet = try #require(try Self.parts([empty])["xl/worksheets/sheet2.xml"])
    #expect(sheet.contains("<autoFilter ref=\"A1:A1\"/>"))
    let bare = Table(name: "bare", title: "", columns: [])
    #expect(try Self.parts([bare])["xl/worksheets/sheet2.xml"]?.contains("autoFilter") == false)
    #expect(try Self.parts([]).keys.contains("xl/worksheets/sheet1.xml"))
  }

  @Test func `a text too long for a cell is cut and says so`() {
    let text = SharedStrings.fitted(String(repeating: "\u{1F600}", count: 20_000))
    #expect(text.utf16.count <= 32_767)
    #expect(text.hasSuffix("[cut: too long for a cell]"))
    #expect(SharedStrings.fitted("short") == "short")
  }

  @Test(arguments: [
    ("a_x0041_b", "a_x005F_x0041_b"), ("a_b", "a_b"), ("_x00", "_x00"), ("\u{1}", "_x0001_"),
    ("tab\tline\n", "tab\tline\n"), ("\u{FFFE}", "_xFFFE_"), ("漢字 \u{1F600}", "漢字 \u{1F600}"),
  ])
  func `what looks like a code is read as it was written`(text: String, expected: String) {
    #expect(cellText(text) == expected)
  }

  @Test func `sheets have names that spreadsheets take`() {
    var names = SheetNames()
    #expect(names.name("a/b:c") == "a_b_c")
    #expect(names.name("A_B_C") == "A_B_C (2)")
    #expect(names.name("") == "table")
    let long = String(repeating: "x", count: 40)
    #expect(names.name(long).count == 31)
    #expect(names.name(long) == String(repeating: "x", count: 27) + " (2)")
  }

  @Test func `columns beyond Z have two letters`() {
    #expect(
      [0, 25, 26, 51, 701, 702].map(CellReference.letters) == ["A", "Z", "AA", "AZ", "ZZ", "AAA"]
    )
  }

  @Test func `the same tables are the same bytes`() {
    let report = Self.report([Self.table])
    #expect(XLSXFormat().files(of: report) == XLSXFormat().files(of: report))
  }
}

@Suite struct ArchiveTests {
  @Test func `the checksum is that of the published check value`() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
  }

  @Test(arguments: [
    [UInt8](), [0], Array("abc".utf8), Array(String(repeating: "abcabc", count: 1000).utf8),
    [UInt8](repeating: 7, count: 100_000), (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) },
  ])
  func `what was compressed is read as it was`(bytes: [UInt8]) throws {
    #expect(try Inflated(Deflate.compressed(bytes)).bytes == bytes)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `noise with far repetitions comes back`(seed: UInt64) throws {
    var state = seed
    var bytes: [UInt8] = []
    while bytes.count < 120_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if state >> 60 < 8 || bytes.count < 300 {
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
      } else {
        let back = Int(truncatingIfNeeded: state >> 20 & 0xFFFF) % bytes.count + 1
        let length = Int(truncatingIfNeeded: state >> 40 & 0x1FF)
        for _ in 0..<length { bytes.append(bytes[bytes.count - back]) }
      }
    }
    let compressed = Deflate.compressed(bytes)
    #expect(compressed.count < bytes.count)
    #expect(try Inflated(compressed).bytes == bytes)
  }

  @Test func `repeated text becomes small`() {
    let text = Array(String(repeating: "<c r=\"A1\"><v>12</v></c>", count: 1000).utf8)
    #expect(Deflate.compressed(text).count < text.count / 50)
  }
}
