/// Work, homes and money.
extension LifeCourse {
  /// Where a person stands when the simulation begins: students of 18, arrivals later in life.
  mutating func settleIn() {
    let years = random.between(0...25)
    addressSince = month.first.adding(days: -min(years * 365, max(0, age - 18) * 20))
    if age >= person.education.leavingAge { employment = firstJob() }
  }

  private mutating func firstJob() -> Employment {
    random.pick([(.permanent, 50), (.temporary, 32), (.selfEmployed, 5), (.unemployed, 13)])
  }

  mutating func work() {
    if age >= 67 || (age >= 62 && random.chance(0.012)) { employment = .retired }
    switch employment {
    case .student where age >= person.education.leavingAge: employment = firstJob()
    case .permanent: leavePermanent()
    case .temporary: leaveTemporary()
    case .selfEmployed where random.chance(0.006): employment = .unemployed
    case .unemployed where random.chance(hazard(0.10, slope: 0.2, on: -person.solvency)):
      employment = random.pick([(.temporary, 50), (.permanent, 40), (.selfEmployed, 10)])
    case .homemaker where random.chance(0.015): employment = .temporary
    default: break
    }
  }

  private mutating func leavePermanent() {
    if random.chance(hazard(0.0035, slope: 0.4, on: person.solvency)) {
      employment = .unemployed
    } else if random.chance(0.0008) {
      employment = random.chance(0.6) ? .selfEmployed : .homemaker
    }
  }

  private mutating func leaveTemporary() {
    if random.chance(hazard(0.012, slope: 0.4, on: person.solvency)) {
      employment = .unemployed
    } else if random.chance(0.022) {
      employment = .permanent
    }
  }

  /// Moves become rarer with age and with an own home.
  mutating func move() {
    var yearly = age < 30 ? 0.2 : age < 45 ? 0.1 : age < 60 ? 0.05 : 0.025
    if !isTenant { yearly *= 0.35 }
    if person.isMigrant || person.status == .temporary { yearly *= 1.4 }
    guard happens(yearly: yearly) else { return }
    addressSince = anyDay()
  }

  /// Yearly gross income in whole units of the currency.
  var income: Int {
    let career = age < 25 ? 0.7 : age < 35 ? 0.9 : age < 55 ? 1.1 : 1.05
    let pay = person.sex == "female" ? 0.9 : 1.0
    let factors = person.education.incomeFactor * person.status.incomeFactor * pay * career
    return rounded(34_000 * factors * person.earning * employment.incomeFactor, to: 100)
  }

  /// Strain comes with low solvency, lost work and the years of founding a household; some recover,
  /// some become insolvent.
  mutating func changeFinances() {
    switch finances {
    case .calm:
      let risk = hazard(0.0073, slope: 0.95, on: person.solvency)
      if random.chance(risk * employment.strainFactor * ageFactor) { finances = .strained }
    case .strained:
      if random.chance(0.11) {
        finances = .calm
      } else if random.chance(hazard(0.032, slope: 0.4, on: person.solvency)) {
        finances = .insolvent
        monthsInsolvent = 0
      }
    case .insolvent:
      monthsInsolvent += 1
      if random.chance(0.06) { finances = random.chance(0.6) ? .calm : .strained }
    }
    utilisation += (usedShare - utilisation) * 0.12
  }

  private var ageFactor: Double {
    age < 25 ? 1.3 : age < 40 ? 1.5 : age < 60 ? 1 : age < 70 ? 0.35 : 0.15
  }

  private var usedShare: Double {
    switch finances {
    case .calm: person.usualUse
    case .strained: max(0.85, person.usualUse)
    case .insolvent: 1
    }
  }

  /// Notes what the table `subjects` and the accounts say on the day of the snapshot.
  mutating func takeSnapshot() {
    var service = 0
    for index in accounts.indices where accounts[index].isOpen {
      let seen = snapshot(of: accounts[index])
      accounts[index].snapshot = seen
      if accounts[index].kind.isCredit { service += 12 * (seen.payment ?? 0) }
    }
    let share = income == 0 ? 150 : min(150, service * 100 / income)
    snapshot = Snapshot(
      employment: employment,
      income: income,
      debtService: share,
      addressSince: addressSince
    )
  }

  private mutating func snapshot(of account: Account) -> AccountSnapshot {
    let date = reportDate(of: account)
    guard account.kind.isCredit, account.kind != .current else {
      let limit = account.kind == .guarantee ? account.limit : nil
      return AccountSnapshot(limit: limit, balance: nil, payment: nil, pastDue: nil, date: date)
    }
    let balance = account.balance(in: month, utilisation: utilisation)
    let payment = account.instalment(on: balance)
    return AccountSnapshot(
      limit: account.limit,
      balance: balance,
      payment: payment,
      pastDue: account.behind * payment,
      date: date
    )
  }

  /// Most furnishers report every month; a few lag, and dormant accounts are not updated.
  private mutating func reportDate(of account: Account) -> CalendarDay {
    var back = random.chance(0.12) ? 1 : 0
    if account.behind == 0, random.chance(0.02) { back = random.between(3...30) }
    return max(month.adding(-back).last, account.opened)
  }
}
