import CreditLanguage
import CreditModels
import CreditPopulation

/// The scratch columns of one ledger in one batch, over the rows of its view.
struct LedgerScratch: Sendable {
  /// The index of each row's term.
  var terms: [Int32] = []
  /// What each row adds: 0 if it does not count.
  var worth: [Int64] = []
  /// Whether each row counts: scored, the dearest of its case and live.
  var counts: [Bool] = []
  /// The worst live grade of each subject, or -1.
  var caps: [Int16] = []

  /// Whether ``notes`` are taken.
  var notesEntries = false
  /// What is added beside the entries of each subject, if ``notesEntries``.
  var additions: [Int64] = []
  /// What the limit of each subject's grading takes off, if ``notesEntries``.
  var gradings: [Int64] = []
  /// What each record that counts adds, in the order of the rows.
  var notes: [PointsColumns.Entry] = []

  fileprivate var last: [Int32] = []
  var capped = CappedCredits()

  init(notesEntries: Bool = false) { self.notesEntries = notesEntries }
}

/// The columns that a ledger reads in one batch, over the rows of its view.
struct LedgerInput {
  var rows: ViewRows
  var kinds: [UInt16]
  var variant: Operand
  var date: Operand
  /// Case of each row, a number below ``caseCount``; negative if it is a case of its own.
  var cases: [Int64]
  var caseCount: Int
  var chosenTerm: Operand?
  var live: [Operand?]
  var account: Operand?
  var accountCount: Int
  var repeatCondition: Operand?
  var settled: Operand?
  var adds: Operand?
}

extension LedgerPlan {
  /// Adds up a ledger: terms, repeats, once per case, what is live, sums.
  func total(
    _ input: LedgerInput,
    _ scratch: inout LedgerScratch,
    into totals: inout [Int64]
  ) {
    let count = input.rows.count
    scratch.fit(count, subjects: totals.count)
    chooseTerms(input, &scratch)
    score(input, &scratch)
    if rules.repeats != nil { multiplyRepeats(input, &scratch) }
    if rules.oncePerCase { keepDearest(input, &scratch) }
    dropEnded(input, &scratch)
    addUp(input, &scratch, into: &totals)
  }

  private func chooseTerms(_ input: LedgerInput, _ scratch: inout LedgerScratch) {
    let variants = input.variant.values
    for row in 0..<input.rows.count {
      let variant = Int(variants[row])
      let term = variant < 0 ? -1 : rules.terms[variant]
      scratch.terms[row] = term
    }
    guard let chosen = input.chosenTerm else { return }
    for row in 0..<input.rows.count where scratch.terms[row] < 0 && variants[row] >= 0 {
      scratch.terms[row] = Int32(chosen.values[row & chosen.mask])
    }
  }

  private func score(_ input: LedgerInput, _ scratch: inout LedgerScratch) {
    let variants = input.variant.values
    for row in 0..<input.rows.count {
      let variant = Int(variants[row])
      scratch.counts[row] = variant >= 0
      scratch.worth[row] = variant < 0 ? 0 : points[variant]
    }
  }

  /// Multiplies the points of records that repeat the one before.
  private func multiplyRepeats(_ input: LedgerInput, _ scratch: inout LedgerScratch) {
    guard let repeats = rules.repeats else { return }
    let calendar = Calendar.shared
    let groupCount = repeatGroupCount(repeats, input)
    scratch.last.removeAll(keepingCapacity: true)
    scratch.last.append(contentsOf: repeatElement(-1, count: groupCount))
    for row in 0..<input.rows.count where scratch.counts[row] {
      let variant = Int(input.variant.values[row])
      let group = repeatGroup(repeats, input, row, variant)
      guard group >= 0 && group < groupCount else { continue }
      let before = Int(scratch.last[group])
      scratch.last[group] = Int32(row)
      guard before >= 0, input.rows.owners[before] == input.rows.owners[row],
        repeats.applies[variant],
        input.repeatCondition.map({ $0.values[row & $0.mask] == 1 }) ?? true
      else { continue }
      let term = rules.termPlans[Int(scratch.terms[before])].span
      if isRepeat(repeats.within ?? term, input, before, row, calendar) {
        scratch.worth[row] = points[variant] &* repeats.multiplier
      }
    }
  }

  private func isRepeat(
    _ span: FixedSpan?,
    _ input: LedgerInput,
    _ before: Int,
    _ row: Int,
    _ calendar: Calendar
  ) -> Bool {
    let start = input.date.values[before & input.date.mask]
    let day = input.date.values[row & input.date.mask]
    guard start > Value.none, day >= start else { return false }
    return span?.isRunning(from: start, on: day, calendar) ?? true
  }

  private func repeatGroupCount(_ repeats: Repeats, _ input: LedgerInput) -> Int {
    switch repeats.same {
    case .entry: codes.count
    case .kind: variantOfKind.count
    case .account: input.accountCount
    }
  }

  @inline(__always)
  private func repeatGroup(
    _ repeats: Repeats,
    _ input: LedgerInput,
    _ row: Int,
    _ variant: Int
  ) -> Int {
    switch repeats.same {
    case .entry: Int(entries[variant])
    case .kind: Int(input.kinds[Int(input.rows.rows[row])])
    case .account: input.account.map { Int($0.values[row & $0.mask]) } ?? -1
    }
  }

  /// Of the records of a case, debits and credits apart, keeps the dearest.
  private func keepDearest(_ input: LedgerInput, _ scratch: inout LedgerScratch) {
    scratch.last.removeAll(keepingCapacity: true)
    scratch.last.append(contentsOf: repeatElement(-1, count: 2 * input.caseCount))
    for row in 0..<input.rows.count where scratch.counts[row] {
      guard input.cases[row] >= 0 else { continue }
      let group = 2 * Int(input.cases[row]) + (scratch.worth[row] > 0 ? 1 : 0)
      let best = Int(scratch.last[group])
      if best < 0 || input.rows.owners[best] != input.rows.owners[row] {
        scratch.last[group] = Int32(row)
      } else if isDearer(row, than: best, input, scratch) {
        scratch.drop(best)
        scratch.last[group] = Int32(row)
      } else {
        scratch.drop(row)
      }
    }
  }

  private func isDearer(
    _ row: Int,
    than best: Int,
    _ input: LedgerInput,
    _ scratch: LedgerScratch
  ) -> Bool {
    let (own, other) = (
      grades[Int(input.variant.values[row])], grades[Int(input.variant.values[best])]
    )
    if own != other { return own > other }
    return scratch.worth[row].magnitude > scratch.worth[best].magnitude
  }

  /// Drops what has ended on the as-of date.
  private func dropEnded(_ input: LedgerInput, _ scratch: inout LedgerScratch) {
    for (term, live) in input.live.enumerated() {
      guard let live else { continue }
      LedgerPlan.drop(Int32(term), live, scratch.terms, input.rows.count, &scratch.counts)
    }
  }

  /// Drops the rows of a term that are no longer live.
  private static func drop(
    _ term: Int32,
    _ live: Operand,
    _ terms: [Int32],
    _ count: Int,
    _ counts: inout [Bool]
  ) {
    let (terms, values) = (terms.span, live.values.span)
    var counts = counts.mutableSpan
    for row in 0..<count where terms[row] == term && values[row & live.mask] == 0 {
      counts[row] = false
    }
  }

  private func addUp(
    _ input: LedgerInput,
    _ scratch: inout LedgerScratch,
    into totals: inout [Int64]
  ) {
    for subject in totals.indices {
      let extra = input.adds.map { $0.values[subject & $0.mask] } ?? 0
      totals[subject] = rules.start &+ (extra > Value.none ? extra : 0)
    }
    scratch.takeAdditions(totals, start: rules.start)
    defer { if !rules.isRecorded { silence(input, &totals) } }
    var row = 0
    while row < input.rows.count {
      let owner = input.rows.owners[row]
      var end = row + 1
      while end < input.rows.count && input.rows.owners[end] == owner { end += 1 }
      let sum = addUp(row..<end, input, &scratch)
      totals[Int(owner)] &+= sum
      row = end
    }
  }

  /// Without a recorded kind nothing is known of a subject to whom nothing is added.
  private func silence(_ input: LedgerInput, _ totals: inout [Int64]) {
    for subject in totals.indices {
      let extra = input.adds.map { $0.values[subject & $0.mask] } ?? Value.absent
      if extra == Value.absent { totals[subject] = Value.absent }
    }
  }

  /// What the rows of one subject add up to; notes their worst grade.
  private func addUp(
    _ rows: Range<Int>,
    _ input: LedgerInput,
    _ scratch: inout LedgerScratch
  ) -> Int64 {
    var (debits, credits): (Int64, Int64) = (0, 0)
    var worst: Int16 = -1
    var isSuspended = false
    let firstNote = scratch.notes.count
    for row in rows where scratch.counts[row] {
      let variant = Int(input.variant.values[row])
      let grade = grades[variant]
      if grade >= 0 {
        worst = max(worst, grade)
        if let settled = input.settled, settled.values[row & settled.mask] == Value.none {
          isSuspended = true
        }
      }
      let worth = scratch.worth[row]
      let counted = counted(row, variant, input, &scratch)
      if worth <= 0 { debits &+= worth } else { credits &+= counted }
      if scratch.notesEntries {
        scratch.note(entries[variant], of: input.rows.owners[row], counted, worth)
      }
    }
    if isSuspended { scratch.suspend(from: firstNote) }
    scratch.capped.forget()
    scratch.caps[Int(input.rows.owners[rows.lowerBound])] = worst
    if worst >= 0, let limit = gradeLimits[Int(worst)] {
      let limited = min(debits, limit &- rules.start)
      if scratch.notesEntries {
        scratch.gradings[Int(input.rows.owners[rows.lowerBound])] = limited &- debits
      }
      debits = limited
    }
    return isSuspended ? debits : debits &+ credits
  }
}

extension LedgerPlan {
  /// What a record adds: its worth, or of a credit what its cap still lets through.
  @inline(__always)
  private func counted(
    _ row: Int,
    _ variant: Int,
    _ input: LedgerInput,
    _ scratch: inout LedgerScratch
  ) -> Int64 {
    let worth = scratch.worth[row]
    let cap = Int(caps[variant])
    if worth <= 0 || cap < 0 { return worth }
    return scratch.capped.take(
      worth,
      cap: cap,
      rules.caps[cap],
      date: input.date.values[row & input.date.mask]
    )
  }
}

extension LedgerScratch {
  fileprivate mutating func fit(_ count: Int, subjects: Int) {
    if terms.count < count {
      let missing = count - terms.count
      terms.append(contentsOf: repeatElement(-1, count: missing))
      worth.append(contentsOf: repeatElement(0, count: missing))
      counts.append(contentsOf: repeatElement(false, count: missing))
    }
    caps.removeAll(keepingCapacity: true)
    caps.append(contentsOf: repeatElement(-1, count: subjects))
  }

  @inline(__always)
  fileprivate mutating func drop(_ row: Int) {
    counts[row] = false
    worth[row] = 0
  }
}
