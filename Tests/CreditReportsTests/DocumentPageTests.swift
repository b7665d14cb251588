import CreditReports
import Testing

@Suite struct DocumentPageTests {
  private func terminal(_ blocks: Page.Block..., width: Int = 40) -> [String] {
    let text = TerminalPage(width: width).text(of: Page(title: "T", blocks: blocks))
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func markdown(_ blocks: Page.Block...) -> String {
    MarkdownPage().text(of: Page(title: "T", blocks: blocks))
  }

  @Test func `columns stand below one another, numbers to the right`() {
    let grid = Page.Grid(
      [Page.Column("item"), Page.Column("points", isNumeric: true)],
      rows: [["one", "-5"], ["three", "+100"]]
    )
    #expect(
      terminal(.grid(grid)) == [
        "T", "", "  item   points", "  one        -5", "  three    +100", "",
      ]
    )
  }

  @Test func `a column without a cell is left out`() {
    let grid = Page.Grid([Page.Column("item"), Page.Column("grade")], rows: [["one", ""]])
    #expect(terminal(.grid(grid)) == ["T", "", "  item", "  one", ""])
    #expect(markdown(.grid(grid)) == "# T\n\n| item |\n| --- |\n| one |\n")
  }

  @Test func `long cells are broken within their column`() {
    let words = Array(repeating: "word", count: 12).joined(separator: " ")
    let grid = Page.Grid(
      [Page.Column("code"), Page.Column("item"), Page.Column("points", isNumeric: true)],
      rows: [["X1", words, "-5"]]
    )
    // 40 - 2 of margin - 2 * 2 between - 4 of 'code' - 6 of 'points' leaves 24 columns: five words.
    let lines = terminal(.grid(grid))
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines[3] == "  X1    word word word word word      -5")
    #expect(lines[4] == "        word word word word word")
    #expect(lines[5] == "        word word")
  }

  @Test func `wide characters take two columns and may be broken anywhere`() {
    let grid = Page.Grid(
      [Page.Column("item"), Page.Column("mark")],
      rows: [["私自砍伐林木私自砍伐林木私自砍伐林木", "P1"]]
    )
    // 40 - 2 of margin - 2 between - 4 of 'mark' leaves 32 columns: sixteen of eighteen characters.
    #expect(
      terminal(.grid(grid))[3...4] == [
        "  私自砍伐林木私自砍伐林木私自砍伐  P1", "  林木",
      ]
    )
  }

  @Test func `text is broken at blanks, and a long word stands alone`() {
    let url = "<https://example.org/a/long/address/that/nobody/breaks>"
    #expect(
      terminal(
        .numbered([Page.Link("A title that is not short", url: String(url.dropFirst().dropLast()))])
      )
        == ["T", "", "  1 A title that is not short", "    \(url)", ""]
    )
  }

  @Test func `Markdown takes texts for nothing but text`() {
    #expect(markdown(.paragraph("a|b *c*")) == "# T\n\na\\|b \\*c\\*\n")
    #expect(markdown(.list(["<b>"])) == "# T\n\n- &lt;b&gt;\n")
    #expect(markdown(.verbatim(["a  b"])) == "# T\n\n    a  b\n")
    #expect(
      markdown(.numbered([Page.Link("A_b", url: "https://x.org/a_b")]))
        == "# T\n\n1. A\\_b <https://x.org/a_b>\n"
    )
  }

  @Test func `facts stand in one column`() {
    #expect(
      terminal(.facts([Page.Fact("place", "Nowhere"), Page.Fact("identity", "name")]))
        == ["T", "", "  place     Nowhere", "  identity  name", ""]
    )
  }
}
