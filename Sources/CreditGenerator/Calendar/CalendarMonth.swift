/// A month of the Gregorian calendar.
struct CalendarMonth: Hashable, Comparable {
  /// Months since the year 0.
  let index: Int

  init(index: Int) {
    self.index = index
  }

  init(_ year: Int, _ month: Int) {
    index = year * 12 + month - 1
  }

  static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.index < right.index }

  func adding(_ months: Int) -> CalendarMonth { CalendarMonth(index: index + months) }

  var first: CalendarDay { CalendarDay(index / 12, index % 12 + 1, 1) }
  var last: CalendarDay { adding(1).first.adding(days: -1) }

  /// The given day of the month, or the last one of a shorter month.
  func day(_ day: Int) -> CalendarDay { min(first.adding(days: day - 1), last) }
}
