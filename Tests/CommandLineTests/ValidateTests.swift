import Foundation
import Testing

@Suite("Validation")
struct ValidateTests {
  /// Where real scores are read from, if they are there: they may not be shipped.
  private static let hasRealScores = FileManager.default.fileExists(
    atPath: Tool.checkout.appending(path: "../shared/data/lending_club_full/lc_random2000.csv")
      .path()
  )

  @Test func `published results of chosen models are set beside what came out`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run(
      "models",
      "validate",
      "--models",
      "fr.ficp@2016",
      "--recorded",
      "none"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Published results: "))
    #expect(run.output.hasSuffix("Report: Reports/validation/validation.md\n"))
    let table = try tool.read("Reports/validation/tables/validation.csv")
    #expect(table.contains(",fr.ficp@2016,individuals,band over-indebted,1.1%,0.011,0.011,"))
    let page = try tool.read("Reports/validation/validation.md")
    #expect(page.contains("## `fr.ficp@2016`") && page.contains("**Held out.**"))
    #expect(tool.exists("Reports/validation/validation.json"))
  }

  @Test func `a model beside which another is measured runs too`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run(
      "models",
      "validate",
      "--models",
      "gb.experian@2025",
      "--recorded",
      "none",
      "--output",
      "out"
    )
    #expect(run.status == 0, "\(run.errors)")
    let table = try tool.read("out/tables/validation.csv")
    #expect(table.contains("a lower band than gb.experian@2018,44%,0.44,0.44,"))
    #expect(!table.contains(",gb.experian@2018,individuals,"))
  }

  @Test func `what cannot be validated is said before anything runs`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    func complaint(_ arguments: String...) throws -> String {
      let run = try tool.run(["models", "validate"] + arguments)
      #expect(run.status == 64)
      return run.errors
    }
    #expect(
      try complaint("--models", "us.benefits")
        .contains("none of these models has published results")
    )
    #expect(try complaint("--models", "fr.fcip").contains("did you mean 'fr.ficp'?"))
    #expect(
      try complaint("--recorded", "lending-club").contains("--recorded takes dataset=models")
    )
    #expect(!tool.exists("Reports"))
  }

  @Test func `a folder that holds something else is left alone`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try FileManager.default.createDirectory(
      at: tool.folder.appending(path: "out"),
      withIntermediateDirectories: true
    )
    try tool.write("out/comparison.json", "{}")
    let run = try tool.run(
      "models",
      "validate",
      "--models",
      "fr.ficp@2016",
      "--recorded",
      "none",
      "--output",
      "out"
    )
    #expect(run.status == 73)
    #expect(run.errors.contains("it has no validation.json"))
    #expect(try tool.read("out/comparison.json") == "{}")
  }

  @Test(.enabled(if: hasRealScores, "the folder with LendingClub's loans is not here"))
  func `recorded FICO scores stand beside the FICO-like model`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run(
      "models",
      "validate",
      "--models",
      "fr.ficp@2016",
      "--recorded",
      "lending-club=us.fico-like",
      "--output",
      "out"
    )
    #expect(run.status == 0, "\(run.errors)")
    let rows = try tool.read("out/tables/recorded.csv").split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    func value(_ statistic: String) throws -> Double {
      let row = try #require(rows.first { $0.count > 5 && $0[4] == statistic })
      return try #require(Double(row[5]))
    }
    // 1,920 of 2,000 loans have every column; the mean of the lower ends of FICO is a plain sum.
    let spearman = try #require(rows.first { $0.count > 8 && $0[4] == "spearman" })
    #expect(spearman[8] == "1920")
    #expect(abs(try value("mean of the recorded score") - Self.meanOfFico()) < 1e-9)
    #expect((0.5...0.7).contains(try value("spearman")))
    #expect((0.15...0.40).contains(try value("same band")))
    #expect((0.5...0.7).contains(try value("possible points whose records are held")))
    let page = try tool.read("out/validation.md")
    #expect(page.contains("80 rows of `subjects` were left out as incomplete"))
    #expect(page.contains("Average age of accounts in months"))
  }

  /// The mean of `fico_range_low` of the loans with a share of accounts never late, from the table.
  private static func meanOfFico() throws -> Double {
    let path = Tool.checkout.appending(path: "../shared/data/lending_club_full/lc_random2000.csv")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let (fico, never) = (
      try #require(lines[0].firstIndex(of: "fico_range_low")),
      try #require(lines[0].firstIndex(of: "pct_tl_nvr_dlq"))
    )
    let scores = lines.dropFirst().filter { $0.count > never && !$0[never].isEmpty }
      .compactMap { Double($0[fico]) }
    return scores.reduce(0, +) / Double(scores.count)
  }
}
