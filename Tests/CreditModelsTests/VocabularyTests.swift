import CreditFindings
import CreditModelFiles
import CreditModels
import CreditPopulation
import Testing

@Suite struct VocabularyTests {
  private func findings(replacing original: String, with changed: String) throws -> String {
    let text = Sample.vocabularyText.replacing(original, with: changed)
    try #require(text != Sample.vocabularyText)
    let node = try parseDocument(text, file: "v.yaml")
    let error = #expect(throws: Findings.self) { try checkVocabulary(node) }
    return error?.description ?? ""
  }

  @Test func `kinds stand in the table that their path says`() throws {
    let kinds = try Sample.vocabulary().kinds.all
    #expect(
      kinds.filter { $0.table == .accounts }.map(\.path) == ["account.card", "account.mortgage"]
    )
    #expect(kinds.filter(\.isSensitive).map(\.path) == ["traffic.drunk_driving"])
  }

  @Test func `characteristics have units and formulas`() throws {
    let vocabulary = try Sample.vocabulary()
    #expect(vocabulary.units["oldest_card_age"] == .months)
    #expect(
      vocabulary.characteristics.filter { $0.formula != nil }.map(\.name) == [
        "oldest_card_age", "open_default",
      ]
    )
  }

  @Test(arguments: [
    (
      "vocabulary: 1", "vocabulary: 2",
      "v.yaml:1:22: error: this is not version 1 of the format; "
        + "write 'parallax-vocabulary: 1'"
    ),
    (
      "unit: boolean", "unit: boolaen",
      "v.yaml:27:11: error: 'unit' cannot be 'boolaen'; did you mean "
        + "'boolean'?"
    ),
    (
      "category: inquiries", "category: inquires",
      "v.yaml:15:55: error: unknown category 'inquires'; "
        + "did you mean 'inquiries'?"
    ),
    (
      "sensitive: true", "secret: true",
      "v.yaml:16:79: error: unknown key 'secret' in the kind "
        + "'traffic.drunk_driving'; allowed are category, label, sensitive"
    ),
    (
      "  income:", "  Income:",
      "v.yaml:30:3: error: the characteristic 'Income' must be lower-case "
        + "letters, digits and underscores"
    ),
  ])
  func `a mistake is said with its place`(original: String, changed: String, said: String) throws {
    let findings = try findings(replacing: original, with: changed)
    #expect(findings == said)
  }

  @Test func `a formula has the unit of its characteristic`() throws {
    let said = try findings(replacing: "unit: months", with: "unit: share")
    #expect(said.hasPrefix("v.yaml:24:15: error: expected a share"), "\(said)")
  }

  @Test func `formulas may not read one another in a circle`() throws {
    let said = try findings(
      replacing: "unit: money, category",
      with: "unit: money, formula: \"income + income\", category"
    )
    #expect(
      said == "v.yaml:30:50: error: 'income' reads itself: income -> income; break the cycle"
    )
  }
}

@Suite struct LawTests {
  private let text = """
    rules:
      - id: us.ecoa
        jurisdiction: US
        title: Equal Credit Opportunity Act
        from: 1974-10-28
        source: 15 USC 1691
        verdicts:
          - { category: inquiries, verdict: allowed }
          - { category: traffic_and_crime, verdict: limited, note: only convictions }
    """

  @Test func `rules have verdicts on categories`() throws {
    let rules = try checkLaw(
      parseDocument(text, file: "law.yaml"),
      vocabulary: Sample.vocabulary()
    )
    let rule = try #require(rules.first)
    #expect(rule.id == "us.ecoa")
    #expect(rule.from == Day("1974-10-28"))
    #expect(rule.verdicts.map(\.ruling) == [.allowed, .limited])
    #expect(rule.verdicts.map(\.note) == ["", "only convictions"])
  }

  @Test func `mistakes are said together`() throws {
    let broken = text.replacing("inquiries", with: "inquires")
      .replacing("limited", with: "forbidden")
    let node = try parseDocument(broken, file: "law.yaml")
    let vocabulary = try Sample.vocabulary()
    let error = #expect(throws: Findings.self) { try checkLaw(node, vocabulary: vocabulary) }
    #expect(
      error?.description == """
        law.yaml:8:21: error: unknown category 'inquires'; did you mean 'inquiries'?
        law.yaml:9:49: error: 'verdict' cannot be 'forbidden'; allowed are allowed, limited, prohibited
        """
    )
  }
}
