import CreditFindings
import CreditLanguage
import CreditModels
import CreditPopulation
import Testing

@Suite struct CheckedModelTests {
  private func scorecard() throws -> Scorecard {
    let model = try Sample.model(Sample.scorecard)
    guard case .scorecard(let card) = model.score.judge else {
      throw NotFound()
    }
    return card
  }

  private struct NotFound: Error {}

  @Test func `a ladder becomes intervals`() throws {
    let oldest = try #require(scorecard().characteristics.first)
    #expect(
      oldest.attributes.map(\.match) == [
        Attribute.Match.none, .interval(lower: nil, upper: 6), .interval(lower: 6, upper: 12),
        .otherwise,
      ]
    )
    #expect(oldest.attributes.map(\.label) == ["none", "< 6", "< 12", "else"])
  }

  @Test func `weights are exact and truncated toward zero`() throws {
    let oldest = try #require(scorecard().characteristics.first)
    #expect(oldest.attributes.map(\.points) == [[120, 240], [0, 0], [-72, -145], [405, 810]])
  }

  @Test func `a category by its label is the category's name`() throws {
    #expect(try scorecard().characteristics.first?.category == "credit_length")
  }

  @Test func `explicit attributes are absolute`() throws {
    let asked = try scorecard().characteristics[1]
    #expect(
      asked.attributes.map(\.match) == [
        .interval(lower: 0, upper: 1), .interval(lower: 1, upper: 2),
        .interval(lower: 2, upper: 5), .interval(lower: 5, upper: nil), .absent,
      ]
    )
  }

  @Test func `a share is compared in hundredths of a per cent`() throws {
    let burden = try scorecard().characteristics[3]
    #expect(burden.attributes[1].match == .interval(lower: nil, upper: 1500))
  }

  @Test func `segments start with their own points`() throws {
    let segments = try scorecard().segments
    #expect(segments.map(\.start) == [6500, 8500])
    #expect(segments.map { $0.condition == nil } == [false, true])
  }

  @Test func `descent may depend on settings, and used models are part of it`() throws {
    let card = try Sample.model(Sample.scorecard).card
    let text = Sample.opinion.replacing(
      "parameters:\n",
      with: """
        descends_from: [ law, { from: study, when: { reading: essay } } ]
        sources: { law: { title: A law }, study: { title: A study } }
        parameters:
          reading: { default: record, options: [record, essay] }

        """
    )
    let model = try Sample.model(text, models: [card])
    let all = ["law", "study", "xx.card"]
    #expect(model.card.descendsFrom == all)
    #expect(model.card(under: ["reading": .option("essay")]).descendsFrom == all)
    #expect(model.card(under: ["reading": .option("record")]).descendsFrom == ["law", "xx.card"])
  }

  @Test func `a used model may stand at an earlier date`() throws {
    let card = try Sample.model(Sample.scorecard).card
    let text = Sample.opinion.replacing(
      "card: xx.card@2026",
      with: "card: { model: xx.card@2026, at: end of last year }"
    )
    let model = try Sample.model(text, models: [card])
    #expect(model.uses == [Use(alias: "card", model: "xx.card@2026", at: .endOfLastYear)])
  }

  @Test func `rows of a table declare the kinds that they refine`() throws {
    let items = """
      id,kind,points,lasts,refines,label
      I1,xx.ledger.wd1,-20,,traffic.violation,Jaywalking
      I2,"xx.ledger.wd2, xx.ledger.wd3",-5,,traffic.violation,Crossing late
      I3,xx.ledger.wd2,-5,,traffic.violation,Again
      I4,traffic.violation,-5..-50,3 years,,
      """
    let declared = "kinds:\n  xx.ledger.wd1: { refines: traffic.violation, label: Jaywalking }\n"
    let text = Sample.ledger.replacing(declared, with: "")
      .replacing("lasts: lasts }", with: "lasts: lasts, refines: refines, label: label }")
    let inspection = try Sample.inspect(text, tables: ["items.csv": items])
    // The third row can never score: that is another matter.
    #expect(inspection.findings.map(\.message) == ["this entry never scores"])
  }

  @Test func `a row that declares a kind is held to the same rules`() throws {
    let items = """
      id,kind,points,refines
      I1,xx.ledger.wd2,-20,traffic.violations
      I2,yy.wd1,-5,traffic.violation
      """
    let text = Sample.ledger.replacing(
      "points: points, lasts: lasts }",
      with: "points: points, refines: refines }"
    )
    let found = try Sample.inspect(text, tables: ["items.csv": items]).findings.map(\.description)
    #expect(
      found == [
        "items.csv:2: column 'refines': error: unknown kind 'traffic.violations'; did you mean "
          + "'traffic.violation'?",
        "items.csv:3: column 'kind': error: a kind that a model declares begins with the model's id; "
          + "call it 'xx.ledger.NAME'",
      ]
    )
  }

  @Test func `gradings may limit the number instead of the band`() throws {
    let text = Sample.ledger.replacing("  order: band, score\n", with: "")
      .replacing("suspends_credits: true", with: "suspends_credits: true\n    grades: { C: 599 }")
    let model = try Sample.model(text, tables: ["items.csv": Sample.items])
    guard case .ledger(let ledger) = model.score.judge else { throw NotFound() }
    #expect(ledger.gradeLimits == ["C": 599])
    let other = try Sample.inspect(
      text.replacing("{ C: 599 }", with: "{ B: 600, E: 1 }"),
      tables: ["items.csv": Sample.items]
    )
    #expect(
      other.findings.map(\.message) == [
        "a direct grading needs a scale that orders by band", "unknown band 'E'",
      ]
    )
  }

  @Test func `bands tile the range`() throws {
    let bands = try Sample.model(Sample.scorecard).card.scale.bands
    #expect(
      bands.map(\.content) == [
        .numbers(700...999), .numbers(100...699), .states(["open-default"]),
      ]
    )
  }

  @Test func `limits of PD become log odds of good in thousandths`() throws {
    let model = try Sample.model(Sample.rating)
    // ln(0.9995 / 0.0005) = 7.60040..., ln(0.92 / 0.08) = 2.44234...
    #expect(
      model.card.scale.bands.map(\.content) == [
        .numbers(7601...7601), .numbers(2443...7600), .numbers(-20000...2442),
      ]
    )
    guard case .rating(let rating) = model.score.judge else { throw NotFound() }
    #expect(rating.ceiling == 7601)
    #expect(model.card.scale.range == -20000...7601)
    #expect(model.card.scale.statesProbability)
  }

  @Test func `a PD of one half is exactly log odds 0`() throws {
    let text = Sample.rating.replacing("pd: 8%", with: "pd: 50%")
    let bands = try Sample.model(text).card.scale.bands
    #expect(bands.last?.content == .numbers(-20000 ... -1))
  }

  @Test func `effects are millionths of log odds of default`() throws {
    guard case .rating(let rating) = try Sample.model(Sample.rating).score.judge,
      case .effects(let card) = rating.index
    else { throw NotFound() }
    #expect(card.segments.map(\.start) == [-5_300_000])
    #expect(card.characteristics[0].attributes.map(\.points) == [[0], [250_000], [630_000]])
  }

  @Test func `knock-outs become states of one band`() throws {
    let card = try Sample.model(Sample.scorecard).card
    let model = try Sample.model(Sample.opinion, models: [card])
    #expect(model.score.states.map(\.state) == ["open payment default", "low score"])
    #expect(model.score.judge == .opinion(positive: "positive"))
    #expect(
      model.card.scale.bands.map(\.content) == [
        .states(["positive"]), .states(["open payment default", "low score"]),
      ]
    )
    #expect(model.card.scale.range == nil)
  }

  @Test func `rows of a table follow the entries of the document`() throws {
    let model = try Sample.model(Sample.ledger, tables: ["items.csv": Sample.items])
    guard case .ledger(let ledger) = model.score.judge else { throw NotFound() }
    #expect(ledger.entries.map(\.code) == ["T1", "M1", "I1", "I2"])
    #expect(ledger.entries[3].points == .bySeverity(mild: -5, grave: -50))
    #expect(ledger.entries[3].category == "traffic_and_crime")
    #expect(
      ledger.entries[3].lasts
        == .span(Span(.constant(36), .months), from: .eventField(.date))
    )
    #expect(ledger.start == .parameter("first"))
    #expect(model.document.tables == ["items.csv": Sample.items])
  }

  @Test func `a declared kind lies below the one it refines`() throws {
    let model = try Sample.model(Sample.ledger, tables: ["items.csv": Sample.items])
    #expect(model.declaredKinds.map(\.path) == ["xx.ledger.wd1"])
    #expect(model.declaredKinds.map(\.refines) == ["traffic.violation"])
    #expect(model.declaredKinds.map(\.category) == ["traffic_and_crime"])
  }

  @Test func `a test keeps its records in their units`() throws {
    let test = try #require(Sample.model(Sample.scorecard).tests.first)
    #expect(test.asOf == Day("2026-06-30"))
    #expect(test.subject["income"] == .number(100_000))
    #expect(test.subject["open_default"] == .number(0))
    #expect(test.subject["employment"] == .category("permanent"))
    #expect(test.accounts.map(\.fields["limit"]) == [.number(100_050)])
    #expect(test.events.count == 3)
    #expect(test.expected.score == 999)
    #expect(test.expected.points == ["oldest": 810])
    #expect(test.settings == ["stage": "late", "window": "6 months"])
  }

  @Test func `definitions may stand in any order`() throws {
    let text = Sample.scorecard.replacing(
      "  asked: \"count(inquiry within window)\"",
      with: "  asked: \"asked_here\"\n  asked_here: \"count(inquiry within window)\""
    )
    let names = try Sample.model(text).definitions.map(\.name)
    #expect(names == ["asked_here", "asked", "old_cards"])
  }
}
