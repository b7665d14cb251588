public import CreditPopulation

/// The words that a dataset may use, from the vocabulary and the models of a run.
public struct DatasetVocabulary: Sendable {
  /// The kinds of records.
  public var kinds: KindTable
  /// The standard characteristics with their units.
  public var characteristics: [String: Unit]

  /// Creates a vocabulary.
  public init(kinds: KindTable, characteristics: [String: Unit]) {
    self.kinds = kinds
    self.characteristics = characteristics
  }
}
