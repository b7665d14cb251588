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

  @Test func `fields of the subject have categories`() throws {
    let fields = "subject: { sex: { category: credit_length } }\nkinds:"
    let text = Sample.vocabularyText.replacing("kinds:", with: fields)
    let vocabulary = try checkVocabulary(parseDocument(text, file: "v.yaml"))
    #expect(vocabulary.subjectFields == [.sex: "credit_length"])
    let said = try findings(
      replacing: "kinds:",
      with: "subject: { sax: { category: credit_length } }\nkinds:"
    )
    #expect(
      said == "v.yaml:9:12: error: unknown field of subjects 'sax'; did you mean 'sex'?"
    )
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
