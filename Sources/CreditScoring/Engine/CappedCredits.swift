import CreditModels

/// The credits that caps have let through for one subject.
struct CappedCredits: Sendable {
  private var sums: [(cap: Int, period: Int64, sum: Int64)] = []

  /// The part of a credit that its cap still lets through.
  mutating func take(_ worth: Int64, cap: Int, _ rule: Ledger.Cap, date: Int64) -> Int64 {
    let period: Int64 =
      switch rule.period {
      case .month: Calendar.shared.key(date) >> 5
      case .year: Calendar.shared.year(date)
      case .ever: 0
      }
    let index = sums.firstIndex { $0.cap == cap && $0.period == period }
    let used = index.map { sums[$0].sum } ?? 0
    let taken = max(0, min(worth, rule.points &- used))
    if let index {
      sums[index].sum = used &+ taken
    } else {
      sums.append((cap, period, taken))
    }
    return taken
  }

  /// Starts with the next subject.
  mutating func forget() {
    if !sums.isEmpty { sums.removeAll(keepingCapacity: true) }
  }
}
