import CreditLanguage
import CreditModels
import CreditPopulation

/// An event that scores an entry.
private struct ScoredEvent {
  var event: ReferenceEvent
  /// The index of the entry in the ledger.
  var index: Int
  var entry: Ledger.Entry
  /// The entry's own points.
  var ownPoints: Int64
  /// The points after repeats.
  var points: Int64
  var term: Ledger.Term
  /// The index of the grade in the scale's bands; -1 without one.
  var grade: Int
  var hasWonItsCase = true
  /// What it adds to the number.
  var counted: Int64 = 0

  var row: ReferenceRow { .entry(event, points: ownPoints, grade: entry.grade) }
  var isCredit: Bool { points > 0 }
  var caseNumber: ReferenceValue { event.fields[.case] ?? .none }
}

extension ReferenceReader {
  /// What a ledger says, in the order of its documentation.
  func judged(by ledger: Ledger) -> ReferenceResult {
    let adds = ledger.adds.map { value(of: $0.expression, in: .subject) } ?? .absent
    if !isRecorded(ledger.entries.flatMap(\.kinds)) && adds == .absent {
      return ReferenceResult(.nothing(.notRecorded))
    }
    let live = liveEvents(of: ledger)
    let counted = countPoints(of: live, ledger: ledger)
    let start = value(of: ledger.start, in: .subject).number ?? 0
    let worst = live.max { $0.grade < $1.grade }
    var base = start + counted.filter { !$0.isCredit }.map(\.counted).reduce(0, +)
    if let limit = worst?.entry.grade.flatMap({ ledger.gradeLimits[$0] }) {
      base = min(base, limit)
    }
    let credits = counted.filter(\.isCredit).map(\.counted).reduce(0, +)
    let total = base + credits + (adds.number ?? 0)
    var result = ReferenceResult(
      said(number: total, decimals: ledger.decimals, cap: worst?.entry.grade)
    )
    result.points = Dictionary(counted.map { ($0.entry.code, $0.counted) }, uniquingKeysWith: +)
    result.total = total
    return result
  }

  /// What the entries of a ledger add, and what they would add without caps and suspensions.
  func points(of ledger: Ledger) -> ReferencePoints {
    let adds = ledger.adds.map { value(of: $0.expression, in: .subject) } ?? .absent
    let live = liveEvents(of: ledger)
    let counted = countPoints(of: live, ledger: ledger)
    let start = value(of: ledger.start, in: .subject).number ?? 0
    let debited = start + counted.filter { !$0.isCredit }.map(\.counted).reduce(0, +)
    let worst = live.max { $0.grade < $1.grade }
    let limit = worst?.entry.grade.flatMap { ledger.gradeLimits[$0] } ?? debited
    func sums(_ points: KeyPath<ScoredEvent, Int64>) -> [Int64] {
      ledger.entries.indices.map { entry in
        counted.filter { $0.index == entry }.map { $0[keyPath: points] }.reduce(0, +)
      }
    }
    var points = ReferencePoints(
      segment: 0,
      start: start,
      additions: adds.number ?? 0,
      parts: sums(\.counted),
      uncapped: sums(\.points),
      attributes: ledger.entries.map { _ in nil },
      number: nil,
      grading: min(debited, limit) - debited
    )
    points.number = said(number: points.total, decimals: ledger.decimals).number
    return points
  }

  /// What scores an entry, has won its case and has not ended.
  private func liveEvents(of ledger: Ledger) -> [ScoredEvent] {
    var scored = heldEvents.compactMap { entry(scoredBy: $0, in: ledger) }
    if let repeats = ledger.repeats { multiply(&scored, by: repeats) }
    if ledger.oncePerCase { settleCases(&scored) }
    return scored.filter { $0.hasWonItsCase && isLive($0) }
  }

  /// The first entry that names the event's kind and whose condition is true.
  private func entry(scoredBy event: ReferenceEvent, in ledger: Ledger) -> ScoredEvent? {
    let index = ledger.entries.firstIndex { entry in
      guard lies(event.kind, under: entry.kinds) else { return false }
      guard let condition = entry.condition else { return true }
      return value(of: condition, in: .event(event)).holds
    }
    guard let index else { return nil }
    let entry = ledger.entries[index]
    let points = self.points(of: entry, for: event)
    let grade = model.card.scale.bands.firstIndex { $0.name == entry.grade } ?? -1
    var scored = ScoredEvent(
      event: event,
      index: index,
      entry: entry,
      ownPoints: points,
      points: points,
      term: .forever,
      grade: grade
    )
    scored.term = entry.lasts ?? term(of: scored, by: ledger.lasts)
    return scored
  }

  private func points(of entry: Ledger.Entry, for event: ReferenceEvent) -> Int64 {
    switch entry.points {
    case .fixed(let expression):
      return value(of: expression, in: .event(event)).number ?? 0
    case .bySeverity(let mild, let grave):
      let severity = min(max(event.fields[.severity]?.number ?? 1, 1), 5)
      return mild + (grave - mild) * (severity - 1) / 4
    }
  }

  private func term(of scored: ScoredEvent, by lines: [Ledger.LastsLine]) -> Ledger.Term {
    let line = lines.first { line in
      guard let condition = line.condition else { return true }
      return value(of: condition, in: scored.row).holds
    }
    return line?.term ?? .forever
  }

  // MARK: Repeats

  /// Multiplies the points of what happened again soon after the same had happened.
  private func multiply(_ scored: inout [ScoredEvent], by repeats: Ledger.Repeats) {
    for index in scored.indices {
      let this = scored[index]
      guard this.entry.repeats,
        let before = scored[..<index].last(where: { isSame($0, this, repeats.same) }),
        isWithin(repeats.within, of: before, this),
        repeats.condition.map({ value(of: $0, in: this.row).holds }) ?? true
      else { continue }
      scored[index].points = this.ownPoints * repeats.multiplier
    }
  }

  private func isSame(
    _ a: ScoredEvent,
    _ b: ScoredEvent,
    _ same: Ledger.Repeats.Same
  ) -> Bool {
    switch same {
    case .entry: return a.index == b.index
    case .kind: return a.event.kind == b.event.kind
    case .account:
      let account = a.event.fields[.account] ?? .absent
      return account.number != nil && account == b.event.fields[.account]
    }
  }

  private func isWithin(_ within: Span?, of before: ScoredEvent, _ this: ScoredEvent) -> Bool {
    if this.event.date < before.event.date { return false }
    let start = Int64(before.event.date.number)
    if let within { return isLive(within, from: start, in: this.row, on: this.event.date) }
    switch before.term {
    case .forever: return true
    case .span(let span, _): return isLive(span, from: start, in: before.row, on: this.event.date)
    }
  }

  // MARK: Cases

  /// Leaves one winner a case among credits and one among the rest.
  private func settleCases(_ scored: inout [ScoredEvent]) {
    for index in scored.indices {
      let this = scored[index]
      let rivals = scored.indices.filter { rival in
        scored[rival].caseNumber == this.caseNumber && scored[rival].isCredit == this.isCredit
      }
      let winner = rivals.min { a, b in
        let (left, right) = (scored[a], scored[b])
        return (-left.grade, -abs(left.points), a) < (-right.grade, -abs(right.points), b)
      }
      scored[index].hasWonItsCase = winner == index
    }
  }

  // MARK: Counting

  private func isLive(_ scored: ScoredEvent) -> Bool {
    guard case .span(let span, let from) = scored.term,
      let start = value(of: from, in: scored.row).number
    else { return true }
    return isLive(span, from: start, in: scored.row)
  }

  /// What each live event adds: suspended credits nothing, capped credits up to their cap.
  private func countPoints(of live: [ScoredEvent], ledger: Ledger) -> [ScoredEvent] {
    let isSuspended =
      ledger.suspendsCredits
      && live.contains { $0.grade >= 0 && $0.event.fields[.settled] == ReferenceValue.none }
    var used: [String: Int64] = [:]
    return live.map { scored in
      var scored = scored
      scored.counted = scored.isCredit && isSuspended ? 0 : scored.points
      if scored.isCredit, let name = scored.entry.cap, let cap = ledger.caps[name] {
        let date = scored.event.date.date
        let period =
          switch cap.period {
          case .month: "\(name) \(date.year) \(date.month)"
          case .year: "\(name) \(date.year)"
          case .ever: name
          }
        scored.counted = min(scored.counted, cap.points - used[period, default: 0])
        used[period, default: 0] += scored.counted
      }
      return scored
    }
  }
}
