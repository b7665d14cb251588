/// What a subject is born with or keeps: the latent state and the group columns.
struct Subject: Sendable {
  let id: Int
  /// Birth date, or founding date of an organisation.
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
  /// First month of an adult life in the country, or of business.
  let start: CalendarMonth
  /// Whether the subject has dealings with banks and companies that are recorded.
  let isRecorded: Bool
  let isPartyMember: Bool
  let isRural: Bool
  let isIdentityVerified: Bool
  let paysSalaryIntoAccount: Bool
  let hasReportedTelecom: Bool
  let hasReportedUtility: Bool
  /// What makes the subject an organisation; nil for a person.
  let organisation: Organisation?

  var isOrganisation: Bool { organisation != nil }

  static let places = ["Eastmark", "Northmark", "Southmark", "Westmark"]
}
