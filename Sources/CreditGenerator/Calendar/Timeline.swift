/// The dates of the dataset.
enum Timeline {
  /// The snapshot.
  static let asOf = CalendarDay(2025, 12, 31)
  /// The end of the performance window and of the data.
  static let until = CalendarDay(2027, 12, 31)
  static let asOfMonth = asOf.month
  static let lastMonth = until.month
  static let firstEventMonth = CalendarMonth(2018, 12)
  /// Length of the performance window in months.
  static let windowMonths = 24
  /// From this day on the events are complete; seven years is the usual memory of a
  /// bureau.
  static let eventsFrom = CalendarDay(2018, 12, 31)
  /// From this month on records of bills, cheques and conduct are drawn.
  static let recordsFrom = CalendarMonth(2018, 12)
  /// From this day on bankruptcies, registers and courts are complete; they are kept for ten years.
  static let courtsFrom = CalendarDay(2015, 1, 1)
  /// From this day on the inquiries are complete; systems forget them after one or two years.
  static let inquiriesFrom = CalendarDay(2024, 1, 1)
  /// From this day on the yearly filings of social insurance are complete.
  static let filingsFrom = CalendarDay(2022, 1, 1)
  /// From this day on the accounts are complete.
  static let accountsFrom = CalendarDay(2021, 1, 1)
}
