import CreditResults
import CreditFormats
import Testing

@Suite struct LaTeXFormatTests {
  private static func rows(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.hasSuffix("\\\\") }
  }

  @Test(arguments: [
    ("50 % & #1", "50 \\% \\& \\#1"), ("a_b{c}$", "a\\_b\\{c\\}\\$"),
    ("\\input{x}", "\\textbackslash{}input\\{x\\}"),
    ("~^", "\\textasciitilde{}\\textasciicircum{}"),
    ("[1] *", "{[}1{]} {*}"), ("a--b", "a-{}-b"),
    ("<|>\"", "\\textless{}\\textbar{}\\textgreater{}\\textquotedbl{}"),
    ("Łódź – Übung", "Łódź \\textendash{} Übung"), ("县 ≥ 1", "\\parallaxchar{53BF} $\\geq$ 1"),
    ("two\nlines", "two lines"), ("=1+1", "=1+1"), ("`", "\\textasciigrave{}"),
  ])
  func `every text is nothing but text`(text: String, expected: String) {
    let table = Tiny.table(.text, [.text(text), .text("other")])
    #expect(Self.rows(LaTeXFormat().text(of: table)).dropFirst().first == "\(expected) \\\\")
  }

  @Test func `short tables float, with numbers to the right and a true minus`() {
    let table = Table(
      name: "swap_sets",
      title: "Who, and who not.",
      columns: [Table.Column("who", .text), Table.Column("share", .number)],
      rows: [[.text("x"), .number(-0.123456)], [.text("y"), .empty]]
    )
    let text = LaTeXFormat().text(of: table)
    #expect(text.contains("\\begin{tabular}{@{}lr@{}}\n\\toprule\n"))
    #expect(text.contains("\\caption{swap\\_sets: Who, and who not.}"))
    #expect(text.contains("x & $-$0.1235 \\\\\ny &  \\\\\n\\bottomrule\n"))
  }

  @Test func `what is the same in all rows is said once and empty columns not at all`() {
    let table = Table(
      name: "t",
      title: "T.",
      columns: [Table.Column("a", .text), Table.Column("b", .text), Table.Column("c", .integer)],
      rows: [[.text("same"), .empty, .integer(1)], [.text("same"), .empty, .integer(2)]]
    )
    let text = LaTeXFormat().text(of: table)
    #expect(text.contains("{@{}r@{}}"))
    #expect(text.contains("In all rows: a same."))
  }

  @Test func `long tables break over pages, each with the head`() {
    let table = Tiny.table(.integer, (0..<41).map { .integer($0) })
    let text = LaTeXFormat().text(of: table)
    #expect(text.contains("\\begin{longtable}"))
    #expect(text.contains("\\endfirsthead") && text.contains("\\endhead"))
    #expect(!text.contains("\\begin{table}"))
  }

  @Test func `few rows of many columns are turned`() {
    let table = Table(
      name: "wide",
      title: "Wide.",
      columns: (0..<13).map { Table.Column("c\($0)", .text) },
      rows: [(0..<13).map { .text("x\($0)") }, (0..<13).map { .text("y\($0)") }]
    )
    #expect(LaTeXFormat().text(of: table).contains("\\textbf{c12} & x12 & y12 \\\\\n"))
  }

  @Test func `an empty table says that it has no rows`() {
    #expect(LaTeXFormat().text(of: Tiny.table(.text, [])).hasSuffix("No rows.\n"))
  }

  @Test func `a driver puts the tables together`() {
    let report = ReportTables(
      name: "n",
      title: "50 %",
      synthetic: "Drawn & made.",
      asOf: "2025-12-31",
      tables: [Tiny.table(.text, [])]
    )
    let files = LaTeXFormat().files(of: report)
    let table = report.tables[0].name
    #expect(files.map(\.name) == ["tables/\(table).tex", "tables.tex"])
    #expect(files[1].text.contains("\\title{50 \\%}"))
    #expect(files[1].text.contains("Drawn \\& made."))
    #expect(files[1].text.contains("\\input{tables/\(table).tex}"))
  }
}
