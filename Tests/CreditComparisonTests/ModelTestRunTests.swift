import CreditComparison
import CreditResults
import CreditFindings
import CreditModels
import CreditScoring
import Testing

@Suite struct ModelTestRunTests {
  private static func results(_ tests: String) throws -> [ModelTestResult] {
    let vocabulary = try Sample.vocabulary()
    return try runTests(
      of: Sample.model(tests: tests),
      using: [],
      vocabulary: vocabulary,
      kinds: vocabulary.kinds
    )
  }

  @Test func `tests that expect what comes out pass`() throws {
    let results = try Self.results(
      """
        - name: a score
          as_of: 2026-06-30
          subject: { employment: permanent, open_default: false }
          expect: { score: 130, band: good, points: { job: 10, asked: 30 } }
        - name: an inquiry
          as_of: 2026-06-30
          subject: { employment: casual, open_default: false }
          events: [ { kind: inquiry.bank, date: 2026-01-01 } ]
          expect: { score: 120, band: poor, points: { asked: 20 } }
        - name: an inquiry not yet known
          as_of: 2025-12-31
          subject: { employment: casual, open_default: false }
          events: [ { kind: inquiry.bank, date: 2026-01-01 } ]
          expect: { score: 120, points: { asked: 30 } }
        - name: a state
          as_of: 2026-06-30
          subject: { employment: permanent, open_default: true }
          expect: { state: open-default, band: bad }
        - name: an absence
          as_of: 2026-06-30
          subject: { open_default: false, employment: none }
          expect: { absence: unknown_subject, reason: no job on file }
      """
    )
    for result in results {
      #expect(result.hasPassed, "\(result.name): \(result.differences)")
      #expect(result.trace.last?.hasPrefix("came out: ") == true)
    }
    #expect(results.count == 5)
  }

  @Test func `a failing test says what differs and how the standing arose`() throws {
    let result = try #require(
      try Self.results(
        """
          - name: wrong throughout
            as_of: 2026-06-30
            subject: { employment: permanent, open_default: false }
            expect: { score: 131, band: poor, points: { job: 9, asked: 30 } }
        """
      ).first
    )
    #expect(!result.hasPassed)
    #expect(
      result.differences == [
        "score: expected 131, got 130", "band: expected poor, got good",
        "points of job: expected 9, got 10",
      ]
    )
    #expect(result.trace.first == "segment thin")
    #expect(result.trace.contains("asked = 0: 30 points (attribute '0')"), "\(result.trace)")
    #expect(
      result.trace.contains {
        $0.hasPrefix("job = ") && $0.hasSuffix(": 10 points (attribute 'permanent')")
      }
    )
    #expect(result.trace.last == "came out: 130, band good")
    #expect(result.location.file == "card.yaml")
    #expect(result.location.line != nil)
  }

  @Test func `what came out instead of a number is said in words`() throws {
    let results = try Self.results(
      """
        - name: a number wanted of a state
          as_of: 2026-06-30
          subject: { employment: permanent, open_default: true }
          expect: { score: 130 }
        - name: a state wanted of a number
          as_of: 2026-06-30
          subject: { employment: permanent, open_default: false }
          expect: { state: open-default }
        - name: a number wanted of an absence
          as_of: 2026-06-30
          subject: { employment: none, open_default: false }
          expect: { score: 130 }
        - name: an absence wanted of a number
          as_of: 2026-06-30
          subject: { employment: permanent, open_default: false }
          expect: { absence: unknown_subject }
      """
    )
    #expect(
      results.map(\.differences) == [
        ["score: expected 130, got the state open-default"],
        ["state: expected open-default, got a number"],
        ["score: expected 130, got no standing (unknown_subject: no job on file)"],
        ["absence: expected unknown_subject, got a number"],
      ]
    )
  }
}
