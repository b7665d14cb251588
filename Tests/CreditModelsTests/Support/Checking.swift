import CreditFindings
import CreditModelFiles
import CreditModels

/// Small documents and the words they use.
enum Sample {
  /// A vocabulary of a few kinds and characteristics.
  static let vocabularyText = """
    parallax-vocabulary: 1
    categories:
      payment_history: { label: Payment history }
      credit_length: { label: Length of credit history }
      inquiries: { label: Inquiries }
      accounts_and_cards: { label: Accounts and cards }
      traffic_and_crime: { label: Traffic and crime }
      social_and_moral_conduct: { label: Conduct }
    kinds:
      account.card: { label: Credit card, category: accounts_and_cards }
      account.mortgage: { label: Mortgage, category: accounts_and_cards }
      debt.instalment_missed: { label: Missed instalment, category: payment_history }
      default.reported: { label: Payment default, category: payment_history }
      collection.debt: { label: Debt in collection, category: payment_history }
      inquiry.bank: { label: Inquiry of a bank, category: inquiries }
      traffic.drunk_driving: { label: Drunk driving, category: traffic_and_crime, sensitive: true }
      traffic.violation: { label: Traffic violation, category: traffic_and_crime }
      merit.donation: { label: Donation, category: social_and_moral_conduct }
    characteristics:
      oldest_card_age:
        label: Age of the oldest card
        unit: months
        category: credit_length
        formula: "months_since(min(opened of account.card))"
      open_default:
        label: Open payment default
        unit: boolean
        category: payment_history
        formula: "any(default.reported where settled is none)"
      income: { label: Income, unit: money, category: accounts_and_cards }
      employment: { label: Employment, unit: category, category: accounts_and_cards }
      debt_share: { label: Debt service, unit: share, category: payment_history }
    """

  static func vocabulary() throws -> Vocabulary {
    try checkVocabulary(parseDocument(vocabularyText, file: "vocabulary.yaml"))
  }

  /// Findings and model of a document that stands beside the given tables and models.
  static func inspect(
    _ text: String,
    tables: [String: String] = [:],
    models: [ModelCard] = []
  ) throws -> (model: Model?, findings: [Finding]) {
    let surroundings = ModelSurroundings(
      vocabulary: try vocabulary(),
      model: { name in
        models.first { $0.id == name || $0.pinnedID == name }.map { .found($0) } ?? .unknown
      },
      modelNames: models.map(\.pinnedID),
      table: { tables[$0] }
    )
    return inspectModel(
      try parseDocument(text, file: "m.yaml"),
      document: Model.Document(path: "m.yaml", text: text),
      in: surroundings
    )
  }

  /// The model of a document without errors.
  static func model(
    _ text: String,
    tables: [String: String] = [:],
    models: [ModelCard] = []
  ) throws -> Model {
    let inspection = try inspect(text, tables: tables, models: models)
    guard let model = inspection.model else { throw Findings(inspection.findings) }
    return model
  }
}
