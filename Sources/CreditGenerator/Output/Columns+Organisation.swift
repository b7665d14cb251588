/// The columns of the table `subjects` that are about organisations.
extension Columns {
  static let organisation: [Column] = business + statement + ratios

  private static let business = [
    Column(
      name: "sector",
      type: "string",
      description: "Business of the organisation.",
      levels: Sector.allCases.map(\.rawValue)
    ),
    Column(
      name: "size",
      type: "string",
      description: "Size by staff: under 10, 50, 250, and more.",
      levels: ["micro", "small", "medium", "large"]
    ),
    Column(
      name: "legal_form",
      type: "string",
      description: "Legal form.",
      levels: [
        "public", "listed", "cooperative", "partnership", "limited", "limited_partnership", "sole",
        "civil", "limited_small", "association",
      ]
    ),
    count("employees", "Number of employees."),
    count("share_capital", "Share capital in whole units of the currency."),
    count("management_experience", "Years of experience of the management."),
    Column(
      name: "industry_default_rate",
      type: "number",
      description: "Share of the firms of the sector that default in a year."
    ),
    count("payment_delay", "Mean days between due date and payment of suppliers' invoices."),
    Column(
      name: "credit_judgment",
      type: "string",
      description: "What a credit analyst would say who knows the firm; noisy.",
      levels: ["granted", "with_care", "limited", "secured", "refused"]
    ),
    Column(
      name: "order_book",
      type: "string",
      description: "Order book.",
      levels: ["full", "good", "fair", "weak", "empty"]
    ),
  ]

  private static let statement = [
    Column(
      name: "accounts_date",
      type: "date",
      description: "Closing day of the last annual accounts; empty if none are known."
    ),
    count("sales", "Yearly sales, whole units of the currency, as all amounts that follow."),
    Column(name: "sales_growth", type: "number", description: "Growth of sales in a year."),
    count("total_assets", "Total assets."),
    count("working_capital", "Current assets less short-term liabilities."),
    count("retained_earnings", "Profits kept in the firm."),
    count("ebit", "Profit before interest and tax."),
    count("ebitda", "Profit before interest, tax, depreciation and amortisation."),
    count("book_equity", "Equity as in the balance sheet."),
    count("total_liabilities", "Total liabilities."),
    count("short_term_debt", "Financial debt due within a year."),
    count("cash", "Cash at hand and in banks."),
    count("interest_expense", "Yearly interest paid."),
  ]

  private static let ratios = AnnualAccounts.ratioNames.map {
    Column(
      name: $0,
      type: "number",
      description:
        "Ratio of the annual accounts: \($0.split(separator: "_").joined(separator: " "))."
    )
  }
}
