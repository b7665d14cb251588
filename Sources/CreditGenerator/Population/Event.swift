/// A dated record of one subject.
struct Event {
  let kind: RecordKind
  let date: CalendarDay
  /// When the system could first know of it.
  var recorded: CalendarDay
  /// The ordinal of the account within the subject's.
  var account: Int?
  /// The act that several records belong to, within the subject.
  var lawCase: Int?
  var amount: Int?
  /// Days past due of a missed instalment.
  var severity: Int?
  var settled: CalendarDay?
  var seenBy = Bureaus.all
  /// The region in which conduct was recorded, an ordinal of ``Subject/places``; -1 if none.
  ///
  /// Without a text events are plain bytes, so that copying many counts no references.
  var placeIndex: Int8 = -1

  /// Whether the record stands in the table: within the dates that the descriptor declares
  /// complete, or older and unsettled when they begin.
  var isKept: Bool {
    let covered = kind.covered
    guard date <= covered.upperBound, recorded <= Timeline.until else { return false }
    if covered.contains(date) { return true }
    if kind == .householdRural { return settled.map { $0 >= covered.lowerBound } ?? true }
    return canBeSettled && (settled ?? covered.upperBound) >= covered.lowerBound
  }

  /// The region in words; empty if none.
  var place: String { placeIndex < 0 ? "" : Subject.places[Int(placeIndex)] }

  private var canBeSettled: Bool {
    switch kind {
    case .defaultReported, .defaultReportedTitled, .defaulterListed,
      .courtDefaulterListedObstructing, .courtDefaulterListedEvading,
      .courtDefaulterListedAssetReport, .courtDefaulterListedSpending,
      .courtDefaulterListedSettlement:
      true
    default: false
    }
  }
}
