import CreditLanguage
import CreditPopulation
import Testing

/// What an expression reads, and parameters that are bound.
@Suite struct ReadsTests {
  @Test func `everything that is read is listed`() throws {
    let expression: Expression = .and(
      try Example.check(
        """
        count(debt where seen_by(bureau) and previous(negative).severity > 3 \
        within window of recorded) > age
        """
      ).expression,
      try Example.check("sum(limit of account.card where late) > 5 EUR and schufa.score > cut")
        .expression
    )
    let reads = expression.reads
    #expect(reads.kinds == ["debt", "account.card"])
    #expect(reads.eventFields == [.seenBy, .severity, .recorded])
    #expect(reads.accountFields == [.limit])
    #expect(reads.subjectFields == [])
    #expect(reads.accountValues == ["late"])
    #expect(reads.characteristics == ["age"])
    #expect(reads.aliases == ["schufa"])
    #expect(reads.parameters == ["bureau", "window", "cut"])
    #expect(reads.chains == [.named("negative")])
  }

  @Test func `parameters are bound everywhere`() throws {
    let open = try Example.check(
      "count(inquiry where seen_by(bureau) within window) > 0 and schufa.score > cut"
    )
    let bound = open.expression.binding([
      "bureau": .category("EFX"), "window": .constant(14), "cut": .constant(642),
    ])
    let direct = try Example.check(
      "count(inquiry where seen_by(EFX) within 14 days) > 0 and schufa.score > 642"
    )
    #expect(bound == direct.expression)
    #expect(bound.reads.parameters == [])
  }

  @Test func `a parameter without a setting stays`() throws {
    let open = try Example.check("schufa.score > cut").expression
    #expect(open.binding([:]) == open)
  }
}
