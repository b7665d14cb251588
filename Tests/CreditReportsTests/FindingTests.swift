import CreditFormats
import CreditResults
import CreditModels
import Testing

@testable import CreditReports

@Suite struct FindingTests {
  private static let columns = [
    "subjects", "group", "level", "model_a", "model_b", "statistic", "shared_origin", "interval",
  ]

  /// A comparison whose only table is an agreement with these correlations.
  private static func agreement(
    _ rows: [(a: String, b: String, value: Double?, origin: String)]
  ) async throws -> Comparison {
    var comparison = try await Tiny.compared()
    let texts = columns.map { Table.Column($0, .text) }
    comparison.tables = [
      Table(
        name: "agreement",
        title: "",
        columns: texts + [Table.Column("value", .number), Table.Column("n", .integer)],
        rows: rows.map { row in
          [
            .text("individuals"), .empty, .empty, .text(row.a), .text(row.b), .text("spearman"),
            row.origin.isEmpty ? .empty : .text(row.origin), .text("none: none"),
            row.value.map { .number($0) } ?? .empty, .integer(20),
          ]
        }
      )
    ]
    return comparison
  }

  @Test func `the least alike are found among pairs without a common origin`() async throws {
    let comparison = try await Self.agreement([
      ("red", "green", -0.9, "one.study"), ("red", "blue", 0.25, ""), ("green", "blue", 0.5, ""),
    ])
    let findings = FindingSentences(comparison: comparison).all
    #expect(
      findings == [
        "Of all pairs without a common origin, red (as recorded) and blue (as recorded) order the "
          + "subjects least alike: Spearman's rank correlation is 0.25 on 20 individuals common to "
          + "both (no interval) [agreement, row 3](tables/agreement.csv).",
        "Of all pairs without a common origin, green (as recorded) and blue (as recorded) order the "
          + "subjects most alike: Spearman's rank correlation is 0.5 on 20 individuals common to "
          + "both (no interval) [agreement, row 4](tables/agreement.csv).",
      ]
    )
  }

  @Test func `no finding speaks of pairs that all share an origin`() async throws {
    let comparison = try await Self.agreement([
      ("red", "green", 0.1, "one.study"), ("red", "blue", 0.2, "red"), ("green", "blue", nil, ""),
    ])
    #expect(FindingSentences(comparison: comparison).all == [])
  }

  @Test func `findings state base, n and interval, and link their row`() async throws {
    let comparison = try await Tiny.compared()
    let findings = FindingSentences(comparison: comparison).all
    #expect(findings.count >= 2)
    for finding in findings {
      #expect(finding.contains("20 individuals") || finding.contains("15 individuals"))
      #expect(finding.contains("](tables/"))
      for word in ["fair", "better", "because"] { #expect(!finding.contains(word)) }
    }
    #expect(
      findings[0].hasPrefix(
        "blue (as recorded) gives a standing to 75 % of 20 individuals; the most "
      )
    )
    #expect(findings[0].contains("(53.1 % to 88.8 %, Wilson)"))
    #expect(findings[0].contains("unknown subject (the institution recorded no score)"))
  }

  @Test func `a linked row is the line of the file`() async throws {
    let comparison = try await Tiny.compared()
    let finding = try #require(FindingSentences(comparison: comparison).all.first)
    let line = try #require(finding.firstMatch(of: #/\[coverage, row (\d+)\]/#)?.output.1)
    let csv = CSVFormat().text(of: try #require(comparison.table("coverage")))
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(csv[(Int(line) ?? 0) - 1].contains("blue"))
  }

  @Test func `no finding quotes what a lottery decides`() async throws {
    var comparison = try await Tiny.compared()
    let index = try #require(comparison.tables.firstIndex { $0.name == "swap_sets" })
    let column = try #require(
      comparison.tables[index].columns.firstIndex { $0.name == "tied_share" }
    )
    let before = FindingSentences(comparison: comparison).all
    #expect(before.contains { $0.contains("lose approval") })
    for row in comparison.tables[index].rows.indices {
      comparison.tables[index].rows[row][column] = .number(0.06)
    }
    let after = FindingSentences(comparison: comparison).all
    #expect(!after.contains { $0.contains("lose approval") })
  }

  @Test func `findings on synthetic data say so`() async throws {
    var comparison = try await Tiny.compared()
    comparison.dataset.synthetic = "drawn"
    let findings = FindingSentences(comparison: comparison).all
    #expect(findings.allSatisfy { $0.hasPrefix("Synthetic data: ") })
  }
}
