public import CreditModels
import CreditPopulation

/// A model document as a scorer: absences, then states, then the judge, in pure column work.
public struct DeclarativeScorer: FileKeepingScorer, AbsenceGivingScorer, ConsequenceGivingScorer {
  /// The document.
  public let model: Model
  /// The value of every parameter: what was set, else the default.
  public let settings: [String: Parameter.Value]
  public let readings: [Reading]
  public let absences: [AbsenceReason]

  /// Creates a scorer from a checked model.
  ///
  /// - Parameter settings: values of parameters by name; the others keep their defaults.
  public init(_ model: Model, settings: [String: Parameter.Value] = [:]) {
    self.model = model
    self.settings = settings
    self.readings = []
    self.absences = []
  }

  public var card: ModelCard { model.card }
  public var file: FileRules { model.file }
  public var chains: [String: [String]] { model.chains }
  public var accountValues: [Definition] { model.accountValues }
  public var definitions: [Definition] { model.definitions }
  public var uses: [Use] { model.uses }
  public var consequences: [Consequence] { model.consequences }

  public func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    preconditionFailure("being written")
  }
}
