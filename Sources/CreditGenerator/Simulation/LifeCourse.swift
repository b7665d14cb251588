/// The life of one subject month by month, from the 18th birthday, the arrival or the founding to the
/// end of data.
///
/// What happens depends on latent state, employment, age and chance. Nothing reads a score, a
/// characteristic or a model: the outcome is drawn forward from the same state.
struct LifeCourse {
  let subject: Subject
  let knobs: Knobs
  var streams: RandomStreams
  var month: CalendarMonth
  /// The age in whole years in the month.
  var age = 0
  var employment = Employment.student
  var finances = FinancialState.calm
  var monthsInsolvent = 0
  /// Months in strain or insolvency.
  var monthsStrained = 0
  var utilisation: Double
  var addressSince: CalendarDay
  var isTenant = true
  /// Whether an organisation has ceased to exist.
  var isDissolved = false
  var accounts: [Account] = []
  /// The ordinals of the open accounts.
  var openAccountIndices: [Int] = []
  /// Whether a payment may be behind on an open account.
  var mayBeBehind = false
  /// The number of open accounts of each kind, by its raw value.
  var openCounts = [Int](repeating: 0, count: AccountKind.allCases.count)
  var events: [Event] = []
  var claims: [Claim] = []
  var lawCases = 0
  /// No lender gives new credit before this month.
  var refusedUntil: CalendarMonth
  var bankruptcy: Bankruptcy?
  var snapshot: Snapshot?
  var statement: AnnualAccounts?
  /// The outcome: the most instalments behind on any account in the performance window; nil
  /// without an open credit account.
  var worstBehindInWindow: Int?
  let conductGroups: [ConductGroup]
  /// What multiplies the rates of each group of conduct for this subject.
  let conductFactors: [Double]
  /// The monthly risk of falling into strain in calm times, before work and age.
  let strainRisk: Double
  let forgetRisk: Double
  let insolvencyRisk: Double
  /// The monthly chances of finding work, and of losing a permanent and a temporary job.
  let hireChance: Double
  let dismissalRisk: Double
  let endOfContractRisk: Double

  init(subject: Subject, knobs: Knobs, streams: RandomStreams) {
    self.subject = subject
    self.knobs = knobs
    self.streams = streams
    month = subject.start
    utilisation = subject.usualUse
    refusedUntil = subject.start
    addressSince = subject.start.first
    let groups = subject.isOrganisation ? ConductTable.organisations : ConductTable.persons
    conductGroups = groups
    conductFactors = groups.map { group in
      let latent =
        group.conduct == .administration
        ? (subject.conduct + subject.solvency) * 0.7 : subject.conduct
      let own = hazard(1, slope: group.conduct.slope, on: latent)
      let isRecorded = knobs.profile.recordsConduct || group.conduct == .bill
      let scale = group.conduct == .administration ? 1 : knobs.intensity.factor
      return isRecorded ? own * scale : 0
    }
    strainRisk = hazard(0.0073, slope: 0.95, on: subject.solvency)
    forgetRisk = hazard(0.0088, slope: 0.7, on: subject.solvency)
    insolvencyRisk = hazard(0.032, slope: 0.4, on: subject.solvency)
    hireChance = hazard(0.10, slope: 0.2, on: -subject.solvency)
    dismissalRisk = hazard(0.0035, slope: 0.4, on: subject.solvency)
    endOfContractRisk = hazard(0.012, slope: 0.4, on: subject.solvency)
    events.reserveCapacity(48)
    accounts.reserveCapacity(16)
    age = (month.index - subject.born.month.index) / 12
    settleIn()
  }

  /// Lives every month to the end of data.
  mutating func run() {
    takePart()
    while month <= Timeline.lastMonth, !isDissolved || month <= Timeline.asOfMonth {
      age = (month.index - subject.born.month.index) / 12
      live()
      if month == Timeline.asOfMonth { takeSnapshot() }
      if month > Timeline.asOfMonth { watchOutcome() }
      month = month.adding(1)
    }
    addWrongRecord()
  }

  private mutating func live() {
    guard !isDissolved else { return }
    if let organisation = subject.organisation {
      trade(organisation)
    } else {
      work()
      move()
    }
    changeFinances()
    if subject.isRecorded { deal() }
    payState()
    conduct()
  }

  private mutating func deal() {
    openAccounts()
    closeAccounts()
    payAccounts()
    forgetPayment()
    settleClaims()
    pursueClaims()
    becomeBankrupt()
    guard month >= Timeline.recordsFrom else { return }
    missBills()
    drawCheques()
  }

  /// A subject with an open credit account in the window has an outcome, and so far a good one; so
  /// has every organisation that is alive on the as-of date.
  private mutating func watchOutcome() {
    guard worstBehindInWindow == nil else { return }
    if subject.isOrganisation && snapshot?.isAlive == true { worstBehindInWindow = 0 }
    if accounts.contains(where: { $0.kind.isCredit && $0.isOpen }) { worstBehindInWindow = 0 }
  }
}
