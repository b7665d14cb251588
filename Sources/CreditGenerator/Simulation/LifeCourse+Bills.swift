/// Taxes, contributions and household bills that are not paid.
extension LifeCourse {
  /// Taxes and contributions, mostly of the self-employed.
  mutating func payState() {
    guard month >= Timeline.recordsFrom else { return }
    let own = subject.isOrganisation ? 15 : employment == .selfEmployed ? 6.0 : 1
    let strain = finances == .calm ? 1.0 : 8
    if streams.bills.happens(yearly: 0.0016 * own * strain) {
      let event = arrears(.taxArrears, amount: subject.isOrganisation ? 500...40_000 : 200...6_000)
      if events[event].settled == nil, streams.bills.chance(0.4) {
        let lien = record(.taxLien, on: events[event].date.adding(days: 90))
        events[lien].amount = events[event].amount
      }
    }
    if streams.bills.happens(yearly: 0.0010 * own * strain) {
      arrears(.socialArrears, amount: 100...3_000)
    }
  }

  /// Bills for the home, the telephone, the rent and the doctor.
  mutating func missBills() {
    let strain = finances == .calm ? 0.5 : finances == .strained ? 7 : 14.0
    if isTenant, !subject.isOrganisation, streams.bills.happens(yearly: 0.012 * strain) {
      arrears(.rentLate, amount: 300...1_500)
    }
    if !subject.isOrganisation, streams.bills.happens(yearly: 0.006 * strain) {
      collect(.medicalCollection, amount: streams.bills.between(60...2_500))
    }
    if streams.bills.happens(yearly: 0.005 * strain) {
      collect(.billCollection, amount: streams.bills.between(60...900))
    }
  }

  private mutating func collect(_ kind: RecordKind, amount: Int) {
    let event = record(
      kind,
      on: streams.bills.day(in: month),
      amount: amount,
      seenBy: drawCollectionBureaus()
    )
    if streams.bills.chance(0.3) {
      record(.inquiryCollection, on: events[event].date, seenBy: drawOneBureau())
    }
    if streams.bills.chance(0.05) {
      let dispute = record(.disputeAccount, on: events[event].date.adding(days: 40))
      if streams.bills.chance(0.8) {
        events[dispute].settled = events[dispute].date.adding(days: streams.bills.between(10...60))
      }
    }
    if streams.bills.chance(0.6) {
      events[event].settled = events[event].date.adding(days: streams.bills.between(20...500))
    }
  }

  @discardableResult
  private mutating func arrears(_ kind: RecordKind, amount: ClosedRange<Int>) -> Int {
    let event = record(
      kind,
      on: streams.bills.day(in: month),
      amount: streams.bills.between(amount)
    )
    if streams.bills.chance(0.75) {
      events[event].settled = events[event].date.adding(days: streams.bills.between(15...400))
    }
    return event
  }
}
