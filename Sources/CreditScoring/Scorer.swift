public import CreditLanguage
public import CreditModels
public import CreditPopulation

/// A model that can be run: what it says of itself, what it reads, and how it judges.
///
/// This is the public seam. Model documents run through ``DeclarativeScorer``, which conforms like
/// anybody else's type. A scorer is handed columns, never rows, and keeps no hidden state: the same
/// characteristics give the same standings, in any batch and on any thread.
public protocol Scorer: Sendable {
  /// What the model says of itself, its scale included.
  var card: ModelCard { get }

  /// The values it reads. The harness assembles them once a batch for all models that read the same,
  /// and hands them over in this order.
  var readings: [Reading] { get }

  /// Judges the subjects of a batch.
  ///
  /// - Returns: one standing a subject; numbers in the quantum and range of the card's scale.
  /// - Throws: ``ScoringError`` when it cannot judge; the run stops and says so.
  func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings
}

/// A scorer with rules of its own about which records it sees; others see every record for ever.
public protocol FileKeepingScorer: Scorer {
  /// The first stage.
  var file: FileRules { get }
  /// Named lists of kinds for chains.
  var chains: [String: [String]] { get }
  /// Named values of an account, which readings and each other may use.
  var accountValues: [Definition] { get }
  /// Named values of a subject, likewise.
  var definitions: [Definition] { get }
  /// Models whose standings it reads, by alias.
  var uses: [Use] { get }
  /// Values of parameters in readings and rules.
  var settings: [String: Parameter.Value] { get }
}

/// Something that a scorer asks to be assembled.
public enum Reading: Hashable, Sendable {
  /// A value of the language, one integer a subject, as a column of 64-bit integers.
  case value(TypedExpression)
  /// A characteristic that the dataset may give as a floating-point column, to be compared with cut
  /// points; otherwise the same as `value`, in any of the integer types of `Column`.
  case comparable(TypedExpression)
  /// What a ledger adds up to, as columns ``LedgerColumns``.
  case ledger(Ledger)
  /// A recorded score of the dataset, by its name.
  case recorded(String)
}

/// What is assembled for one batch and one scorer.
public struct Characteristics: Sendable {
  /// The number of subjects.
  public var count: Int
  /// The as-of date of each subject.
  public var asOf: [Int32]
  /// One column for each reading, in their order; a ledger has an empty one.
  public var columns: [Column]
  /// The ledgers' columns, by index of the reading.
  public var ledgers: [Int: LedgerColumns]

  /// Creates characteristics.
  public init(
    count: Int,
    asOf: [Int32],
    columns: [Column],
    ledgers: [Int: LedgerColumns] = [:]
  ) {
    self.count = count
    self.asOf = asOf
    self.columns = columns
    self.ledgers = ledgers
  }
}

/// What a ledger adds up to, one value a subject.
public struct LedgerColumns: Sendable {
  /// Start plus everything that counts, in the ledger's quantum, before the scale's range; absent
  /// where the dataset records no kind of the entries and nothing is added.
  public var totals: [Int64]
  /// The worst live direct grading as an index of ``grades``, or -1.
  public var caps: [Int16]
  /// The names of the bands that entries grade to, from the mildest to the worst in the order of
  /// the scale.
  public var grades: [String]

  /// Creates columns.
  public init(totals: [Int64], caps: [Int16], grades: [String]) {
    self.totals = totals
    self.caps = caps
    self.grades = grades
  }
}

/// What a scorer says of the subjects of a batch.
public struct Standings: Sendable {
  /// The number in the quantum of the scale; ``Value/none`` where there is none.
  public var numbers: [Int64]
  /// What sort of standing each is.
  ///
  /// 0: a standing with a number. *k* > 0: the state `states[k - 1]`, without a number. *-k* < 0: no
  /// standing, for the reason `absences[k - 1]`.
  public var states: [Int16]
  /// The band that a direct downgrade caps the standing at, as an index of the scale's bands, or -1;
  /// empty if the model has none.
  public var caps: [Int16]

  /// Creates standings.
  public init(numbers: [Int64], states: [Int16], caps: [Int16] = []) {
    self.numbers = numbers
    self.states = states
    self.caps = caps
  }
}

extension Scorer {
  /// The names of the states without a number that the scale knows, in its order.
  public var states: [String] { card.scale.states }
}

extension Scale {
  /// The names of the states without a number, in the order of the bands.
  public var states: [String] {
    bands.flatMap { (band: Band) -> [String] in
      if case .states(let names) = band.content { names } else { [] }
    }
  }
}

/// A scorer that can leave subjects without a standing says why.
public protocol AbsenceGivingScorer: Scorer {
  /// The reasons that ``Standings/states`` refers to.
  var absences: [AbsenceReason] { get }
}

/// A scorer from whose standings something follows.
public protocol ConsequenceGivingScorer: Scorer {
  /// What follows; conditions may read the scorer's own standing and what its readings may read.
  var consequences: [Consequence] { get }
}

/// Why a subject has no standing.
public struct AbsenceReason: Hashable, Sendable {
  public var absence: Absence
  /// In words.
  public var reason: String

  /// Creates a reason.
  public init(absence: Absence, reason: String) {
    self.absence = absence
    self.reason = reason
  }
}

/// Why a scorer could not judge, or what it returned wrongly.
public enum ScoringError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of standings is not the number of subjects.
  case wrongCount(model: String, expected: Int, got: Int)
  /// A number outside the declared range.
  case outOfRange(model: String, row: Int)
  /// A state or absence that the scorer does not declare.
  case unknownState(model: String, row: Int)
  /// A reading refers to something that neither the vocabulary nor the dataset knows.
  case missingCharacteristic(model: String, name: String)
  /// Models that use each other.
  case cycle(models: [String])
  /// A used model that is not part of the run and cannot be found.
  case missingModel(model: String, used: String)
  /// Anything else a scorer wants to say.
  case failed(model: String, reason: String)

  public var description: String {
    switch self {
    case .wrongCount(let model, let expected, let got):
      "\(model) returned \(got) standings for \(expected) subjects"
    case .outOfRange(let model, let row):
      "\(model) returned a number outside its declared range for subject \(row + 1) of a batch"
    case .unknownState(let model, let row):
      "\(model) returned a state it does not declare for subject \(row + 1) of a batch"
    case .missingCharacteristic(let model, let name):
      "\(model) reads '\(name)', which neither the dataset gives nor the vocabulary knows"
    case .cycle(let models):
      "models use each other: \(models.joined(separator: " -> "))"
    case .missingModel(let model, let used):
      "\(model) uses \(used), which is not among the models"
    case .failed(let model, let reason):
      "\(model): \(reason)"
    }
  }
}
