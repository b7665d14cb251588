/// The three tables of the dataset, filled subject by subject.
struct Tables {
  var subjects = Table(
    name: "subjects",
    title: "One person a row",
    key: "id",
    columns: Columns.subjects
  )
  var accounts = Table(
    name: "accounts",
    title: "Accounts of the persons",
    key: "account",
    columns: Columns.accounts
  )
  var events = Table(
    name: "events",
    title: "Dated records of the persons",
    key: "event",
    columns: Columns.events
  )
  private var lawCases = 0

  init() {}

  /// Writes the rows of one life; lives come in the order of their ids.
  mutating func add(_ life: LifeCourse) {
    subjects.add(Self.cells(of: life))
    var life = life
    let kept = life.events.indices.filter { life.events[$0].isKept }
      .sorted { (life.events[$0].date, $0) < (life.events[$1].date, $1) }
    for index in kept {
      if let account = life.events[index].account { life.accounts[account].hasRecord = true }
    }
    let numbers = addAccounts(of: life)
    for index in kept { add(life.events[index], of: life.person.id, numbers) }
    lawCases += life.lawCases
  }

  /// The outcome in the words of the outcome column; empty for a person without credit.
  static func outcome(of life: LifeCourse) -> String {
    guard let behind = life.worstBehindInWindow else { return "" }
    return behind >= 3 ? "bad" : behind == 2 ? "indeterminate" : "good"
  }

  /// Fifths of the income by fixed limits, so that a person's fifth does not depend on the others.
  static func fifth(ofIncome income: Int) -> Int {
    1 + [14_900, 22_300, 30_600, 43_400].filter { income >= $0 }.count
  }

  /// Whether the person's salary arrives at a bank account of the country.
  static func hasSalaryAtLender(_ life: LifeCourse, _ snapshot: Snapshot) -> Bool {
    let works: [Employment] = [.permanent, .temporary]
    return life.person.paysSalaryIntoAccount && works.contains(snapshot.employment)
      && life.accounts.contains { $0.kind == .current && $0.snapshot != nil }
  }

  private static func cells(of life: LifeCourse) -> [String] {
    let person = life.person
    guard let snapshot = life.snapshot else { preconditionFailure("a life without a snapshot") }
    return [
      "\(person.id)", person.born.text, person.sex, person.place,
      person.isMigrant ? "migrant" : "home", person.status.rawValue, person.education.rawValue,
      snapshot.employment.rawValue, "\(snapshot.income)", "\(fifth(ofIncome: snapshot.income))",
      share(snapshot.debtService), "\(hasSalaryAtLender(life, snapshot))",
      "\(person.isIdentityVerified)", snapshot.addressSince.text, outcome(of: life),
    ]
  }

  private static func share(_ percent: Int) -> String {
    "\(percent / 100).\(percent % 100 < 10 ? "0" : "")\(percent % 100)"
  }

  /// Writes the kept accounts and gives the number of each.
  private mutating func addAccounts(of life: LifeCourse) -> [Int?] {
    life.accounts.map { account in
      guard account.isKept else { return nil }
      let number = accounts.rows + 1
      accounts.add(Self.cells(of: account, number, life.person.id))
      return number
    }
  }

  private static func cells(of account: Account, _ number: Int, _ subject: Int) -> [String] {
    let snapshot = account.snapshot
    return [
      "\(number)", "\(subject)", account.role, account.kind.path, account.furnisher,
      account.seenBy.text, account.country, account.opened.text, text(account.closed),
      text(account.matures), text(snapshot?.limit), text(snapshot?.balance),
      text(snapshot?.payment), text(snapshot?.pastDue), text(snapshot?.date),
    ]
  }

  private mutating func add(_ event: Event, of subject: Int, _ numbers: [Int?]) {
    let account = event.account.flatMap { numbers[$0] }
    let isSettled = (event.settled ?? Timeline.until) < Timeline.until
    events.add([
      "\(events.rows + 1)", "\(subject)", Self.text(account),
      Self.text(event.lawCase.map { $0 + lawCases }), event.date.text,
      event.recorded == event.date ? "" : event.recorded.text, event.kind.rawValue,
      Self.text(event.amount), Self.text(event.severity),
      isSettled ? Self.text(event.settled) : "", event.seenBy.text, event.place,
    ])
  }

  private static func text(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
  private static func text(_ day: CalendarDay?) -> String { day?.text ?? "" }
}
