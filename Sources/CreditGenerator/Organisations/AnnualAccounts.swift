/// The annual accounts of an organisation: amounts in whole units of the currency, and the ratios of
/// the Banque de France's function of 1983, in ten thousandths.
///
/// Levels are assumed, near the medians that central balance-sheet offices publish: equity three
/// tenths of the assets, profit before interest and tax one twentieth of sales.
struct AnnualAccounts: Sendable {
  let closing: CalendarDay
  let sales: Int
  /// In hundredths.
  let salesGrowth: Int
  let totalAssets: Int
  let workingCapital: Int
  let retainedEarnings: Int
  let ebit: Int
  let ebitda: Int
  let equity: Int
  let liabilities: Int
  let shortTermDebt: Int
  let cash: Int
  let interest: Int
  /// In the order of ``ratioNames``.
  let ratios: [Int]

  static let ratioNames = [
    "financial_charges_to_gross_result", "stable_funds_to_capital", "cash_flow_to_debt",
    "gross_result_to_sales", "trade_debt_to_purchases", "value_added_growth",
    "trade_assets_to_output", "investment_to_value_added",
  ]

  /// The month in which the last known accounts close: December a year before the as-of date, or two
  /// years for firms that are late, as their number says; nil for firms that publish none.
  static func closing(of organisation: Organisation, founded: CalendarDay) -> CalendarMonth? {
    let year = organisation.sales % 7_000 < 1_000 ? 2023 : 2024
    let month = CalendarMonth(year, 12)
    let hidesAccounts = organisation.employees < 3 && organisation.sales % 4_000 < 1_000
    return hidesAccounts || founded.month >= month ? nil : month
  }

  init(
    _ organisation: Organisation,
    solvency: Double,
    finances: FinancialState,
    closing: CalendarDay,
    _ random: inout RandomStream
  ) {
    let trouble = finances == .calm ? 0.0 : finances == .strained ? 1 : 2
    let health = 0.7 * solvency + 0.7 * random.normal() - trouble
    let sales = Double(organisation.sales)
    let assets = max(1_000, sales / organisation.sector.turnover * (0.7 + 0.6 * random.unit()))
    let equityShare = max(-0.6, min(0.9, 0.31 + 0.16 * health))
    let margin = max(-0.35, min(0.4, 0.05 + 0.045 * (0.6 * health + 0.8 * random.normal())))
    let depreciation = (0.01 + 0.05 * random.unit()) * assets
    let liabilities = assets * (1 - equityShare)
    let current = assets * (0.35 + 0.4 * random.unit())
    let shortTerm = liabilities * max(0.2, min(0.95, 0.55 - 0.08 * health + 0.1 * random.normal()))
    let debt = liabilities * (0.25 + 0.35 * random.unit())
    let profit = margin * sales
    self.closing = closing
    self.sales = organisation.sales
    salesGrowth = Int(max(-40, min(60, 3 + 5 * health + 9 * random.normal())))
    totalAssets = Int(assets)
    workingCapital = Int(current - shortTerm)
    retainedEarnings = Int(assets * (equityShare - 0.1 - 0.1 * random.unit()))
    ebit = Int(profit)
    ebitda = Int(profit + depreciation)
    equity = Int(assets * equityShare)
    self.liabilities = Int(liabilities)
    shortTermDebt = Int(debt * (0.25 + 0.4 * random.unit() + 0.1 * trouble))
    cash = Int(assets * max(0.002, 0.09 + 0.05 * health) * (0.3 + 1.4 * random.unit()))
    interest = Int(debt * (0.03 + 0.03 * random.unit()))
    ratios = Self.ratios(health, margin, debt / assets, depreciation / sales, &random)
  }

  /// The eight ratios; levels and spread assumed from the intervals that the function's authors print.
  private static func ratios(
    _ health: Double,
    _ margin: Double,
    _ debtShare: Double,
    _ depreciation: Double,
    _ random: inout RandomStream
  ) -> [Int] {
    let gross = max(-0.2, margin + depreciation)
    let charges = gross <= 0.01 ? 2 : min(2, 0.05 * debtShare / gross)
    let values = [
      charges,
      max(0.1, 0.9 + 0.2 * health + 0.1 * random.normal()),
      max(-0.5, min(2, 0.18 + 0.15 * health + 0.08 * random.normal())),
      gross,
      max(0.02, 0.2 - 0.05 * health + 0.06 * random.normal()),
      max(-0.5, min(0.8, 0.04 + 0.06 * health + 0.08 * random.normal())),
      max(0, 0.22 + 0.08 * random.normal()),
      max(0, 0.14 + 0.03 * health + 0.07 * random.normal()),
    ]
    return values.map { Int(10_000 * $0) }
  }
}
