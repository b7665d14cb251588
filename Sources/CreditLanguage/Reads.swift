public import CreditPopulation

/// Everything that an expression reads.
public struct Reads: Hashable, Sendable {
  /// Paths of kinds in aggregates and in tests of the account's kind.
  public var kinds: Set<String> = []
  public var eventFields: Set<EventField> = []
  public var accountFields: Set<AccountField> = []
  public var subjectFields: Set<SubjectField> = []
  public var accountValues: Set<String> = []
  public var characteristics: Set<String> = []
  /// Aliases of used models.
  public var aliases: Set<String> = []
  public var parameters: Set<String> = []
  public var chains: Set<Chain> = []

  /// Creates a record of nothing.
  public init() {}
}
