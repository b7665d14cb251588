import CreditResults
import CreditFindings
import CreditModelFiles
import CreditModels
import CreditReports
import Testing

@Suite struct ModelPageTests {
  private static let vocabularyText = """
    parallax-vocabulary: 1
    categories:
      payment_history: { label: Payment history }
      social_and_moral_conduct: { label: Conduct }
    kinds:
      debt.instalment_missed: { label: Missed instalment, category: payment_history }
      merit.donation: { label: Donation, category: social_and_moral_conduct }
    characteristics:
      income: { label: Income, unit: money, category: payment_history }
    """

  private static let cardText = """
    # What it is,
    # in one sentence.
    #
    #   a  table
    #   of two lines
    parallax: 1
    id: xx.card
    title: A scorecard
    status: construct
    purpose: credit-default
    definitions:
      missed: { value: "count(debt.instalment_missed within 12 months)", evidence: published, source: law art. 2 }
    file:
      sees:
        - kinds: debt
          where: "severity >= 30"
          keeps: [ { when: "settled is none", for: 3 years, evidence: published, source: law }, { for: 4 years, evidence: assumed, reason: a guess, range: [2 years, 5 years] } ]
    score:
      scorecard:
        start: { value: 100, evidence: published, source: law }
        reasons: { "39": Serious delinquency }
        characteristics:
          late:
            label: Instalments missed
            category: payment_history
            value: missed
            reason: "39"
            points: { < 1: 0, < 3: -20, else: -60, evidence: assumed, reason: made up, range: 50% }
    scale:
      direction: higher-is-better
      range: [0, 100]
      bands: [ { band: good, from: 50, evidence: published, source: law }, { band: bad, from: 0, evidence: published, source: law } ]
    consequences:
      - { domain: credit, gain: true, effect: A loan, eligible: "band = good", by: practice }
    sources: { law: { title: A law, url: "https://example.org/law" } }
    """

  private static let ledgerText = """
    parallax: 1
    id: xx.ledger
    title: A ledger
    status: construct
    purpose: conduct
    evidence: published
    source: rules
    file: { sees: [ { kinds: [debt, merit], keeps: ever } ] }
    score:
      ledger:
        start: 100
        entries:
          - { code: L1, label: Late, when: debt.instalment_missed, where: "severity >= 90", points: { mild: -5, grave: -50 }, lasts: 2 years from settled, SECTION }
          - { code: M1, label: Gift, when: merit.donation, points: 10, at_most: gifts, section: Merits }
        lasts: ever
        at_most: { gifts: { points: 40, per: year } }
    scale: { direction: higher-is-better, range: [0, 200] }
    sources: { rules: { title: The rules } }
    """

  private func page(of text: String) throws -> (text: String, markdown: String) {
    let vocabulary = try checkVocabulary(
      parseDocument(Self.vocabularyText, file: "vocabulary.yaml")
    )
    let inspection = inspectModel(
      try parseDocument(text, file: "m.yaml"),
      document: Model.Document(path: "m.yaml", text: text),
      in: ModelSurroundings(
        vocabulary: vocabulary,
        model: { _ in .unknown },
        modelNames: [],
        table: { _ in nil }
      )
    )
    guard let model = inspection.model, inspection.findings.isEmpty else {
      throw Findings(inspection.findings)
    }
    let page = modelPage(of: model, kinds: vocabulary.kinds, vocabulary: vocabulary)
    return (TerminalPage().text(of: page), MarkdownPage().text(of: page))
  }

  @Test func `the comment at the head is running text, but its tables stay`() throws {
    let page = try page(of: Self.cardText)
    #expect(page.text.contains("About this model\n\n  What it is, in one sentence.\n"))
    #expect(page.text.contains("\n  a  table\n  of two lines\n"))
  }

  @Test func `what is seen stands with condition, term and evidence as written`() throws {
    let markdown = try page(of: Self.cardText).markdown
    #expect(markdown.contains("| any debt | severity &gt;= 30 | 3 years | settled is none | P1 |"))
    #expect(markdown.contains("|  |  | 4 years | otherwise | A1 |"))
  }

  @Test func `a scorecard says classes, points, evidence and reason codes`() throws {
    let page = try page(of: Self.cardText)
    #expect(page.text.contains("  reason code  39: Serious delinquency\n"))
    #expect(page.markdown.contains("| below 1 | 0 | A2 |\n| 1 to 2 | -20 | A2 |"))
    #expect(page.markdown.contains("| all others | -60 | A2 |"))
    #expect(page.markdown.contains("| 39 | Serious delinquency |"))
  }

  @Test func `numbers of a definition have its own evidence`() throws {
    let markdown = try page(of: Self.cardText).markdown
    #expect(
      markdown.contains("| missed | count(debt.instalment\\_missed within 12 months) | P1 art. 2 |")
    )
  }

  @Test func `bands, consequences, sources and assumptions follow`() throws {
    let page = try page(of: Self.cardText)
    #expect(page.markdown.contains("| good | 50 | 100 | P1 |"))
    #expect(page.markdown.contains("| + | credit | A loan | band = good | practice |"))
    #expect(page.markdown.contains("1. A law \\[law\\] <https://example.org/law>"))
    // Lines are broken where they would be too long.
    let text = page.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains("A1 a guess: file.sees.keeps.for 4 years (from 2 years to 5 years)"),
      "\(page.text)"
    )
    #expect(text.contains("late.points.else -60 (give or take 50%)"), "\(page.text)")
  }

  @Test func `items stand under their categories`() throws {
    let text = Self.ledgerText.replacing(", SECTION", with: "")
      .replacing(", section: Merits", with: "")
    let page = try page(of: text)
    #expect(page.markdown.contains("### Payment history\n"))
    #expect(page.markdown.contains("### Conduct\n"))
    #expect(
      page.markdown.contains(
        "| L1 | Late; if severity &gt;= 90 | -5 to -50 | 2 years from settled | P1 |"
      )
    )
    #expect(page.markdown.contains("| M1 | Gift | +10 | gifts | P1 |"))
    #expect(page.text.contains("at most  gifts: 40 a year (P1)"))
  }

  @Test func `items stand under the headings of the catalogue where it has some`() throws {
    let text = Self.ledgerText.replacing("SECTION", with: "section: Debts")
    let markdown = try page(of: text).markdown
    #expect(markdown.contains("### Debts\n") && markdown.contains("### Merits\n"))
    #expect(!markdown.contains("### Payment history"))
  }

  @Test func `the list has shares of evidence, empty for what has no numbers`() {
    var card = ModelCard(id: "xx.card", edition: "2", title: "A", scale: Scale(range: nil))
    card.place = "Nowhere"
    card.evidenceShares = [.published: 0.25, .assumed: 0.75]
    let bare = ModelCard(id: "yy.other", title: "B", scale: Scale(range: nil))
    let list = ModelsList([card, bare])
    let shares = list.table.columns.indices.filter {
      list.table.columns[$0].name.hasPrefix("evidence_")
    }
    #expect(
      shares.map { list.table.rows[0][$0] } == [
        .number(0.25), .number(0), .number(0), .number(0.75),
      ]
    )
    #expect(shares.allSatisfy { list.table.rows[1][$0] == .empty })
    let lines = list.text.split(separator: "\n")
    #expect(lines[1].hasPrefix("xx.card@2  Nowhere "))
    #expect(lines[2].hasPrefix("yy.other   YY "))
  }
}
