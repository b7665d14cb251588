public import CreditPopulation
public import CreditResults
public import CreditModels
import CreditScoring

/// Judges every subject of a population by every model and hands the standings on in order.
///
/// - Parameters:
///   - contestants: the models; auxiliary ones only feed others.
///   - population: whom they judge.
///   - vocabulary: the words that both share.
///   - sink: is given the standings of a batch: subject by subject, models in their order.
/// - Throws: `Findings` about the data, ``ScoringError``, and what the sink throws.
public func score(
  _ contestants: [Contestant],
  on population: some Population,
  vocabulary: Vocabulary,
  sink: ([ScoredSubject]) throws -> Void
) throws {
  let plan = try Plan(
    scorers: contestants.map(\.scorer),
    schema: population.schema,
    vocabulary: vocabulary
  )
  let shown = contestants.indices.filter { !contestants[$0].isAuxiliary }
  var worker = plan.makeWorker()
  let source = try population.batches()
  while let batch = try source.next() {
    let result = try worker.evaluate(batch)
    var standings: [ScoredSubject] = []
    for row in 0..<batch.count {
      for model in shown {
        standings.append(
          ScoredSubject(
            subject: batch.ids[row],
            code: result.codes[model][row],
            book: plan.codeBooks[model],
            card: contestants[model].scorer.card
          )
        )
      }
    }
    try sink(standings)
  }
}

extension ScoredSubject {
  init(subject: String, code: Int32, book: CodeBook, card: ModelCard) {
    self.init(subject: subject, model: card.pinnedID)
    guard code >= 0 else {
      absence = book.absences[Int(-code) - 1].absence
      reason = book.absences[Int(-code) - 1].reason
      return
    }
    let code = Int(code)
    if book.numbers[code] != Value.none {
      score = decimalText(book.numbers[code], decimals: card.scale.decimals)
    }
    if book.bands[code] >= 0 { band = card.scale.bands[Int(book.bands[code])].name }
    if book.states[code] >= 0 { state = card.scale.states[Int(book.states[code])] }
  }
}
