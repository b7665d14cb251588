/// The dates of the dataset.
enum Timeline {
  /// The snapshot.
  static let asOf = CalendarDay(2025, 12, 31)
  /// The end of the performance window and of the data.
  static let until = CalendarDay(2027, 12, 31)
  /// Length of the performance window in months.
  static let windowMonths = 24
  /// From this day on the events are complete.
  static let eventsFrom = CalendarDay(2016, 1, 1)
  /// From this day on the inquiries are complete; systems forget them after one or two years.
  static let inquiriesFrom = CalendarDay(2024, 1, 1)
  /// From this day on the accounts are complete.
  static let accountsFrom = CalendarDay(2019, 1, 1)
}
