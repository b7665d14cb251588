public import CreditModels
public import CreditPopulation
import CreditScoring
import CreditStatistics

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
}

/// What reports say about a model beside its card.
public struct ModelFacts: Hashable, Sendable {
  public var card: ModelCard
  /// Whether the edition is not the one in force on the as-of date.
  public var isOutOfPeriod: Bool
  /// The share of possible points whose kinds the dataset records.
  public var completeness: Double
}
