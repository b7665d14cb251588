import CreditPopulation

/// The records of one person as the measures read them.
struct PersonRecords {
  struct Account {
    var kind: UInt16
    var opened: Int64
    var isOpen: Bool
    var limit: Int64
    var balance: Int64
  }

  struct Event {
    var kind: UInt16
    var date: Int64
    /// The ordinal of the account, -1 without one.
    var account: Int
    var severity: Int64
    /// The day of settlement; nil while it is open.
    var settled: Int64?
  }

  var asOf: Day
  var born: Day?
  var status: String
  var accounts: [Account] = []
  var events: [Event] = []

  /// Age in whole years on the as-of date.
  var age: Int? { born.map { $0.months(until: asOf) / 12 } }

  /// The day some months before the as-of date.
  func ago(months: Int) -> Int64 { Int64(asOf.adding(months: -months).number) }
}

/// The records of a batch, person by person.
struct BatchRecords {
  private let batch: Batch
  private let kinds: CountedKinds

  init(_ batch: Batch, _ kinds: CountedKinds) {
    self.batch = batch
    self.kinds = kinds
  }

  func person(_ row: Int) -> PersonRecords {
    var person = PersonRecords(asOf: Day(number: batch.asOf[row]), status: status(row))
    person.born = present(batch.fields[.born], row).map { Day(number: Int32(clamping: $0)) }
    let accounts = batch.accounts
    for index in Int(accounts.starts[row])..<Int(accounts.starts[row + 1]) {
      person.accounts.append(
        PersonRecords.Account(
          kind: accounts.kinds[index],
          opened: present(accounts.columns[.opened], index) ?? Int64.min,
          isOpen: present(accounts.columns[.closed], index) == nil,
          limit: present(accounts.columns[.limit], index) ?? 0,
          balance: present(accounts.columns[.balance], index) ?? 0
        )
      )
    }
    let events = batch.events
    for index in Int(events.starts[row])..<Int(events.starts[row + 1]) {
      person.events.append(
        PersonRecords.Event(
          kind: events.kinds[index],
          date: present(events.columns[.date], index) ?? Int64.min,
          account: present(events.columns[.account], index).map { Int($0) } ?? -1,
          severity: present(events.columns[.severity], index) ?? 0,
          settled: present(events.columns[.settled], index)
        )
      )
    }
    return person
  }

  private func status(_ row: Int) -> String {
    guard let code = present(batch.fields[.nationality], row) else { return "" }
    return kinds.schema.dictionary.text(of: Int32(clamping: code))
  }

  private func present(_ column: Column?, _ row: Int) -> Int64? {
    guard let value = column?.integer(at: row), Value.isPresent(value) else { return nil }
    return value
  }
}
