/// What lenders, agencies and platforms note of a subject on the day of the snapshot beside records.
///
/// Shares are assumed unless a source is named; all follow from the same latent state as the records.
struct SnapshotTraits: Sendable {
  var isDeceased = false
  /// Consent to a report for employment refused.
  var refusedScreening = false
  var hasReportedPayroll = false
  var isFrozen = false
  var isOnElectoralRoll = false
  var hasReportedRent = false
  var overpaidMortgage = false
  var overdraftMonths = 0
  var cardCash = 0
  var platformMonths = 0
  var networkStanding = 0
  var neighbourhoodRisk = 0
  var paymentDelay = 0
  var judgment = ""
  var orderBook = ""

  init(_ life: LifeCourse, _ random: inout RandomStream) {
    let subject = life.subject
    neighbourhoodRisk = Self.fifth(-0.4 * subject.solvency + 0.9 * random.normal())
    if subject.isOrganisation {
      drawBusiness(life, &random)
    } else {
      drawPerson(life, &random)
      drawUse(life, &random)
    }
  }

  private mutating func drawPerson(_ life: LifeCourse, _ random: inout RandomStream) {
    let works = life.employment == .permanent || life.employment == .temporary
    isDeceased = random.chance(life.age > 75 ? 0.01 : 0.001)
    refusedScreening = random.chance(0.02)
    hasReportedPayroll = random.chance(0.5) && works
    isFrozen = random.chance(0.06)
    // Great Britain: 83 to 89 per cent of the eligible are registered, movers and the young less.
    let roll = life.month.index - life.addressSince.month.index < 12 ? 0.5 : 0.88
    isOnElectoralRoll = random.chance(roll) && life.subject.status == .national
    hasReportedRent = random.chance(0.06) && life.isTenant
    overpaidMortgage = random.chance(0.12) && !life.isTenant && life.finances == .calm
  }

  private mutating func drawUse(_ life: LifeCourse, _ random: inout RandomStream) {
    let strain = min(12, life.monthsStrained)
    let habit = max(0, Int(3 - 3 * life.subject.solvency + 2 * random.normal()))
    overdraftMonths = min(12, strain / 2 + (random.chance(0.3) ? habit : 0))
    cardCash = random.chance(0.15) ? min(24, habit + strain / 2) : 0
    let online = random.chance(life.age < 40 ? 0.97 : life.age < 65 ? 0.8 : 0.4)
    platformMonths = online ? min(12, max(1, Int(9 + 3 * random.normal()))) : 0
    let circle = 0.4 * life.subject.conduct + 0.3 * life.subject.solvency + 0.8 * random.normal()
    networkStanding = min(100, max(0, Int(55 + 14 * circle)))
  }

  private mutating func drawBusiness(_ life: LifeCourse, _ random: inout RandomStream) {
    let trouble = life.finances == .calm ? 0.0 : life.finances == .strained ? 1.2 : 2.6
    let health = 0.6 * life.subject.solvency + 0.6 * random.normal() - trouble
    paymentDelay = max(-10, min(120, Int(9 - 9 * health + 5 * random.normal())))
    judgment = Self.pick(["refused", "secured", "limited", "with_care", "granted"], at: health)
    orderBook = Self.pick(
      ["empty", "weak", "fair", "good", "full"],
      at: 0.6 * health + 0.8 * random.normal() - 0.4
    )
  }

  private static func pick(_ words: [String], at value: Double) -> String {
    words[[-2.4, -1.8, -1.3, -0.8].count { value >= $0 }]
  }

  private static func fifth(_ value: Double) -> Int {
    1 + [-0.83, -0.25, 0.25, 0.83].count { value >= $0 }
  }
}
