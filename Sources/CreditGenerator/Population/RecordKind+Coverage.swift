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

  /// Whether the kind is kept for ten years: bankruptcies, registers, courts, and states that last.
  private var isLongKept: Bool {
    switch self {
    case .liquidation, .repaymentPlan, .discharge, .bankruptcyReliefOrder, .bankruptcyRestriction,
      .courtAdministrationOrder, .debtorRegister, .insolvencyRegister, .civilJudgment,
      .civilUnperformed, .defaulterListed, .courtDefaulterListedObstructing,
      .courtDefaulterListedEvading, .courtDefaulterListedAssetReport, .courtDefaulterListedSpending,
      .courtDefaulterListedSettlement, .conviction, .bribery, .courtFine, .participationDeclined,
      .participationConsented, .householdRural, .courtSpendingLimited, .courtExitBarred,
      .courtAssistanceRefused, .courtProcedure:
      true
    default: false
    }
  }

  /// The days between which the records of the kind are complete.
  var covered: ClosedRange<CalendarDay> {
    let from =
      if isInquiry {
        Timeline.inquiriesFrom
      } else if self == .insuranceSocialFiled {
        Timeline.filingsFrom
      } else {
        isLongKept ? Timeline.courtsFrom : Timeline.eventsFrom
      }
    return from...(isPerformance ? Timeline.until : Timeline.asOf)
  }
}
