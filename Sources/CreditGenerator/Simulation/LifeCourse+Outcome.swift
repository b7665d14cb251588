/// What the tables say of a finished life.
extension LifeCourse {
  /// The last day of what the tables say.
  var lastDay: CalendarDay { knobs.windowRecords ? Timeline.until : Timeline.asOf }

  /// Whether the record stands in the table.
  func keeps(_ event: Event) -> Bool {
    event.date <= lastDay && event.isKept && knobs.profile.records(event.kind)
  }

  /// Whether the account stands in the table.
  func keeps(_ account: Account) -> Bool { account.opened <= lastDay && account.isKept }

  /// A day that the tables may name; nil if it is later.
  func known(_ day: CalendarDay?) -> CalendarDay? {
    guard let day, day <= lastDay, day < Timeline.until else { return nil }
    return day
  }

  /// The outcome in the words of the outcome column; empty without credit, and for an organisation
  /// that was gone before the window.
  var outcome: String {
    guard let behind = worstBehindInWindow else { return "" }
    return behind >= 3 ? "bad" : behind == 2 ? "indeterminate" : "good"
  }

  /// Fifths of the income by fixed limits, so that a person's fifth does not depend on the others.
  var incomeFifth: Int {
    let income = Double(snapshot?.income ?? 0) * 34_000 / knobs.profile.pay
    return 1 + [14_900, 22_300, 30_600, 43_400].count { income >= $0 }
  }

  /// Whether the person's salary arrives at a bank account of the country.
  var hasSalaryAtLender: Bool {
    let works = snapshot?.employment == .permanent || snapshot?.employment == .temporary
    return works && subject.paysSalaryIntoAccount
      && accounts.contains { $0.kind == .current && $0.snapshot != nil }
  }
}
