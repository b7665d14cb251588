public import CreditModels
public import CreditPopulation

/// A score that an institution recorded, as a model: its standing is what stands in its column.
public struct RecordedScorer: AbsenceGivingScorer {
  public let card: ModelCard
  /// The column and its distinct values.
  public let recorded: RecordedScore

  /// Creates the scorer of a recorded score, with subjects of every kind within its scope.
  public init(_ recorded: RecordedScore) {
    self.recorded = recorded
    let range = recorded.values.first.flatMap { first in recorded.values.last.map { first...$0 } }
    var card = ModelCard(
      id: recorded.name,
      title: recorded.name,
      scale: Scale(
        higherIsBetter: recorded.higherIsBetter,
        decimals: recorded.decimals,
        range: range
      )
    )
    card.subjects = SubjectKind.allCases
    card.status = .recorded
    card.paradigm = "recorded"
    self.card = card
  }

  public var readings: [Reading] { [.recorded(recorded.name)] }

  public var absences: [AbsenceReason] { [RecordedScorer.noScore, RecordedScorer.notRecorded] }

  public func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    let numbers = characteristics.columns[0].integers
    let states = numbers.map { number -> Int16 in
      Value.isPresent(number) ? 0 : (number == Value.none ? -1 : -2)
    }
    return Standings(numbers: numbers, states: states)
  }

  /// The column is empty: the institution gave the subject no score.
  private static let noScore = AbsenceReason(
    absence: .unknownSubject,
    reason: "the institution recorded no score"
  )
  /// The column is absent on the as-of date.
  private static let notRecorded = AbsenceReason(
    absence: .notRecorded,
    reason: "the score is not recorded on the as-of date"
  )
}
