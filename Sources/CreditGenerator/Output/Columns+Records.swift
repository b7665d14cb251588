/// The columns of the tables of records.
extension Columns {
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
      description: "The subject.",
      isRequired: true,
      pointsTo: "subjects"
    ),
    Column(
      name: "role",
      type: "string",
      description: "Role of the subject; empty: holder.",
      levels: ["joint", "guarantor"]
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
      description: "Where it is held; empty: at home.",
      levels: ["abroad"]
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
      description: "Credit limit or amount lent, whole units of the currency, on the as-of date."
    ),
    Column(
      name: "balance",
      type: "integer",
      description: "Owed on the as-of date, whole units of the currency."
    ),
    Column(
      name: "payment",
      type: "integer",
      description: "Due each month on the as-of date, whole units of the currency."
    ),
    Column(
      name: "past_due",
      type: "integer",
      description: "Past due on the as-of date, whole units of the currency."
    ),
    Column(
      name: "balance_date",
      type: "date",
      description: "Last report of the furnisher on an account of credit; empty if it was not open."
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
      description: "The subject.",
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
    Column(name: "amount", type: "integer", description: "Amount in whole units of the currency."),
    Column(
      name: "severity",
      type: "integer",
      description:
        "Days past due of a missed instalment, 30 for each instalment behind; grade 1 to 5 of a listing."
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
      levels: Subject.places
    ),
  ]
}
