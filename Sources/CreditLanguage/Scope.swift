public import CreditPopulation

/// What names mean where an expression stands.
///
/// The fields of records and subjects need no declaration; which of them an expression sees follows
/// from the ``level``.
public struct Scope: Sendable {
  /// Where an expression stands, and with that what it may read.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// In the row of an event: layers 1 and 2, and the values of the event's account.
    case event
    /// In the row of an account: layer 1 and the account's values.
    case account
    /// Where a value of an account is declared: the row of the account, and aggregates over its own
    /// events.
    case accountValue
    /// At the subject: layers 5 and 6.
    case subject
    /// In a line of a ledger's `lasts` or `repeats`: the row of the event with the entry's `points`
    /// and `grade`.
    case ledgerLine
    /// In a consequence: the subject with its own `band`, `score` and `state`.
    case consequence
  }

  public var level: Level
  public var kinds: KindTable
  public var parameters: [String: ParameterSignature]
  /// Named values of an account that are declared before this expression.
  public var accountValues: [String: Signature]
  /// Definitions and characteristics of the vocabulary.
  public var characteristics: [String: Signature]
  /// Named chains with the paths of their kinds.
  public var chains: [String: [String]]
  /// The standings of used models, by alias.
  public var standings: [String: StandingSignature]
  /// The model's own standing: for consequences, and the bands of a ledger line's `grade`.
  public var own: StandingSignature?
  /// The model's currency, ISO 4217; nil where it has none.
  public var currency: String?
  /// Decimals of points.
  public var pointsDecimals: Int
  /// False in the `where` of a line of `sees` (layer 1), so that chains can run over what reaches
  /// the file.
  public var allowsChains: Bool
  /// False in the stage `file` (layers 1 to 3), where no value of an account exists yet.
  public var allowsAccountValues: Bool

  /// Creates a scope.
  public init(
    level: Level,
    kinds: KindTable,
    parameters: [String: ParameterSignature] = [:],
    accountValues: [String: Signature] = [:],
    characteristics: [String: Signature] = [:],
    chains: [String: [String]] = [:],
    standings: [String: StandingSignature] = [:],
    own: StandingSignature? = nil,
    currency: String? = nil,
    pointsDecimals: Int = 0,
    allowsChains: Bool = true,
    allowsAccountValues: Bool = true
  ) {
    self.level = level
    self.kinds = kinds
    self.parameters = parameters
    self.accountValues = accountValues
    self.characteristics = characteristics
    self.chains = chains
    self.standings = standings
    self.own = own
    self.currency = currency
    self.pointsDecimals = pointsDecimals
    self.allowsChains = allowsChains
    self.allowsAccountValues = allowsAccountValues
  }
}
