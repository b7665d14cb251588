import CreditReports
import CreditResults
import CreditFormats
import Glibc
import Testing

@Suite struct ReportFolderTests {
  private let folder = TemporaryFolder()
  private var path: String { "\(folder.path)/Reports/twenty" }

  private static func files(_ text: String) -> [ReportFile] {
    [
      ReportFile(name: "comparison.json", text: text),
      ReportFile(name: "tables/models.csv", text: "x\n"),
    ]
  }

  @Test func `a report is written with its folders`() throws {
    try ReportFolder(path + "/").write(Self.files("one"))
    #expect(
      folder.content == [
        "Reports", "Reports/twenty", "Reports/twenty/comparison.json", "Reports/twenty/tables",
        "Reports/twenty/tables/models.csv",
      ]
    )
    #expect(folder.text("Reports/twenty/comparison.json") == "one")
  }

  @Test func `a report replaces another whole and leaves nothing beside it`() throws {
    try ReportFolder(path).write(
      Self.files("one") + [ReportFile(name: "tables/old.csv", text: "old")]
    )
    try ReportFolder(path).write(Self.files("two"))
    #expect(
      folder.content == [
        "Reports", "Reports/twenty", "Reports/twenty/comparison.json", "Reports/twenty/tables",
        "Reports/twenty/tables/models.csv",
      ]
    )
    #expect(folder.text("Reports/twenty/comparison.json") == "two")
  }

  @Test func `an empty folder is taken`() throws {
    folder.write("", to: "Reports/other.txt")
    let empty = TemporaryFolder()
    try ReportFolder(empty.path).write(Self.files("one"))
    #expect(empty.text("comparison.json") == "one")
  }

  @Test func `a folder that holds something else is refused and left alone`() {
    folder.write("my thesis", to: "Reports/twenty/thesis.txt")
    let report = ReportFolder(path)
    #expect(throws: ReportError.notAReport(path: path)) { try report.check() }
    #expect(throws: ReportError.notAReport(path: path)) { try report.write(Self.files("one")) }
    #expect(folder.content == ["Reports", "Reports/twenty", "Reports/twenty/thesis.txt"])
    #expect(folder.text("Reports/twenty/thesis.txt") == "my thesis")
  }

  @Test func `a file in the folder's place is refused and left alone`() {
    folder.write("a file", to: "Reports/twenty")
    #expect(throws: ReportError.notAReport(path: path)) {
      try ReportFolder(path).write(Self.files("one"))
    }
    #expect(folder.text("Reports/twenty") == "a file")
  }

  @Test func `a failing writer leaves the old report and nothing else`() throws {
    try ReportFolder(path).write(Self.files("old"))
    let before = folder.content
    // The second file would lie below the first, which is no folder.
    let files = Self.files("new") + [ReportFile(name: "comparison.json/below.txt", text: "x")]
    #expect(throws: ReportError.self) { try ReportFolder(path).write(files) }
    #expect(folder.content == before)
    #expect(folder.text("Reports/twenty/comparison.json") == "old")
  }

  @Test func `a path below a file cannot be written, and the error names it`() {
    folder.write("a file", to: "Reports")
    do throws(ReportError) {
      try ReportFolder(path).check()
      Issue.record("nothing was thrown")
    } catch {
      guard case .cannotWrite(let named, let reason) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(named == "\(folder.path)/Reports")
      #expect(!reason.isEmpty && reason != "Success")
      #expect(error.description == "cannot write \(named): \(reason)")
    }
    #expect(folder.content == ["Reports"])
  }

  @Test func `what a killed run left behind does not get into a report`() throws {
    folder.write("half", to: "Reports/twenty.new-\(getpid())/tables/half.csv")
    try ReportFolder(path).write(Self.files("one"))
    #expect(folder.content.allSatisfy { !$0.contains("half") })
    #expect(folder.text("Reports/twenty/comparison.json") == "one")
  }

  @Test func `single files are replaced whole`() throws {
    let file = "\(folder.path)/standings.csv"
    try writeReplacing("one", path: file)
    try writeReplacing("two", path: file)
    #expect(folder.content == ["standings.csv"])
    #expect(folder.text("standings.csv") == "two")
    #expect(throws: ReportError.self) { try writeReplacing("three", path: file + "/below") }
    #expect(folder.text("standings.csv") == "two")
    #expect(folder.content == ["standings.csv"])
  }

  @Test func `a report has the document, the page and a file a table and format`() async throws {
    let comparison = try await Tiny.compared()
    let files = try await reportFiles(
      comparison,
      provenance: Tiny.provenance,
      formats: [CSVFormat(), MarkdownFormat()]
    )
    #expect(files.map(\.name).prefix(2) == ["comparison.json", "report.md"])
    #expect(files.count == 3 + 2 * comparison.tables.count)
    #expect(Set(files.map(\.name)).count == files.count)
    #expect(files.contains { $0.name == "tables/swap_sets.csv" })
    #expect(
      builtInReportFormats.map(\.id)
        == ["csv", "tsv", "json", "md", "latex", "html", "xlsx", "vega", "arrow"]
    )
  }

  @Test(arguments: [
    ("", "](comparison.json)"), ("csv tsv", ".csv)"), ("tsv csv", ".csv)"),
    ("xlsx latex", ".tex)"), ("xlsx", "](comparison.json)"),
  ])
  func `pages link files that are there`(formats: String, link: String) async throws {
    let names = formats.split(separator: " ").map(String.init)
    let files = try await reportFiles(
      Tiny.compared(),
      provenance: Tiny.provenance,
      formats: names.compactMap { name in builtInReportFormats.first { $0.id == name } }
    )
    let page = try #require(files.first { $0.name == "report.md" })
    let links = page.text.split(separator: "](").dropFirst().compactMap {
      $0.split(separator: ")").first.map(String.init)
    }
    #expect(!links.isEmpty)
    #expect(Set(links).isSubset(of: Set(files.map(\.name))))
    #expect(page.text.contains(link))
  }
}
