import CreditPopulation

extension LedgerPlan {
  /// What counts by entry for one subject, after ``total(_:_:into:)``.
  func contributions(
    of subject: Int,
    _ input: LedgerInput,
    _ scratch: inout LedgerScratch
  ) -> [String: Int64] {
    var sums: [String: Int64] = [:]
    var credits: [String: Int64] = [:]
    var isSuspended = false
    for row in 0..<input.rows.count
    where Int(input.rows.owners[row]) == subject && scratch.counts[row] {
      let variant = Int(input.variant.values[row])
      let code = codes[Int(entries[variant])]
      if grades[variant] >= 0, let settled = input.settled,
        settled.values[row & settled.mask] == Value.none
      {
        isSuspended = true
      }
      var worth = scratch.worth[row]
      if worth > 0, caps[variant] >= 0 {
        worth = scratch.capped.take(
          worth,
          cap: Int(caps[variant]),
          rules.caps[Int(caps[variant])],
          date: input.date.values[row & input.date.mask]
        )
      }
      if worth > 0 { credits[code, default: 0] += worth } else { sums[code, default: 0] += worth }
    }
    scratch.capped.forget()
    if !isSuspended { sums.merge(credits) { $0 + $1 } }
    return sums
  }
}
