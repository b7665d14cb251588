/// Firms: their credit, their suppliers, their taxes and their end.
extension LifeCourse {
  /// Credit of a firm; the same payments, claims and courts follow as for persons.
  mutating func openBusiness(_ organisation: Organisation) {
    if organisation.legalForm == "association" && openCount(.creditLine) == 0 { return }
    if openCount(.creditLine) == 0, streams.credit.chance(0.02 * demand) { open(.creditLine) }
    if openCount(.card) == 0, streams.credit.chance(0.01 * demand) { open(.card) }
    if openCount(.businessLoan) < 3, streams.credit.chance(0.012 * demand) { open(.businessLoan) }
    if openCount(.autoLoan) < 2, streams.credit.chance(0.008 * demand) { open(.autoLoan) }
    if openCount(.mortgage) == 0, streams.credit.chance(0.0012 * demand) { open(.mortgage) }
    if openCount(.guarantee) == 0, streams.credit.chance(0.001 * demand) { open(.guarantee) }
    if finances == .strained, streams.credit.chance(0.05) { ask(.personalInquiry) }
    if streams.credit.happens(yearly: 0.4) { ask(.onlineInquiry) }
    if streams.credit.happens(yearly: 0.1) { ask(.telecomInquiry) }
  }

  /// Limits and amounts lent are shares of yearly sales; assumed.
  mutating func businessLimit(of kind: AccountKind) -> Int {
    guard let organisation = subject.organisation else { return 0 }
    let means = Double(organisation.sales) * (0.5 + streams.credit.unit())
    switch kind {
    case .creditLine: return max(2_000, rounded(means * 0.08, to: 500))
    case .card: return max(1_000, min(50_000, rounded(means * 0.01, to: 500)))
    case .businessLoan: return max(5_000, rounded(means * 0.12, to: 1_000))
    case .autoLoan: return 20_000 + 1_000 * streams.credit.between(0...60)
    case .mortgage: return max(60_000, rounded(means * 0.5, to: 5_000))
    case .guarantee: return max(5_000, rounded(means * 0.05, to: 1_000))
    default: return 0
    }
  }

  /// What a firm does every month: bills of trade, the yearly papers, the annual accounts.
  mutating func trade(_ organisation: Organisation) {
    if month == AnnualAccounts.closing(of: organisation, founded: subject.born) {
      statement = AnnualAccounts(
        organisation,
        solvency: subject.solvency,
        finances: finances,
        closing: month.last,
        &streams.statement
      )
    }
    guard month >= Timeline.recordsFrom else { return }
    refuseTradeBills()
    if month.index % 12 == 2 { fileYear() }
    if month.index % 12 == 3 { reviewYear(organisation) }
  }

  /// Trade bills that are not paid when due; a third of them is paid later.
  private mutating func refuseTradeBills() {
    let rate = finances == .calm ? 0.008 : finances == .strained ? 0.12 : 0.45
    guard knobs.profile.recordsCheques, streams.bills.chance(rate) else { return }
    for _ in 0..<streams.bills.between(1...2) {
      let event = record(.tradeBillUnpaid, on: streams.bills.day(in: month))
      events[event].amount = 50 * streams.bills.between(4...400)
      if streams.bills.chance(finances == .calm ? 0.7 : 0.2) {
        events[event].settled = events[event].date.adding(days: streams.bills.between(3...120))
      }
    }
  }

  /// In March the year before is reported to social insurance.
  private mutating func fileYear() {
    guard knobs.profile.recordsConduct else { return }
    let day = streams.bills.day(in: month)
    if finances == .insolvent ? streams.bills.chance(0.3) : streams.bills.chance(0.93) {
      record(.insuranceSocialFiled, on: day)
    }
    if streams.bills.chance(0.012) { record(.taxNoRevenue, on: day) }
  }

  /// In April the offices look at the year before; assumed shares.
  private mutating func reviewYear(_ organisation: Organisation) {
    guard knobs.profile.recordsConduct else { return }
    let day = streams.bills.day(in: month)
    if streams.bills.chance(0.05) { record(.taxReviewClean, on: day) }
    if streams.bills.chance(0.02) { record(.taxInspectionClean, on: day) }
    if finances == .calm, streams.bills.chance(hazard(0.12, slope: -0.5, on: subject.conduct)) {
      record(.listRedTaxpayer, on: day)
    }
    let exports = organisation.sector == .manufacturing && organisation.employees >= 20
    if streams.bills.chance(exports ? 0.06 : 0.002) { record(.listRedCustoms, on: day) }
  }

  /// Insolvency proceedings after half a year of insolvency, then the end or a plan.
  mutating func failAsFirm() {
    if bankruptcy != nil || finances != .insolvent || monthsInsolvent < 5 { return }
    guard streams.courts.chance(0.06) else { return }
    let lawCase = newLawCase()
    let day = streams.courts.day(in: month)
    let hasPlan = streams.courts.chance(0.15)
    record(.insolvencyRegister, on: day, lawCase: lawCase)
    record(hasPlan ? .repaymentPlan : .liquidation, on: day, lawCase: lawCase)
    if month > Timeline.asOfMonth { worstBehindInWindow = 9 }
    if hasPlan {
      bankruptcy = Bankruptcy(
        lawCase: lawCase,
        endsIn: month.adding(streams.courts.between(18...48))
      )
      finances = .calm
      refusedUntil = month.adding(24)
    } else {
      isDissolved = true
    }
    for index in accounts.indices
    where accounts[index].isOpen && (isDissolved || accounts[index].behind > 0) {
      close(index, on: month.last)
    }
  }
}
