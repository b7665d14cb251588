import CreditResults
import Testing

@testable import CreditReports

/// The sections of the page about pairs, from tables made by hand.
@Suite struct PairPageTests {
  private static func comparison(
    _ name: String,
    _ rows: [[String: Table.Cell]]
  ) async throws -> Comparison {
    var comparison = try await Tiny.compared()
    let names = Set(rows.flatMap(\.keys)).sorted()
    comparison.tables = [
      Table(
        name: name,
        title: "",
        columns: names.map { Table.Column($0, .text) },
        rows: rows.map { row in names.map { row[$0] ?? .empty } }
      )
    ]
    return comparison
  }

  private static func change(
    _ level: String,
    _ value: Double,
    upper: Double,
    group: String = "half"
  ) -> [String: Table.Cell] {
    [
      "subjects": .text("individuals"), "group": .text(group), "level": .text(level),
      "model_a": .text("red"), "model_b": .text("green"),
      "statistic": .text("mean_percentile_change"), "value": .number(value),
      "lower": .number(value - 1), "upper": .number(upper), "n": .integer(40),
      "interval": .text("bootstrap"),
    ]
  }

  @Test func `the groups ranked lower stand by size, those with 0 in the interval left out`()
    async throws
  {
    let comparison = try await Self.comparison(
      "disparity_pairs",
      [
        Self.change("low", -2.25, upper: -1.25), Self.change("middle", -9, upper: 0.5),
        Self.change("high", -4.5, upper: -3.5), Self.change("high*f", -8, upper: -7, group: "a*b"),
        Self.change("other", 3, upper: 4),
      ]
    )
    let page = ReportPage(comparison, provenance: Tiny.provenance).text
    #expect(
      page.contains(
        """
        ## Who is ranked lower by another system

        The groups that are ranked lower, by mean change of the percentile, with 95 % intervals.

        | from | to | group | level | mean change | from | to | subjects |
        | --- | --- | --- | --- | ---: | ---: | ---: | ---: |
        | `red` | `green` | half | high | -4.5 | -5.5 | -3.5 | 40 |
        | `red` | `green` | half | low | -2.3 | -3.3 | -1.3 | 40 |

        """
      )
    )
    let findings = FindingSentences(comparison: comparison).all
    #expect(
      findings == [
        "By moving from red (as recorded) to green (as recorded), subjects with half high are "
          + "ranked lower by 4.5 percentile points on average, 40 individuals common to both "
          + "(-5.5 to -3.5, bootstrap) [disparity_pairs, row 4](tables/disparity_pairs.csv)."
      ]
    )
  }

  @Test func `the trade-off has a line a pair`() async throws {
    let page = ReportPage(try await Tiny.compared(), provenance: Tiny.provenance).text
    #expect(page.contains("| first | second | 10 % | 30 % | 50 % | 70 % | 90 % |\n"))
    // They disagree about the sixth and seventh and about the two best: no cut lies between.
    #expect(page.contains("| `red` | `green` | 0 % | 0 % | 0 % | 5 % | 0 % |\n"))
  }

  @Test func `the paired tests stand below the areas`() async throws {
    let page = ReportPage(try await Tiny.compared(), provenance: Tiny.provenance).text
    #expect(
      page.contains("| first | second | difference | from | to | p after Holm | subjects |\n")
    )
    #expect(page.contains("| `red` | `green` | 0 | 0 | 0 |  | 20 |\n"))
  }

  @Test func `stability stands on the page with a reference dataset only`() async throws {
    let row: [String: Table.Cell] = [
      "subjects": .text("individuals"), "model": .text("red"), "statistic": .text("psi"),
      "bins": .text("bands"), "reference": .text("old"), "value": .number(0.12345),
      "lower": .number(0.1), "upper": .number(0.2), "n": .integer(40),
    ]
    let comparison = try await Self.comparison("stability", [row])
    let page = ReportPage(comparison, provenance: Tiny.provenance).text
    #expect(page.contains("| `red` | bands | `old` | 0.123 | 0.1 | 0.2 | 40 |  |\n"))
    let without = ReportPage(try await Tiny.compared(), provenance: Tiny.provenance).text
    #expect(!without.contains("## Stability"))
  }
}
