/// A day of the Gregorian calendar, counted from 1970-01-01.
struct CalendarDay: Hashable, Comparable {
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// The day of a date that exists.
  init(_ year: Int, _ month: Int, _ day: Int) {
    // Years begin in March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let monthOfYear = (month + 9) % 12
    let dayOfYear = (153 * monthOfYear + 2) / 5 + day - 1
    number = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

  func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// Year, month and day of the month.
  var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  var month: CalendarMonth {
    let parts = components
    return CalendarMonth(parts.year, parts.month)
  }

  /// The day as `2025-12-31`.
  var text: String {
    let parts = components
    return "\(parts.year)-\(twoDigits(parts.month))-\(twoDigits(parts.day))"
  }

  private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
