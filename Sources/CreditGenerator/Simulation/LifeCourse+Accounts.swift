/// Accounts opened and closed, and the inquiries that go with them.
extension LifeCourse {
  func openCount(_ kind: AccountKind) -> Int {
    openCounts[kind.rawValue]
  }

  /// Demand for credit, cut down by lenders when claims are open.
  var demand: Double {
    guard month >= refusedUntil else { return 0 }
    return subject.appetite * (claims.isEmpty ? 1 : 0.05)
      * (age < 70 || subject.isOrganisation ? 1 : 0.3)
  }

  mutating func openAccounts() {
    guard accounts.count < Account.mostASubject else { return }
    openBasics()
    if let organisation = subject.organisation {
      openBusiness(organisation)
      return
    }
    openRevolving()
    openLoans()
    openHome()
    askInTrade()
  }

  private mutating func openBasics() {
    let current = openCount(.current)
    if streams.credit.chance(current == 0 ? 0.2 : current == 1 ? 0.0008 : 0) { open(.current) }
    if openCount(.savings) == 0, streams.credit.chance(0.0012) { open(.savings) }
    if subject.hasReportedTelecom, openCount(.telecom) == 0, streams.credit.chance(0.06) {
      open(.telecom)
    }
    if subject.hasReportedUtility, openCount(.utility) == 0, streams.credit.chance(0.02) {
      open(.utility)
    }
  }

  private mutating func openRevolving() {
    let cards = Double(openCount(.card) + 1)
    if streams.credit.chance(0.13 * knobs.profile.cards * demand / (cards * cards)) { open(.card) }
    if openCount(.creditLine) == 0, streams.credit.chance(0.0012 * demand) { open(.creditLine) }
    if finances == .strained, streams.credit.chance(0.08) { ask(.personalInquiry) }
    if month < refusedUntil || !claims.isEmpty, streams.credit.chance(0.03) { ask(.cardInquiry) }
  }

  private mutating func openLoans() {
    if openCount(.personalLoan) < 2, streams.credit.chance(0.0052 * knobs.profile.loans * demand) {
      open(.personalLoan)
    }
    if openCount(.autoLoan) == 0, streams.credit.chance(0.0032 * knobs.profile.loans * demand) {
      open(.autoLoan)
    }
    if employment == .student, openCount(.studentLoan) == 0, streams.credit.chance(0.006) {
      open(.studentLoan)
    }
    if streams.credit.chance(0.00015 * demand) { open(.guarantee) }
  }

  /// Buying a home: a job, some solvency and the right age.
  private mutating func openHome() {
    guard isTenant, (27...58).contains(age), employment == .permanent else { return }
    guard subject.solvency > -1, finances == .calm, claims.isEmpty else { return }
    guard streams.credit.chance(0.013 * knobs.profile.homes) else { return }
    open(.mortgage)
    isTenant = false
    addressSince = month.last
  }

  /// Contracts for telephones and purchases on account.
  private mutating func askInTrade() {
    if streams.credit.happens(yearly: 0.11) { ask(.telecomInquiry) }
    if age < 72, streams.credit.happens(yearly: 0.32 * subject.appetite) { ask(.onlineInquiry) }
  }

  mutating func ask(_ kind: RecordKind) {
    record(kind, on: streams.credit.day(in: month), seenBy: drawOneBureau())
  }

  mutating func open(_ kind: AccountKind) {
    let day = streams.credit.day(in: month)
    inquire(for: kind, on: day)
    let matures = kind.hasTerm ? month.adding(term(of: kind)).day(28) : nil
    let limit = limit(of: kind)
    openCounts[kind.rawValue] += 1
    openAccountIndices.append(accounts.count)
    accounts.append(
      Account(
        kind: kind,
        role: role(of: kind),
        furnisher: furnisher(of: kind),
        seenBy: drawAccountBureaus(),
        country: country(of: kind),
        opened: day,
        matures: matures,
        lastMonth: matures?.month,
        limit: limit,
        payment: payment(kind, limit, matures),
        reportingDay: streams.credit.between(20...31),
        useFactor: 0.5 + streams.credit.unit()
      )
    )
  }

  private mutating func term(of kind: AccountKind) -> Int {
    switch kind {
    case .mortgage: streams.credit.pick([(180, 15), (240, 30), (300, 30), (360, 25)])
    case .studentLoan: 168
    case .autoLoan: streams.credit.pick([(36, 25), (48, 35), (60, 30), (72, 10)])
    case .businessLoan: streams.credit.pick([(36, 2), (60, 4), (84, 3), (120, 1)])
    case .guarantee: streams.credit.pick([(60, 1), (120, 1)])
    default:
      streams.credit.pick([(12, 20), (24, 22), (36, 22), (48, 14), (60, 10), (72, 7), (84, 5)])
    }
  }

  private mutating func limit(of kind: AccountKind) -> Int {
    if subject.isOrganisation { return businessLimit(of: kind) }
    let means = Double(max(6_000, income)) * (0.6 + 0.8 * streams.credit.unit())
    switch kind {
    case .card: return max(300, rounded(means * 0.12, to: 100))
    case .creditLine: return max(500, rounded(means * 0.15, to: 500))
    case .personalLoan: return max(500, rounded(means * 0.2, to: 100))
    case .autoLoan: return max(3_000, rounded(means * 0.45, to: 500))
    case .studentLoan: return rounded(8_000 + 12_000 * streams.credit.unit(), to: 500)
    case .mortgage: return max(40_000, rounded(means * 3.8, to: 1_000))
    case .guarantee: return max(1_000, rounded(means * 0.3, to: 500))
    default: return 0
    }
  }

  /// An annuity with about a sixth of interest on consumer loans and a half on homes.
  private func payment(_ kind: AccountKind, _ limit: Int, _ matures: CalendarDay?) -> Int {
    guard let matures, kind != .guarantee else { return 0 }
    let months = max(1, matures.month.index - month.index)
    return limit * (kind == .mortgage ? 150 : 117) / 100 / months
  }

  private mutating func role(of kind: AccountKind) -> String {
    if kind == .guarantee { return "guarantor" }
    if subject.isOrganisation { return "holder" }
    let canBeJoint = kind == .mortgage || kind == .current || kind == .card
    return canBeJoint && streams.credit.chance(kind == .mortgage ? 0.5 : 0.12) ? "joint" : "holder"
  }

  private mutating func furnisher(of kind: AccountKind) -> String {
    switch kind {
    case .telecom: "T\(streams.credit.between(1...4))"
    case .utility: "U\(streams.credit.between(1...6))"
    default: "B\(streams.credit.between(1...24))"
    }
  }

  /// People from abroad keep accounts there.
  private mutating func country(of kind: AccountKind) -> String {
    guard kind == .current || kind == .savings || kind == .card else { return "home" }
    return streams.credit.chance(
      subject.status == .national ? 0.01 : 0.01 + min(1, 0.11 * knobs.recordingGap)
    ) ? "abroad" : "home"
  }

  private mutating func inquire(for kind: AccountKind, on day: CalendarDay) {
    switch kind {
    case .card, .creditLine: record(.cardInquiry, on: day, seenBy: drawOneBureau())
    case .current: record(.accountInquiry, on: day, seenBy: drawOneBureau())
    case .personalLoan: record(.personalInquiry, on: day, seenBy: drawOneBureau())
    case .mortgage: shop(.mortgageInquiry, before: day)
    case .autoLoan: shop(.autoInquiry, before: day)
    case .studentLoan: shop(.studentInquiry, before: day)
    case .telecom: record(.telecomInquiry, on: day, seenBy: drawOneBureau())
    case .businessLoan: record(.personalInquiry, on: day, seenBy: drawOneBureau())
    case .savings, .guarantee, .utility: break
    }
  }

  /// Several lenders asked within three weeks for one loan.
  private mutating func shop(_ kind: RecordKind, before day: CalendarDay) {
    for _ in 0..<streams.credit.between(1...4) {
      let earlier = day.adding(days: -streams.credit.between(0...20))
      record(kind, on: earlier, seenBy: drawOneBureau())
    }
  }

  mutating func close(_ index: Int, on day: CalendarDay) {
    accounts[index].closed = day
    openCounts[accounts[index].kind.rawValue] -= 1
    openAccountIndices.removeAll { $0 == index }
  }

  /// Loans end when they are due and paid; other accounts are given up now and then.
  mutating func closeAccounts() {
    for index in openAccountIndices where accounts[index].behind == 0 {
      let isLeft =
        if let last = accounts[index].lastMonth {
          last <= month
            || (accounts[index].kind != .guarantee && streams.credit.chance(0.002))
        } else {
          streams.credit.chance(givenUp(accounts[index].kind))
        }
      if isLeft { close(index, on: max(streams.credit.day(in: month), accounts[index].opened)) }
    }
  }

  private func givenUp(_ kind: AccountKind) -> Double {
    switch kind {
    case .current: openCount(.current) > 1 ? 0.05 : 0
    case .card: 0.0042
    case .creditLine: 0.012
    case .telecom: 0.004
    default: 0.002
    }
  }
}
