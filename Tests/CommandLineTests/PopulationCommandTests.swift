import Foundation
import Testing

@Suite("Validation of generated populations")
struct PopulationCommandTests {
  private func generate(_ tool: Tool, _ profile: String, _ subjects: String) throws {
    let run = try tool.run(
      "datasets",
      "generate",
      "--profile",
      profile,
      "--subjects",
      subjects,
      "--output",
      "people",
      "--quiet"
    )
    #expect(run.status == 0, "\(run.errors)")
  }

  private func rows(_ csv: String) -> [[String]] {
    // No cell of these columns holds a comma within its first four.
    csv.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  // The targets of cn and us are among those of world.
  @Test(arguments: ["world", "eu", "de", "fr", "gb"])
  func `every target about records is measured`(profile: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    try generate(tool, profile, "400")
    let run = try tool.run("datasets", "show", "people", "--calibration", "--format", "csv")
    #expect(run.status == 0, "\(run.errors)")
    let records = rows(run.output).filter { !$0.joined().contains("@") }
    #expect(records.count >= 2)
    for row in records {
      #expect(row[0] == "people" && row[1] == profile)
      #expect(["fit", "held out"].contains(row[2]), "\(row)")
      #expect(!row.contains("nobody to count"), "\(row)")
      #expect(!row.contains("not computed"), "\(row)")
    }
  }

  @Test func `the page needs no network and no script, and comes out the same again`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try generate(tool, "us", "300")
    for folder in ["one", "two"] {
      let run = try tool.run("datasets", "show", "people", "--calibration", "--output", folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasPrefix("Met: "))
    }
    for file in ["population.html", "population.md", "population.json"] {
      #expect(try tool.read("one/\(file)") == tool.read("two/\(file)"), "\(file) differs")
    }
    let page = try tool.read("one/population.html")
    #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("src="))
    #expect(page.contains("Held out") && page.contains("Missed payments come close together"))
    #expect(page.contains("us.fico-like"))
  }

  @Test func `a dataset of another origin has no targets, and says so`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run("datasets", "show", "german-credit", "--calibration")
    #expect(run.status == 64)
    #expect(run.errors.contains("not a population of 'parallax datasets generate'"))
    let format = try tool.run("datasets", "show", "german-credit", "--format", "csv")
    #expect(format.status == 64)
  }
}
