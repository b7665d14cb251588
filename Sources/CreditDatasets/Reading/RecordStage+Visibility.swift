import CreditPopulation

extension RecordStage where Field == AccountField {
  /// Hides what is not known on the as-of date.
  ///
  /// An account is visible from the day it was opened. A closing date after the as-of date is none.
  /// Where the snapshot is later than the as-of date, snapshot fields are absent unless the balance
  /// date says that they were known.
  mutating func hide(asOf: Int64, snapshot: Int64) {
    let opened = plan.index(of: .opened)
    let closed = plan.index(of: .closed)
    let balanceDate = plan.index(of: .balanceDate)
    let snapshotFields = plan.values.indices.filter { plan.values[$0].field.isSnapshot }
    for index in rows.indices {
      let first = rows[index].first
      if let opened, values[first + opened] > asOf { rows[index].isVisible = false }
      if let closed, values[first + closed] > asOf { values[first + closed] = Value.none }
      guard asOf < snapshot else { continue }
      let date = balanceDate.map { values[first + $0] } ?? Value.none
      if Value.isPresent(date), date <= asOf { continue }
      for field in snapshotFields { values[first + field] = Value.absent }
    }
  }
}

extension RecordStage where Field == EventField {
  /// Hides what is not known on the as-of date.
  ///
  /// An event is visible when it happened and was recorded by then; without a recorded date it was
  /// recorded on its date. A settlement date after the as-of date is none.
  mutating func hide(asOf: Int64) {
    guard let date = plan.index(of: .date) else { return }
    let recorded = plan.index(of: .recorded)
    let settled = plan.index(of: .settled)
    for index in rows.indices {
      let first = rows[index].first
      if let recorded, !Value.isPresent(values[first + recorded]) {
        values[first + recorded] = values[first + date]
      }
      let known = max(values[first + date], recorded.map { values[first + $0] } ?? Value.none)
      if known > asOf { rows[index].isVisible = false }
      if let settled, values[first + settled] > asOf { values[first + settled] = Value.none }
    }
  }
}
