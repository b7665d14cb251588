/// The kinds of record that the sample covers, by their paths in the vocabulary.
enum RecordKind: String, CaseIterable {
  case instalmentMissed = "debt.instalment_missed"
  case chargedOff = "debt.charged_off"
  case restructured = "debt.restructured"
  case defaultReported = "default.reported"
  case defaultTerminated = "default.terminated"
  case debtCollection = "collection.debt"
  case medicalCollection = "collection.medical"
  case billCollection = "collection.bill"
  case liquidation = "bankruptcy.liquidation"
  case repaymentPlan = "bankruptcy.plan"
  case discharge = "bankruptcy.discharge"
  case debtorRegister = "register.debtor"
  case insolvencyRegister = "register.insolvency"
  case civilJudgment = "court.judgment.civil"
  case civilUnperformed = "court.civil_unperformed"
  case defaulterListed = "court.defaulter_listed"
  case conviction = "court.conviction"
  case bribery = "court.bribery"
  case cardInquiry = "inquiry.bank.card"
  case personalInquiry = "inquiry.bank.personal"
  case accountInquiry = "inquiry.bank.account"
  case mortgageInquiry = "inquiry.shopping.mortgage"
  case autoInquiry = "inquiry.shopping.auto"
  case studentInquiry = "inquiry.shopping.student"
  case telecomInquiry = "inquiry.trade.telecom"
  case onlineInquiry = "inquiry.trade.online"
  case telephoneBill = "bill.telephone.refused"
  case electricityBill = "bill.utility.electricity"
  case gasBill = "bill.utility.gas"
  case waterBill = "bill.utility.water"
  case heatBill = "bill.utility.heat"
  case rentLate = "bill.rent_late"
  case taxArrears = "tax.arrears"
  case taxEvasion = "tax.evasion"
  case socialArrears = "insurance.social_arrears"
  case drunkDriving = "traffic.drunk_driving"
  case trafficViolation = "traffic.violation"
  case jaywalking = "traffic.jaywalking"
  case unpermittedBirth = "family.birth_unpermitted"
  case illegalStall = "conduct.illegal_stall"
  case petitioning = "conduct.petitioning"
  case domesticViolence = "conduct.domestic_violence"
  case elderNeglect = "conduct.elder_neglect"
  case defamation = "online.defamation"
  case partyWarning = "party.serious_warning"
  case nationalAward = "merit.award.national"
  case cityAward = "merit.award.city"
  case hero = "merit.hero"
  case elderCare = "merit.elder_care"
  case helpPoor = "merit.help_poor"
  case helpPoorReported = "merit.help_poor_reported"
  case volunteering = "merit.volunteering"
  case donation = "merit.donation"
  case investment = "merit.investment"
  case participationDeclined = "participation.declined"

  /// Whether the kind is followed through the performance window, not only to the snapshot.
  var isPerformance: Bool { rawValue.hasPrefix("debt.") || rawValue.hasPrefix("default.") }
  var isInquiry: Bool { rawValue.hasPrefix("inquiry.") }

  /// The days between which the records of the kind are complete.
  var covered: ClosedRange<CalendarDay> {
    let from =
      if isInquiry {
        Timeline.inquiriesFrom
      } else if ["bankruptcy.", "register.", "court."].contains(where: rawValue.hasPrefix) {
        Timeline.courtsFrom
      } else {
        Timeline.eventsFrom
      }
    return from...(isPerformance ? Timeline.until : Timeline.asOf)
  }
}
