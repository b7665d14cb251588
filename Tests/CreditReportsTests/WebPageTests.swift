import CreditFormats
import CreditResults
import Testing

@testable import CreditReports

@Suite struct WebPageTests {
  private static func page(_ comparison: Comparison, formats: [String] = ["csv"]) -> String {
    WebPage(comparison, provenance: Tiny.provenance, formats: formats).text
  }

  @Test func `the page is whole and asks for nothing from elsewhere`() async throws {
    let page = Self.page(try await Tiny.compared())
    #expect(page.hasPrefix("<!DOCTYPE html>\n"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(!page.contains("http://") || page.contains("http://www.w3.org/2000/svg"))
    #expect(!page.contains("https://"))
    #expect(!page.contains(" src="))
    #expect(!page.contains("<link"))
  }

  @Test func `sections come in one order, performance after disparity`() async throws {
    let page = Self.page(try await Tiny.compared())
    let ids = page.matches(of: #/<section id="([a-z]+)"/#).map { String($0.output.1) }
    #expect(
      ids == [
        "findings", "systems", "coverage", "distribution", "agreement", "flows", "decomposition",
        "swaps", "disparity", "footprint", "cases", "performance", "making",
      ]
    )
  }

  @Test func `each finding links a row that stands on the page`() async throws {
    let page = Self.page(try await Tiny.compared())
    let links = page.matches(of: #/<a href="#([a-z_]+-\d+)">/#).map { String($0.output.1) }
    #expect(links.count >= 2)
    for link in links { #expect(page.contains("id=\"\(link)\"")) }
  }

  @Test func `addresses are unique`() async throws {
    let page = Self.page(try await Tiny.compared())
    let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: ["\"><script>alert(1)</script>", "]]>", "</script>", "<svg onload=x>", "a|b'c"])
  func `hostile names stay text`(hostile: String) async throws {
    let comparison = try await Tiny.compared(
      names: [hostile, "green", "blue"],
      title: hostile,
      levels: [hostile, "high"]
    )
    let page = Self.page(comparison)
    let plain = Self.page(try await Tiny.compared())
    for tag in ["<script", "</script>", "<svg", "onload=\"", "<img"] {
      #expect(page.split(separator: tag).count == plain.split(separator: tag).count)
    }
    #expect(page.contains(Markup.escaped(hostile)))
    if Markup.escaped(hostile) != hostile { #expect(!page.contains(hostile + "<")) }
  }

  @Test func `synthetic data are said to be so before anything else`() async throws {
    var comparison = try await Tiny.compared()
    comparison.dataset.synthetic = "drawn from nothing"
    let page = Self.page(comparison)
    let banner = try #require(
      page.firstRange(of: "<strong>Synthetic data.</strong> drawn from nothing")
    )
    let findings = try #require(page.firstRange(of: "<section id=\"findings\""))
    #expect(banner.lowerBound < findings.lowerBound)
  }

  @Test func `every system stands in the head with its status`() async throws {
    let page = Self.page(try await Tiny.compared())
    let head = try #require(page.split(separator: "</header>").first)
    for name in ["red", "green", "blue"] { #expect(head.contains("<b>\(name)</b>")) }
    #expect(head.matches(of: #/class="status as-recorded">as recorded</#).count == 3)
  }

  @Test func `numbers of the coverage stand in its picture`() async throws {
    let page = Self.page(try await Tiny.compared())
    #expect(page.contains("<desc>75 % have a standing, 25 % unknown to the system</desc>"))
  }

  @Test func `tables are linked in a format that is there`() async throws {
    let comparison = try await Tiny.compared()
    #expect(Self.page(comparison).contains("href=\"tables/coverage.csv\""))
    #expect(Self.page(comparison, formats: ["tsv"]).contains("href=\"tables/coverage.tsv\""))
    #expect(!Self.page(comparison, formats: []).contains("href=\"tables/"))
  }

  @Test func `same inputs, same bytes`() async throws {
    let first = Self.page(try await Tiny.compared())
    #expect(first == Self.page(try await Tiny.compared()))
  }

  @Test func `a comparison of one table is still a page`() async throws {
    var comparison = try await Tiny.compared()
    comparison.tables = comparison.tables.filter { $0.name == "models" }
    let page = Self.page(comparison)
    #expect(page.contains("<section id=\"systems\""))
    #expect(!page.contains("<section id=\"coverage\""))
    comparison.tables = []
    #expect(Self.page(comparison).contains("No table of this comparison says enough"))
  }
}
