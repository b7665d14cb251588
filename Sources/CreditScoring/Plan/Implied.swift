import CreditModels

/// Absences that follow from the dataset and the scope of a model, whatever its rules.
struct ImpliedAbsences: Sendable {
  /// The code of everybody, if the dataset lacks what the model needs.
  var everybody: Int32?
  /// The code of subjects of a kind that the model does not judge.
  var outOfScope: Int32
  /// The code of subjects for whom something is absent that the model requires.
  var notRecorded: Int32
  /// By code of kind whether the model judges it.
  var scope: [Bool]

  /// Whether the model judges a kind of subjects.
  func includes(_ kind: UInt8) -> Bool { Int(kind) < scope.count && scope[Int(kind)] }
}

extension AbsenceReason {
  /// A subject of a kind that the model does not judge.
  public static let outOfScope = AbsenceReason(
    absence: .outOfScope,
    reason: "the system does not judge subjects of this kind"
  )
  /// The dataset lacks something that the model requires.
  public static let requirementNotRecorded = AbsenceReason(
    absence: .notRecorded,
    reason: "the dataset does not record what the system requires"
  )
  /// Everything that the judge reads of the subject is absent.
  public static let nothingRecorded = AbsenceReason(
    absence: .notRecorded,
    reason: "nothing that the system judges is recorded of the subject"
  )
  /// What the standing is computed from does not exist for this subject.
  public static let valueNone = AbsenceReason(
    absence: .unknownSubject,
    reason: "there is nothing that the standing is computed from"
  )

  /// The absences that every plan can imply.
  static let implied = [outOfScope, requirementNotRecorded]
}
