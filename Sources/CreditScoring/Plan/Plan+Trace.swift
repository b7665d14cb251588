import CreditLanguage
import CreditModels
public import CreditPopulation

/// Follows single subjects through the models of a plan; for tests and explanations.
///
/// It keeps what all models read of a batch, so that further models and rows cost little.
public struct Tracer {
  private let plan: Plan
  private let program: Program
  private var worker: Worker
  private var batch: Batch?
  private var result = BatchResult(codes: [], eligibility: [])

  /// Creates a tracer for the models of a plan.
  ///
  /// - Complexity: O(what the plan computes).
  public init(_ plan: Plan) {
    self.plan = plan
    program = plan.program.transparent
    worker = Worker(plan: plan, program: program)
  }

  /// Reads a batch, whose subjects ``trace(row:model:)`` then follows.
  ///
  /// - Returns: what the models say of all subjects of the batch.
  /// - Throws: ``ScoringError`` like ``Worker/evaluate(_:)``.
  @discardableResult
  public mutating func read(_ batch: Batch) throws(ScoringError) -> BatchResult {
    self.batch = batch
    result = try worker.evaluate(batch)
    return result
  }

  /// How one model judges one subject of the batch.
  ///
  /// - Precondition: a batch was read, and has the row.
  public mutating func trace(row: Int, model: Int) -> Trace {
    guard let batch, batch.ids.indices.contains(row) else { preconditionFailure("no such subject") }
    var trace = Trace(code: result.codes[model][row])
    guard let stage = program.stages.first(where: { $0.model == model }) else { return trace }
    let characteristics = worker.characteristics(stage, batch)
    for (index, reading) in plan.scorers[model].readings.enumerated() {
      guard let name = reading.name else { continue }
      trace.values[name] = characteristics.columns[index].value(at: row)
    }
    if let declarative = plan.scorers[model] as? DeclarativeScorer {
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

extension Plan {
  /// How one model judges one subject of a batch; slow, see ``Tracer`` for more than one.
  ///
  /// - Throws: ``ScoringError`` like ``Worker/evaluate(_:)``.
  public func trace(batch: Batch, row: Int, model: Int) throws(ScoringError) -> Trace {
    var tracer = Tracer(self)
    try tracer.read(batch)
    return tracer.trace(row: row, model: model)
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
