/// Published figures about credit files in Germany.
enum GermanyTargets {
  static let all = defaults + burdens + byAge

  private static let compass = "SCHUFA, Risiko- und Kredit-Kompass"

  static let defaults = [
    CalibrationTarget(
      "negative",
      "an open default, or one settled or registered within three years",
      0.089...0.094,
      .fit,
      of: "persons on file, 2017 to 2021",
      compass + " 2018, 2020 and 2022"
    )
  ]

  private static let burdens = [
    CalibrationTarget(
      "burdened",
      "an unsettled default, collection or debtor register, or running insolvency",
      0.0809...0.0816,
      .heldOut,
      of: "adults, 2024 and 2025",
      "Creditreform, SchuldnerAtlas Deutschland 2024 and 2025",
      note: "the atlas also counts persistent trouble without an official record"
    ),
    CalibrationTarget(
      "insolvent_12m",
      "insolvency proceedings in 12 months",
      0.001...0.001,
      .heldOut,
      of: "adults; 71,207 consumers in 2024 against 69.4 million adults",
      "Statistisches Bundesamt, press release on insolvencies in 2024, March 2025",
      tolerance: 0.5,
      note: "former self-employed persons are not in the published figure"
    ),
    CalibrationTarget(
      "loan_default",
      "instalment loans of the last three years with a default",
      0.021...0.025,
      .heldOut,
      of: "instalment loans, 2011 to 2021",
      compass + " 2012, 2018 and 2022",
      note:
        "a loan here is as likely to be missed as a card, and lenders refuse only those with open "
        + "claims"
    ),
    CalibrationTarget(
      "inquiries_12m",
      "inquiries in 12 months, mean",
      0.58...0.58,
      .heldOut,
      of: "39.5 million by banks in 2019 against 67.9 million persons on file",
      compass + " 2020",
      isShare: false,
      note: "telephone companies and traders are counted here and not there"
    ),
  ]

  private static let byAge =
    [("20_24", 0.040), ("30_34", 0.073), ("45_49", 0.063), ("60_64", 0.037)].map { ages, share in
      CalibrationTarget(
        "hard_negative_\(ages)",
        "a default or register entry, aged \(ages.split(separator: "_").joined(separator: " to "))",
        share...share,
        .heldOut,
        of: "persons on file, 2009",
        "SCHUFA, Kredit-Kompass 2010",
        tolerance: 0.3,
        note:
          "the share of all negative entries is fitted (8.9 to 9.4 per cent of persons), hard ones "
          + "were half of them (4.4 per cent in 2009); every entry here is hard"
      )
    }
}
