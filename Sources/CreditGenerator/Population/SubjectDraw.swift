/// Draws the subjects of a population.
enum SubjectDraw {
  /// Shares of adults by age, per cent, after the Census estimates of the United States in 2023.
  private static let ages: [(ClosedRange<Int>, Int)] = [
    (18...29, 20), (30...44, 26), (45...59, 23), (60...74, 22), (75...88, 9),
  ]

  static func draw(id: Int, knobs: Knobs, streams: inout RandomStreams) -> Subject {
    let isOrganisation = streams.organisation.chance(knobs.organisations)
    return isOrganisation
      ? organisation(id: id, knobs: knobs, streams: &streams)
      : person(id: id, knobs: knobs, streams: &streams)
  }

  private static func person(id: Int, knobs: Knobs, streams: inout RandomStreams) -> Subject {
    let age = streams.traits.between(streams.traits.pick(ages))
    let born = birthday(age: age, random: &streams.traits)
    let solvency = streams.traits.normal()
    let conduct = mix(solvency, knobs.conductSolvency, streams.traits.normal())
    let earning = exponential(0.45 * mix(solvency, 0.35, streams.traits.normal()))
    let appetite = exponential(0.5 * streams.traits.normal())
    let use = usualUse(mix(solvency, 0.55, streams.traits.normal()))
    let education = education(age: age, random: &streams.traits)
    let status = streams.residence.pick(
      [(ResidenceStatus.national, 85), (.settled, 9), (.temporary, 6)])
    let start = start(born, status, knobs.recordingGap, &streams.residence)
    let isRecorded = !streams.residence.chance(unrecordedShare(status, knobs))
    return Subject(
      id: id,
      born: born,
      sex: streams.residence.chance(0.5) ? "female" : "male",
      status: status,
      isMigrant: streams.residence.chance(status == .national ? 0.16 : 0.4),
      place: Subject.places[streams.residence.between(0...3)],
      education: education,
      solvency: solvency,
      conduct: conduct,
      earning: earning,
      appetite: appetite,
      usualUse: use,
      start: start,
      isRecorded: isRecorded,
      isPartyMember: streams.residence.chance(0.08),
      isRural: streams.residence.chance(0.3),
      isIdentityVerified: streams.residence.chance(isRecorded ? 0.87 : 0.3),
      paysSalaryIntoAccount: streams.residence.chance(0.55),
      hasReportedTelecom: streams.residence.chance(0.12),
      hasReportedUtility: streams.residence.chance(0.06),
      organisation: nil
    )
  }

  private static func organisation(
    id: Int,
    knobs: Knobs,
    streams: inout RandomStreams
  ) -> Subject {
    let solvency = streams.traits.normal()
    let conduct = mix(solvency, knobs.conductSolvency, streams.traits.normal())
    let organisation = Organisation(
      solvency: solvency,
      pay: knobs.profile.pay,
      &streams.organisation
    )
    let age = streams.organisation.between(organisation.ages)
    let born = birthday(age: age, random: &streams.organisation)
    let isForeign = streams.residence.chance(0.08)
    return Subject(
      id: id,
      born: born,
      sex: "",
      status: isForeign ? .foreign : .national,
      isMigrant: streams.residence.chance(0.16),
      place: Subject.places[streams.residence.between(0...3)],
      education: .secondary,
      solvency: solvency,
      conduct: conduct,
      earning: 1,
      appetite: exponential(0.5 * streams.traits.normal()),
      usualUse: min(0.95, max(0.05, 0.4 - 0.2 * solvency)),
      start: max(born.month, CalendarMonth(2000, 1)),
      isRecorded: true,
      isPartyMember: false,
      isRural: false,
      isIdentityVerified: true,
      paysSalaryIntoAccount: false,
      hasReportedTelecom: streams.residence.chance(0.5),
      hasReportedUtility: streams.residence.chance(0.5),
      organisation: organisation
    )
  }

  /// A number of variance 1 that correlates with the first by the given amount.
  private static func mix(_ first: Double, _ correlation: Double, _ second: Double) -> Double {
    correlation * first + (1 - correlation * correlation).squareRoot() * second
  }

  private static func birthday(age: Int, random: inout RandomStream) -> CalendarDay {
    CalendarDay(2025 - age, 12, 31).adding(days: -random.between(0...364))
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

  /// The share without a file: the mean of the groups is the profile's or the knob's.
  private static func unrecordedShare(_ status: ResidenceStatus, _ knobs: Knobs) -> Double {
    let mean = knobs.withoutFile ?? knobs.profile.withoutFile
    return min(1, max(0, mean * (1 + (status.unrecordedFactor - 1) * knobs.recordingGap)))
  }

  /// Adult life in the country begins at 18, or on arrival; without the recording gap everybody's
  /// history is on record from 18.
  private static func start(
    _ born: CalendarDay,
    _ status: ResidenceStatus,
    _ gap: Double,
    _ random: inout RandomStream
  ) -> CalendarMonth {
    let adult = born.month.adding(18 * 12)
    let isArrival = random.chance(gap)
    let monthsAgo =
      switch status {
      case .settled: random.between(60...420)
      case .temporary: random.between(3...96)
      case .national, .foreign: 0
      }
    guard monthsAgo > 0, isArrival else { return adult }
    return max(adult, Timeline.asOfMonth.adding(-monthsAgo))
  }
}
