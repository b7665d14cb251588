import Testing

@testable import CreditFormats

@Suite struct MarkupTests {
  @Test(
    arguments: [
      (#""><script>alert(1)</script>"#, "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("]]>", "]]&gt;"), ("</script>", "&lt;/script&gt;"), ("a & b", "a &amp; b"),
      ("' onload='x", "&#39; onload=&#39;x"), ("\u{0}\u{1B}", "\u{FFFD}\u{FFFD}"),
      ("两 county", "两 county"),
    ]
  ) func `a text in markup is escaped`(text: String, escaped: String) {
    let markup: Markup = "<p title=\"\(text)\">\(text)</p>"
    #expect(markup.html == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func `markup in markup stays as it is`() {
    let inner: Markup = "<b>\("<")</b>"
    let outer: Markup = "<p>\(inner)\([inner, inner])</p>"
    #expect(outer.html == "<p><b>&lt;</b><b>&lt;</b><b>&lt;</b></p>")
  }
}
