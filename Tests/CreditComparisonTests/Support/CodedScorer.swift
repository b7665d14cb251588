import CreditModels
import CreditPopulation
import CreditScoring

/// A scorer whose column says everything: 0 to 100 is a number, -1 an adverse state without one,
/// -2 to -5 the four absences in their order.
struct CodedScorer: AbsenceGivingScorer {
  static let adverse: Int64 = -1

  var card: ModelCard
  let column: String

  init(_ id: String, column: String, higherIsBetter: Bool = true) {
    self.column = column
    let numbers: [(String, ClosedRange<Int64>)] =
      higherIsBetter
      ? [("good", 60...100), ("fair", 30...59), ("poor", 0...29)]
      : [("good", 0...40), ("fair", 41...70), ("poor", 71...100)]
    let bands = numbers.map { Scale.Band(name: $0.0, content: .numbers($0.1)) }
    card = ModelCard(
      id: id,
      title: "The model \(id)",
      scale: Scale(
        higherIsBetter: higherIsBetter,
        range: 0...100,
        bands: bands + [Scale.Band(name: "default", content: .states(["adverse"]))],
        decision: Scale.Decision(favourable: ["good", "fair"], by: "assumed")
      )
    )
    card.subjects = SubjectKind.allCases
  }

  var readings: [Reading] { [.recorded(column)] }

  var absences: [AbsenceReason] {
    Absence.allCases.map { AbsenceReason(absence: $0, reason: "cause \($0.rawValue)") }
  }

  func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    let values = characteristics.columns[0]
    let all = (0..<characteristics.count).map { values.integer(at: $0) }
    return Standings(
      numbers: all.map { $0 >= 0 ? $0 : Value.none },
      states: all.map { value -> Int16 in
        if value >= 0 { return 0 }
        return value == CodedScorer.adverse ? 1 : Int16(value + 1)
      }
    )
  }
}
