/// What an expression is evaluated on.
enum ReferenceRow {
  case subject
  case account(ReferenceAccount)
  case event(ReferenceEvent)
  /// An event that scores a ledger entry, with the entry's points and grade.
  case entry(ReferenceEvent, points: Int64, grade: String?)
  /// The subject with the model's own standing, for consequences.
  case verdict(ReferenceStanding)

  /// The event of the row.
  var event: ReferenceEvent? {
    switch self {
    case .event(let event), .entry(let event, _, _): event
    default: nil
    }
  }
}
