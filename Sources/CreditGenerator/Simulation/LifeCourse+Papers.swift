/// Cheques and bank cards, taking part or declining, and records that are another's.
extension LifeCourse {
  /// Cheques refused for want of funds, cards withdrawn, the over-indebtedness commission.
  mutating func drawCheques() {
    if finances == .insolvent, !subject.isOrganisation, monthsInsolvent == 6,
      streams.bills.chance(0.35)
    {
      let event = record(
        .overindebtednessFiled,
        on: streams.bills.day(in: month),
        lawCase: newLawCase()
      )
      if streams.bills.chance(0.3) {
        events[event].settled = events[event].date.adding(days: streams.bills.between(700...2_500))
      }
    }
    guard knobs.profile.recordsCheques, openCount(.current) > 0 else { return }
    if streams.bills.happens(yearly: 0.008) {
      record(.chequeLostOrStolen, on: streams.bills.day(in: month))
    }
    let rate = finances == .calm ? 0.0004 : finances == .strained ? 0.012 : 0.04
    if streams.bills.chance(rate) { refuseCheque() }
    if openCount(.card) > 0, streams.bills.chance(rate * 0.5) {
      lift(record(.cardWithdrawn, on: streams.bills.day(in: month)), chance: 0.4)
    }
  }

  private mutating func refuseCheque() {
    let event = record(.chequeUnpaid, on: streams.bills.day(in: month))
    events[event].amount = 20 * streams.bills.between(1...120)
    lift(event, chance: 0.6)
    if streams.bills.chance(0.04) {
      lift(record(.chequeCourtBan, on: streams.bills.day(in: month).adding(days: 90)), chance: 0.1)
    }
  }

  private mutating func lift(_ event: Int, chance: Double) {
    guard streams.bills.chance(chance) else { return }
    events[event].settled = events[event].date.adding(days: streams.bills.between(10...700))
  }

  /// Voluntary systems: a quarter agree, one in a hundred declines, the others are silent; assumed,
  /// and independent of all else.
  ///
  /// Where the household is registered, for those of a village.
  mutating func takePart() {
    let draw = streams.participation.unit()
    let day = CalendarDay(2021, 7, 1).adding(days: streams.participation.between(0...1_600))
    if day.month >= subject.start, draw < 0.26 {
      record(draw < 0.01 ? .participationDeclined : .participationConsented, on: day)
    }
    guard subject.isRural else { return }
    let event = record(.householdRural, on: subject.start.first)
    events[event].recorded = events[event].date
    if streams.participation.chance(0.15) {
      let days = Timeline.asOf.number - events[event].date.number
      events[event].settled = events[event].date
        .adding(days: streams.participation.between(0...max(0, days)))
    }
  }

  /// A wrong or mixed record: a negative one that belongs to somebody else, whom a key of name,
  /// birth date and address does not tell apart.
  ///
  /// It moves nothing in the life, the outcome least.
  mutating func addWrongRecord() {
    guard streams.errors.chance(knobs.wrongRecords), subject.isRecorded else { return }
    let span = Timeline.asOf.number - max(Timeline.eventsFrom.number, subject.start.first.number)
    guard span > 0 else { return }
    let day = Timeline.asOf.adding(days: -streams.errors.between(0...span))
    let kind: RecordKind = streams.errors.pick([
      (.debtCollection, 40), (.billCollection, 20), (.defaultReported, 15), (.civilJudgment, 5),
      (.cardInquiry, 20),
    ])
    let bureaus = knobs.profile.hasBureaus ? Bureaus.drawOne(&streams.errors) : .all
    let event = record(
      kind,
      on: day,
      lawCase: newLawCase(),
      amount: 20 * streams.errors.between(4...150),
      seenBy: bureaus
    )
    if !kind.isInquiry, streams.errors.chance(0.5) {
      let end = min(Timeline.asOf, day.adding(days: streams.errors.between(30...600)))
      events[event].settled = end
      if streams.errors.chance(0.3) {
        let dispute = record(.disputeAccount, on: end.adding(days: -streams.errors.between(0...20)))
        events[dispute].settled = end
      }
    }
  }
}
