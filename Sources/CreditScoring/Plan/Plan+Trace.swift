import CreditLanguage
import CreditModels
public import CreditPopulation

extension Plan {
  /// How one model judges one subject of a batch.
  ///
  /// Slow: for tests and explanations.
  ///
  /// - Throws: ``ScoringError`` like ``Worker/evaluate(_:)``.
  public func trace(batch: Batch, row: Int, model: Int) throws(ScoringError) -> Trace {
    precondition(batch.ids.indices.contains(row), "no such subject")
    var worker = Worker(plan: self, program: program.transparent)
    let result = try worker.evaluate(batch)
    var trace = Trace(code: result.codes[model][row])
    guard let stage = program.stages.first(where: { $0.model == model }) else { return trace }
    let characteristics = worker.characteristics(stage, batch)
    for (index, reading) in scorers[model].readings.enumerated() {
      guard let name = reading.name else { continue }
      trace.values[name] = characteristics.columns[index].value(at: row)
    }
    if let declarative = scorers[model] as? DeclarativeScorer {
      declarative.trace(characteristics, row, into: &trace)
    }
    for case .ledger(_, let ledger) in stage.readings {
      let input = worker.ledgerInput(ledger, batch)
      var scratch = worker.ledgers[ledger]
      let counted = program.graph.ledgers[ledger].contributions(of: row, input, &scratch)
      trace.points.merge(counted) { $0 + $1 }
    }
    return trace
  }
}

extension Reading {
  /// What a trace calls it; nil for ledgers.
  fileprivate var name: String? {
    switch self {
    case .value(let value), .comparable(let value): value.source
    case .recorded(let name): name
    case .ledger: nil
    }
  }
}

extension Column {
  /// A value of any column as an integer with sentinels; of a floating-point column its whole part.
  fileprivate func value(at row: Int) -> Int64 {
    switch self {
    case .int32, .int64: integer(at: row)
    case .float32(let values): Int64(exactly: values[row].rounded(.towardZero)) ?? Value.absent
    case .float64(let values): Int64(exactly: values[row].rounded(.towardZero)) ?? Value.absent
    }
  }
}

extension DeclarativeScorer {
  /// The segment, values and points of one subject.
  fileprivate func trace(_ characteristics: Characteristics, _ row: Int, into trace: inout Trace) {
    let scorecard: CompiledScorecard
    switch judge {
    case .scorecard(let compiled), .rating(let compiled, _): scorecard = compiled
    case .index, .ledger, .opinion, .lookup, .program: return
    }
    let segment = Int(scorecard.segments(characteristics)[row])
    let written = scorecardAsWritten
    if let segments = written?.segments {
      if segments.count > 1 { trace.segment = segments[segment].name }
      trace.start = segments[segment].start
    }
    for (index, name) in scorecard.names.enumerated() {
      let column = characteristics.columns[scorecard.columns[index]]
      trace.values[name] = column.value(at: row)
      let classes = scorecard.classes(of: index, column)
      trace.points[name] = scorecard.tables[index].points[segment][Int(classes[row])]
      let attributes = written?.characteristics.first { $0.name == name }?.attributes ?? []
      let attribute = scorecard.tables[index].attributes[Int(classes[row])]
      if attributes.indices.contains(attribute) {
        trace.attributes[name] = attributes[attribute].label
      }
    }
  }

  private var scorecardAsWritten: Scorecard? {
    switch model.score.judge {
    case .scorecard(let scorecard): scorecard
    case .rating(let rating):
      if case .effects(let scorecard) = rating.index { scorecard } else { nil }
    case .ledger, .opinion, .lookup, .program: nil
    }
  }
}
