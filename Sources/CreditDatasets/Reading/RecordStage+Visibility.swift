import CreditPopulation

extension RecordStage where Field == AccountField {
  /// Hides what is not known on the as-of date.
  ///
  /// An account is visible from the day it was opened. A closing date after the as-of date is none.
  /// Where the snapshot is later than the as-of date, snapshot fields are absent unless the balance
  /// date says that they were known.
  mutating func hide(asOf: Int64, snapshot: Int64) {
    let opened = fields.firstIndex(of: .opened)
    let closed = fields.firstIndex(of: .closed)
    let balanceDate = fields.firstIndex(of: .balanceDate)
    if rows.isEmpty { return }
    let snapshotFields = fields.indices.filter { fields[$0].isSnapshot }
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
    guard let date = fields.firstIndex(of: .date) else { return }
    let recorded = fields.firstIndex(of: .recorded)
    let settled = fields.firstIndex(of: .settled)
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
