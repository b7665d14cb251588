import CreditLanguage
import CreditModels
import CreditPopulation

/// Hands a model its characteristics and checks what it says.
extension Worker {
  func judge(_ stage: Program.Stage, _ batch: Batch) throws(ScoringError) -> [Int32] {
    let model = stage.model
    let implied = plan.implied[model]
    var codes: [Int32]
    if let silence = implied.everybody {
      codes = [Int32](repeating: silence, count: batch.count)
    } else {
      let standings = try plan.scorers[model].score(characteristics(stage, batch))
      codes = try check(standings, model, batch)
    }
    for required in stage.required {
      let values = operand(required).values
      for row in 0..<batch.count where values[row] == Value.absent {
        codes[row] = implied.notRecorded
      }
    }
    if !implied.scope[0] || !implied.scope[1] {
      for row in 0..<batch.count where !implied.includes(batch.kinds[row]) {
        codes[row] = implied.outOfScope
      }
    }
    return codes
  }

  func characteristics(_ stage: Program.Stage, _ batch: Batch) -> Characteristics {
    var ledgers: [Int: LedgerColumns] = [:]
    var columns: [Column] = []
    for (index, source) in stage.readings.enumerated() {
      switch source {
      case .node(let node): columns.append(.int64(column(node, batch.count)))
      case .given(let given):
        columns.append(
          self.given(given, batch)
            ?? .int64([Int64](repeating: Value.absent, count: batch.count))
        )
      case .recorded(let score):
        columns.append(.int64(recorded(score, batch)))
      case .ledger(let node, let ledger):
        columns.append(.int64([]))
        ledgers[index] = LedgerColumns(
          totals: column(node, batch.count),
          caps: self.ledgers[ledger].caps,
          grades: program.graph.ledgers[ledger].gradeNames
        )
      }
    }
    return Characteristics(
      count: batch.count,
      asOf: batch.asOf,
      columns: columns,
      ledgers: ledgers
    )
  }

  private func column(_ node: NodeID, _ count: Int) -> [Int64] {
    let operand = operand(node)
    if let constant = operand.constant { return [Int64](repeating: constant, count: count) }
    return operand.values
  }

  private func recorded(_ score: Int, _ batch: Batch) -> [Int64] {
    score < batch.recordedScores.count
      ? batch.recordedScores[score] : [Int64](repeating: Value.absent, count: batch.count)
  }

  /// The codes of standings.
  private func check(
    _ standings: Standings,
    _ model: Int,
    _ batch: Batch
  ) throws(ScoringError) -> [Int32] {
    let count = batch.count
    let name = plan.scorers[model].card.pinnedID
    for got in [standings.numbers.count, standings.states.count] where got != count {
      throw .wrongCount(model: name, expected: count, got: got)
    }
    if !standings.caps.isEmpty && standings.caps.count != count {
      throw .wrongCount(model: name, expected: count, got: standings.caps.count)
    }
    let book = plan.codeBooks[model]
    if standings.caps.isEmpty, standings.states.allSatisfy({ $0 == 0 }),
      let codes = book.plainCodes(of: standings.numbers)
    {
      return codes
    }
    var codes: [Int32] = []
    codes.reserveCapacity(count)
    for row in 0..<count {
      guard plan.implied[model].includes(batch.kinds[row]) else {
        codes.append(plan.implied[model].outOfScope)
        continue
      }
      let cap = standings.caps.isEmpty ? -1 : standings.caps[row]
      let (number, state) = (standings.numbers[row], standings.states[row])
      guard let code = book.code(number: number, state: state, cap: cap) else {
        throw state == 0
          ? .outOfRange(model: name, row: row) : .unknownState(model: name, row: row)
      }
      codes.append(code)
    }
    return codes
  }
}
