import CreditResults
import CreditFormats
import Testing

@Suite struct HTMLFormatTests {
  @Test func `texts are text and nothing else`() {
    let hostile = "<script>alert(\"x\")</script>&amp;"
    let text = HTMLFormat().text(of: Tiny.table(.text, [.text(hostile), .text("=1+1")]))
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;amp;"))
    // A spreadsheet that opens the page is told that the cell is text.
    #expect(text.contains("<td class=\"t\" sdnum=\"1033;0;@\">=1+1</td>"))
    #expect(text.contains("td.t { mso-number-format: \"\\@\""))
  }

  @Test func `names and titles are escaped too`() {
    let table = Table(name: "<b>", title: "\"&\"", columns: [Table.Column("<i>", .text)])
    let text = HTMLFormat().text(of: table)
    #expect(!text.contains("<b>") && !text.contains("<i>"))
    #expect(text.contains("<caption>&quot;&amp;&quot;</caption>"))
    #expect(text.contains("<p>No rows.</p>"))
  }

  @Test func `numbers are rounded to read and whole to compute with`() {
    let text = HTMLFormat().text(of: Tiny.table(.number, [.number(1.0 / 3), .number(2), .empty]))
    #expect(text.contains("<td class=\"n\"><data value=\"0.3333333333333333\">0.3333</data></td>"))
    #expect(text.contains("<td class=\"n\">2</td>"))
    #expect(text.contains("<td></td>"))
  }

  @Test func `a page can be read without a mouse and without a screen`() {
    let text = HTMLFormat().text(of: Tiny.table(.number, [.number(2)]))
    for part in [
      "<html lang=\"en\">", "<th scope=\"col\" class=\"n\">", "role=\"region\"", "tabindex=\"0\"",
      "<caption>", "color-scheme: light dark", "<main>",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.contains("decide nothing"))
    #expect(!text.contains("http"))
  }
}
