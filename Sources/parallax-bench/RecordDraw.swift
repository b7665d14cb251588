import CreditPopulation

/// Draws batches of persons with records.
struct RecordDraw {
  private let accountKinds: [UInt16]
  private let eventKinds: [UInt16]
  private let asOf: Int64
  private var position: UInt64 = 0

  init(kinds: KindTable, asOf: Int64) {
    func codes(_ table: KindTable.Table) -> [UInt16] {
      kinds.all.indices.filter { kinds.all[$0].table == table }.map { UInt16($0) }
    }
    accountKinds = codes(.accounts)
    eventKinds = codes(.events)
    self.asOf = asOf
  }

  /// A number from 0 below a bound.
  private mutating func draw(_ bound: Int) -> Int {
    position += 1
    return Int(ScorecardBenchmark.bits(position) >> 33) % max(1, bound)
  }

  /// A day in the twelve years before the as-of date.
  private mutating func day() -> Int64 { asOf - Int64(draw(4_383)) }

  /// A day since another, or none as often as not.
  private mutating func later(than start: Int64) -> Int64 {
    draw(2) == 0 ? Value.none : start + Int64(draw(Int(asOf - start) + 1))
  }

  mutating func batch(_ rows: Range<Int>) -> Batch {
    var batch = Batch(
      firstOrdinal: rows.lowerBound,
      ids: rows.map { "\($0)" },
      kinds: [UInt8](repeating: SubjectKind.individual.code, count: rows.count),
      asOf: [Int32](repeating: Int32(asOf), count: rows.count)
    )
    var (accounts, events): ([AccountField: [Int64]], [EventField: [Int64]]) = ([:], [:])
    for subject in 0..<rows.count {
      let accountCount = accountKinds.isEmpty ? 0 : draw(8)
      let eventCount = draw(31)
      for _ in 0..<accountCount {
        batch.accounts.owners.append(Int32(subject))
        batch.accounts.kinds.append(accountKinds[draw(accountKinds.count)])
        for (field, value) in account() { accounts[field, default: []].append(value) }
      }
      for event in 0..<eventCount {
        batch.events.owners.append(Int32(subject))
        batch.events.kinds.append(eventKinds[draw(eventKinds.count)])
        for (field, value) in self.event(event, batch.events.count, accountCount) {
          events[field, default: []].append(value)
        }
      }
      batch.accounts.starts[subject + 1] = Int32(batch.accounts.count)
      batch.events.starts[subject + 1] = Int32(batch.events.count)
    }
    batch.accounts.columns = accounts.mapValues(narrow)
    batch.events.columns = events.mapValues(narrow)
    return batch
  }

  private mutating func account() -> KeyValuePairs<AccountField, Int64> {
    let opened = day()
    return [
      .opened: opened, .closed: later(than: opened), .matures: opened + 1_826,
      .limit: Int64(draw(1_000_000)), .balance: Int64(draw(1_000_000)),
      .payment: Int64(draw(50_000)), .pastDue: 0, .balanceDate: asOf - Int64(draw(90)),
      .seenBy: Int64(draw(8)), .role: Value.none, .furnisher: Value.none,
    ]
  }

  private mutating func event(_ rank: Int, _ row: Int, _ accounts: Int) -> KeyValuePairs<
    EventField, Int64
  > {
    let date = day()
    return [
      .date: date, .recorded: min(asOf, date + Int64(draw(60))), .event: Int64(rank),
      .case: Int64(draw(10) == 0 ? max(0, row - 1) : row), .severity: Int64(draw(120)),
      .settled: later(than: date), .amount: Int64(draw(500_000)), .seenBy: Int64(draw(8)),
      .account: accounts == 0 ? Value.none : Int64(draw(accounts)),
    ]
  }

  private func narrow(_ values: [Int64]) -> Column {
    .int32(values.map { $0 == Value.none ? Column.none32 : Int32($0) })
  }
}
