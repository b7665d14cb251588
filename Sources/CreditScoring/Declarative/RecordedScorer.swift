public import CreditModels
public import CreditPopulation

/// A score that an institution recorded, as a model. The plan hands it its column.
public struct RecordedScorer: AbsenceGivingScorer {
  public let card: ModelCard
  /// The column and its distinct values.
  public let recorded: RecordedScore
  public var readings: [Reading] { [] }
  public let absences: [AbsenceReason]

  /// Creates the scorer of a recorded score.
  public init(_ recorded: RecordedScore) {
    self.recorded = recorded
    self.card = ModelCard(
      id: recorded.name, title: recorded.name,
      scale: Scale(
        higherIsBetter: recorded.higherIsBetter, decimals: recorded.decimals, range: nil))
    self.absences = []
  }

  public func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    preconditionFailure("being written")
  }
}
