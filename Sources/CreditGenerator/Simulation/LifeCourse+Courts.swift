/// Creditors at court, the registers, bankruptcy.
extension LifeCourse {
  mutating func pursueClaims() {
    for index in claims.indices where month.index - claims[index].since.index >= 3 {
      if !claims[index].isTitled {
        if random.chance(0.02) { sue(index) }
      } else if finances != .calm, random.chance(0.03) {
        enforce(index)
      }
    }
  }

  private mutating func sue(_ index: Int) {
    claims[index].isTitled = true
    let event = record(
      .civilJudgment,
      on: anyDay(),
      lawCase: claims[index].lawCase,
      amount: claims[index].amount
    )
    claims[index].followers.append(event)
  }

  /// A judgment that is not performed: disclosure of assets, or a place on the list of defaulters.
  private mutating func enforce(_ index: Int) {
    let kind: RecordKind = random.pick([
      (.debtorRegister, 5), (.civilUnperformed, 3), (.defaulterListed, 2),
    ])
    let event = record(
      kind,
      on: anyDay(),
      lawCase: claims[index].lawCase,
      amount: claims[index].amount
    )
    if kind != .debtorRegister { claims[index].followers.append(event) }
  }

  mutating func becomeBankrupt() {
    if let open = bankruptcy {
      guard month >= open.endsIn else { return }
      record(.discharge, on: anyDay(), lawCase: open.lawCase)
      bankruptcy = nil
      while !claims.isEmpty { settle(claims.count - 1) }
      return
    }
    guard finances == .insolvent, monthsInsolvent >= 8, claims.count >= 2 else { return }
    guard random.chance(0.014) else { return }
    startBankruptcy()
  }

  private mutating func startBankruptcy() {
    let lawCase = newLawCase()
    let isPlan = random.chance(0.35)
    let amount = claims.reduce(0) { $0 + $1.amount }
    let day = anyDay()
    record(
      isPlan ? .repaymentPlan : .liquidation,
      on: day,
      lawCase: lawCase,
      amount: amount
    )
    record(.insolvencyRegister, on: day, lawCase: lawCase)
    let months = isPlan ? random.between(36...60) : random.between(5...14)
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

  /// Taxes and contributions, mostly of the self-employed.
  mutating func payState() {
    let own = employment == .selfEmployed ? 6.0 : 1
    let strain = finances == .calm ? 1.0 : 8
    if happens(yearly: 0.0016 * own * strain) {
      arrears(.taxArrears, amount: 200...6_000)
    }
    if happens(yearly: 0.0010 * own * strain) {
      arrears(.socialArrears, amount: 100...3_000)
    }
  }

  /// Bills for the home, the telephone, the rent and the doctor.
  mutating func missBills() {
    let strain = finances == .calm ? 0.5 : finances == .strained ? 7 : 14.0
    if isTenant, happens(yearly: 0.012 * strain) {
      arrears(.rentLate, amount: 300...1_500)
    }
    if happens(yearly: 0.006 * strain) {
      collect(.medicalCollection, amount: random.between(60...2_500))
    }
    if happens(yearly: 0.005 * strain) {
      collect(.billCollection, amount: random.between(60...900))
    }
  }

  private mutating func collect(_ kind: RecordKind, amount: Int) {
    let event = record(
      kind,
      on: anyDay(),
      amount: amount,
      seenBy: Bureaus.drawForCollection(&random)
    )
    if random.chance(0.6) {
      events[event].settled = events[event].date.adding(days: random.between(20...500))
    }
  }

  private mutating func arrears(_ kind: RecordKind, amount: ClosedRange<Int>) {
    let event = record(
      kind,
      on: anyDay(),
      amount: random.between(amount)
    )
    if random.chance(0.75) {
      events[event].settled = events[event].date.adding(days: random.between(15...400))
    }
  }
}
