/// The columns of the three tables.
enum Columns {
  static let subjects: [Column] = [
    Column(
      name: "id",
      type: "integer",
      description: "Number of the person.",
      isRequired: true,
      isUnique: true
    ),
    Column(name: "born", type: "date", description: "Birth date.", isRequired: true),
    Column(
      name: "sex",
      type: "string",
      description: "Sex.",
      isRequired: true,
      levels: ["female", "male"]
    ),
    Column(
      name: "place",
      type: "string",
      description: "Region of residence; invented.",
      isRequired: true,
      levels: Person.places
    ),
    Column(
      name: "region",
      type: "string",
      description: "Whether the person lives in the home region or moved in from another.",
      isRequired: true,
      levels: ["home", "migrant"]
    ),
    Column(
      name: "nationality",
      type: "string",
      description: "Residence status: national, settled from abroad, or on a temporary permit.",
      isRequired: true,
      levels: ["national", "settled", "temporary"]
    ),
    Column(
      name: "education",
      type: "string",
      description: "Highest education.",
      isRequired: true,
      levels: ["primary", "secondary", "vocational", "university", "graduate"]
    ),
    Column(
      name: "employment",
      type: "string",
      description: "Employment on the as-of date.",
      isRequired: true,
      levels: [
        "permanent", "temporary", "self-employed", "unemployed", "retired", "student", "homemaker",
      ]
    ),
    Column(
      name: "income",
      type: "integer",
      description: "Yearly gross income in whole euros on the as-of date.",
      isRequired: true
    ),
    Column(
      name: "income_fifth",
      type: "integer",
      description: "Fifth of the income distribution by fixed limits, 1 the lowest.",
      isRequired: true
    ),
    Column(
      name: "debt_service_to_income",
      type: "number",
      description: "Payments on all credit against gross income on the as-of date; at most 1.50.",
      isRequired: true
    ),
    Column(
      name: "salary_at_lender",
      type: "boolean",
      description: "Whether the salary arrives at the bank that is asked.",
      isRequired: true
    ),
    Column(
      name: "identity_verified",
      type: "boolean",
      description: "Whether the identity was verified by a document.",
      isRequired: true
    ),
    Column(
      name: "address_since",
      type: "date",
      description: "Day of moving to the address of the as-of date.",
      isRequired: true
    ),
    Column(
      name: "default_24m",
      type: "string",
      description:
        "Worst state of any credit account in the 24 months after the as-of date: bad is 90 days "
        + "past due or more, indeterminate 60, good less; empty without an open credit account.",
      levels: ["bad", "good", "indeterminate"]
    ),
  ]

  static let accounts: [Column] = [
    Column(
      name: "account",
      type: "integer",
      description: "Number of the account.",
      isRequired: true,
      isUnique: true
    ),
    Column(
      name: "subject",
      type: "integer",
      description: "The person.",
      isRequired: true,
      pointsTo: "subjects"
    ),
    Column(
      name: "role",
      type: "string",
      description: "Role of the person.",
      isRequired: true,
      levels: ["holder", "joint", "guarantor"]
    ),
    Column(
      name: "kind",
      type: "string",
      description: "Kind of account.",
      isRequired: true,
      levels: AccountKind.allCases.map(\.path)
    ),
    Column(
      name: "furnisher",
      type: "string",
      description: "Who reports it: B bank, T telephone company, U utility; invented.",
      isRequired: true
    ),
    Column(
      name: "seen_by",
      type: "string",
      description:
        "Bureaus of the United States that hold it: EFX Equifax, EXP Experian, TUC TransUnion; "
        + "empty if all do."
    ),
    Column(
      name: "country",
      type: "string",
      description: "Where it is held.",
      isRequired: true,
      levels: ["home", "abroad"]
    ),
    Column(name: "opened", type: "date", description: "Day of opening.", isRequired: true),
    Column(
      name: "closed",
      type: "date",
      description: "Day of closing, by payment, by request or by charge-off; empty if open."
    ),
    Column(name: "matures", type: "date", description: "Last payment by contract."),
    Column(
      name: "limit",
      type: "integer",
      description: "Credit limit or amount lent, whole euros, on the as-of date."
    ),
    Column(
      name: "balance",
      type: "integer",
      description: "Owed on the as-of date, whole euros."
    ),
    Column(
      name: "payment",
      type: "integer",
      description: "Due each month on the as-of date, whole euros."
    ),
    Column(
      name: "past_due",
      type: "integer",
      description: "Past due on the as-of date, whole euros."
    ),
    Column(
      name: "balance_date",
      type: "date",
      description: "Last report of the furnisher; empty if the account was not open."
    ),
  ]

  static let events: [Column] = [
    Column(
      name: "event",
      type: "integer",
      description: "Number of the event.",
      isRequired: true,
      isUnique: true
    ),
    Column(
      name: "subject",
      type: "integer",
      description: "The person.",
      isRequired: true,
      pointsTo: "subjects"
    ),
    Column(
      name: "account",
      type: "integer",
      description: "The account, if it is about one.",
      pointsTo: "accounts"
    ),
    Column(
      name: "case",
      type: "integer",
      description: "The act that several records belong to: one debt, one bankruptcy."
    ),
    Column(name: "date", type: "date", description: "When it happened.", isRequired: true),
    Column(
      name: "recorded",
      type: "date",
      description: "When a system could first know of it; empty on the same day."
    ),
    Column(
      name: "kind",
      type: "string",
      description: "Kind of record.",
      isRequired: true,
      levels: RecordKind.allCases.map(\.rawValue)
    ),
    Column(name: "amount", type: "integer", description: "Amount in whole euros."),
    Column(
      name: "severity",
      type: "integer",
      description: "Days past due of a missed instalment: 30 for each instalment behind."
    ),
    Column(
      name: "settled",
      type: "date",
      description: "When it was paid or performed; empty if open."
    ),
    Column(
      name: "seen_by",
      type: "string",
      description: "As for accounts; empty if all have it."
    ),
    Column(
      name: "place",
      type: "string",
      description: "Region in which conduct was recorded.",
      levels: Person.places
    ),
  ]
}
