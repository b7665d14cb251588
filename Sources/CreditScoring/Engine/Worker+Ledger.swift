import CreditPopulation

/// Ledgers of one batch.
extension Worker {
  mutating func ledger(
    _ operation: Operation,
    _ batch: Batch,
    into out: inout [Int64],
    _ count: Int
  ) {
    switch operation {
    case .ledgerVariant(let index): variants(program.graph.ledgers[index], batch, into: &out)
    case .ledgerTable(let index, let table, let variant):
      let plan = program.graph.ledgers[index]
      let values = table == .points ? plan.points : plan.gradeCategories
      let places = operand(variant).values
      for row in 0..<count { out[row] = places[row] < 0 ? Value.none : values[Int(places[row])] }
    case .ledgerTotal(let index):
      let input = ledgerInput(index, batch)
      var scratch = LedgerScratch()
      swap(&scratch, &ledgers[index])
      program.graph.ledgers[index].total(input, &scratch, into: &out)
      swap(&scratch, &ledgers[index])
    default: break
    }
  }

  /// The variant that each row scores: by kind, and where conditions decide, by the first that holds.
  private func variants(_ plan: LedgerPlan, _ batch: Batch, into out: inout [Int64]) {
    let rows = views[plan.rows]
    var chosen: [Int32] = []
    if !plan.choices.isEmpty {
      chosen = [Int32](repeating: -1, count: batch.events.count)
      for choice in plan.choices { choose(choice, into: &chosen) }
    }
    let severity = plan.severity.map(operand)
    for row in 0..<rows.count {
      let place = Int(rows.rows[row])
      var variant = plan.variantOfKind[Int(batch.events.kinds[place])]
      if variant < 0 && !chosen.isEmpty { variant = chosen[place] }
      if variant >= 0, plan.bySeverity[Int(variant)], let severity {
        variant += Int32(max(1, min(5, severity.values[row & severity.mask]))) - 1
      }
      out[row] = Int64(variant)
    }
  }

  private func choose(_ choice: LedgerPlan.Choice, into chosen: inout [Int32]) {
    let rows = views[choice.rows]
    for candidate in choice.candidates.reversed() {
      let condition = candidate.condition.map(operand)
      for row in 0..<rows.count
      where condition.map({ $0.values[row & $0.mask] == 1 }) ?? true {
        chosen[Int(rows.rows[row])] = candidate.variant
      }
    }
  }

  func ledgerInput(_ index: Int, _ batch: Batch) -> LedgerInput {
    let plan = program.graph.ledgers[index]
    let rules = plan.rules
    let rows = views[plan.rows]
    let cases =
      rules.oncePerCase ? Cases.numbers(of: rows, batch.events) : (groups: [], count: 0)
    return LedgerInput(
      rows: rows,
      kinds: batch.events.kinds,
      variant: operand(rules.variant),
      date: operand(rules.date),
      cases: cases.groups,
      caseCount: cases.count,
      chosenTerm: rules.chosenTerm.map(operand),
      live: rules.termPlans.map { $0.live.map(operand) },
      account: rules.repeats?.account.map(operand),
      accountCount: batch.accounts.count,
      repeatCondition: rules.repeats?.condition.map(operand),
      settled: rules.settled.map(operand),
      adds: rules.adds.map(operand)
    )
  }
}
