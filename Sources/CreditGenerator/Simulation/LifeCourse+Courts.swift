/// Creditors at court, the registers, bankruptcy.
extension LifeCourse {
  mutating func pursueClaims() {
    for index in claims.indices where month.index - claims[index].since.index >= 3 {
      if !claims[index].isTitled {
        if streams.courts.chance(0.02) { sue(index) }
      } else if finances != .calm, streams.courts.chance(0.03) {
        enforce(index)
      }
    }
  }

  private mutating func sue(_ index: Int) {
    claims[index].isTitled = true
    let event = record(
      .civilJudgment,
      on: streams.courts.day(in: month),
      lawCase: claims[index].lawCase,
      amount: claims[index].amount
    )
    claims[index].followers.append(event)
    guard streams.courts.chance(0.4) else { return }
    claims[index].followers.append(
      record(
        .defaultReportedTitled,
        on: events[event].date.adding(days: streams.courts.between(5...60)),
        lawCase: claims[index].lawCase,
        amount: claims[index].amount
      )
    )
  }

  /// A judgment that is not performed: disclosure of assets, or a place on the list of defaulters.
  private mutating func enforce(_ index: Int) {
    let kind: RecordKind = streams.courts.pick([
      (.debtorRegister, 100), (.civilUnperformed, 60), (.defaulterListed, 14),
      (.courtDefaulterListedAssetReport, 8), (.courtDefaulterListedSpending, 6),
      (.courtDefaulterListedEvading, 5), (.courtDefaulterListedSettlement, 5),
      (.courtDefaulterListedObstructing, 4),
    ])
    let event = record(
      kind,
      on: streams.courts.day(in: month),
      lawCase: claims[index].lawCase,
      amount: claims[index].amount
    )
    if kind == .debtorRegister { return }
    claims[index].followers.append(event)
    if kind != .civilUnperformed { limitSpending(event, lawCase: claims[index].lawCase) }
  }

  /// What a listing brings with it; the severity of a listing is 4 with violence or several acts.
  private mutating func limitSpending(_ listing: Int, lawCase: Int) {
    if events[listing].kind != .defaulterListed {
      events[listing].severity = streams.courts.pick([(1, 70), (4, 22), (5, 8)])
    }
    let day = events[listing].date
    if streams.courts.chance(0.7) { record(.courtSpendingLimited, on: day, lawCase: lawCase) }
    if streams.courts.chance(0.15) { record(.courtExitBarred, on: day, lawCase: lawCase) }
  }

  mutating func becomeBankrupt() {
    if subject.isOrganisation, bankruptcy == nil {
      failAsFirm()
      return
    }
    if let open = bankruptcy {
      guard month >= open.endsIn else { return }
      record(.discharge, on: streams.courts.day(in: month), lawCase: open.lawCase)
      bankruptcy = nil
      while !claims.isEmpty { settle(claims.count - 1) }
      return
    }
    guard finances == .insolvent, monthsInsolvent >= 8, claims.count >= 2 else { return }
    guard streams.courts.chance(0.014) else { return }
    startBankruptcy()
  }

  private mutating func startBankruptcy() {
    let lawCase = newLawCase()
    let way: RecordKind = streams.courts.pick([
      (.liquidation, 44), (.repaymentPlan, 30), (.bankruptcyReliefOrder, 14),
      (.courtAdministrationOrder, 12),
    ])
    let isPlan = way == .repaymentPlan || way == .courtAdministrationOrder
    let amount = claims.reduce(0) { $0 + $1.amount }
    let day = streams.courts.day(in: month)
    record(
      way,
      on: day,
      lawCase: lawCase,
      amount: amount
    )
    if way != .courtAdministrationOrder { record(.insolvencyRegister, on: day, lawCase: lawCase) }
    if way == .liquidation, streams.courts.chance(0.4) { restrict(from: day, lawCase) }
    let months = isPlan ? streams.courts.between(36...60) : streams.courts.between(5...14)
    bankruptcy = Bankruptcy(lawCase: lawCase, endsIn: month.adding(months))
    refusedUntil = month.adding(30)
    finances = .calm
    for index in accounts.indices
    where accounts[index].isOpen && accounts[index].kind.isCredit && accounts[index].behind > 0
      && accounts[index].kind != .current
    {
      close(index, on: month.last)
    }
  }

  /// Restrictions on a bankrupt whose conduct was blamed, for two to fifteen years.
  private mutating func restrict(from day: CalendarDay, _ lawCase: Int) {
    let event = record(.bankruptcyRestriction, on: day.adding(days: 200), lawCase: lawCase)
    events[event].settled = day.adding(days: 365 * streams.courts.between(2...15))
  }
}
