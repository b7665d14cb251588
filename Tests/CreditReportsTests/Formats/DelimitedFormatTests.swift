import CreditResults
import CreditFormats
import Testing

@Suite struct DelimitedFormatTests {
  private static func csv(_ cell: Table.Cell) -> String {
    String(CSVFormat().text(of: Tiny.table(.text, [cell])).dropFirst(2).dropLast())
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("a;b", "a;b"),
    ("a\tb", "a\tb"), (" blank ", " blank "),
  ])
  func `texts are quoted as RFC 4180 says`(text: String, expected: String) {
    #expect(Self.csv(.text(text)) == expected)
  }

  @Test func `a quote with a combining mark is doubled like any other`() {
    let text = Self.csv(.text("a\"\u{301}b"))
    #expect(Array(text.unicodeScalars) == Array("\"a\"\"\u{301}b\"".unicodeScalars))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@sum", "\tx", "\rx"])
  func `a text that a spreadsheet would compute gets an apostrophe`(text: String) {
    let cell = Self.csv(.text(text))
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
    #expect(cell.contains(text))
  }

  @Test(arguments: [
    (Table.Cell.empty, ""), (.integer(-12), "-12"), (.integer(Int64.min), "-9223372036854775808"),
    (.number(0.1), "0.1"), (.number(-0.5), "-0.5"), (.number(3), "3"), (.number(-0.0), "0"),
    (.number(1.0 / 3), "0.3333333333333333"), (.number(1e-7), "1e-07"), (.number(1e20), "1e+20"),
    (.number(123_456_789_012), "123456789012"), (.boolean(true), "true"),
    (.boolean(false), "false"),
  ])
  func `numbers are the shortest that read back the same`(cell: Table.Cell, expected: String) {
    #expect(Self.csv(cell) == expected)
    if case .number(let value) = cell { #expect(Double(expected) == value) }
  }

  @Test func `a table is a head and its rows, each with a line feed`() {
    let table = Table(
      name: "t",
      title: "",
      columns: [Table.Column("a", .text), Table.Column("b", .number)],
      rows: [[.text("x"), .number(1.5)], [.empty, .empty]]
    )
    #expect(CSVFormat().text(of: table) == "a,b\nx,1.5\n,\n")
    #expect(TSVFormat().text(of: table) == "a\tb\nx\t1.5\n\t\n")
  }

  @Test func `tabs are quoted where they separate and commas are not`() {
    let text = TSVFormat().text(of: Tiny.table(.text, [.text("a\tb"), .text("a,b")]))
    #expect(text == "x\n\"a\tb\"\na,b\n")
  }

  @Test func `single cells may be numbers that begin with a minus`() {
    #expect(CSVFormat.cell("-5", isNumber: true) == "-5")
    #expect(CSVFormat.cell("-5", isNumber: false) == "'-5")
    #expect(CSVFormat.cell("=a,b", isNumber: false) == "\"'=a,b\"")
  }
}
