import CreditPopulation

/// The number by which spreadsheets know a day: days since 30 December 1899.
///
/// - Returns: the number, or nil for what is no date, and for days before March 1900, about which
///   spreadsheets disagree.
func daySerial(_ text: String) -> Int? {
  guard let day = Day(text), let epoch = Day("1899-12-30") else { return nil }
  let serial = Int(day.number) - Int(epoch.number)
  return serial >= 61 ? serial : nil
}
