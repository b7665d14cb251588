/// A tradeline of one subject and its state in the current month.
struct Account {
  /// Accounts are numbered within a subject; no subject has more.
  static let mostASubject = 99

  let kind: AccountKind
  let role: String
  let furnisher: String
  let seenBy: Bureaus
  let country: String
  let opened: CalendarDay
  let matures: CalendarDay?
  /// The month of ``matures``.
  let lastMonth: CalendarMonth?
  /// Credit limit, or the amount lent.
  let limit: Int
  /// What is due each month, for an account with a term.
  let payment: Int
  /// Day of the month on which the furnisher reports.
  let reportingDay: Int
  /// Share of the person's use of credit that falls on this card.
  let useFactor: Double
  var closed: CalendarDay?
  /// Instalments behind.
  var behind = 0
  /// What the snapshot says; nil if the account was not open then.
  var snapshot: AccountSnapshot?
  /// Whether a kept event refers to it.
  var hasRecord = false

  var isOpen: Bool { closed == nil }

  /// Whether the account stands in the table.
  var isKept: Bool { (closed ?? Timeline.until) >= Timeline.accountsFrom || hasRecord }

  /// What is owed in the month, in whole units.
  func balance(in month: CalendarMonth, utilisation: Double) -> Int {
    if kind.isRevolving {
      return rounded(min(1.15, utilisation * useFactor) * Double(limit), to: 1)
    }
    guard let matures, kind != .guarantee else { return 0 }
    let term = max(1, matures.month.index - opened.month.index)
    let left = max(0, min(term, matures.month.index - month.index))
    return limit * left / term + behind * payment
  }

  /// What is due each month on the balance.
  func instalment(on balance: Int) -> Int {
    kind.isRevolving ? max(min(balance, 25), balance * 3 / 100) : payment
  }
}
