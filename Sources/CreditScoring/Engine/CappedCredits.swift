import CreditModels

/// The credits that caps have let through for one subject.
struct CappedCredits: Sendable {
  private var years: [(cap: Int, year: Int64, sum: Int64)] = []

  /// The part of a credit that its cap still lets through.
  mutating func take(_ worth: Int64, cap: Int, _ rule: Ledger.Cap, date: Int64) -> Int64 {
    let year = rule.period == .ever ? 0 : ((Calendar.shared.key(date) >> 5) - 1) / 12
    let index = years.firstIndex { $0.cap == cap && $0.year == year }
    let used = index.map { years[$0].sum } ?? 0
    let taken = max(0, min(worth, rule.points &- used))
    if let index {
      years[index].sum = used &+ taken
    } else {
      years.append((cap, year, taken))
    }
    return taken
  }

  /// Starts with the next subject.
  mutating func forget() {
    if !years.isEmpty { years.removeAll(keepingCapacity: true) }
  }
}
