extension RecordKind {
  /// Whether the kind is followed through the performance window, not only to the snapshot.
  var isPerformance: Bool {
    switch self {
    case .instalmentMissed, .chargedOff, .restructured, .defaultReported, .defaultReportedTitled,
      .defaultTerminated:
      true
    default: false
    }
  }

  /// Whether lenders, traders or collectors asked for the file.
  var isInquiry: Bool {
    switch self {
    case .cardInquiry, .personalInquiry, .accountInquiry, .mortgageInquiry, .autoInquiry,
      .studentInquiry, .telecomInquiry, .onlineInquiry, .inquiryCollection:
      true
    default: false
    }
  }

  /// The days between which the records of the kind are complete.
  var covered: ClosedRange<CalendarDay> {
    Self.coverage[self] ?? Timeline.eventsFrom...Timeline.asOf
  }

  private static let coverage: [RecordKind: ClosedRange<CalendarDay>] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.computedCoverage) }
  )

  private var computedCoverage: ClosedRange<CalendarDay> {
    let from =
      if isInquiry {
        Timeline.inquiriesFrom
      } else if self == .insuranceSocialFiled {
        Timeline.filingsFrom
      } else if ["bankruptcy.", "register.", "court.", "participation.", "household."]
        .contains(where: rawValue.hasPrefix)
      {
        Timeline.courtsFrom
      } else {
        Timeline.eventsFrom
      }
    return from...(isPerformance ? Timeline.until : Timeline.asOf)
  }
}
