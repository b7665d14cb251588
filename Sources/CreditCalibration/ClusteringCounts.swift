import CreditPopulation

/// How many months lie between one month with a missed payment of a person and the next, beside what
/// chance alone would give.
///
/// Chance: the same number of months of the same person, each month of the time on record as likely.
/// Of k months among T, a gap of g has the probability C(T - g, k - 1) / C(T, k) for each place, and
/// there are k - 1 gaps.
package struct ClusteringCounts: Sendable {
  /// The last gap that has a row of its own.
  package static let longest = 12
  private static let monthsOnRecord = 84

  /// Gaps of 1 to ``longest`` months, then longer ones.
  package private(set) var seen = [Int](repeating: 0, count: longest + 1)
  package private(set) var expected = [Double](repeating: 0, count: longest + 1)

  mutating func add(_ person: PersonRecords, missed: UInt16?) {
    let last = Self.month(Int64(person.asOf.number))
    let adult = person.born.map { Self.month(Int64($0.number)) + 18 * 12 } ?? Int.min
    let first = max(last - Self.monthsOnRecord + 1, adult)
    var months = Set(person.events.filter { $0.kind == missed }.map { Self.month($0.date) })
    months = months.filter { (first...max(first, last)).contains($0) }
    guard months.count >= 2 else { return }
    let sorted = months.sorted()
    for (early, late) in zip(sorted, sorted.dropFirst()) {
      seen[min(late - early, Self.longest + 1) - 1] += 1
    }
    addExpected(months: months.count, among: last - first + 1)
  }

  /// The probability falls from gap to gap by (T - g - k + 1) / (T - g); it is k / T at the first.
  private mutating func addExpected(months k: Int, among total: Int) {
    var probability = Double(k) / Double(total)
    var rest = Double(k - 1)
    for gap in 1...Self.longest where gap <= total - k + 1 {
      expected[gap - 1] += probability * Double(k - 1)
      rest -= probability * Double(k - 1)
      probability *= Double(total - gap - k + 1) / Double(total - gap)
    }
    expected[Self.longest] += max(0, rest)
  }

  private static func month(_ day: Int64) -> Int {
    let date = Day(number: Int32(clamping: day)).date
    return date.year * 12 + date.month - 1
  }

  /// Gaps with the shares seen and expected; empty without any.
  package var rows: [(gap: String, seen: Double, expected: Double)] {
    let (all, allExpected) = (Double(seen.reduce(0, +)), expected.reduce(0, +))
    guard all > 0, allExpected > 0 else { return [] }
    return seen.indices.map { index in
      (
        index == Self.longest ? "more" : String(index + 1), Double(seen[index]) / all,
        expected[index] / allExpected
      )
    }
  }
}
