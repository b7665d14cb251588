/// The columns of the table `subjects`.
enum Columns {
  static func subjects(_ knobs: Knobs) -> [Column] {
    let kind = knobs.organisations > 0 ? [kind] : []
    return [id] + kind + identity + keys(IdentityScheme(knobs.profile)) + person + traits
      + (knobs.organisations > 0 ? organisation : []) + [outcome]
  }

  private static let id = Column(
    name: "id",
    type: "integer",
    description: "Number of the subject.",
    isRequired: true,
    isUnique: true
  )

  private static let kind = Column(
    name: "kind",
    type: "string",
    description: "Person or organisation.",
    isRequired: true,
    levels: ["individual", "organisation"]
  )

  private static let identity = [
    Column(
      name: "born",
      type: "date",
      description: "Birth date; founding date of an organisation.",
      isRequired: true
    ),
    Column(name: "sex", type: "string", description: "Sex.", levels: ["female", "male"]),
    Column(
      name: "place",
      type: "string",
      description: "Region of residence or seat; invented.",
      isRequired: true,
      levels: Subject.places
    ),
    Column(
      name: "region",
      type: "string",
      description: "Whether the subject is of the home region or moved in from another.",
      isRequired: true,
      levels: ["home", "migrant"]
    ),
    Column(
      name: "nationality",
      type: "string",
      description:
        "Residence status: national, settled from abroad, or on a temporary permit; of an "
        + "organisation: national, or owned from abroad.",
      isRequired: true,
      levels: ["national", "settled", "temporary", "foreign"]
    ),
  ]

  private static let person = [
    Column(
      name: "education",
      type: "string",
      description: "Highest education.",
      levels: ["primary", "secondary", "vocational", "university", "graduate"]
    ),
    Column(
      name: "employment",
      type: "string",
      description: "Employment on the as-of date.",
      levels: [
        "permanent", "temporary", "self-employed", "unemployed", "retired", "student", "homemaker",
      ]
    ),
    Column(
      name: "income",
      type: "integer",
      description: "Yearly gross income in whole units of the currency on the as-of date."
    ),
    Column(
      name: "income_fifth",
      type: "integer",
      description: "Fifth of the income distribution by fixed limits, 1 the lowest."
    ),
    Column(
      name: "debt_service_to_income",
      type: "number",
      description:
        "Payments on all credit against gross income (sales) on the as-of date; at most 1.50."
    ),
    Column(
      name: "salary_at_lender",
      type: "boolean",
      description: "Whether the salary arrives at the bank that is asked."
    ),
    Column(
      name: "identity_verified",
      type: "boolean",
      description: "Whether the identity was verified by a document."
    ),
    Column(
      name: "address_since",
      type: "date",
      description: "Day of moving to the address of the as-of date.",
      isRequired: true
    ),
  ]

  private static let traits = [
    flag("deceased", "Whether the person was reported as deceased."),
    flag("screening_refused", "Whether consent to a report for employment was refused."),
    flag("payroll_reported", "Whether the employer reports pay to a verification service."),
    flag("file_frozen", "Whether the file is frozen for new lenders."),
    flag("electoral_roll", "Whether the person is on the electoral roll at the address."),
    flag("rent_reported", "Whether rent payments are reported."),
    flag("mortgage_overpaid", "Whether more than the instalments was paid on the mortgage."),
    count("overdraft_months_12m", "Months of the last twelve in overdraft."),
    count("card_cash_12m", "Cash withdrawals on credit cards in twelve months."),
    count("platform_months_12m", "Months of the last twelve with purchases over the platform."),
    count("network_standing", "Mean standing of the contacts on the platform, 0 to 100."),
    count("neighbourhood_risk", "Fifth of neighbourhoods by default rate, 1 the lowest."),
  ]

  private static let outcome = Column(
    name: "default_24m",
    type: "string",
    description:
      "Worst state of any credit account in the 24 months after the as-of date: bad is 90 days "
      + "past due or more (an organisation: or insolvency proceedings), indeterminate 60, good "
      + "less; empty for persons without an open credit account and organisations that were gone.",
    levels: ["bad", "good", "indeterminate"]
  )

  static func flag(_ name: String, _ description: String) -> Column {
    Column(name: name, type: "boolean", description: description)
  }

  static func count(_ name: String, _ description: String) -> Column {
    Column(name: name, type: "integer", description: description)
  }
}
