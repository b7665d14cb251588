/// What the records say of one person on the as-of date: the numbers that the marginals add up.
struct FileView {
  private(set) var measures: [(String, Int)] = []

  init(_ life: LifeCourse) {
    let asOf = Timeline.asOf
    let credit = life.accounts.filter {
      $0.isKept && $0.kind.isCredit && $0.kind != .current && $0.opened <= asOf
    }
    let seen = life.events.filter { life.keeps($0) && $0.recorded <= asOf }
    countFile(life, credit, seen)
    if !credit.isEmpty { countCredit(credit, seen) }
    countRisk(life, seen)
    countPerson(life, seen)
  }

  private mutating func flag(_ name: String, _ condition: Bool) {
    if condition { measures.append((name, 1)) }
  }

  private mutating func countFile(_ life: LifeCourse, _ credit: [Account], _ seen: [Event]) {
    let hasAccount = life.accounts.contains { $0.isKept && $0.opened <= Timeline.asOf }
    let hasCreditRecord = seen.contains { $0.account != nil || $0.kind.isInquiry }
    flag("nothing", !hasAccount && !hasCreditRecord)
    flag("thin", (1...2).contains(credit.count))
    flag("filed", !credit.isEmpty)
    measures.append(("credit", credit.count))
    flag(
      "home",
      life.accounts.contains {
        ($0.kind == .mortgage || $0.kind == .guarantee) && $0.snapshot != nil
      }
    )
  }

  private mutating func countCredit(_ credit: [Account], _ seen: [Event]) {
    let open = credit.filter { $0.snapshot != nil }
    let cards = open.filter { $0.kind == .card }
    measures.append(("cards", cards.count))
    flag("has card", !cards.isEmpty)
    countUse(open.filter(\.kind.isRevolving))
    let oldest = credit.map { Timeline.asOfMonth.index - $0.opened.month.index }.max() ?? 0
    measures.append(("oldest months", oldest))
    let loans: [AccountKind] = [.personalLoan, .autoLoan, .studentLoan]
    flag("loan", open.contains { loans.contains($0.kind) })
    flag("new loan", credit.contains { loans.contains($0.kind) && isRecent($0.opened) })
    measures.append(("inquiries", seen.count { $0.kind.isInquiry && isRecent($0.date) }))
    let missed = seen.filter { $0.kind == .instalmentMissed }
    flag("late year", missed.contains { isRecent($0.date) })
    flag("late 90 year", missed.contains { isRecent($0.date) && ($0.severity ?? 0) >= 90 })
    flag("late 90 ever", missed.contains { ($0.severity ?? 0) >= 90 })
  }

  private mutating func countUse(_ revolving: [Account]) {
    let limit = revolving.reduce(0) { $0 + ($1.snapshot?.limit ?? 0) }
    guard limit > 0 else { return }
    let balance = revolving.reduce(0) { $0 + ($1.snapshot?.balance ?? 0) }
    measures.append(("utilised", 1))
    measures.append(("utilisation", balance * 100 / limit))
    flag("high use", balance * 100 / limit >= 80)
  }

  private mutating func countRisk(_ life: LifeCourse, _ seen: [Event]) {
    let defaults = seen.filter { $0.kind == .defaultReported }
    let isOpen = defaults.contains(where: isUnsettled)
    let registers: [RecordKind] = [.debtorRegister, .insolvencyRegister]
    let threeYears = CalendarDay(2022, 12, 31)
    flag("open default", isOpen)
    flag(
      "negative",
      isOpen || defaults.contains { ($0.settled ?? Timeline.until) >= threeYears }
        || seen.contains { registers.contains($0.kind) && $0.date >= threeYears }
    )
    let collections: [RecordKind] = [.debtCollection, .medicalCollection, .billCollection]
    flag("collection", seen.contains { collections.contains($0.kind) && isUnsettled($0) })
    let bankruptcies = seen.filter { $0.kind == .liquidation || $0.kind == .repaymentPlan }
    flag("bankrupt", !bankruptcies.isEmpty)
    flag("bankrupt year", bankruptcies.contains { isRecent($0.date) })
  }

  private mutating func countPerson(_ life: LifeCourse, _ seen: [Event]) {
    flag(
      "misconduct",
      seen.contains { ConductTable.misconduct.contains($0.kind) && isRecent($0.date) }
    )
    flag("merit", seen.contains { ConductTable.merits.contains($0.kind) && isRecent($0.date) })
    flag("verified", life.subject.isIdentityVerified)
    guard let snapshot = life.snapshot else { return }
    flag("moved", isRecent(snapshot.addressSince))
    measures.append(("fifth \(life.incomeFifth)", 1))
  }

  /// Within the twelve months up to the as-of date.
  private func isRecent(_ day: CalendarDay) -> Bool {
    day > CalendarDay(2024, 12, 31) && day <= Timeline.asOf
  }

  private func isUnsettled(_ event: Event) -> Bool {
    (event.settled ?? Timeline.until) > Timeline.asOf
  }
}
