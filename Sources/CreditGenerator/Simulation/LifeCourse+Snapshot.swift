/// What the tables say of the day of the snapshot.
extension LifeCourse {
  /// Notes what the table `subjects` and the accounts say on the day of the snapshot.
  mutating func takeSnapshot() {
    var service = 0
    for index in accounts.indices where accounts[index].isOpen {
      let seen = snapshot(of: accounts[index])
      accounts[index].snapshot = seen
      if accounts[index].kind.isCredit { service += 12 * (seen.payment ?? 0) }
    }
    let share = income == 0 ? 150 : min(150, service * 100 / income)
    snapshot = Snapshot(
      employment: employment,
      income: income,
      debtService: share,
      addressSince: addressSince,
      isAlive: !isDissolved,
      traits: SnapshotTraits(self, &streams.statement)
    )
  }

  private mutating func snapshot(of account: Account) -> AccountSnapshot {
    let date = reportDate(of: account)
    guard account.kind.isCredit, account.kind != .current else {
      let limit = account.kind == .guarantee ? account.limit : nil
      return AccountSnapshot(limit: limit, balance: nil, payment: nil, pastDue: nil, date: date)
    }
    let balance = account.balance(in: month, utilisation: utilisation)
    let payment = account.instalment(on: balance)
    return AccountSnapshot(
      limit: account.limit,
      balance: balance,
      payment: payment,
      pastDue: account.behind * payment,
      date: date
    )
  }

  /// Most furnishers report every month; a few lag, and dormant accounts are not updated.
  private mutating func reportDate(of account: Account) -> CalendarDay {
    var back = streams.statement.chance(0.12) ? 1 : 0
    if account.behind == 0, streams.statement.chance(0.02) {
      back = streams.statement.between(3...30)
    }
    return max(month.adding(-back).last, account.opened)
  }
}
