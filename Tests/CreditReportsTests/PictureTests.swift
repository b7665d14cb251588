import CreditFormats
import Testing

@testable import CreditReports

@Suite struct PictureTests {
  private static func tables() async throws -> WebTables { WebTables(try await Tiny.compared()) }

  @Test func `places are shares of the width`() {
    var drawing = Drawing(height: 10, title: "<t>", description: "d")
    drawing.bar(0.125, 2, width: 1.0 / 3, height: 4, "standing")
    #expect(
      drawing.markup.html
        == "<svg role=\"img\" width=\"100%\" height=\"10\"><title>&lt;t&gt;</title><desc>d</desc>"
        + "<rect class=\"standing\" x=\"12.5%\" y=\"2\" width=\"33.33%\" height=\"4\"></rect></svg>"
    )
  }

  @Test func `a label is drawn where it fits`() {
    #expect(fitting("ab", in: 0.5) == "")
    #expect(fitting("abcdefgh", in: 0.1) == " roomy")
    #expect(fitting("abcdefgh", in: 0.01) == nil)
  }

  @Test func `tones run from best to worst`() {
    #expect((0..<3).map { tone(of: $0, among: 3) } == [0, 3, 6])
    #expect((0..<2).map { tone(of: $0, among: 2) } == [0, 6])
    #expect(tone(of: 0, among: 1) == 0)
  }

  @Test func `a coverage bar and its absences fill the width`() async throws {
    let tables = try await Self.tables()
    let group = try #require(tables.kinds.first)
    let html = CoveragePicture(tables: tables, group: group).markup.html
    #expect(html.contains("class=\"standing\" x=\"0%\" y=\"0\" width=\"75%\""))
    #expect(html.contains("class=\"absent unknown-subject\" x=\"75%\" y=\"0\" width=\"25%\""))
  }

  @Test func `the matrix holds each pair in both rows`() async throws {
    let tables = try await Self.tables()
    let group = try #require(tables.kinds.first)
    let html = AgreementPicture(tables: tables, group: group).markup.html
    #expect(html.matches(of: #/class="cell"/#).count == 6)
    #expect(html.matches(of: #/>-0.99</#).count == 2)
  }

  @Test func `flows leave each column as wide as it enters`() async throws {
    let tables = try await Self.tables()
    let group = try #require(tables.kinds.first)
    let pair = try #require(tables.pairs.last)
    let panel = try #require(FlowPicture(tables: tables, group: group, pair: pair).panel)
    let html = panel.markup.html
    #expect(html.contains("(standing) to (unknown_subject) 25 %"))
    #expect(html.contains("(standing) to (standing) 75 %"))
    // The lower edges of the two ribbons: all of the left column, and the right one with its gap.
    #expect(html.contains("0 1000Z"))
    #expect(html.contains("V1000C500 1000"))
  }

  @Test func `the histogram has a bar a step and nothing between`() async throws {
    let tables = try await Self.tables()
    let group = try #require(tables.kinds.first)
    let html = DistributionPicture(tables: tables, group: group).markup.html
    let path = try #require(html.firstMatch(of: #/class="bars" d="([^"]*)"/#)?.output.1)
    #expect(path.count { $0 == "Z" } == 20)
    #expect(path.hasPrefix("M3 1000V0H47V1000Z"))
  }

  @Test func `the mark of a swap stands at the chosen approval rate`() async throws {
    let tables = try await Self.tables()
    let group = try #require(tables.kinds.first)
    let html = SwapPicture(tables: tables, group: group).markup.html
    #expect(html.contains("x1=\"73%\""))
    #expect(html.contains("data-rates=\"0 5 10 "))
  }

  @Test func `signs are those of the rounded number`() {
    #expect(signed(-0.04, digits: 1) == "0")
    #expect(signed(-0.05, digits: 1) == "−0.1")
    #expect(signed(2, digits: 1) == "+2")
  }

  @Test func `long labels are cut`() {
    #expect(shortened("manufacturing", to: 13) == "manufacturing")
    #expect(shortened("manufacturings", to: 13) == "manufacturin…")
  }
}
