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
    var event = Event(kind: kind, date: day, recorded: day.adding(days: delay(of: kind, on: day)))
    event.account = account
    event.lawCase = lawCase
    event.amount = amount
    event.seenBy = seenBy
    events.append(event)
    return events.count - 1
  }

  /// Days until a record of the kind is known: furnishers report at once or with the next file,
  /// offices when they come to it.
  ///
  /// Drawn from the kind and the day, so that no other record moves it.
  @inline(__always)
  private func delay(of kind: RecordKind, on day: CalendarDay) -> Int {
    if kind.isInquiry { return 0 }
    let purpose = kind.rawValue.utf8.reduce(UInt64(truncatingIfNeeded: day.number)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    var random = RandomStream(seed: knobs.seed, subject: subject.id, purpose: purpose)
    let (draw, part) = (random.unit(), random.unit())
    if kind.isPerformance { return draw < knobs.lateReporting ? 5 + Int(part * 31) : 0 }
    return draw < 0.3 ? 7 + Int(part * 54) : 0
  }

  /// A number for the records of one act.
  mutating func newLawCase() -> Int {
    lawCases += 1
    return lawCases
  }
}
