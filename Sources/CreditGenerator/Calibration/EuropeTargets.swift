/// Published figures about the European Union.
enum EuropeTargets {
  private static let arrears =
    "Eurostat, One in ten Europeans in arrears with payments, 29 May 2018 (EU-SILC 2016)"

  static let all = [
    CalibrationTarget(
      "arrears_12m",
      "in arrears with a loan, rent or household bill in 12 months",
      0.104...0.104,
      .heldOut,
      of: "population, European Union 2016",
      arrears,
      note: "a payment 30 days late counts here; the survey asks for inability to pay in time"
    ),
    CalibrationTarget(
      "home_arrears_12m",
      "in arrears with rent or mortgage in 12 months",
      0.035...0.035,
      .heldOut,
      of: "population, European Union 2016",
      arrears
    ),
  ]
}
