import CreditFindings
import CreditPopulation

/// The events of the current subject with their accounts and cases.
struct EventStage {
  var records: RecordStage<EventField>
  /// For each row the ordinal of its account among the visible ones, or none.
  private(set) var accounts: [Int64] = []
  /// For each row its case, numbered within the subject.
  private(set) var cases: [Int64] = []
  /// How many cases the subject has.
  private(set) var caseCount = 0
  /// The position of the date, where the table has no column `recorded`.
  let dateIfUnrecorded: Int?

  init(_ records: RecordStage<EventField>) {
    self.records = records
    self.dateIfUnrecorded =
      records.plan.index(of: .recorded) == nil ? records.plan.index(of: .date) : nil
  }

  /// Sorts the events, finds their accounts, numbers their cases and hides what is not known.
  mutating func resolve(
    _ accountStage: RecordStage<AccountField>?,
    asOf: Int64,
    _ ledger: PassLedger
  ) {
    records.sort(ledger)
    checkAccounts(accountStage, ledger)
    records.hide(asOf: asOf)
    accounts.removeAll(keepingCapacity: true)
    cases.removeAll(keepingCapacity: true)
    caseCount = 0
    guard !records.rows.isEmpty else { return }
    let ordinals = accountStage.map(EventStage.ordinals) ?? []
    var texts = ByteTable()
    var named: [Int64] = []
    for row in records.rows {
      guard row.isVisible else {
        accounts.append(Value.none)
        cases.append(Value.none)
        continue
      }
      accounts.append(
        position(row, accountStage).map { ordinals[$0] } ?? Value.none
      )
      let isOwn = row.caseId.isEmpty
      let index = isOwn ? named.count : records.withBytes(row.caseId) { texts.insert($0) }
      if !isOwn, index < named.count {
        cases.append(named[index])
      } else {
        if !isOwn { named.append(Int64(caseCount)) }
        cases.append(Int64(caseCount))
        caseCount += 1
      }
    }
  }

  /// For each account its ordinal among the visible ones, or none.
  private static func ordinals(_ stage: RecordStage<AccountField>) -> [Int64] {
    var next: Int64 = 0
    return stage.rows.map { row in
      guard row.isVisible else { return Value.none }
      next += 1
      return next - 1
    }
  }

  private func position(
    _ row: RecordStage<EventField>.Row,
    _ accountStage: RecordStage<AccountField>?
  ) -> Int? {
    if row.account.isEmpty { return nil }
    return records.withBytes(row.account) { accountStage?.position(of: $0) }
  }

  /// Reports events that name an account which the subject does not have.
  private mutating func checkAccounts(
    _ accountStage: RecordStage<AccountField>?,
    _ ledger: PassLedger
  ) {
    guard let column = records.plan.accountColumn else { return }
    let unknown = Set(
      records.rows.filter { !$0.account.isEmpty && position($0, accountStage) == nil }.map(\.row)
    )
    if unknown.isEmpty { return }
    for row in unknown.sorted() {
      ledger.add(
        records.table.place(row: row, column: column),
        "names an account that the subject lacks",
        "add the account to 'accounts', or leave the field empty"
      )
    }
    records.remove { unknown.contains($0.row) }
  }
}
