/// Published figures about behavioural records in China.
enum ChinaTargets {
  private static let list =
    "Shanghai Daily, 30 March 2010, and China Daily, 30 March 2010, on the list of Suining County"

  static let all = conduct

  static let conduct = [
    CalibrationTarget(
      "deductions_12m",
      "conduct and household-bill deductions a person and year",
      0.0055...0.0063,
      .fit,
      of: "residents over 14, March 2010, without deductions for loans",
      list,
      isShare: false,
      note:
        "with the intensity 'stylised' so many times as many, on purpose; kinds that only later "
        + "lists know are added at a like rate, which nearly doubles the sum"
    ),
    CalibrationTarget(
      "merits_12m",
      "merits a person and year",
      0.0045...0.0045,
      .fit,
      of: "residents over 14, March 2010",
      list,
      isShare: false,
      note: "as above"
    ),
  ]
}
