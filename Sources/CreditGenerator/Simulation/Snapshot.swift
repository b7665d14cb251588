/// What the table `subjects` says of the person on the day of the snapshot.
struct Snapshot {
  let employment: Employment
  let income: Int
  let debtService: Int
  let addressSince: CalendarDay
  /// Whether an organisation still exists.
  let isAlive: Bool
  let traits: SnapshotTraits
}
