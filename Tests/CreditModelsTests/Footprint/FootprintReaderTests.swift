import CreditModels
import CreditPopulation
import Testing

@Suite struct FootprintReaderTests {
  /// A scorecard whose file, rules and card have parts for one reading only.
  private static let text = """
    parallax: 1
    id: xx.card
    title: A card
    status: construct
    purpose: credit-default
    evidence: assumed
    reason: for tests
    range: 50%
    parameters:
      reading: { default: record, options: [record, essay] }
    definitions:
      as_told: "reading = essay"
      asked: "if as_told then count(inquiry) else 0"
    file:
      sees:
        - { kinds: default, keeps: ever }
        - { kinds: inquiry, keeps: ever }
        - { kinds: account.card, keeps: ever }
        - { kinds: traffic, keeps: ever, where: "reading = essay" }
        - { kinds: merit, keeps: ever }
    score:
      scorable:
        - { when: "reading = essay and subject.sex = 'x'", absence: out_of_scope, reason: told }
      scorecard:
        start: 100
        segments:
          - { name: thin, when: "count(default) = 0" }
          - { name: rest }
        characteristics:
          driving:
            category: traffic_and_crime
            value: "if reading = essay then count(traffic) else none"
            points: { none: 0, < 1: 10, else: 0 }
          interest:
            category: inquiries
            value: asked
            points: { < 1: 0, else: -70 }
          paid:
            category: payment_history
            value: "count(default)"
            points: { < 1: 20, else: -10 }
            weight: { thin: 1/2 }
          accounts:
            category: credit_length
            value: "count(account)"
            points: { < 1: 0, else: 10 }
    scale: { direction: higher-is-better, range: [0, 200] }
    """

  private func footprint(
    _ text: String = FootprintReaderTests.text,
    set settings: [String: String] = [:],
    using others: [Model] = []
  ) throws -> Footprint {
    let model = try Sample.model(text, models: others.map(\.card))
    var vocabulary = try Sample.vocabulary()
    vocabulary.subjectFields = [.sex: "identity_and_address"]
    let reader = FootprintReader(vocabulary: vocabulary, kinds: try kinds())
    let used = { (id: String) in
      others.first { $0.card.id == id }.map { ConfiguredModel($0) }
    }
    let configured = ConfiguredModel(model, settings: try model.settings(settings))
    return reader.footprint(of: configured, used: used)
  }

  private func kinds() throws -> KindTable { try Sample.vocabulary().kinds }

  @Test func `what never holds at the settings reads nothing`() throws {
    let footprint = try footprint()
    #expect(footprint.reach(into: "traffic_and_crime") == .no)
    #expect(footprint.reach(into: "inquiries") == .seen)
    #expect(footprint.reach(into: "social_and_moral_conduct") == .seen)
    #expect(footprint.reach(into: "identity_and_address") == .no)
  }

  @Test func `at another setting the same document reads more`() throws {
    let footprint = try footprint(set: ["reading": "essay"])
    #expect(footprint.reach(into: "traffic_and_crime") == .scored)
    #expect(footprint.reach(into: "inquiries") == .scored)
    #expect(footprint.names(in: "identity_and_address") == ["subject.sex"])
  }

  @Test func `a value is read under its own category, and the records that it counts`() throws {
    let footprint = try footprint()
    #expect(footprint.reach(into: "credit_length") == .scored)
    #expect(footprint.reach(into: "accounts_and_cards") == .read)
    // The file sees no mortgage, so counting accounts counts cards.
    #expect(footprint.names(in: "accounts_and_cards") == ["account.card"])
  }

  @Test func `weights are the widest spans within one segment`() throws {
    // paid: 15 in one segment and 30 in the other; accounts: 10; the others nothing on the record.
    let onRecord = try footprint()
    #expect(onRecord.weight(of: "payment_history") == 0.75)
    #expect(onRecord.weight(of: "credit_length") == 0.25)
    // driving 10, interest 70, paid 30, accounts 10.
    let asTold = try footprint(set: ["reading": "essay"])
    #expect(asTold.weight(of: "inquiries") == 70.0 / 120)
    #expect(asTold.weight(of: "traffic_and_crime") == 10.0 / 120)
  }

  @Test func `a formula of the vocabulary counts the kinds that the file sees`() throws {
    let changed = Self.text.replacing("value: \"count(account)\"", with: "value: oldest_card_age")
      .replacing("points: { < 1: 0, else: 10 }", with: "points: { none: 0, < 1: 0, else: 10 }")
    let footprint = try footprint(changed)
    #expect(footprint.names(in: "credit_length") == ["oldest_card_age"])
    #expect(footprint.names(in: "accounts_and_cards", from: .read) == ["account.card"])
  }

  @Test func `points of a ledger are those of one record at the greatest severity`() throws {
    let model = try Sample.model(Sample.ledger, tables: ["items.csv": Sample.items])
    var kinds = try kinds()
    for kind in model.declaredKinds { kinds.add(kind) }
    let reader = FootprintReader(vocabulary: try Sample.vocabulary(), kinds: kinds)
    let footprint = reader.footprint(of: ConfiguredModel(model)) { _ in nil }
    // T1 50, I1 20, I2 50 at the greatest severity; M1 10.
    #expect(footprint.weight(of: "traffic_and_crime") == 120.0 / 130)
    #expect(footprint.weight(of: "social_and_moral_conduct") == 10.0 / 130)
  }

  private static let lookup = """
    parallax: 1
    id: xx.top
    title: A score of a score
    status: construct
    purpose: credit-default
    uses: { card: xx.card }
    parameters:
      reading: { default: record, options: [record, essay] }
    score:
      lookup: { value: "card.score" }
    scale: { direction: higher-is-better, range: [0, 200] }
    """

  @Test func `a model that uses another reads what that one reads`() throws {
    let card = try Sample.model(Self.text)
    let footprint = try footprint(Self.lookup, using: [card])
    #expect(footprint.reach(into: "payment_history") == .scored)
    #expect(footprint.weight(of: "payment_history") == 0.75)
    #expect(footprint.reach(into: "inquiries") == .seen)
  }

  @Test func `a model that is used in no case at the settings is not read`() throws {
    let card = try Sample.model(Self.text)
    let changed = Self.lookup.replacing(
      "value: \"card.score\"",
      with: "value: \"if reading = essay then card.score else 100\""
    )
    #expect(try footprint(changed, using: [card]).data.isEmpty)
    let told = try footprint(changed, set: ["reading": "essay"], using: [card])
    #expect(told.reach(into: "payment_history") == .scored)
  }

  @Test func `an opinion on a score reads what is scored, and has no weights`() throws {
    let card = try Sample.model(Sample.scorecard)
    let text = Sample.opinion.replacing("xx.card@2026", with: "xx.card")
    let footprint = try footprint(text, using: [card])
    #expect(footprint.reach(into: "credit_length") == .read)
    #expect(footprint.weight(of: "credit_length") == nil)
  }
}
