/// The life of one person month by month, from the 18th birthday or the arrival to the end of data.
///
/// What happens depends on latent state, employment, age and chance. Nothing reads a score, a
/// characteristic or a model: the outcome is drawn forward from the same state.
struct LifeCourse {
  let person: Person
  let knobs: Knobs
  var random: RandomStream
  var month: CalendarMonth
  var employment = Employment.student
  var finances = FinancialState.calm
  var monthsInsolvent = 0
  var utilisation: Double
  var addressSince: CalendarDay
  var isTenant = true
  var accounts: [Account] = []
  /// The number of open accounts of each kind, by its raw value.
  var openCounts = [Int](repeating: 0, count: AccountKind.allCases.count)
  var events: [Event] = []
  var claims: [Claim] = []
  var lawCases = 0
  /// No lender gives new credit before this month.
  var refusedUntil: CalendarMonth
  var bankruptcy: Bankruptcy?
  var snapshot: Snapshot?
  /// The outcome: the most instalments behind on any account in the performance window; nil
  /// without an open credit account.
  var worstBehindInWindow: Int?
  /// The yearly rate of each kind of conduct for this person, in the order of ``ConductRate/all``.
  let conductRates: [Double]

  init(person: Person, knobs: Knobs, random: RandomStream) {
    self.person = person
    self.knobs = knobs
    self.random = random
    month = person.start
    utilisation = person.usualUse
    refusedUntil = person.start
    addressSince = person.start.first
    conductRates = ConductRate.all.map {
      knobs.intensity * hazard($0.yearly, slope: $0.slope, on: person.conduct)
    }
    settleIn()
  }

  /// The age in whole years in the middle of the month.
  var age: Int { person.age(on: month.day(15)) }

  /// Lives every month to the end of data.
  mutating func run() {
    while month <= Timeline.until.month {
      live()
      if month == Timeline.asOf.month { takeSnapshot() }
      if month > Timeline.asOf.month { watchOutcome() }
      month = month.adding(1)
    }
  }

  private mutating func live() {
    work()
    move()
    changeFinances()
    if person.isRecorded {
      openAccounts()
      closeAccounts()
      payAccounts()
      forgetPayment()
      settleClaims()
      pursueClaims()
      becomeBankrupt()
      missBills()
    }
    payState()
    conduct()
  }

  /// The day of a random event in the month.
  mutating func anyDay() -> CalendarDay { month.day(random.between(1...28)) }

  /// Whether something that happens so many times a year happens this month.
  mutating func happens(yearly: Double) -> Bool { random.chance(yearly / 12) }

  /// A person with an open credit account in the window has an outcome, and so far a good one.
  private mutating func watchOutcome() {
    guard worstBehindInWindow == nil else { return }
    if accounts.contains(where: { $0.kind.isCredit && $0.isOpen }) { worstBehindInWindow = 0 }
  }
}
