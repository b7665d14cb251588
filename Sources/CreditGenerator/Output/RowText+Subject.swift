/// The row of a subject; the order of the cells is that of ``Columns/subjects(_:)``.
extension RowText {
  mutating func addSubject(_ life: LifeCourse) {
    guard let snapshot = life.snapshot else { preconditionFailure("a life without a snapshot") }
    addIdentity(life.subject, life.knobs)
    addPerson(life, snapshot)
    addTraits(life, snapshot)
    if life.knobs.organisations > 0 { addOrganisation(life, snapshot.traits) }
    add(life.outcome)
    endRow()
  }

  private mutating func addIdentity(_ subject: Subject, _ knobs: Knobs) {
    add(subject.id)
    if knobs.organisations > 0 { add(subject.isOrganisation ? "organisation" : "individual") }
    add(subject.born)
    add(subject.sex)
    add(subject.place)
    add(subject.isMigrant ? "migrant" : "home")
    add(subject.status.rawValue)
    addKeys(subject, knobs)
  }

  private mutating func addPerson(_ life: LifeCourse, _ snapshot: Snapshot) {
    if life.subject.isOrganisation {
      for _ in 0..<4 { addNone() }
    } else {
      add(life.subject.education.rawValue)
      add(snapshot.employment.rawValue)
      add(snapshot.income)
      add(life.incomeFifth)
    }
    add(snapshot.debtService, decimals: 2)
    add(life.subject.isOrganisation ? nil : life.hasSalaryAtLender)
    add(life.subject.isIdentityVerified)
    add(snapshot.addressSince)
  }

  private mutating func add(_ truth: Bool?) {
    if let truth { add(truth) } else { addNone() }
  }

  private mutating func addTraits(_ life: LifeCourse, _ snapshot: Snapshot) {
    let traits = snapshot.traits
    if life.subject.isOrganisation {
      for _ in 0..<11 { addNone() }
    } else {
      add(traits.isDeceased)
      add(traits.refusedScreening)
      add(traits.hasReportedPayroll)
      add(traits.isFrozen)
      add(traits.isOnElectoralRoll)
      add(traits.hasReportedRent)
      add(traits.overpaidMortgage)
      add(traits.overdraftMonths)
      add(traits.cardCash)
      add(traits.platformMonths)
      add(traits.networkStanding)
    }
    add(traits.neighbourhoodRisk)
  }

  private mutating func addOrganisation(_ life: LifeCourse, _ traits: SnapshotTraits) {
    guard let organisation = life.subject.organisation else {
      for _ in Columns.organisation { addNone() }
      return
    }
    add(organisation.sector.rawValue)
    add(organisation.size)
    add(organisation.legalForm)
    add(organisation.employees)
    add(organisation.shareCapital)
    add(organisation.managementYears)
    add(organisation.sector.defaultRate, decimals: 4)
    add(traits.paymentDelay)
    add(traits.judgment)
    add(traits.orderBook)
    addStatement(life.statement)
  }

  private mutating func addStatement(_ statement: AnnualAccounts?) {
    guard let statement else {
      for _ in 0..<(13 + AnnualAccounts.ratioNames.count) { addNone() }
      return
    }
    add(statement.closing)
    add(statement.sales)
    add(statement.salesGrowth, decimals: 2)
    for amount in [
      statement.totalAssets, statement.workingCapital, statement.retainedEarnings, statement.ebit,
      statement.ebitda, statement.equity, statement.liabilities, statement.shortTermDebt,
      statement.cash, statement.interest,
    ] { add(amount) }
    for ratio in statement.ratios { add(ratio, decimals: 4) }
  }
}
