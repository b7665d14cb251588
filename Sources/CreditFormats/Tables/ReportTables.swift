public import CreditResults
import CreditModels
import CreditPopulation

/// The tables of a report and what every file of them should say: a value that can be had from a
/// comparison and from a written `comparison.json` alike.
public struct ReportTables: Hashable, Sendable {
  /// A model of the comparison.
  public struct Model: Hashable, Sendable {
    /// The id with its edition.
    public var id: String
    public var title: String
    /// How well it is known: `published`, `reconstruction`, `construct` and so on.
    public var status: String

    /// Creates a model.
    public init(id: String, title: String, status: String) {
      self.id = id
      self.title = title
      self.status = status
    }
  }

  /// The name of the dataset.
  public var name: String
  /// Its title.
  public var title: String
  /// The sentence that says how synthetic data came about; nil for real data.
  public var synthetic: String?
  /// The as-of date, as in 2025-12-31.
  public var asOf: String
  public var models: [Model]
  public var tables: [Table]

  /// Creates the value.
  public init(
    name: String,
    title: String,
    synthetic: String? = nil,
    asOf: String,
    models: [Model] = [],
    tables: [Table]
  ) {
    self.name = name
    self.title = title
    self.synthetic = synthetic
    self.asOf = asOf
    self.models = models
    self.tables = tables
  }

  /// Takes what a comparison found.
  public init(_ comparison: Comparison) {
    self.init(
      name: comparison.dataset.name,
      title: comparison.dataset.title,
      synthetic: comparison.dataset.synthetic,
      asOf: comparison.dataset.asOf.description,
      models: comparison.models.map {
        Model(id: $0.card.pinnedID, title: $0.card.title, status: $0.card.status.rawValue)
      },
      tables: comparison.tables
    )
  }

  /// A table by its name.
  public func table(_ name: String) -> Table? { tables.first { $0.name == name } }
}
