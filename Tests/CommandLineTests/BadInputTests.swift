import Foundation
import Testing

@Suite("Bad input on the command line")
struct BadInputTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var status: Int32 = 65
    var message: String
    var testDescription: String { name }
  }

  static let files: [Case] = [
    Case(
      name: "ragged rows",
      text: "id,a,y\n1,5,1\n2,6\n3,7,0,1\n",
      message: "t.csv:3: error: has fewer fields than the header names"
    ),
    Case(
      name: "a duplicate id",
      text: "id,a,y\n1,5,1\n1,6,0\n",
      message: "t.csv:3: column 'id': error: is the id of another subject, too"
    ),
    Case(
      name: "a decimal comma",
      text: "id,a,y\n1,\"1,5\",1\n2,2,0\n",
      message: "t.csv:2: column 'a': error: is a number with a decimal comma"
    ),
    Case(
      name: "a text for a number",
      text: "id,a,y\n1,5,1\n2,abc,0\n",
      message: "t.csv:3: column 'a': error"
    ),
    Case(name: "an empty file", text: "", message: "t.csv: error: is empty"),
    Case(
      name: "a header alone",
      text: "id,a,y\n",
      message: "t.csv: error: has a header but no rows"
    ),
    Case(
      name: "a NUL byte",
      text: "id,a,y\n1,5\u{0},1\n",
      message: "t.csv:2: error: holds a NUL byte"
    ),
    Case(
      name: "an outcome that would be guessed",
      text: "id,a,y\n1,5,yes\n2,6,no\n",
      message: "t.csv:1: column 'y': error: which value is bad would have to be guessed"
    ),
    Case(
      name: "an open quote",
      text: "id,a,y\n1,\"5,1\n",
      message: "t.csv:2: error"
    ),
  ]

  @Test(arguments: files)
  func `gives one clear finding, the right exit code and no report`(_ one: Case) throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("t.csv", one.text)
    let run = try tool.run(
      "compare",
      "t.csv",
      "--models",
      "none",
      "--score-column",
      "s=a",
      "--outcome",
      "y",
      "--output",
      "out"
    )
    #expect(run.status == one.status)
    #expect(run.complaints.first?.hasPrefix(one.message) == true, "\(run.errors)")
    #expect(!tool.exists("out"))
    #expect(!tool.content.contains { $0.hasPrefix("out") })
    #expect(!run.errors.contains("abc"), "a value stands in the message")
  }

  @Test func `a wrong encoding is said to be one`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("t.csv", Data("id,a,y\n1,".utf8) + Data([0xFF, 0xFE]) + Data(",1\n".utf8))
    let run = try tool.run(
      "compare",
      "t.csv",
      "--models",
      "none",
      "--score-column",
      "s=a",
      "--output",
      "out"
    )
    #expect(run.status == 65)
    #expect(
      run.complaints == ["t.csv:2: error: is not valid UTF-8; save the file as UTF-8"]
    )
  }

  @Test func `a very long line is one finding`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("t.csv", "id,a,y\n" + String(repeating: "x", count: 8_000_000) + ",1,0\n")
    let run = try tool.run(
      "compare",
      "t.csv",
      "--models",
      "none",
      "--score-column",
      "s=a",
      "--output",
      "out"
    )
    #expect(run.status == 65)
    #expect(
      run.complaints == [
        "t.csv:2: error: is a record longer than 1048576 bytes; look for a missing line end or "
          + "closing quote"
      ]
    )
  }

  @Test(arguments: [
    (
      ["compare", "nowhere.csv"], Int32(66),
      "error: there is no bundled dataset or file 'nowhere.csv'"
    ),
    (["compare", "./nowhere.csv"], 66, "error: there is no file or folder ./nowhere.csv"),
    (
      ["compare", "german-credt"], 66,
      "error: there is no bundled dataset or file 'german-credt'; did you mean 'german-credit'?"
    ),
    (
      ["compare", "--models", "cn.suning"], 64,
      "error: there is no model 'cn.suning'; did you mean 'cn.suining'?"
    ),
    (["compare", "--models-path", "nowhere"], 66, "error: there is no folder of models nowhere"),
    (
      ["compare", "--tables", "agreemnt"], 64,
      "error: there is no table 'agreemnt'; did you mean 'agreement'?"
    ),
    (["compare", "--format", "csb"], 64, "error: there is no format 'csb'; did you mean 'csv'?"),
    (
      ["compare", "--set", "cn.suining.stage=locl"], 64,
      "error: 'locl' is no option of cn.suining.stage; did you mean 'local'?"
    ),
    (
      ["compare", "--set", "*.stge=local"], 64,
      "error: no model of the run has the parameter 'stge'; did you mean 'stage'?"
    ),
    (
      ["compare", "--set", "*.stage=locl"], 64,
      "error: 'locl' is no option of cn.suining.stage; did you mean 'local'?"
    ),
    (
      ["compare", "--models", "none", "--set", "*.stage=local"], 64,
      "error: --set names the parameter 'stage', and no model of the run has any"
    ),
    (
      ["models", "list", "--as-of", "yesterday"], 64,
      "error: --as-of takes a date such as 2025-12-31, not 'yesterday'"
    ),
    (
      ["compare", "--reference", "sexx=male"], 64,
      "error: --reference names 'sexx', which is no grouping of this run; did you mean 'sex'?"
    ),
    (
      ["compare", "--reference", "sex=mal"], 64,
      "error: 'mal' is no level of sex; did you mean 'male'?"
    ),
    (["compare", "--as-of", "yesterday"], 64, "error: --as-of takes a date such as 2024-12-31"),
    (["compare", "--output", "/dev/null/x"], 73, "error: cannot write"),
    (["compare", "--approval-rate", "7"], 64, "Error: --approval-rate lies between 0 and 1"),
    (
      ["models", "show", "de.schuffa"], 64,
      "error: there is no model 'de.schuffa'; did you mean 'de.schufa'?"
    ),
    (["score", "--output", "x.parquet"], 64, "Error: --output takes a file that ends in .csv"),
  ])
  func `a wrong word is answered with the right one`(
    arguments: [String],
    status: Int32,
    message: String
  ) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run(arguments)
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(tool.content.filter { !$0.hasPrefix(".") }.isEmpty)
  }

  @Test func `a folder with other files is not replaced`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("t.csv", "id,a\n1,5\n2,6\n")
    let run = try tool.run(
      "compare",
      "t.csv",
      "--models",
      "none",
      "--score-column",
      "s=a",
      "--output",
      "."
    )
    #expect(run.status == 73)
    #expect(run.errors.contains("is not a report"))
    #expect(try tool.read("t.csv") == "id,a\n1,5\n2,6\n")
  }

  @Test func `bad rows that are skipped are counted in the report`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("t.csv", "id,a,y\n1,5,1\n2,6\n3,7,0\n4,8,0\n")
    let run = try tool.run(
      "compare",
      "t.csv",
      "--models",
      "none",
      "--score-column",
      "s=a",
      "--outcome",
      "y",
      "--output",
      "out",
      "--skip-bad-rows"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(try tool.read("out/report.md").contains("- 1 bad rows of `subjects` were left out."))
    #expect(try tool.read("out/comparison.json").contains("\"subjects\": 1"))
  }
}
