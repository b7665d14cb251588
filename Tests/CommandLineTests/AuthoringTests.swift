import Foundation
import Testing

@Suite("Writing models")
struct AuthoringTests {
  @Test(arguments: ["scorecard", "rating", "ledger", "opinion", "lookup"])
  func `a new model passes check and test at once`(paradigm: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let made = try tool.run("models", "new", "xx.first", "--paradigm", paradigm)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output == "Models/xx/first.yaml\nModels/xx/first.tests.yaml\n")
    let checked = try tool.run("models", "check")
    #expect(checked.status == 0 && checked.output.isEmpty, "\(checked.output)")
    let tested = try tool.run("models", "test", "xx.first")
    #expect(tested.status == 0, "\(tested.output)")
    #expect(tested.output.contains("0 failed, in 1 models"))
    let shown = try tool.run("models", "show", "xx.first")
    #expect(shown.output.contains(paradigm), "\(shown.output)")
  }

  @Test func `nothing is overwritten`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    _ = try tool.run("models", "new", "xx.first", "--output", "mine")
    try tool.write("mine/xx/first.yaml", "kept")
    let again = try tool.run("models", "new", "xx.first", "--output", "mine")
    #expect(again.status == 73)
    #expect(again.errors.contains("mine/xx/first.yaml is there already"))
    #expect(try tool.read("mine/xx/first.yaml") == "kept")
  }

  @Test(arguments: [
    (["models", "new", "Italy"], "it.eurisc"),
    (["models", "new", "../../x.y"], "it.eurisc"),
    (["models", "new", "de.schufa"], "extend it with 'extends: de.schufa'"),
    (["models", "new", "xx.a", "--paradigm", "ledgers"], "did you mean 'ledger'?"),
  ])
  func `what cannot be is said and nothing is written`(arguments: [String], said: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(said), "\(run.errors)")
    #expect(!tool.exists("Models"))
  }

  @Test func `a folder called Models without documents is nobody's`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try FileManager.default.createDirectory(
      at: tool.folder.appending(path: "Models"),
      withIntermediateDirectories: true
    )
    #expect(try tool.run("models", "list").status == 0)
  }

  @Test func `a document named twice is read once`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    _ = try tool.run("models", "new", "xx.first")
    let run = try tool.run("models", "check", "Models/xx/first.yaml", "--models-path", "./Models")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func `a difference tells what was added, removed and changed`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    _ = try tool.run("models", "new", "xx.first", "--paradigm", "ledger")
    let text = try tool.read("Models/xx/first.yaml")
      .replacing("id: xx.first", with: "id: yy.second")
      .replacing("points: -30", with: "points: -40")
      .replacing("code: late", with: "code: tardy")
      .replacing("keeps: 24 months", with: "keeps: 36 months")
    try tool.write("second.yaml", text)
    let run = try tool.run("models", "diff", "xx.first", "second.yaml", "--format", "md")
    #expect(run.status == 0, "\(run.errors)")
    for row in [
      "| changed | debt.instalment\\_missed | keeps | 24 months | 36 months |",
      "| changed | very\\_late | points | -30 | -40 |", "| removed | late |", "| added | tardy |",
    ] {
      #expect(run.output.contains(row), "\(row) is not in\n\(run.output)")
    }
    let json = try tool.run("models", "diff", "xx.first", "second.yaml", "--format", "json")
    let tree = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((tree?["changes"] as? [Any])?.count == 5)
  }

  @Test func `a model that extends another is compared with it`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(
      "mine.yaml",
      "parallax: 1\nid: xx.mine\ntitle: Mine\nextends: de.opinion\nset: { cut_loan: 700 points }\n"
    )
    let run = try tool.run("models", "diff", "mine.yaml")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("changed  cut_loan  default  642"), "\(run.output)")
    let same = try tool.run("models", "diff", "de.opinion", "de.opinion@2026")
    #expect(same.output.contains("The documents say the same."))
    let alone = try tool.run("models", "diff", "de.opinion")
    #expect(alone.status == 64 && alone.errors.contains("extends no model"))
  }
}
