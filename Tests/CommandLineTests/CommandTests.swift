import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
  static let scores = """
    id,a,b,bad
    1,500,3.5,1
    2,620,2.1,0
    3,700,1.0,0
    4,610,2.2,1
    5,720,0.9,0

    """

  @Test func `recorded scores of any table are compared`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("t.csv", CommandTests.scores)
    let run = try tool.run(
      "compare",
      "t.csv",
      "--models",
      "none",
      "--score-column",
      "A=a",
      "--score-column",
      "B=b:lower-is-better",
      "--outcome",
      "bad",
      "--output",
      "out"
    )
    #expect(run.status == 0, "\(run.errors)")
    let agreement = try tool.read("out/tables/agreement.csv")
    #expect(agreement.contains("individuals,,,A,B,spearman,percentile,1,"))
    let performance = try tool.read("out/tables/performance.csv")
    #expect(performance.contains("individuals,,,A,auc,1,1,1,own,5,"))
    #expect(tool.exists("out/comparison.json") && tool.exists("out/report.md"))
    #expect(run.output.contains("Report: out/report.md"))
  }

  @Test func `threads, batches and the order of rows change no byte`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("t.csv", CommandTests.scores)
    let lines = CommandTests.scores.split(separator: "\n")
    try FileManager.default.createDirectory(
      at: tool.folder.appending(path: "shuffled"),
      withIntermediateDirectories: true
    )
    try tool.write(
      "shuffled/t.csv",
      ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    )
    func tables(_ data: String, _ more: [String]) throws -> [String] {
      let run = try tool.run(
        [
          "compare", data, "--models", "none", "--score-column", "A=a", "--score-column", "B=b",
          "--outcome", "bad", "--output", "out", "--quiet",
        ] + more
      )
      #expect(run.status == 0, "\(run.errors)")
      return try [
        "agreement", "swap_sets", "trade_off", "performance", "performance_pairs", "cases",
        "distribution", "histogram", "curves", "gains", "stability", "disparity_pairs",
      ].map { try tool.read("out/tables/\($0).csv") }
    }
    let plain = try tables("t.csv", [])
    #expect(try tables("t.csv", ["--threads", "4", "--batch-size", "1"]) == plain)
    #expect(try tables("t.csv", ["--threads", "1", "--batch-size", "2"]) == plain)
    #expect(try tables("shuffled/t.csv", []) == plain)
  }

  @Test func `standings are held against another dataset`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    func rows(_ shift: Int) -> String {
      "id,a\n" + (0..<40).map { "\($0),\($0 % 8 + shift)\n" }.joined()
    }
    try tool.write("new.csv", rows(0))
    try tool.write("old.csv", rows(0))
    try tool.write("other.csv", rows(100))
    func stability(_ reference: String) throws -> String {
      let run = try tool.run(
        "compare",
        "new.csv",
        "--models",
        "none",
        "--score-column",
        "A=a",
        "--reference-dataset",
        reference,
        "--tables",
        "stability",
        "--output",
        "out"
      )
      #expect(run.status == 0, "\(run.errors)")
      return try tool.read("out/tables/stability.csv")
    }
    let same = try stability("old.csv")
    #expect(same.contains("individuals,,,A,psi,,deciles of the reference,0,0,"))
    #expect(same.contains(",old,40,half a subject added to every bin,own,40,"))
    #expect(try tool.read("out/comparison.json").contains("\"reference\""))
    // Everybody left every bin and came to the lowest: no eighth holds anybody of both.
    let moved = try stability("other.csv")
    #expect(!moved.contains("reference,0,"))
    let missing = try tool.run("compare", "new.csv", "--reference-dataset", "gone.csv")
    #expect(missing.status == 66)
  }

  @Test func `the twelve published criteria give the published points`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let names = [
      "settled_default_age", "open_default", "bank_inquiries_12m", "trade_inquiries_12m",
      "new_instalment_loans_12m", "mortgage_or_guarantee", "identity_verified",
      "oldest_bank_contract_age", "youngest_credit_line_age", "address_age", "oldest_card_age",
      "longest_remaining_term", "instalment_loan_status",
    ]
    // The best of everything, the same with an open default, and the worst without one.
    let best = ",false,0,0,0,true,true,240,,240,180,,settled_well"
    let open = ",true,0,0,0,true,true,240,,240,180,,settled_well"
    let worst = "3,false,3,4,3,false,false,2,6,2,3,80,open"
    try tool.write(
      "t.csv",
      "id," + names.joined(separator: ",") + "\n1,\(best)\n2,\(open)\n3,\(worst)\n"
    )
    let run = try tool.run("score", "t.csv", "--models", "de.schufa@2026")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        subject,model,score,band,state,absence,reason
        1,de.schufa@2026,999,hervorragend,,,
        2,de.schufa@2026,,ungenügend,open-default,,
        3,de.schufa@2026,100,ausreichend,,,

        """
    )
    #expect(run.errors.contains("decide nothing about a real person"))
  }

  @Test func `every bundled model is checked, and its inline tests pass`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let check = try tool.run("models", "check")
    #expect(check.status == 0, "\(check.output)")
    let test = try tool.run("models", "test")
    #expect(test.status == 0, "\(test.output)")
    #expect(test.output.contains(" failed, in ") && test.output.contains(", 0 failed"))
    let list = try tool.run("models", "list")
    for id in ["cn.suining@2010", "us.fico-like", "eu.citizen", "de.schufa@2026", "de.opinion"] {
      #expect(list.output.contains(id))
    }
  }

  @Test func `models carry where they are prohibited, by the law of a day`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let now = try tool.run("models", "show", "cn.suining@2010")
    #expect(now.output.contains("use            public-score"))
    #expect(now.output.contains("prohibited in  EU, FR, GB, CN"))
    // Before the GDPR, the ban of social scoring and the law on births of 2021.
    let then = try tool.run("models", "show", "cn.suining@2010", "--as-of", "2015-01-01")
    #expect(then.output.contains("prohibited in  FR, GB\n"))
    let list = try tool.run("models", "list")
    let line = list.output.split(separator: "\n").first { $0.hasPrefix("cn.suining@2010") }
    #expect(line?.contains("  EU, FR, GB, CN  ") == true)
  }

  @Test func `a parameter of every model that has it is set at once`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("a.yaml", CommandTests.lookup("xx.a", parameter: "told"))
    try tool.write("b.yaml", CommandTests.lookup("xx.b", parameter: "other"))
    try tool.write("t.csv", "id,age\n1,30\n")
    let run = try tool.run(
      "score",
      "t.csv",
      "--models",
      "xx.a,xx.b",
      "--models-path",
      "a.yaml",
      "--models-path",
      "b.yaml",
      "--set",
      "*.told=essay",
      "--output",
      "s.csv"
    )
    #expect(run.status == 0, "\(run.errors)")
    let rows = try tool.read("s.csv").split(separator: "\n")
    #expect(rows.contains { $0.contains("xx.a") && $0.contains(",80,") }, "\(rows)")
    #expect(rows.contains { $0.contains("xx.b") && $0.contains(",20,") }, "\(rows)")
    let show = try tool.run("models", "show", "xx.a", "--models-path", "a.yaml")
    #expect(show.output.contains("parameter      salary = 50000 USD\n"))
    #expect(show.output.contains("parameter      share = 12.5%\n"))
  }

  /// A score of 20, or 80 as the essay tells it.
  private static func lookup(_ id: String, parameter: String) -> String {
    """
    parallax: 1
    id: \(id)
    title: A number
    status: construct
    purpose: credit-default
    currency: USD
    evidence: assumed
    reason: for tests
    parameters:
      \(parameter): { default: record, options: [record, essay] }
      salary: { default: 50000 USD, unit: money, range: [20000 USD, 70000 USD] }
      share: { default: 12.5%, unit: share, range: [5%, 20%] }
    score: { lookup: { value: "if \(parameter) = essay then 80 points else 20 points" } }
    scale: { direction: higher-is-better, range: [0, 100] }
    """
  }

  @Test func `a broken document gives all findings with place and excerpt`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(
      "mine.yaml",
      """
      parallax: 1
      id: xx.mine
      edition: 2020
      titel: Mine
      place: Nowhere
      from: 2020-01-01
      subjects: [individual]
      status: constructed
      """
    )
    let run = try tool.run("models", "check", "mine.yaml")
    #expect(run.status == 1)
    #expect(run.output.contains("mine.yaml:4:1: error: unknown key 'titel'"))
    #expect(run.output.contains("did you mean 'title'?"))
    #expect(run.output.contains("mine.yaml:8:9: error:"))
    #expect(run.output.contains("did you mean 'construct'?"))
    #expect(run.output.contains("^"))
  }

  @Test func `asking for a broken model says what is wrong with it`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(
      "drink.yaml",
      CommandTests.drinkModel.replacing("status: construct", with: "status: constructed")
    )
    for command in [["models", "show", "xx.drink"], ["compare", "--models", "xx.drink"]] {
      let run = try tool.run(command + ["--models-path", "drink.yaml"])
      #expect(run.status == 65, "\(run.errors)")
      #expect(run.errors.contains("drink.yaml:8:9: error:"))
      #expect(run.errors.contains("did you mean 'construct'?"))
    }
  }

  @Test(arguments: [
    [], ["compare"], ["score"], ["models"], ["models", "test"], ["datasets", "show"],
  ])
  func `help has examples`(command: [String]) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run(command + ["--help"])
    #expect(run.status == 0)
    #expect(command == ["models"] || run.output.contains("EXAMPLE"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `shells complete`(shell: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("compare"))
  }

  @Test func `datasets are listed, shown and checked`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let list = try tool.run("datasets", "list")
    #expect(list.output.contains("german-credit") && list.output.contains("1000 subjects"))
    let show = try tool.run("datasets", "show", "german-credit")
    #expect(show.output.contains("Outcome kredit") && show.output.contains("characteristic age"))
    let check = try tool.run("datasets", "check", "german-credit")
    #expect(check.status == 0)
    #expect(check.output.contains("1000 subjects read; no errors"))
  }

  @Test func `an earlier day sees only what was known, and refuses outcomes`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(
      "datapackage.json",
      """
      { "name": "dated", "as_of": "2024-12-31", "until": "2025-12-31",
        "records": ["traffic"],
        "outcomes": { "y": { "bad": ["1"], "good": ["0"], "event": "default",
          "from": "2024-12-31", "months": 12 } }, "outcome": "y",
        "resources": [
          { "name": "subjects", "path": "subjects.csv", "schema": { "fields": [
            { "name": "id" }, { "name": "born" }, { "name": "y" } ] } },
          { "name": "events", "path": "events.csv", "schema": { "fields": [
            { "name": "event" }, { "name": "subject" }, { "name": "date" }, { "name": "recorded" },
            { "name": "kind" } ] } } ] }
      """
    )
    try tool.write("subjects.csv", "id,born,y\n1,1980-01-01,0\n2,1981-01-01,1\n")
    try tool.write(
      "events.csv",
      """
      event,subject,date,recorded,kind
      1,1,2023-05-01,2024-06-01,traffic.drunk_driving
      2,2,2023-05-01,,traffic.drunk_driving

      """
    )
    try FileManager.default.createDirectory(
      at: tool.folder.appending(path: "m"),
      withIntermediateDirectories: true
    )
    try tool.write("m/drink.yaml", CommandTests.drinkModel)
    func scores(_ more: String...) throws -> String {
      let run = try tool.run(
        ["score", "./datapackage.json", "--models", "xx.drink", "--models-path", "m"] + more
      )
      #expect(run.status == 0, "\(run.errors)")
      return run.output
    }
    #expect(
      try scores().contains("1,xx.drink@2020,50,") && scores().contains("2,xx.drink@2020,50,")
    )
    let earlier = try scores("--as-of", "2023-12-31")
    #expect(earlier.contains("1,xx.drink@2020,100,") && earlier.contains("2,xx.drink@2020,50,"))
    let refused = try tool.run(
      "compare",
      "./datapackage.json",
      "--models",
      "xx.drink",
      "--models-path",
      "m",
      "--as-of",
      "2023-12-31",
      "--outcome",
      "y",
      "--output",
      "out"
    )
    #expect(refused.status == 65)
    #expect(refused.errors.contains("is before the snapshot, so that outcomes are not read"))
    #expect(!tool.exists("out"))
  }

  /// A ledger with one entry.
  static let drinkModel = """
    parallax: 1
    id: xx.drink
    edition: 2020
    title: Points for drink driving
    place: Nowhere
    from: 2020-01-01
    subjects: [individual]
    status: construct
    purpose: conduct
    evidence: assumed
    reason: an example
    range: 20%
    file:
      sees:
        - { kinds: traffic }
      requires: [traffic.drunk_driving]
    score:
      ledger:
        start: 100
        entries:
          - { code: D, label: Drink driving, when: traffic.drunk_driving, points: -50, lasts: ever }
    scale:
      direction: higher-is-better
      range: [0, 100]
      bands:
        - { band: good, from: 60 }
        - { band: poor, from: 0 }
    tests:
      - name: one
        as_of: 2024-01-01
        events: [ { kind: traffic.drunk_driving, date: 2023-01-01 } ]
        expect: { score: 50, band: poor }
    """
}
