import CreditFindings
import CreditModelFiles
import CreditModels
import CreditPopulation
import Testing

@Suite struct LawTests {
  private let text = """
    as_of: 2026-07-31
    rules:
      - id: us.ecoa
        jurisdiction: US
        title: Equal Credit Opportunity Act
        from: 1974-10-28
        until: 2030-01-01
        subjects: individual
        source: 15 USC 1691
        verdicts:
          - { categories: [inquiries, credit_length], verdict: permitted }
          - { category: payment_history, only: [open_default, default], use: [credit, insurance],
              verdict: restricted, refused: true, note: only when proven }
    """

  private func said(replacing original: String, with changed: String) throws -> String {
    let broken = text.replacing(original, with: changed)
    try #require(broken != text)
    let node = try parseDocument(broken, file: "law.yaml")
    let vocabulary = try Sample.vocabulary()
    let error = #expect(throws: Findings.self) { try checkLaw(node, vocabulary: vocabulary) }
    return error?.description ?? ""
  }

  @Test func `rules have verdicts on categories, on some of their data and for some uses`() throws {
    let law = try checkLaw(
      parseDocument(text, file: "law.yaml"),
      vocabulary: Sample.vocabulary()
    )
    #expect(law.asOf == Day("2026-07-31"))
    let rule = try #require(law.rules.first)
    #expect(rule.id == "us.ecoa")
    #expect(rule.from == Day("1974-10-28"))
    #expect(rule.until == Day("2030-01-01"))
    #expect(rule.subjects == [.individual])
    #expect(
      rule.verdicts == [
        LawRule.Verdict(categories: ["inquiries", "credit_length"], ruling: .permitted),
        LawRule.Verdict(
          categories: ["payment_history"],
          only: ["open_default", "default"],
          uses: [.credit, .insurance],
          ruling: .restricted,
          isRefused: true,
          note: "only when proven"
        ),
      ]
    )
  }

  @Test func `mistakes are said together`() throws {
    let broken = text.replacing("[inquiries", with: "[inquires")
      .replacing("restricted", with: "limited")
    let node = try parseDocument(broken, file: "law.yaml")
    let vocabulary = try Sample.vocabulary()
    let error = #expect(throws: Findings.self) { try checkLaw(node, vocabulary: vocabulary) }
    #expect(
      error?.description == """
        law.yaml:11:24: error: unknown category 'inquires'; did you mean 'inquiries'?
        law.yaml:13:20: error: 'verdict' cannot be 'limited'; allowed are disputed, not addressed, \
        permitted, prohibited, restricted
        """
    )
  }

  @Test(arguments: [
    (
      "categories: [inquiries, credit_length], ", "",
      "law.yaml:11:9: error: a verdict needs either 'category' or 'categories'"
    ),
    (
      "[inquiries, credit_length]", "[inquiries, inquiries]",
      "law.yaml:11:35: error: the category 'inquiries' is named twice"
    ),
    (
      "use: [credit,", "use: [credits,",
      "law.yaml:12:75: error: 'use' cannot be 'credits'; did you mean 'credit'?"
    ),
    (
      "only: [open_default,", "only: [opened_default,",
      "law.yaml:12:45: error: unknown characteristic, kind or field 'opened_default'; did you mean "
        + "'open_default'?"
    ),
    (
      "only: [open_default,", "only: [inquiry,",
      "law.yaml:12:45: error: 'inquiry' is of another category, inquiries"
    ),
    (
      "until: 2030-01-01", "until: 1974-10-28",
      "law.yaml:7:5: error: 'until' is not after 'from'"
    ),
    (
      "    from: 1974-10-28\n", "",
      "law.yaml:6:5: error: a rule without 'from' is not in force, so it has no end; add 'from' or "
        + "remove 'until'"
    ),
    (
      "subjects: individual", "subjects: individuals",
      "law.yaml:8:15: error: 'subjects' cannot be 'individuals'; did you mean 'individual'?"
    ),
  ])
  func `a mistake is said with its place`(
    original: String,
    changed: String,
    finding: String
  ) throws {
    #expect(try said(replacing: original, with: changed) == finding)
  }

  @Test(arguments: [
    ("purpose: conduct", "public-score"), ("purpose: compliance", "public-score"),
    ("purpose: eligibility", "credit"), ("purpose: payment-behaviour", "credit"),
    ("purpose: eligibility\nuse: employment", "employment"),
  ])
  func `a model's use follows from its purpose unless it states one`(
    written: String,
    use: String
  ) throws {
    let text = Sample.rating.replacing("purpose: credit-default", with: written)
    #expect(try Sample.model(text).card.use.rawValue == use)
  }
}
