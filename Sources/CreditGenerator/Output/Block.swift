/// The rows of a run of subjects, written by one thread and joined in order.
struct Block: Sendable {
  var subjects = RowText()
  var accounts = RowText()
  var events = RowText()
  var marginals = Marginals()

  /// Account numbers are the subject's times this plus a place, event numbers a thousand, so that no
  /// number depends on another subject.
  static let accountPlaces = 100
  static let eventPlaces = 1_000
  static let casePlaces = 1_000

  init(_ ids: ClosedRange<Int>, _ knobs: Knobs) {
    for id in ids {
      var life = Self.life(of: id, knobs)
      add(&life)
    }
  }

  static func life(of id: Int, _ knobs: Knobs) -> LifeCourse {
    var streams = RandomStreams(seed: knobs.seed, subject: id)
    let subject = SubjectDraw.draw(id: id, knobs: knobs, streams: &streams)
    var life = LifeCourse(subject: subject, knobs: knobs, streams: streams)
    life.run()
    return life
  }

  private mutating func add(_ life: inout LifeCourse) {
    let kept = life.events.indices.filter {
      life.keeps(life.events[$0])
    }
    .sorted { (life.events[$0].date, $0) < (life.events[$1].date, $1) }
    .prefix(Self.eventPlaces - 1)
    for index in kept {
      if let account = life.events[index].account { life.accounts[account].hasRecord = true }
    }
    subjects.addSubject(life)
    addAccounts(of: life)
    for (place, index) in kept.enumerated() { add(life.events[index], place, of: life) }
    marginals.add(life)
  }

  private mutating func addAccounts(of life: LifeCourse) {
    for (place, account) in life.accounts.enumerated() where life.keeps(account) {
      accounts.add(life.subject.id * Self.accountPlaces + place)
      accounts.add(life.subject.id)
      accounts.add(account.role == "holder" ? "" : account.role)
      accounts.add(account.kind.path)
      accounts.add(account.furnisher)
      accounts.add(account.seenBy.text)
      accounts.add(account.country == "home" ? "" : account.country)
      accounts.add(account.opened)
      accounts.add(life.known(account.closed))
      accounts.add(account.matures)
      accounts.add(account.snapshot?.limit)
      accounts.add(account.snapshot?.balance)
      accounts.add(account.snapshot?.payment)
      accounts.add(account.snapshot?.pastDue)
      accounts.add(account.kind.isCredit ? account.snapshot?.date : nil)
      accounts.endRow()
    }
  }

  private mutating func add(_ event: Event, _ place: Int, of life: LifeCourse) {
    let id = life.subject.id
    events.add(id * Self.eventPlaces + place)
    events.add(id)
    events.add(event.account.map { id * Self.accountPlaces + $0 })
    events.add(event.lawCase.map { id * Self.casePlaces + $0 })
    events.add(event.date)
    events.add(event.recorded == event.date ? nil : event.recorded)
    events.add(event.kind.rawValue)
    events.add(event.amount)
    events.add(event.severity)
    events.add(life.known(event.settled))
    events.add(event.seenBy.text)
    events.add(event.place)
    events.endRow()
  }
}
