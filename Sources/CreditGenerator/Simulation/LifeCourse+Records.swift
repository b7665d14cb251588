/// Writing down what happened.
extension LifeCourse {
  /// Records an event and returns its ordinal.
  @discardableResult
  mutating func record(
    _ kind: RecordKind,
    on day: CalendarDay,
    account: Int? = nil,
    lawCase: Int? = nil,
    amount: Int? = nil,
    seenBy: Bureaus = .all
  ) -> Int {
    var event = Event(kind: kind, date: day, recorded: day.adding(days: delay(of: kind)))
    event.account = account
    event.lawCase = lawCase
    event.amount = amount
    event.seenBy = seenBy
    events.append(event)
    return events.count - 1
  }

  /// Days until a record of the kind is known: furnishers report at once or with the next file,
  /// offices when they come to it.
  private mutating func delay(of kind: RecordKind) -> Int {
    if kind.isInquiry { return 0 }
    if kind.isPerformance { return random.chance(0.15) ? random.between(5...35) : 0 }
    return random.chance(0.3) ? random.between(7...60) : 0
  }

  /// A number for the records of one act.
  mutating func newLawCase() -> Int {
    lawCases += 1
    return lawCases
  }
}
