import Foundation
import Testing

/// Datasets that hold organisations, and datasets whose rows stand for several subjects.
@Suite struct OrganisationTests {
  @Test func `a dataset of organisations only meets systems for organisations`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(
      "datapackage.json",
      """
      {"name": "firms", "as_of": "2025-12-31", "ids": "rows", "kind": "organisation",
       "resources": [{"name": "subjects", "path": "s.csv"}]}
      """
    )
    let row = "0.2,0.1,0.1,1.5,1.1\n"
    try tool.write(
      "s.csv",
      "working_capital_to_assets,retained_earnings_to_assets,ebit_to_assets,equity_to_liabilities,"
        + "sales_to_assets\n" + String(repeating: row, count: 30)
    )
    let run = try tool.run("compare", ".", "--output", "out", "--quiet")
    #expect(run.status == 0, "\(run.errors)")
    let page = try tool.read("out/report.md")
    #expect(page.contains("30 organisations"))
    for system in ["cn.taxpayer", "de.creditreform", "eu.organisation", "fr.cotation"] {
      #expect(page.contains("| `\(system)@"), "\(system)")
    }
    #expect(!page.contains("out_of_scope"))
    #expect(page.contains("`eu.organisation@2025` | standing |  | 100 % | 30 |"))
  }

  @Test func `rows with weights are not taken for subjects`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run(
      "compare",
      "transrisk-2003",
      "--models",
      "none",
      "--output",
      "out",
      "--quiet"
    )
    #expect(run.status == 0, "\(run.errors)")
    let page = try tool.read("out/report.md")
    #expect(page.contains("1526 individuals, as of 2003-06-30."))
    #expect(page.contains("- Weight: `persons`. Shares and rates count every row by it;"))
    let html = try tool.read("out/report.html")
    #expect(html.contains("Shares count every row by its weight persons"))
    let shown = try tool.run("datasets", "show", "transrisk-2003").output
    #expect(shown.contains("48.6 % of the rows bad"))
  }

  /// The selection of Black and White persons at a common cut, worked out from the published tables:
  /// the best 70 per cent of all stand above the score at which 30 per cent of all do not.
  @Test func `a real score selects races as the published distribution says`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    _ = try tool.run(
      "compare",
      "transrisk-2003",
      "--models",
      "none",
      "--tables",
      "disparity",
      "--format",
      "csv",
      "--output",
      "out",
      "--quiet"
    )
    let lines = try tool.read("out/tables/disparity.csv").split(separator: "\n")
    let header = try #require(lines.first).split(separator: ",", omittingEmptySubsequences: false)
    let value = try #require(header.firstIndex(of: "value"))
    func selected(_ race: String) throws -> Double {
      let row = try #require(
        lines.first {
          $0.contains(",\(race),transrisk.rank,selection_rate,") && $0.contains(",own,")
        }
      )
      return try #require(
        Double(row.split(separator: ",", omittingEmptySubsequences: false)[value])
      )
    }
    for (race, expected) in try Self.published() {
      #expect(abs(try selected(race) - expected) < 0.0005, "\(race)")
    }
  }

  /// Shares selected by race, from the rows of the dataset with nothing but sums.
  private static func published() throws -> [String: Double] {
    let path = Tool.checkout.appending(path: "Datasets/transrisk-2003/subjects.csv")
    var persons: [Double: [String: Double]] = [:]
    for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",")
      let (score, count) = (try #require(Double(fields[2])), try #require(Double(fields[4])))
      persons[score, default: [:]][String(fields[1]), default: 0] += count
    }
    var totals: [String: Double] = [:]
    for (race, count) in persons.values.flatMap({ $0 }) { totals[race, default: 0] += count }
    // From the best down until 70 per cent of all are selected; at the cut each has the same share.
    var room = totals.values.reduce(0, +) * 0.7
    var selected: [String: Double] = [:]
    for (_, cell) in persons.sorted(by: { $0.key > $1.key }) {
      let size = cell.values.reduce(0, +)
      let share = min(1, room / size)
      for (race, count) in cell { selected[race, default: 0] += count * share }
      room -= size * share
      if room <= 0 { break }
    }
    return selected.merging(totals) { chosen, total in chosen / total }
  }
}
