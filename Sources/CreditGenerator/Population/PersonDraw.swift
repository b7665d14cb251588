/// Draws the persons of the sample.
enum PersonDraw {
  /// Shares of adults by age, per cent, after the Census estimates of the United States in 2023.
  private static let ages: [(ClosedRange<Int>, Int)] = [
    (18...29, 20), (30...44, 26), (45...59, 23), (60...74, 22), (75...88, 9),
  ]

  static func draw(id: Int, knobs: Knobs, random: inout RandomStream) -> Person {
    let age = random.between(random.pick(ages))
    let born = birthday(age: age, random: &random)
    let status = random.pick(
      [(ResidenceStatus.national, 85), (.settled, 9), (.temporary, 6)])
    let solvency = random.normal()
    let conduct = mix(solvency, knobs.conductSolvency, random.normal())
    let isRecorded = !random.chance(status.unrecordedShare)
    let use = random.normal()
    return Person(
      id: id,
      born: born,
      sex: random.chance(0.5) ? "female" : "male",
      status: status,
      isMigrant: random.chance(status == .national ? 0.16 : 0.4),
      place: Person.places[random.between(0...3)],
      education: education(age: age, random: &random),
      solvency: solvency,
      conduct: conduct,
      earning: exponential(0.45 * mix(solvency, 0.35, random.normal())),
      appetite: exponential(0.5 * random.normal()),
      usualUse: usualUse(mix(solvency, 0.55, use)),
      start: start(born: born, status: status, random: &random),
      isRecorded: isRecorded,
      isPartyMember: random.chance(0.08),
      isIdentityVerified: random.chance(isRecorded ? 0.87 : 0.3),
      paysSalaryIntoAccount: random.chance(0.55),
      hasReportedTelecom: random.chance(0.12),
      hasReportedUtility: random.chance(0.06)
    )
  }

  /// A number of variance 1 that correlates with the first by the given amount.
  private static func mix(_ first: Double, _ correlation: Double, _ second: Double) -> Double {
    correlation * first + (1 - correlation * correlation).squareRoot() * second
  }

  private static func birthday(age: Int, random: inout RandomStream) -> CalendarDay {
    let day = CalendarDay(2025 - age, 12, 31)
    return day.adding(days: -random.between(0...364))
  }

  private static func education(age: Int, random: inout RandomStream) -> Education {
    let young = age < 45
    return random.pick([
      (.primary, young ? 6 : 14), (.secondary, 24), (.vocational, young ? 32 : 38),
      (.university, young ? 26 : 17), (.graduate, young ? 12 : 7),
    ])
  }

  /// Part of the limits in use in calm times: nearly half the people pay their cards in full.
  private static func usualUse(_ z: Double) -> Double {
    if z > 0.1 { return max(0.01, 0.10 - 0.05 * z) }
    return min(1, 0.16 - 0.48 * z)
  }

  /// Adult life in the country begins at 18, or on arrival.
  private static func start(
    born: CalendarDay,
    status: ResidenceStatus,
    random: inout RandomStream
  ) -> CalendarMonth {
    let adult = born.month.adding(18 * 12)
    let monthsAgo =
      switch status {
      case .national: Int.max
      case .settled: random.between(60...420)
      case .temporary: random.between(3...96)
      }
    guard status != .national else { return adult }
    return max(adult, Timeline.asOf.month.adding(-monthsAgo))
  }
}
