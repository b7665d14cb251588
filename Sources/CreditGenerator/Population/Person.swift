/// What a person is born with or keeps: the latent state and the group columns.
struct Person {
  let id: Int
  let born: CalendarDay
  let sex: String
  let status: ResidenceStatus
  /// Whether the person has moved in from another region.
  let isMigrant: Bool
  let place: String
  let education: Education
  /// Latent ability to pay, mean 0 and variance 1.
  let solvency: Double
  /// Latent conduct, mean 0 and variance 1; correlated with solvency by a knob.
  let conduct: Double
  /// Permanent part of the income, as a factor.
  let earning: Double
  /// Demand for credit, around 1.
  let appetite: Double
  /// Share of the card limits in use in calm times.
  let usualUse: Double
  /// First month of an adult life in the country.
  let start: CalendarMonth
  /// Whether the person has dealings with banks and companies that are recorded.
  let isRecorded: Bool
  let isPartyMember: Bool
  let isIdentityVerified: Bool
  let paysSalaryIntoAccount: Bool
  let hasReportedTelecom: Bool
  let hasReportedUtility: Bool

  /// Age in whole years on a day.
  func age(on day: CalendarDay) -> Int {
    let (birth, now) = (born.components, day.components)
    let before = (now.month, now.day) < (birth.month, birth.day)
    return now.year - birth.year - (before ? 1 : 0)
  }

  static let places = ["Eastmark", "Northmark", "Southmark", "Westmark"]
}
