import CreditFormats
import CreditFindings
import CreditModelFiles
import CreditReports
import Foundation
import Testing

@Suite struct DiagnosticTests {
  private static let text = "score:\n  scorecrad: {}\n  value: \"oldest_acount_age\"\n"

  private static let mistyped = Finding(
    Location(file: "/home/m/a b.yaml", line: 2, column: 3),
    "unknown key 'scorecrad' in a score",
    advice: "did you mean 'scorecard'?"
  )

  private func diagnostic(_ finding: Finding) -> Diagnostic {
    Diagnostic(finding, text: Self.text, folder: "/home/m")
  }

  @Test func `the text has the line, a caret and the line as it should be`() {
    #expect(
      diagnostic(Self.mistyped).text == """
        a b.yaml:2:3: error: unknown key 'scorecrad' in a score; did you mean 'scorecard'?
          scorecrad: {}
          ^
          scorecard: {}

        """
    )
  }

  @Test func `a name in a quoted text is corrected in its quotes`() {
    for column in [10, 11] {
      let finding = Finding(
        Location(file: "a.yaml", line: 3, column: column),
        "unknown characteristic 'oldest_acount_age'",
        advice: "did you mean 'oldest_account_age'?"
      )
      #expect(diagnostic(finding).correction?.corrected == "  value: \"oldest_account_age\"")
      #expect(diagnostic(finding).correction?.columns == 11..<28)
    }
  }

  @Test(arguments: [
    Finding(Location(file: "a.yaml", line: 2, column: 3), "wrong", advice: "write 'x'"),
    Finding(
      Location(file: "a.yaml", line: 2, column: 3),
      "no 'other'",
      advice: "did you mean 'x'?"
    ),
    Finding(Location(file: "a.yaml", line: 9, column: 3), "no 'a'", advice: "did you mean 'x'?"),
    Finding(
      Location(file: "a.yaml", row: 2, field: "points"),
      "no 'a'",
      advice: "did you mean 'x'?"
    ),
  ])
  func `what is not certain is not corrected`(finding: Finding) {
    #expect(diagnostic(finding).correction == nil)
  }

  @Test func `JSON has every part of a finding`() throws {
    let value = diagnosticsValue([diagnostic(Self.mistyped)]).text
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(value.utf8)) as? [String: Any]
    )
    #expect(tree["errors"] as? Int == 1)
    #expect(tree["warnings"] as? Int == 0)
    let finding = try #require((tree["findings"] as? [[String: Any]])?.first)
    #expect(finding["file"] as? String == "a b.yaml")
    #expect(finding["line"] as? Int == 2)
    #expect(finding["corrected_line"] as? String == "  scorecard: {}")
  }

  /// The objects of SARIF 2.1.0 that the log writes, with the properties that each must and may have.
  private static let shapes: [String: (required: Set<String>, allowed: Set<String>)] = [
    "log": (["version", "runs"], ["$schema", "version", "runs"]),
    "run": (["tool"], ["tool", "columnKind", "results"]),
    "tool": (["driver"], ["driver"]),
    "driver": (["name"], ["name", "version", "rules"]),
    "rule": (["id"], ["id", "name", "shortDescription"]),
    "result": (
      ["message"], ["ruleId", "ruleIndex", "level", "message", "locations", "fixes"]
    ),
    "location": ([], ["physicalLocation"]),
    "physicalLocation": (["artifactLocation"], ["artifactLocation", "region"]),
    "artifactLocation": (["uri"], ["uri"]),
    "region": (["startLine"], ["startLine", "startColumn", "endColumn"]),
    "fix": (["artifactChanges"], ["description", "artifactChanges"]),
    "artifactChange": (
      ["artifactLocation", "replacements"], ["artifactLocation", "replacements"]
    ),
    "replacement": (["deletedRegion"], ["deletedRegion", "insertedContent"]),
  ]

  private func check(_ any: Any?, _ shape: String) throws -> [String: Any] {
    let object = try #require(any as? [String: Any], "\(shape) is no object")
    let (required, allowed) = try #require(Self.shapes[shape])
    #expect(required.isSubset(of: object.keys), "\(shape) lacks a property")
    #expect(Set(object.keys).isSubset(of: allowed), "\(shape) has an unknown property")
    return object
  }

  @Test func `SARIF has the structure of version 2.1.0`() throws {
    let bare = Finding(Location(file: ""), "nothing to see", severity: .warning)
    let row = Finding(Location(file: "/tmp/i.csv", row: 3, field: "points"), "no number")
    let log = SARIFLog(
      [diagnostic(Self.mistyped), diagnostic(bare), diagnostic(row)],
      version: "1.2.3"
    )
    let root = try check(JSONSerialization.jsonObject(with: Data(log.value.text.utf8)), "log")
    #expect(root["version"] as? String == "2.1.0")
    let runs = try #require(root["runs"] as? [Any])
    let run = try check(runs.first, "run")
    #expect(runs.count == 1 && run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try check(try check(run["tool"], "tool")["driver"], "driver")
    #expect(driver["name"] as? String == "parallax" && driver["version"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [Any]).map { try check($0, "rule") }
    let results = try #require(run["results"] as? [Any]).map { try check($0, "result") }
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "error"])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect((result["message"] as? [String: String])?.keys.sorted() == ["text"])
    }
    #expect(results[1]["locations"] == nil)
    let uris = try results.compactMap { result -> String? in
      guard let locations = result["locations"] as? [Any] else { return nil }
      let place = try check(
        try check(locations.first, "location")["physicalLocation"],
        "physicalLocation"
      )
      let region = try check(place["region"], "region")
      #expect((region["startLine"] as? Int ?? 0) >= 1)
      return try check(place["artifactLocation"], "artifactLocation")["uri"] as? String
    }
    #expect(uris == ["a%20b.yaml", "file:///tmp/i.csv"])
    try checkFix(try #require(results[0]["fixes"] as? [Any]))
  }

  private func checkFix(_ fixes: [Any]) throws {
    let fix = try check(fixes.first, "fix")
    let changes = try #require(fix["artifactChanges"] as? [Any])
    let change = try check(changes.first, "artifactChange")
    _ = try check(change["artifactLocation"], "artifactLocation")
    let replacements = try #require(change["replacements"] as? [Any])
    let replacement = try check(replacements.first, "replacement")
    let region = try check(replacement["deletedRegion"], "region")
    #expect(region["startColumn"] as? Int == 3 && region["endColumn"] as? Int == 12)
    #expect((replacement["insertedContent"] as? [String: String])?["text"] == "scorecard")
  }
}
