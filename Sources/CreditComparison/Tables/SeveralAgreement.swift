import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics

/// Agreement of all systems together on the subjects of a selection.
struct SeveralAgreement {
  let selection: SubjectGroup
  let rows: [AgreementRow]
  let n: Int64
  let size: Double
  let note: String

  func matches(_ other: SubjectGroup) -> Bool {
    (selection.subjects, selection.group, selection.level)
      == (other.subjects, other.group, other.level)
  }
}
