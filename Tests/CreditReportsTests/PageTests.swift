import CreditFormats
import CreditResults
import CreditReports
import Testing

@Suite struct PageTests {
  private static func page(_ comparison: Comparison) -> String {
    ReportPage(comparison, provenance: Tiny.provenance).text
  }

  @Test func `the page begins with what was compared`() async throws {
    let page = Self.page(try await Tiny.compared())
    #expect(
      page.hasPrefix(
        """
        # Twenty subjects

        \(notice)

        - Dataset `twenty`: 20 individuals, as of 2024-12-31.
        - Outcome: `bad` (ninety days); 1 is bad, 25 % bad.

        ## Findings

        """
      )
    )
  }

  @Test func `the sections come in one order, and empty ones are left out`() async throws {
    let page = Self.page(try await Tiny.compared())
    let titles = page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
    #expect(
      titles == [
        "Findings", "Systems", "Who gets a standing", "Agreement", "Who is favoured by one only",
        "Groups", "Association with the outcome", "How this was made",
      ]
    )
  }

  @Test func `who gets a standing is told with the causes of absence`() async throws {
    let page = Self.page(try await Tiny.compared())
    #expect(page.contains("| `red` | standing |  | 100 % | 20 |\n"))
    #expect(page.contains("| `blue` | standing |  | 75 % | 15 |\n"))
    #expect(
      page.contains(
        "| `blue` | unknown_subject | the institution recorded no score | 25 % | 5 |\n"
      )
    )
  }

  @Test func `the triangle names pairs once with value and n`() async throws {
    let page = Self.page(try await Tiny.compared())
    #expect(
      page.contains(
        """
        | | `green` | `blue` |
        | --- | ---: | ---: |
        | `red` | 1 (n 20) | -1 (n 15) |
        | `green` |  | -0.99 (n 15) |

        """
      )
    )
  }

  @Test func `the page says what it was made of`() async throws {
    let page = Self.page(try await Tiny.compared())
    #expect(page.contains("Parallax 9.9."))
    #expect(page.contains("- data `twenty.csv` `\(Digest.of("twenty").prefix(16))`\n"))
    #expect(page.contains("Options: `--models none`."))
  }

  @Test func `names and levels cannot break the page`() async throws {
    let comparison = try await Tiny.compared(
      names: ["a|b", "c`d", "e"],
      title: "A *title* | <b>",
      levels: ["<i>x", "y|z"]
    )
    let page = Self.page(comparison)
    #expect(page.hasPrefix("# A \\*title\\* \\| &lt;b&gt;\n"))
    #expect(!page.contains("<i>"))
    #expect(!page.contains("`a|b`"))
    #expect(!page.contains("`c`d`"))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let table = rows.filter { $0.contains("a\\|b") && $0.contains("standing") }
    #expect(table.count == 1)
    #expect(table.allSatisfy { $0.replacing("\\|", with: "").count { $0 == "|" } == 6 })
  }

  @Test func `a comparison of one table is still a page`() async throws {
    var comparison = try await Tiny.compared()
    comparison.tables = comparison.tables.filter { $0.name == "models" }
    let page = Self.page(comparison)
    #expect(page.contains("## Systems"))
    #expect(!page.contains("## Findings"))
  }

  @Test func `the summary for a terminal fits one screen`() async throws {
    let summary = TerminalSummary.text(try await Tiny.compared())
    #expect(
      summary.hasPrefix(
        """
        Twenty subjects, as of 2024-12-31

          red    as recorded     100 % with a standing
          green  as recorded     100 % with a standing
          blue   as recorded     75 % with a standing

        Rank correlation (Spearman), on common subjects
          red with green   1 (n 20)
          red with blue    -1 (n 15)
          green with blue  -0.99 (n 15)

        - blue (as recorded) gives a standing to 75 % of 20 individuals
        """
      )
    )
    let lines = summary.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { $0.count <= 96 })
    #expect(!summary.contains("](tables/"))
  }
}
