/// A date before the as-of date at which a model may read what another one said.
public enum EarlierDate: String, Hashable, Sendable, CaseIterable {
  case endOfLastYear = "end of last year"
  case endOfLastQuarter = "end of last quarter"
  case endOfLastMonth = "end of last month"

  /// The last day of the calendar year, quarter or month before the one that a day lies in.
  public func day(before asOf: Day) -> Day {
    let (year, month, _) = asOf.date
    let first =
      switch self {
      case .endOfLastYear: Day(year: year, month: 1, day: 1)
      case .endOfLastQuarter: Day(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
      case .endOfLastMonth: Day(year: year, month: month, day: 1)
      }
    return (first ?? asOf).adding(days: -1)
  }
}
