/// Published figures about credit files in the United States.
enum UnitedStatesTargets {
  static let all = files + payments + transitions + ages

  private static let invisibles =
    "Consumer Financial Protection Bureau, Technical Correction and Update to the CFPB's Credit "
    + "Invisibles Estimate, 23 June 2025"
  private static let fico = "Fair Isaac Corporation, Average Credit Statistics, about 2010"
  private static let insights =
    "Fair Isaac Corporation, reports on the average FICO Score, 2022 to 2024"
  private static let experian = "Experian, State of Credit, 2019 and 2020"
  private static let federalReserve =
    "Board of Governors of the Federal Reserve System, Report to the Congress on Credit Scoring, "
    + "August 2007"

  private static let files = [
    CalibrationTarget(
      "no_file",
      "no account and no credit record",
      0.027...0.027,
      .fit,
      of: "adults, 2020",
      invisibles
    ),
    CalibrationTarget(
      "unscorable",
      "a file, but no credit account of six months or none of late",
      0.098...0.098,
      .heldOut,
      of: "adults, 2020",
      invisibles,
      note: "stale files are rarer here: nearly everybody keeps a card in use, and the day of the "
        + "last report says little of use"
    ),
    CalibrationTarget(
      "thin_file",
      "one or two credit accounts, of those with one",
      0.07...0.17,
      .fit,
      of: "credit files, 2003",
      federalReserve
    ),
    CalibrationTarget(
      "cards",
      "open cards a person with a file",
      3.0...3.07,
      .fit,
      of: "consumers, 2019 and 2020",
      experian,
      isShare: false,
      note: "the demand of the world profile lies between the countries, that of us above it"
    ),
    CalibrationTarget(
      "utilisation",
      "balances against limits of cards and lines, mean of persons",
      0.26...0.355,
      .fit,
      of: "consumers, 2019 to 2025",
      experian + "; " + insights
    ),
    CalibrationTarget(
      "high_use",
      "80 per cent of the limits used or more",
      0.125...0.14,
      .fit,
      of: "holders of cards",
      fico
    ),
    CalibrationTarget(
      "oldest_years",
      "age of the oldest credit account in years, mean",
      13...13,
      .fit,
      of: "credit files",
      fico,
      isShare: false,
      note: "accounts that are given up go, but the simulation lets the oldest card of many live on"
    ),
    CalibrationTarget(
      "young_file",
      "files of less than two years",
      0.05...0.05,
      .heldOut,
      of: "credit files",
      fico
    ),
    CalibrationTarget(
      "inquiries_12m",
      "inquiries in 12 months, mean",
      1...1,
      .fit,
      of: "people who took credit of late",
      fico,
      isShare: false
    ),
  ]

  private static let payments = [
    CalibrationTarget(
      "late30_12m",
      "30 days past due or more in 12 months",
      0.15...0.18,
      .fit,
      of: "people with a score, 2022 to 2024",
      insights
    ),
    CalibrationTarget(
      "late90_12m",
      "90 days past due or more in 12 months",
      0.058...0.058,
      .fit,
      of: "people with a score, April 2022",
      insights
    ),
    CalibrationTarget(
      "late90_ever",
      "ever 90 days past due or more on record",
      0.23...0.23,
      .fit,
      of: "credit files",
      fico,
      note: "records reach back seven years"
    ),
    CalibrationTarget(
      "late60_ever",
      "ever 60 days past due or more on record",
      0.3...0.3,
      .heldOut,
      of: "credit files",
      fico
    ),
    CalibrationTarget(
      "late30_ever",
      "ever 30 days past due or more on record",
      0.3...0.5,
      .heldOut,
      of: "credit files; fewer than half, and no fewer than were 60 days late",
      fico,
      tolerance: 0.1
    ),
    CalibrationTarget(
      "charged_off_ever",
      "an account closed for default on record",
      0...0.2,
      .heldOut,
      of: "credit files; fewer than a fifth",
      fico,
      tolerance: 0.1
    ),
    CalibrationTarget(
      "collection",
      "an unsettled collection",
      0.05...0.143,
      .fit,
      of: "consumers, 2011 to 2024",
      "Federal Reserve Bank of New York, Quarterly Report on Household Debt and Credit, 2011 and "
        + "2024"
    ),
    CalibrationTarget(
      "bankrupt_12m",
      "a bankruptcy in 12 months",
      0.0018...0.0018,
      .fit,
      of: "adults; 481,350 filings in the fiscal year 2024 against 262 million adults",
      "Administrative Office of the United States Courts, Judicial Business 2024",
      tolerance: 0.5,
      note: "two open claims and eight months of insolvency stand before a bankruptcy here"
    ),
  ]

  private static let taiwan =
    "I-C. Yeh, Default of Credit Card Clients, UCI Machine Learning Repository, 2016: transitions of "
    + "the months April to September 2005, counted here"

  private static let transitions = [
    CalibrationTarget(
      "late2_cured",
      "paid up a month after being two instalments behind",
      0.253...0.253,
      .heldOut,
      of: "credit cards, Taiwan 2005",
      taiwan,
      note:
        "a bank in its country's card crisis; a debtor there could pay the minimum and stay two "
        + "months behind"
    ),
    CalibrationTarget(
      "late2_stayed",
      "as far behind a month after being two instalments behind",
      0.58...0.58,
      .heldOut,
      of: "credit cards, Taiwan 2005",
      taiwan,
      note: "as above; here a debtor who pays nothing falls a further month behind"
    ),
    CalibrationTarget(
      "late2_deeper",
      "further behind a month after being two instalments behind",
      0.063...0.063,
      .heldOut,
      of: "credit cards, Taiwan 2005",
      taiwan,
      note: "as above"
    ),
  ]

  private static let ages = zip(
    ["18_29", "30_44", "45_59", "60_74", "75"],
    [0.20, 0.26, 0.23, 0.22, 0.09]
  ).map { ages, share in
    CalibrationTarget(
      "age_\(ages)",
      "aged \(ages.split(separator: "_").joined(separator: " to "))"
        + (ages == "75" ? " or more" : ""),
      share...share,
      .fit,
      of: "adults, 2023",
      "United States Census Bureau, National Population Estimates, vintage 2023",
      tolerance: 0.05
    )
  }
}
