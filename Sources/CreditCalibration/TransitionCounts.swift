import CreditPopulation

/// What became of accounts with missed instalments in the month after.
package struct TransitionCounts: Sendable {
  /// What a month later can bring, from best to worst.
  package static let outcomes = [
    "paid up", "less behind", "as far behind", "further behind", "written off",
  ]
  /// Instalments behind; the last stands for it and more.
  package static let states = ["1", "2", "3", "4 or more"]

  package private(set) var counts = [[Int]](
    repeating: [Int](repeating: 0, count: outcomes.count),
    count: states.count
  )
  private var twoBehind: [Int] = []

  mutating func add(_ person: PersonRecords, _ kinds: CountedKinds) {
    let late = person.events.filter { $0.kind == kinds.missed && $0.account >= 0 }
    guard !late.isEmpty else { return }
    let ended = person.events.filter { $0.kind == kinds.chargedOff && $0.account >= 0 }
    let last = Self.month(Int64(person.asOf.number))
    for event in late {
      let month = Self.month(event.date)
      guard month < last else { continue }
      let next = late.first { $0.account == event.account && Self.month($0.date) == month + 1 }
      let isWrittenOff = ended.contains {
        $0.account == event.account && (month...month + 1).contains(Self.month($0.date))
      }
      let outcome = Self.outcome(event.severity, next?.severity, isWrittenOff: isWrittenOff)
      let state = min(Self.states.count, max(1, Int(event.severity / 30))) - 1
      counts[state][outcome] += 1
      if state == 1 { twoBehind.append(outcome) }
    }
  }

  private static func outcome(_ now: Int64, _ next: Int64?, isWrittenOff: Bool) -> Int {
    guard let next else { return isWrittenOff ? 4 : 0 }
    return next < now ? 1 : next == now ? 2 : 3
  }

  /// The measures of accounts two instalments behind that the last person added, and forgets them.
  mutating func takeTwoBehind() -> [(String, Bool)] {
    defer { twoBehind = [] }
    return twoBehind.flatMap { outcome in
      [
        ("late2_cured", outcome == 0), ("late2_stayed", outcome == 2),
        ("late2_deeper", outcome >= 3),
      ]
    }
  }

  private static func month(_ day: Int64) -> Int {
    let date = Day(number: Int32(clamping: day)).date
    return date.year * 12 + date.month - 1
  }
}
