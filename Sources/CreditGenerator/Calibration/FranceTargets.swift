/// Published figures about credit files in France.
enum FranceTargets {
  private static let households =
    "Observatoire des crédits aux ménages, 37e rapport annuel, enquête 2024, February 2025"
  private static let bank =
    "Banque de France, Enquête typologique sur le surendettement des ménages 2024, February 2025"

  static let all =
    [
      CalibrationTarget(
        "loan",
        "an open instalment loan",
        0.19...0.19,
        .fit,
        of: "households, 2024",
        households,
        note: "persons here, households there"
      ),
      CalibrationTarget(
        "home",
        "a mortgage or guarantee",
        0.297...0.297,
        .fit,
        of: "households, 2024",
        households,
        note: "persons here, households there: couples who borrow together count twice"
      ),
      CalibrationTarget(
        "any_loan",
        "any open loan",
        0.419...0.419,
        .heldOut,
        of: "households, 2024",
        households,
        note: "persons here, households there"
      ),
      CalibrationTarget(
        "negative_fr",
        "a payment incident or over-indebtedness on file",
        0.038...0.05,
        .heldOut,
        of: "about 2.0 to 2.6 million persons of 53 million adults, 2013 to 2023",
        "Assemblée nationale, hearing on the file of payment incidents (FICP), 2013, and Banque de "
          + "France, 2024",
        note: "the levels of default of all profiles follow Germany, where they are twice as high"
      ),
      CalibrationTarget(
        "overindebted_12m",
        "a filing with the commission in 12 months",
        0.00245...0.00245,
        .heldOut,
        of: "persons aged 15 or more; 134,803 filings in 2024",
        bank,
        tolerance: 0.5
      ),
      CalibrationTarget(
        "overindebted",
        "on file for over-indebtedness",
        0.011...0.011,
        .heldOut,
        of: "adults, end of 2023; 586,000 persons",
        "Banque de France, Enquête typologique sur le surendettement des ménages 2023, February 2024"
      ),
    ] + ages("Insee, Bilan démographique 2023, January 2024", [0.18, 0.23, 0.24, 0.22, 0.13])

  /// Ages of adults, which are those of the United States in every profile.
  static func ages(_ source: String, _ shares: [Double]) -> [CalibrationTarget] {
    zip(["18_29", "30_44", "45_59", "60_74", "75"], shares).map { ages, share in
      CalibrationTarget(
        "age_\(ages)",
        "aged \(ages.split(separator: "_").joined(separator: " to "))"
          + (ages == "75" ? " or more" : ""),
        share...share,
        .heldOut,
        of: "adults",
        source,
        tolerance: 0.05,
        note: "all profiles have the ages of the United States"
      )
    }
  }
}
