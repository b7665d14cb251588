public import CreditModels
public import CreditPopulation

/// What a comparison found: a plain value that writers turn into files.
public struct Comparison: Sendable {
  /// What was compared.
  public var dataset: DatasetFacts
  /// The models, in the order that was asked for.
  public var models: [ModelFacts]
  /// The tables in the order of the contract.
  public var tables: [Table]
  /// How it was computed.
  public var options: ComparisonOptions

  /// Creates a comparison.
  public init(
    dataset: DatasetFacts,
    models: [ModelFacts],
    tables: [Table],
    options: ComparisonOptions
  ) {
    self.dataset = dataset
    self.models = models
    self.tables = tables
    self.options = options
  }

  /// A table by its name.
  public func table(_ name: String) -> Table? { tables.first { $0.name == name } }
}

/// What reports say about a dataset.
public struct DatasetFacts: Hashable, Sendable {
  public var name: String
  public var title: String
  /// The sentence that says how synthetic data came about; nil for real data.
  public var synthetic: String?
  public var asOf: Day
  public var snapshot: Day
  public var outcome: Outcome?
  public var weight: Weight?
  public var groups: [GroupColumn]
  /// Subjects by kind.
  public var subjects: [SubjectKind: Int]
  /// Shares of goods and bads among subjects with an outcome.
  public var badRate: Double?
  /// Rows that were left out because they were bad, by table; empty unless asked for.
  public var skippedRows: [String: Int]

  /// Creates the facts of a dataset.
  public init(
    name: String,
    title: String,
    synthetic: String? = nil,
    asOf: Day,
    snapshot: Day,
    outcome: Outcome? = nil,
    weight: Weight? = nil,
    groups: [GroupColumn],
    subjects: [SubjectKind: Int],
    badRate: Double? = nil,
    skippedRows: [String: Int]
  ) {
    self.name = name
    self.title = title
    self.synthetic = synthetic
    self.asOf = asOf
    self.snapshot = snapshot
    self.outcome = outcome
    self.weight = weight
    self.groups = groups
    self.subjects = subjects
    self.badRate = badRate
    self.skippedRows = skippedRows
  }
}

/// What reports say about a model beside its card.
public struct ModelFacts: Hashable, Sendable {
  public var card: ModelCard
  /// Whether the edition is not the one in force on the as-of date.
  public var isOutOfPeriod: Bool
  /// The share of possible points whose kinds the dataset records.
  public var completeness: Double

  /// Creates the facts of a model.
  public init(
    card: ModelCard,
    isOutOfPeriod: Bool,
    completeness: Double
  ) {
    self.card = card
    self.isOutOfPeriod = isOutOfPeriod
    self.completeness = completeness
  }
}
