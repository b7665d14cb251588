import CreditResults
import CreditFormats
import Testing

@Suite struct MarkdownFormatTests {
  private static func cell(_ cell: Table.Cell, _ kind: Table.Kind = .text) -> String {
    let lines = MarkdownFormat.grid(of: Tiny.table(kind, [cell, .text("end")]))
      .split(separator: "\n")
    return String(lines[2].dropFirst(2).dropLast(2))
  }

  @Test(arguments: [
    ("plain", "plain"), ("a|b", "a\\|b"), ("*_`#", "\\*\\_\\`\\#"), ("[x](y)", "\\[x\\](y)"),
    ("<b>", "&lt;b&gt;"), ("a\\b", "a\\\\b"), ("two\nlines", "two lines"),
    ("two\r\nlines", "two lines"), ("two\rlines", "two lines"),
  ])
  func `texts are nothing but text`(text: String, expected: String) {
    #expect(Self.cell(.text(text)) == expected)
  }

  @Test func `a bar with a combining mark is escaped like any other`() {
    let scalars = Array(Self.cell(.text("a|\u{338}b")).unicodeScalars)
    #expect(scalars == Array("a\\|\u{338}b".unicodeScalars))
  }

  @Test(arguments: [
    (0.123_45, "0.1235"), (0.123_44, "0.1234"), (-0.123_45, "-0.1235"), (0.000_05, "0.0001"),
    (-0.000_05, "-0.0001"), (0.000_04, "0"), (-0.000_04, "0"), (1, "1"), (-2.5, "-2.5"),
    (1e20, "1e+20"), (0.1, "0.1"), (99.999_96, "100"), (1234.5, "1234.5"),
  ])
  func `numbers are rounded half away from zero to four digits`(value: Double, expected: String) {
    #expect(Self.cell(.number(value), .number) == expected)
  }

  @Test func `columns that are empty throughout are left out`() {
    let table = Table(
      name: "a_b",
      title: "What it says.",
      columns: [
        Table.Column("x", .text), Table.Column("y", .number), Table.Column("z", .integer),
      ],
      rows: [[.text("one"), .empty, .integer(1)], [.empty, .empty, .integer(-2)]]
    )
    #expect(
      MarkdownFormat().text(of: table) == """
        # a\\_b

        What it says.

        | x | z |
        | --- | ---: |
        | one | 1 |
        |  | -2 |

        """
    )
  }

  @Test func `a table without rows says so`() {
    #expect(MarkdownFormat.grid(of: Tiny.table(.text, [])) == "No rows.\n")
    #expect(Self.cell(.boolean(true)) == "yes")
    #expect(Self.cell(.boolean(false)) == "no")
  }
}
