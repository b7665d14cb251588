/// An open account on the day of the snapshot; amounts in whole units of the dataset's currency.
struct AccountSnapshot {
  let limit: Int?
  let balance: Int?
  let payment: Int?
  let pastDue: Int?
  let date: CalendarDay
}
