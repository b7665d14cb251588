import CreditPopulation

/// The codes of the kinds that are counted.
struct CountedKinds: Sendable {
  let schema: PopulationSchema
  let credit: Set<UInt16>
  let loans: Set<UInt16>
  let homes: Set<UInt16>
  let cards: Set<UInt16>
  let revolving: Set<UInt16>
  let inquiries: Set<UInt16>
  let collections: Set<UInt16>
  let bankruptcies: Set<UInt16>
  let insolvencies: Set<UInt16>
  let bills: Set<UInt16>
  let deductions: Set<UInt16>
  let merits: Set<UInt16>
  let missed: UInt16?
  let chargedOff: UInt16?
  let defaulted: UInt16?
  let debtorRegister: UInt16?
  let insolvencyRegister: UInt16?
  let discharge: UInt16?
  let judgment: UInt16?
  let rentLate: UInt16?
  let overindebted: UInt16?
  let mortgage: UInt16?

  init(_ schema: PopulationSchema, deductions: [String], merits: [String]) {
    self.schema = schema
    func under(_ paths: String...) -> Set<UInt16> {
      Set(paths.flatMap { schema.kinds.codes(under: $0) })
    }
    func exact(_ paths: [String]) -> Set<UInt16> { Set(paths.compactMap(schema.kinds.code)) }
    credit = under(
      "account.card",
      "account.credit_line",
      "account.instalment",
      "account.mortgage"
    )
    loans = exact(["personal", "auto", "student"].map { "account.instalment.\($0)" })
    homes = under("account.mortgage", "account.guarantee")
    cards = under("account.card")
    revolving = under("account.card", "account.credit_line")
    inquiries = under("inquiry")
    collections = under("collection")
    bankruptcies = exact(["bankruptcy.liquidation", "bankruptcy.plan"])
    insolvencies = exact([
      "bankruptcy.liquidation", "bankruptcy.plan", "bankruptcy.relief_order",
      "court.administration_order",
    ])
    bills = under("bill")
    self.deductions = exact(deductions)
    self.merits = exact(merits)
    missed = schema.kinds.code(of: "debt.instalment_missed")
    chargedOff = schema.kinds.code(of: "debt.charged_off")
    defaulted = schema.kinds.code(of: "default.reported")
    debtorRegister = schema.kinds.code(of: "register.debtor")
    insolvencyRegister = schema.kinds.code(of: "register.insolvency")
    discharge = schema.kinds.code(of: "bankruptcy.discharge")
    judgment = schema.kinds.code(of: "court.judgment.civil")
    rentLate = schema.kinds.code(of: "bill.rent_late")
    overindebted = schema.kinds.code(of: "overindebtedness.filed")
    mortgage = schema.kinds.code(of: "account.mortgage")
  }
}
