import CreditModelFiles
import CreditModels
import CreditPopulation

/// A small scorecard with a state, an absence, a consequence and inline tests, and its words.
enum Sample {
  static let vocabularyText = """
    parallax-vocabulary: 1
    categories:
      payment_history: { label: Payment history }
      inquiries: { label: Inquiries }
      work: { label: Work }
      conduct: { label: Conduct }
    kinds:
      default.reported: { label: Payment default, category: payment_history }
      inquiry.bank: { label: Inquiry of a bank, category: inquiries }
      merit.donation: { label: Donation, category: conduct }
    characteristics:
      open_default: { label: Open default, unit: boolean, category: payment_history }
      employment: { label: Employment, unit: category, category: work }
    """

  static func vocabulary() throws -> Vocabulary {
    try checkVocabulary(parseDocument(vocabularyText, file: "vocabulary.yaml"))
  }

  /// The scorecard with some inline tests, indented by four blanks; with a parameter the file sees
  /// merits only at the setting `reading: essay`.
  static func model(tests: String = "", parameter: Bool = false) throws -> Model {
    var text = document + (tests.isEmpty ? "" : "tests:\n\(tests)\n")
    if parameter {
      text = text.replacing("merit, keeps: ever", with: "merit, where: \"reading = essay\"")
      text += "parameters:\n  reading: { default: record, options: [record, essay] }\n"
    }
    return try checkModel(
      parseDocument(text, file: "card.yaml"),
      document: Model.Document(path: "card.yaml", text: text),
      in: ModelSurroundings(vocabulary: vocabulary())
    )
  }

  /// The score of another model as a model.
  static func lookup(of model: Model) throws -> Model {
    let text = """
      parallax: 1
      id: xx.top
      title: A score of a score
      status: published
      purpose: credit-default
      uses: { card: \(model.card.id) }
      score: { lookup: { value: card.score } }
      scale: { direction: higher-is-better, range: [0, 200] }
      """
    let card = model.card
    return try checkModel(
      parseDocument(text, file: "top.yaml"),
      document: Model.Document(path: "top.yaml", text: text),
      in: ModelSurroundings(vocabulary: vocabulary(), model: { _ in .found(card) })
    )
  }

  private static let document = """
    parallax: 1
    id: xx.card
    title: A scorecard
    place: Nowhere
    status: published
    purpose: credit-default
    file:
      sees:
        - { kinds: inquiry, keeps: ever }
        - { kinds: merit, keeps: ever }
    score:
      scorable:
        - { unless: "employment is not none", absence: unknown_subject, reason: no job on file }
      states:
        - { when: open_default, state: open-default }
      scorecard:
        evidence: published
        source: law
        start: { thin: 90, else: 100 }
        segments:
          - { name: thin, when: "count(inquiry) = 0" }
          - { name: rest }
        characteristics:
          asked:
            category: inquiries
            value: count(inquiry)
            points: { 0: 30, 1: 20, 2..: 0 }
          job:
            category: work
            value: employment
            points: { permanent: 10, none: 0, else: 0 }
    scale:
      direction: higher-is-better
      range: [0, 200]
      bands:
        - { band: good, from: 125, evidence: published, source: law }
        - { band: poor, from: 0, evidence: published, source: law }
        - { band: bad, state: open-default }
    consequences:
      - { domain: credit, gain: true, effect: a loan, eligible: "band in [good]", by: practice, source: law }
      - { domain: housing, gain: false, effect: no flat, eligible: "state = open-default", by: practice, source: law }
    sources:
      law: { title: A law, url: "https://example.org" }

    """

  /// Subjects with a job or none, in default or not.
  static func population(_ subjects: [(job: String?, inDefault: Bool)]) throws -> BatchPopulation {
    let words = try vocabulary()
    var schema = PopulationSchema(name: "jobs", asOf: Day(number: 20_000), kinds: words.kinds)
    schema.recordedKinds = Set(words.kinds.all.indices.map { UInt16($0) })
    schema.given = [
      GivenCharacteristic(name: "open_default", unit: .boolean),
      GivenCharacteristic(name: "employment", unit: .category),
    ]
    var batch = Batch(
      firstOrdinal: 0,
      ids: subjects.indices.map { "s\($0)" },
      kinds: subjects.map { _ in 0 },
      asOf: subjects.map { _ in 20_000 }
    )
    batch.given = [
      .int64(subjects.map { $0.inDefault ? 1 : 0 }),
      .int64(
        subjects.map { subject in
          subject.job.map { Int64(schema.dictionary.code(of: $0)) } ?? Value.none
        }
      ),
    ]
    return BatchPopulation(schema: schema, batches: [batch])
  }
}
