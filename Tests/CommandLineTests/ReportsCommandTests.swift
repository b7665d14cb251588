import Foundation
import Testing

@Suite("Commands of reports")
struct ReportsCommandTests {
  /// A tool with a report in `out` on the data in `t.csv`.
  private static func reported(_ more: String...) throws -> Tool {
    let tool = try Tool()
    try tool.write("t.csv", CommandTests.scores)
    let run = try tool.run(
      [
        "compare", "t.csv", "--models", "none", "--score-column", "A=a", "--score-column",
        "B=b:lower-is-better", "--outcome", "bad=1", "--output", "out", "--quiet", "--replicates",
        "0",
      ] + more
    )
    #expect(run.status == 0, "\(run.errors)")
    return tool
  }

  private static func lines(_ run: Tool.Run, _ verdict: String) -> [Substring] {
    run.output.split(separator: "\n").filter { $0.hasPrefix(verdict + " ") }
  }

  private static func edit(_ tool: Tool, _ name: String, _ old: String, _ new: String) throws {
    let text = try tool.read(name)
    #expect(text.contains(old))
    try tool.write(name, text.replacing(old, with: new, maxReplacements: 1))
  }

  @Test func `an untouched report is fine, and so is its re-run`() throws {
    let tool = try Self.reported(
      "--own-decision",
      "--format",
      "csv,tsv,md,latex,html,json,vega,xlsx,arrow"
    )
    defer { tool.remove() }
    let run = try tool.run("reports", "verify", "out", "--rerun", "--dataset", "t.csv")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(Self.lines(run, "differs").isEmpty && Self.lines(run, "missing").isEmpty)
    for format in ["csv", "tsv", "md", "latex", "html", "json", "xlsx", "arrow"] {
      #expect(run.output.contains("files of the format \(format) follow from the tables"))
    }
    #expect(run.output.contains("fine       comparison.json is what a re-run writes"))
    #expect(run.output.contains("fine       report.md is what a re-run writes"))
    #expect(run.output.contains("inputs have their digests"))
  }

  @Test func `what cannot be checked is said`() throws {
    let tool = try Self.reported()
    defer { tool.remove() }
    try tool.write("out/notes.txt", "mine")
    let run = try tool.run("reports", "verify", "out")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("unchecked  notes.txt: it does not come from the tables"))
    #expect(run.output.contains("unchecked  report.md: --rerun writes it anew"))
    #expect(run.output.contains("unchecked  inputs and results"))
    #expect(run.errors.contains("--dataset"))
    #expect(try tool.run("reports", "verify", "out", "--rerun").status == 66)
  }

  @Test func `a changed file of a table differs`() throws {
    let tool = try Self.reported()
    defer { tool.remove() }
    try Self.edit(tool, "out/tables/performance.csv", "auc,1,", "auc,0.9,")
    let run = try tool.run("reports", "verify", "out", "--dataset", "t.csv")
    #expect(run.status == 1)
    #expect(
      Self.lines(run, "differs") == [
        "differs    tables/performance.csv: comparison.json says otherwise"
      ]
    )
  }

  @Test func `a changed number in the document differs`() throws {
    let tool = try Self.reported()
    defer { tool.remove() }
    try Self.edit(tool, "out/comparison.json", "\"value\": 1,", "\"value\": 0.99,")
    let run = try tool.run("reports", "verify", "out", "--dataset", "t.csv")
    #expect(run.status == 1)
    #expect(run.output.contains(": it has another digest"))
  }

  @Test func `a changed option or form differs`() throws {
    let tool = try Self.reported()
    defer { tool.remove() }
    try Self.edit(tool, "out/comparison.json", "\"--seed\": \"1\"", "\"--seed\": \"2\"")
    let run = try tool.run("reports", "verify", "out", "--dataset", "t.csv")
    #expect(run.status == 1)
    #expect(run.output.contains("what it says of itself has another fingerprint"))
    try Self.edit(tool, "out/comparison.json", "\n ", "\n  ")
    let other = try tool.run("reports", "verify", "out", "--dataset", "t.csv")
    #expect(other.status == 1)
    #expect(other.output.contains("not in the form in which Parallax writes it"))
  }

  @Test func `changed data differ, and a re-run says which tables`() throws {
    let tool = try Self.reported()
    defer { tool.remove() }
    try tool.write("t.csv", CommandTests.scores.replacing("4,610", with: "4,705"))
    let run = try tool.run("reports", "verify", "out", "--dataset", "t.csv", "--rerun")
    #expect(run.status == 1)
    #expect(
      run.output.contains("differs    data t.csv: it has changed since the report was written")
    )
    #expect(
      run.output.contains("differs    comparison.json: a re-run finds another; other tables: ")
    )
  }

  @Test func `a missing file and a missing report end with 66`() throws {
    let tool = try Self.reported()
    defer { tool.remove() }
    try FileManager.default.removeItem(at: tool.folder.appending(path: "out/tables/coverage.csv"))
    let run = try tool.run("reports", "verify", "out", "--dataset", "t.csv")
    #expect(run.status == 66)
    #expect(Self.lines(run, "missing") == ["missing    tables/coverage.csv"])
    let none = try tool.run("reports", "verify", "nowhere")
    #expect(none.status == 66)
    #expect(none.errors.contains("nowhere/comparison.json"))
  }

  @Test(arguments: ["", "{", "[1, 2", "{\"format\": \"parallax-comparison-1\"}", "nul", "\u{0}"])
  func `a broken document is said to be one`(text: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    try FileManager.default.createDirectory(
      at: tool.folder.appending(path: "out"),
      withIntermediateDirectories: true
    )
    try tool.write("out/comparison.json", text)
    let run = try tool.run("reports", "verify", "out")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("error: out/comparison.json: "))
  }

  @Test func `tables are exported without a new run`() throws {
    let tool = try Self.reported("--format", "csv")
    defer { tool.remove() }
    let export = try tool.run("reports", "export", "out", "--format", "xlsx,tex")
    #expect(export.status == 0, "\(export.errors)")
    #expect(tool.exists("out/tables.xlsx") && tool.exists("out/tables/agreement.tex"))
    let run = try tool.run("reports", "verify", "out", "--dataset", "t.csv")
    #expect(run.status == 0, "\(run.output)")
    let wrong = try tool.run("reports", "export", "out", "--format", "xslx")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("xlsx"))
    let table = try tool.run("reports", "export", "out", "--format", "md", "--tables", "agrement")
    #expect(table.status == 64)
    #expect(table.errors.contains("agreement"))
  }

  @Test func `schemas are JSON`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    for subject in ["comparison", "table"] {
      let run = try tool.run("reports", "schema", subject)
      #expect(run.status == 0)
      #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
    }
  }
}
