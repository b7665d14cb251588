public import CreditLanguage
public import CreditPopulation

/// A national scoring system as Parallax runs it: a checked document in four stages.
public struct Model: Sendable {
  /// What the model says of itself.
  public var card: ModelCard
  /// Parameters with their defaults.
  public var parameters: [Parameter]
  /// The options of parameters under which the model descends from something; what is not here it
  /// descends from in any case.
  public var descentConditions: [String: [String: String]]
  /// Kinds that the model declares under its own id.
  public var declaredKinds: [KindTable.Kind]
  /// Named lists of kinds for chains.
  public var chains: [String: [String]]
  /// Models whose standings it reads, by alias.
  public var uses: [Use]
  /// Named values of an account, in an order in which each reads only those before it.
  public var accountValues: [Definition]
  /// Named values of a subject, likewise.
  public var definitions: [Definition]
  /// The first stage: what it sees.
  public var file: FileRules
  /// The second stage: how it judges.
  public var score: ScoreRules
  /// The fourth stage: what follows. (The third, the scale, is in the card.)
  public var consequences: [Consequence]
  /// Every number of the document with its evidence.
  public var evidence: [EvidencedNumber]
  /// The sources by key.
  public var sources: [Source]
  /// The inline tests.
  public var tests: [ModelTest]
  /// What was published about the results of the real system; held out, read by no scorer.
  public var published: [PublishedTarget]
  /// The text of the document's file, for excerpts and digests.
  public var document: Document

  /// Creates a model from its parts.
  public init(
    card: ModelCard,
    parameters: [Parameter] = [],
    descentConditions: [String: [String: String]] = [:],
    declaredKinds: [KindTable.Kind] = [],
    chains: [String: [String]] = [:],
    uses: [Use] = [],
    accountValues: [Definition] = [],
    definitions: [Definition] = [],
    file: FileRules,
    score: ScoreRules,
    consequences: [Consequence] = [],
    evidence: [EvidencedNumber] = [],
    sources: [Source] = [],
    tests: [ModelTest] = [],
    published: [PublishedTarget] = [],
    document: Document = Document(path: "", text: "")
  ) {
    self.card = card
    self.parameters = parameters
    self.descentConditions = descentConditions
    self.declaredKinds = declaredKinds
    self.chains = chains
    self.uses = uses
    self.accountValues = accountValues
    self.definitions = definitions
    self.file = file
    self.score = score
    self.consequences = consequences
    self.evidence = evidence
    self.sources = sources
    self.tests = tests
    self.published = published
    self.document = document
  }

  /// A file that a model was read from, and the tables beside it.
  public struct Document: Hashable, Sendable {
    public var path: String
    public var text: String
    /// Further files that belong to the model, by path.
    public var tables: [String: String]

    /// Creates a document.
    public init(path: String, text: String, tables: [String: String] = [:]) {
      self.path = path
      self.text = text
      self.tables = tables
    }
  }
}

/// What a model says of itself: everything that tables and reports print about it, and the scale.
public struct ModelCard: Hashable, Sendable {
  /// `cn.suining`: lower-case, dotted, without the edition.
  public var id: String
  /// `2010`; empty for a model without editions.
  public var edition: String
  public var title: String
  public var place: String
  /// In force from this day on.
  public var from: Day?
  /// In force before this day.
  public var until: Day?
  /// The kinds of subjects within its scope.
  public var subjects: [SubjectKind]
  public var status: ModelStatus
  public var paradigm: String
  public var purpose: Purpose
  /// What its standings are used for, as laws tell uses apart.
  public var use: DataUse
  /// What the score predicts, if it predicts anything.
  public var predicts: Prediction?
  public var institution: Institution
  /// The currency of money in the document, ISO 4217.
  public var currency: String?
  /// Data, publications and models that numbers were taken from, and used models.
  ///
  /// A catalogue adds what those descend from.
  public var descendsFrom: [String]
  /// The third stage: how standings are said.
  public var scale: Scale
  /// Shares of the document's numbers by grade of evidence.
  public var evidenceShares: [EvidenceGrade: Double]

  /// Creates a card with the least that a scorer must say.
  public init(id: String, edition: String = "", title: String, scale: Scale) {
    self.id = id
    self.edition = edition
    self.title = title
    self.place = ""
    self.subjects = [.individual]
    self.status = .stylised
    self.paradigm = "swift"
    self.purpose = .creditDefault
    self.use = .credit
    self.institution = Institution()
    self.descendsFrom = []
    self.scale = scale
    self.evidenceShares = [:]
  }

  /// `cn.suining@2010`.
  public var pinnedID: String { edition.isEmpty ? id : "\(id)@\(edition)" }
}

/// How much of a model is the institution's own.
public enum ModelStatus: String, Hashable, Sendable, CaseIterable {
  case official, published, reconstruction, stylised, construct
  /// A score that the dataset recorded.
  case recorded = "as recorded"
}

/// What a system is for.
public enum Purpose: String, Hashable, Sendable, CaseIterable {
  case creditDefault = "credit-default"
  case paymentBehaviour = "payment-behaviour"
  case conduct
  case compliance
  case eligibility
}

/// The event and horizon that a score predicts.
public struct Prediction: Hashable, Sendable {
  public var event: String
  public var months: Int?

  /// Creates a prediction.
  public init(event: String, months: Int?) {
    self.event = event
    self.months = months
  }
}

/// Who runs a system.
public struct Institution: Hashable, Sendable {
  public var operatorName: String
  public var overseer: String
  public var identityKey: String
  public var users: [String]

  /// Creates an institution.
  public init(
    operatorName: String = "",
    overseer: String = "",
    identityKey: String = "",
    users: [String] = []
  ) {
    self.operatorName = operatorName
    self.overseer = overseer
    self.identityKey = identityKey
    self.users = users
  }
}

/// A named setting of a model.
public struct Parameter: Hashable, Sendable {
  /// What a parameter can be.
  public enum Value: Hashable, Sendable {
    /// A number in the unit.
    case number(Int64)
    /// One of the options.
    case option(String)
  }
  public var name: String
  public var label: String
  public var unit: Unit
  public var defaultValue: Value
  /// The allowed options; empty for numbers.
  public var options: [String]
  /// The allowed numbers, for a numeric parameter.
  public var range: ClosedRange<Int64>?

  /// Creates a parameter.
  public init(
    name: String,
    label: String = "",
    unit: Unit,
    defaultValue: Value,
    options: [String] = [],
    range: ClosedRange<Int64>? = nil
  ) {
    self.name = name
    self.label = label
    self.unit = unit
    self.defaultValue = defaultValue
    self.options = options
    self.range = range
  }
}

/// A model whose standing another reads.
public struct Use: Hashable, Sendable {
  public var alias: String
  /// Id, with or without edition.
  public var model: String
  /// The earlier date of the standing, with what was known then; nil for the as-of date.
  public var date: EarlierDate?

  /// Creates a use.
  public init(alias: String, model: String, at date: EarlierDate? = nil) {
    self.alias = alias
    self.model = model
    self.date = date
  }
}

/// A named expression.
public struct Definition: Hashable, Sendable {
  public var name: String
  public var value: TypedExpression

  /// Creates a definition.
  public init(name: String, value: TypedExpression) {
    self.name = name
    self.value = value
  }
}
