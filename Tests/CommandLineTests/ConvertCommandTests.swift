import Foundation
import Testing

/// `datasets convert`, `datasets generate --format arrow` and standings in Arrow.
@Suite struct ConvertCommandTests {
  @Test func `a table goes to Arrow and back`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("t.csv", "id,x,day,text\n2,1.50,2024-02-29,\"a, b\"\n1,,,007\n")
    let there = try tool.run("datasets", "convert", "./t.csv", "t.arrow", "--sort", "id")
    #expect(there.status == 0, "\(there.errors)")
    #expect(there.output == "t: 2 rows, sorted\nwritten to t.arrow\n")
    let back = try tool.run("datasets", "convert", "./t.arrow", "back.csv")
    #expect(back.status == 0, "\(back.errors)")
    #expect(try tool.read("back.csv") == "id,x,day,text\n1,,,007\n2,1.5,2024-02-29,\"a, b\"\n")
    #expect(tool.content.filter { !$0.hasPrefix(".") } == ["back.csv", "t.arrow", "t.csv"])
  }

  @Test func `a generated population is the same in Arrow as in text`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let common = ["datasets", "generate", "--subjects", "40", "--organisations", "0.2", "--quiet"]
    let text = try tool.run(common + ["--output", "p"])
    let arrow = try tool.run(common + ["--format", "arrow", "--output", "q/p"])
    #expect(text.status == 0 && arrow.status == 0, "\(text.errors)\(arrow.errors)")
    #expect(tool.exists("q/p/subjects.arrow") && !tool.exists("q/p/subjects.csv"))
    #expect(try tool.read("q/p/README.md").contains("`events.arrow`"))
    for (path, output) in [("./p", "a.csv"), ("./q/p", "b.csv")] {
      let run = try tool.run("score", path, "--models", "cn.suining,de.schufa", "--output", output)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try tool.read("a.csv") == tool.read("b.csv"))
    // As the converter writes it, so the generator does.
    let converted = try tool.run("datasets", "convert", "./p", "r")
    #expect(converted.status == 0, "\(converted.errors)")
    let back = try tool.run("datasets", "convert", "./q/p", "s", "--format", "csv")
    let same = try tool.run("datasets", "convert", "./r", "t", "--format", "csv")
    #expect(back.status == 0 && same.status == 0, "\(back.errors)\(same.errors)")
    for table in ["subjects", "accounts", "events"] {
      #expect(try tool.read("s/\(table).csv") == tool.read("t/\(table).csv"))
    }
  }

  @Test func `standings in Arrow have numbers`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("t.csv", "id,age\na,30\nb,50\n")
    let run = try tool.run("score", "./t.csv", "--models", "de.schufa", "--output", "s.arrow")
    #expect(run.status == 0, "\(run.errors)")
    let text = try tool.run("datasets", "convert", "./s.arrow", "s.csv")
    #expect(text.status == 0, "\(text.errors)")
    let lines = try tool.read("s.csv").split(separator: "\n")
    #expect(lines.first == "subject,model,score,band,state,absence,reason")
    #expect(lines.count == 3)
  }

  @Test func `what DuckDB would read is named with the way to get it`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("t.parquet", "PAR1")
    let run = try tool.run("datasets", "convert", "t.parquet", "t.arrow", path: "/none")
    #expect(run.status == 66)
    #expect(run.errors.contains("pip install duckdb-cli"))
    let ending = try tool.run("datasets", "convert", "t.parquet", "t.xml", path: "/none")
    #expect(ending.status == 64)
    #expect(ending.errors.contains("names no format; write .csv, .arrow or .arrows"))
    let read = try tool.run("compare", "./t.parquet")
    #expect(read.errors.contains("parallax datasets convert FILE.parquet FILE.arrow"))
  }
}
