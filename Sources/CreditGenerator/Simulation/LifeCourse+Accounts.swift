/// Accounts opened and closed, and the inquiries that go with them.
extension LifeCourse {
  private func openCount(_ kind: AccountKind) -> Int {
    openCounts[kind.rawValue]
  }

  /// Demand for credit, cut down by lenders when claims are open.
  private var demand: Double {
    guard month >= refusedUntil else { return 0 }
    return person.appetite * (claims.isEmpty ? 1 : 0.05) * (age < 70 ? 1 : 0.3)
  }

  mutating func openAccounts() {
    openBasics()
    openRevolving()
    openLoans()
    openHome()
    askInTrade()
  }

  private mutating func openBasics() {
    let current = openCount(.current)
    if random.chance(current == 0 ? 0.2 : current == 1 ? 0.0008 : 0) { open(.current) }
    if openCount(.savings) == 0, random.chance(0.003) { open(.savings) }
    if person.hasReportedTelecom, openCount(.telecom) == 0, random.chance(0.06) { open(.telecom) }
    if person.hasReportedUtility, openCount(.utility) == 0, random.chance(0.02) { open(.utility) }
  }

  private mutating func openRevolving() {
    let cards = Double(openCount(.card) + 1)
    if random.chance(0.13 * demand / (cards * cards)) { open(.card) }
    if openCount(.creditLine) == 0, random.chance(0.0012 * demand) { open(.creditLine) }
    if finances == .strained, random.chance(0.08) { ask(.personalInquiry) }
    if month < refusedUntil || !claims.isEmpty, random.chance(0.03) { ask(.cardInquiry) }
  }

  private mutating func openLoans() {
    if openCount(.personalLoan) < 2, random.chance(0.0052 * demand) { open(.personalLoan) }
    if openCount(.autoLoan) == 0, random.chance(0.0032 * demand) { open(.autoLoan) }
    if employment == .student, openCount(.studentLoan) == 0, random.chance(0.006) {
      open(.studentLoan)
    }
    if random.chance(0.00015 * demand) { open(.guarantee) }
  }

  /// Buying a home: a job, some solvency and the right age.
  private mutating func openHome() {
    guard isTenant, (27...58).contains(age), employment == .permanent else { return }
    guard person.solvency > -1, finances == .calm, claims.isEmpty else { return }
    guard random.chance(0.013) else { return }
    open(.mortgage)
    isTenant = false
    addressSince = month.last
  }

  /// Contracts for telephones and purchases on account.
  private mutating func askInTrade() {
    if happens(yearly: 0.11) { ask(.telecomInquiry) }
    if age < 72, happens(yearly: 0.32 * person.appetite) { ask(.onlineInquiry) }
  }

  mutating func ask(_ kind: RecordKind) {
    record(kind, on: anyDay(), seenBy: Bureaus.drawOne(&random))
  }

  private mutating func open(_ kind: AccountKind) {
    let day = anyDay()
    inquire(for: kind, on: day)
    let matures = kind.hasTerm ? month.adding(term(of: kind)).day(28) : nil
    let limit = limit(of: kind)
    openCounts[kind.rawValue] += 1
    accounts.append(
      Account(
        kind: kind,
        role: role(of: kind),
        furnisher: furnisher(of: kind),
        seenBy: Bureaus.drawForAccount(&random),
        country: country(of: kind),
        opened: day,
        matures: matures,
        limit: limit,
        payment: payment(kind, limit, matures),
        reportingDay: random.between(20...31),
        useFactor: 0.5 + random.unit()
      )
    )
  }

  private mutating func term(of kind: AccountKind) -> Int {
    switch kind {
    case .mortgage: random.pick([(180, 15), (240, 30), (300, 30), (360, 25)])
    case .studentLoan: 168
    case .autoLoan: random.pick([(36, 25), (48, 35), (60, 30), (72, 10)])
    case .guarantee: random.pick([(60, 1), (120, 1)])
    default: random.pick([(12, 20), (24, 22), (36, 22), (48, 14), (60, 10), (72, 7), (84, 5)])
    }
  }

  private mutating func limit(of kind: AccountKind) -> Int {
    let means = Double(max(6_000, income)) * (0.6 + 0.8 * random.unit())
    switch kind {
    case .card: return max(300, rounded(means * 0.12, to: 100))
    case .creditLine: return max(500, rounded(means * 0.15, to: 500))
    case .personalLoan: return max(500, rounded(means * 0.2, to: 100))
    case .autoLoan: return max(3_000, rounded(means * 0.45, to: 500))
    case .studentLoan: return rounded(8_000 + 12_000 * random.unit(), to: 500)
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
    let canBeJoint = kind == .mortgage || kind == .current || kind == .card
    return canBeJoint && random.chance(kind == .mortgage ? 0.5 : 0.12) ? "joint" : "holder"
  }

  private mutating func furnisher(of kind: AccountKind) -> String {
    switch kind {
    case .telecom: "T\(random.between(1...4))"
    case .utility: "U\(random.between(1...6))"
    default: "B\(random.between(1...24))"
    }
  }

  /// People from abroad keep accounts there.
  private mutating func country(of kind: AccountKind) -> String {
    guard kind == .current || kind == .savings || kind == .card else { return "home" }
    return random.chance(person.status == .national ? 0.01 : 0.12) ? "abroad" : "home"
  }

  private mutating func inquire(for kind: AccountKind, on day: CalendarDay) {
    switch kind {
    case .card, .creditLine: record(.cardInquiry, on: day, seenBy: Bureaus.drawOne(&random))
    case .current: record(.accountInquiry, on: day, seenBy: Bureaus.drawOne(&random))
    case .personalLoan: record(.personalInquiry, on: day, seenBy: Bureaus.drawOne(&random))
    case .mortgage: shop(.mortgageInquiry, before: day)
    case .autoLoan: shop(.autoInquiry, before: day)
    case .studentLoan: shop(.studentInquiry, before: day)
    case .telecom: record(.telecomInquiry, on: day, seenBy: Bureaus.drawOne(&random))
    case .savings, .guarantee, .utility: break
    }
  }

  /// Several lenders asked within three weeks for one loan.
  private mutating func shop(_ kind: RecordKind, before day: CalendarDay) {
    for _ in 0..<random.between(1...4) {
      let earlier = day.adding(days: -random.between(0...20))
      record(kind, on: earlier, seenBy: Bureaus.drawOne(&random))
    }
  }

  mutating func close(_ index: Int, on day: CalendarDay) {
    accounts[index].closed = day
    openCounts[accounts[index].kind.rawValue] -= 1
  }

  /// Loans end when they are due and paid; other accounts are given up now and then.
  mutating func closeAccounts() {
    for index in accounts.indices where accounts[index].isOpen && accounts[index].behind == 0 {
      let account = accounts[index]
      if let matures = account.matures {
        if matures.month <= month || (account.kind != .guarantee && random.chance(0.002)) {
          close(index, on: max(anyDay(), account.opened))
        }
      } else if random.chance(givenUp(account.kind)) {
        close(index, on: max(anyDay(), account.opened))
      }
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
