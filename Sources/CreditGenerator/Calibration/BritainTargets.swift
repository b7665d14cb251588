/// Published figures about credit files in Great Britain.
enum BritainTargets {
  static let all =
    [
      CalibrationTarget(
        "no_file",
        "no account and no credit record",
        0.09...0.093,
        .fit,
        of: "adults, 2022; 5,049,129 persons",
        "Experian, Meet the 5 million credit invisible Brits, 2022"
      ),
      CalibrationTarget(
        "insolvent_12m",
        "insolvency proceedings in 12 months",
        0.0024...0.00241,
        .fit,
        of: "adults of England and Wales, 2024; 117,947 persons",
        "Insolvency Service, Individual Insolvencies by Location, Age and Gender, England and Wales, "
          + "2024",
        tolerance: 0.5,
        note: "two open claims and eight months of insolvency stand before proceedings here"
      ),
      CalibrationTarget(
        "any_credit",
        "a card, loan or mortgage",
        0.8...0.8,
        .heldOut,
        of: "adults, 2019",
        "Financial Conduct Authority, Credit Information Market Study, terms of reference, June 2019",
        note: "whoever has a file gets a card sooner or later here"
      ),
      CalibrationTarget(
        "judgment_12m",
        "a county court judgment in 12 months",
        0.025...0.025,
        .heldOut,
        of: "586,765 consumers in half of 2019 against 47 million adults of England and Wales",
        "Registry Trust, England and Wales judgments in the first half of 2019, July 2019"
      ),
      CalibrationTarget(
        "judgment_6y",
        "a county court judgment in six years",
        0.07...0.09,
        .heldOut,
        of: "about 4.6 million debtors, small firms among them, of 55 million adults, January 2025",
        "Registry Trust, Decoding debt: unpacking the landscape of monetary judgments, 14 April 2025",
        note: "creditors here sue for bank debts alone; there utilities and parking firms do too"
      ),
    ]
    + FranceTargets.ages(
      "Office for National Statistics, mid-2022 population estimates",
      [0.19, 0.25, 0.24, 0.20, 0.12]
    )
}
