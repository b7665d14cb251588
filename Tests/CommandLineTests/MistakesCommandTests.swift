import Foundation
import Testing

/// A document with more than twenty mistakes, all of which are said in one run.
@Suite("A gallery of mistakes on the command line")
struct MistakesCommandTests {
  /// A line of the document, what must be said of it, and what to do; nil for a line without mistake.
  private struct Line {
    var text: String
    var said: String?

    init(_ text: String, _ said: String? = nil) {
      self.text = text
      self.said = said
    }
  }

  private static let lines: [Line] = [
    Line("parallax: 2", "this is not version 1 of the format; write 'parallax: 1'"),
    Line("id: xx.Mistakes", "is not a model id; use lower-case words with dots between them"),
    Line("title: Mistakes"),
    Line("edition: 20 26", "is not an edition; use digits, letters, dots and hyphens"),
    Line("from: 2026-13-01", "must be a date between 1600 and 2399; write it as 2026-03-17"),
    Line(
      "status: reconstructed",
      "'status' cannot be 'reconstructed'; did you mean 'reconstruction'?"
    ),
    Line("purpose: payment", "'purpose' cannot be 'payment'; allowed are"),
    Line(
      "subjects: [person]",
      "'subjects' cannot be 'person'; allowed are individual, organisation"
    ),
    Line("currency: euro", "is not a currency; write the three capital letters of ISO 4217"),
    Line("pararmeters: {}", "unknown key 'pararmeters' in a model; did you mean 'parameters'?"),
    Line("sources:"),
    Line("  code: { title: A code, link: x }", "unknown key 'link' in the source 'code'"),
    Line("parameters:"),
    Line(
      "  cut: { default: 45 dyas, evidence: assumed, reason: r, range: 10% }",
      "the default of a parameter must be a number with its unit"
    ),
    Line(
      "  mode: { default: fst, options: [fast, slow] }",
      "unknown option 'fst'; did you mean 'fast'?"
    ),
    Line("file:"),
    Line("  sees:"),
    Line(
      "    - { kinds: debt.instalment_mised, keeps: 3 years, evidence: published, source: code }",
      "unknown kind 'debt.instalment_mised'; did you mean 'debt.instalment_missed'?"
    ),
    Line(
      "    - { kinds: inquiry, kepes: 12 months, evidence: published, source: code }",
      "unknown key 'kepes' in a line of 'sees'; did you mean 'keeps'?"
    ),
    Line(
      "    - { kinds: tax, keeps: 3 yaers, evidence: published, source: code }",
      "yaers"
    ),
    Line(
      "    - { kinds: bankruptcy, keeps: 3 years, evidence: published, source: cod }",
      "unknown source 'cod'; did you mean 'code'?"
    ),
    Line(
      "    - { kinds: collection, keeps: 3 years, evidence: guessed, source: code }",
      "'evidence' cannot be 'guessed'; allowed are"
    ),
    Line("score:"),
    Line("  scorable:"),
    Line(
      "    - { unless: \"any(acount)\", absence: unknown_subject, reason: no file }",
      "unknown kind 'acount'; did you mean 'account'?"
    ),
    Line(
      "    - { when: \"age < 18\", absence: too_young, reason: too young }",
      "'absence' cannot be 'too_young'; allowed are"
    ),
    Line("  scorecard:"),
    Line(
      "    start: { value: 600, evidence: assumed, reason: made up }",
      "the number 600 is assumed and has no range; add 'range: [low, high]' or 'range: 20%'"
    ),
    Line("    characteristics:"),
    Line("      missed:"),
    Line(
      "        category: payment_histry",
      "unknown category 'payment_histry'; did you mean 'payment_history'?"
    ),
    Line(
      "        value: \"count(debt.instalment_missed within 12)\"",
      "expected a span in months or days, got a plain number; write '12 months'"
    ),
    Line("        points: { < 1: 0, else: -60, evidence: published, source: code }"),
    Line("      oldest:"),
    Line("        category: credit_length"),
    Line(
      "        value: oldest_acount_age",
      "unknown name 'oldest_acount_age'; did you mean 'oldest_account_age'?"
    ),
    Line("        points: { < 12: 0, else: 10, evidence: published, source: code }"),
    Line("      young:"),
    Line("        category: identity_and_address"),
    Line("        value: age"),
    Line(
      "        points: { < 30: 0, < 20: 5, else: 9, none: 0, evidence: published, source: code }",
      "is never reached; a ladder of '<' goes upward"
    ),
    Line("scale:"),
    Line(
      "  direction: upwards",
      "'direction' cannot be 'upwards'; allowed are higher-is-better, lower-is-better"
    ),
    Line("  range: [850, 300]", "'range' ends before it begins; write the lower limit first"),
    Line("consequences:"),
    Line(
      "  - { domain: banking, gain: false, effect: none, eligible: \"score < 500\", by: contract }",
      "'domain' cannot be 'banking'; allowed are"
    ),
    Line("tests:"),
    Line(
      "  - { name: a, as_of: 2025-06-31, expect: { score: 1 } }",
      "'as_of' must be a date between 1600 and 2399"
    ),
    Line(
      "  - { name: b, as_of: 2025-06-30, expects: { score: 1 } }",
      "unknown key 'expects' in a test; did you mean 'expect'?"
    ),
  ]

  @Test func `more than twenty mistakes are said in one run, each with its line and what to do`()
    throws
  {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("m.yaml", Self.lines.map { $0.text + "\n" }.joined())
    let run = try tool.run("models", "check", "m.yaml")
    #expect(run.status == 1)
    let said = run.output.split(separator: "\n").map(String.init)
    let planted = Self.lines.enumerated().filter { $0.element.said != nil }
    #expect(planted.count >= 20)
    for (index, line) in planted {
      let place = "m.yaml:\(index + 1):"
      let here = said.filter { $0.hasPrefix(place) }
      #expect(
        here.contains { $0.contains(line.said ?? "") },
        "line \(index + 1), \(line.text): \(here)"
      )
      // Each says what to do, after a semicolon or by itself, and shows the line.
      #expect(
        here.allSatisfy { $0.contains("; ") || $0.contains("needs the key") },
        "\(here)"
      )
      #expect(said.contains(line.text), "the line is not shown")
    }
  }
}
