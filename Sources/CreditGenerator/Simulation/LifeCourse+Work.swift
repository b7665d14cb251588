/// Work, homes and money.
extension LifeCourse {
  /// Where a person stands when the simulation begins: students of 18, arrivals later in life.
  mutating func settleIn() {
    let years = streams.work.between(0...25)
    addressSince = month.first.adding(days: -min(years * 365, max(0, age - 18) * 20))
    if !subject.isOrganisation, age >= subject.education.leavingAge { employment = firstJob() }
  }

  private mutating func firstJob() -> Employment {
    streams.work.pick([(.permanent, 50), (.temporary, 32), (.selfEmployed, 5), (.unemployed, 13)])
  }

  mutating func work() {
    if age >= 67 || (age >= 62 && streams.work.chance(0.012)) { employment = .retired }
    switch employment {
    case .student where age >= subject.education.leavingAge: employment = firstJob()
    case .permanent: leavePermanent()
    case .temporary: leaveTemporary()
    case .selfEmployed where streams.work.chance(0.006): employment = .unemployed
    case .unemployed where streams.work.chance(hireChance):
      employment = streams.work.pick([(.temporary, 50), (.permanent, 40), (.selfEmployed, 10)])
    case .homemaker where streams.work.chance(0.015): employment = .temporary
    default: break
    }
  }

  private mutating func leavePermanent() {
    if streams.work.chance(dismissalRisk) {
      employment = .unemployed
    } else if streams.work.chance(0.0008) {
      employment = streams.work.chance(0.6) ? .selfEmployed : .homemaker
    }
  }

  private mutating func leaveTemporary() {
    if streams.work.chance(endOfContractRisk) {
      employment = .unemployed
    } else if streams.work.chance(0.022) {
      employment = .permanent
    }
  }

  /// Moves become rarer with age and with an own home.
  mutating func move() {
    var yearly = age < 30 ? 0.2 : age < 45 ? 0.1 : age < 60 ? 0.05 : 0.025
    if !isTenant { yearly *= 0.35 }
    if subject.isMigrant || subject.status == .temporary { yearly *= 1 + 0.4 * knobs.recordingGap }
    guard streams.work.happens(yearly: yearly) else { return }
    addressSince = streams.work.day(in: month)
  }

  /// Yearly gross income in whole units of the currency.
  var income: Int {
    if let organisation = subject.organisation { return organisation.sales }
    let career = age < 25 ? 0.7 : age < 35 ? 0.9 : age < 55 ? 1.1 : 1.05
    let lost = (subject.sex == "female" ? 0.1 : 0) * knobs.incomeGap
    let abroad = subject.status.incomeLoss * knobs.incomeGap
    let pay = max(0.1, 1 - lost) * max(0.1, 1 - abroad)
    let factors = subject.education.incomeFactor * pay * career
    return rounded(knobs.profile.pay * factors * subject.earning * employment.incomeFactor, to: 100)
  }

  /// Strain comes with low solvency, lost work and the years of founding a household; some recover,
  /// some become insolvent.
  mutating func changeFinances() {
    switch finances {
    case .calm:
      if streams.finances.chance(strainRisk * strainFactor) { finances = .strained }
    case .strained:
      if streams.finances.chance(0.11) {
        finances = .calm
      } else if streams.finances.chance(insolvencyRisk) {
        finances = .insolvent
        monthsInsolvent = 0
      }
    case .insolvent:
      monthsInsolvent += 1
      if streams.finances.chance(0.06) {
        finances = streams.finances.chance(0.6) ? .calm : .strained
      }
    }
    monthsStrained = finances == .calm ? 0 : monthsStrained + 1
    utilisation += (usedShare - utilisation) * 0.12
  }

  // Inlined, so that no month copies the whole life for a call.
  @inline(__always)
  private var strainFactor: Double {
    guard let organisation = subject.organisation else {
      return employment.strainFactor * ageFactor
    }
    return organisation.sector.strainFactor * (age < 3 ? 1.6 : age < 10 ? 1.1 : 0.8)
  }

  @inline(__always)
  private var ageFactor: Double {
    age < 25 ? 1.3 : age < 40 ? 1.5 : age < 60 ? 1 : age < 70 ? 0.35 : 0.15
  }

  @inline(__always)
  private var usedShare: Double {
    switch finances {
    case .calm: subject.usualUse
    case .strained: max(0.85, subject.usualUse)
    case .insolvent: 1
    }
  }
}
