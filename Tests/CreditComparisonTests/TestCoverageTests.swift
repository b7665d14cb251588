import CreditComparison
import CreditResults
import CreditModels
import Testing

@Suite struct TestCoverageTests {
  private func coverage(_ tests: String) throws -> TestCoverage {
    let vocabulary = try Sample.vocabulary()
    let model = try Sample.model(tests: tests)
    let results = try runTests(
      of: model,
      using: [],
      vocabulary: vocabulary,
      kinds: vocabulary.kinds
    )
    return TestCoverage(of: model, results)
  }

  @Test func `without a test nothing is touched`() throws {
    let coverage = try coverage("  []\n")
    #expect(!coverage.parts.isEmpty)
    #expect(coverage.untouched == coverage.parts)
  }

  @Test func `a test touches the attributes, the segment and the band that it leads to`() throws {
    let coverage = try coverage(
      """
        - name: a score
          as_of: 2026-06-30
          subject: { employment: permanent, open_default: false }
          expect: { score: 130 }
      """
    )
    let touched = Set(coverage.parts).subtracting(coverage.untouched)
    #expect(
      touched == [
        TestedPart(.segment, "thin"), TestedPart(.attribute, "job", label: "permanent"),
        TestedPart(.attribute, "asked", label: "0"), TestedPart(.band, "good"),
      ],
      "\(touched)"
    )
  }

  @Test func `states and rules of no standing are touched by those who end there`() throws {
    let coverage = try coverage(
      """
        - name: a state
          as_of: 2026-06-30
          subject: { employment: permanent, open_default: true }
          expect: { band: bad }
        - name: an absence
          as_of: 2026-06-30
          subject: { open_default: false, employment: none }
          expect: { absence: unknown_subject }
      """
    )
    let touched = Set(coverage.parts).subtracting(coverage.untouched)
    #expect(
      touched == [
        TestedPart(.state, "open-default"), TestedPart(.band, "bad"),
        TestedPart(.absence, "no job on file"),
      ],
      "\(touched)"
    )
    #expect(
      coverage.untouched.map(\.description).contains("the attribute '0' of 'asked'")
    )
  }
}
