import CreditModels
import CreditPopulation

/// What numbers are made of, taken from the columns of the batch that was judged last.
extension Worker {
  /// The points of every model that the plan was asked for.
  func points(_ batch: Batch) -> [PointsColumns?] {
    guard !plan.parts.points.isEmpty else { return [] }
    var points = [PointsColumns?](repeating: nil, count: plan.scorers.count)
    for stage in program.stages where plan.parts.points.contains(stage.model) {
      points[stage.model] = self.points(stage, batch)
    }
    return points
  }

  /// The points of one model; nil if it is not additive.
  func points(_ stage: Program.Stage, _ batch: Batch) -> PointsColumns? {
    guard let scorer = plan.scorers[stage.model] as? DeclarativeScorer else { return nil }
    let scale = scorer.card.scale
    let characteristics = characteristics(stage, batch)
    switch scorer.judge {
    case .scorecard(let card):
      var points = PointsColumns(card, characteristics)
      points.numbers = Rounding(from: card.decimals, scale).numbers(points.totals)
      return points
    case .rating(let card, let ceiling):
      var points = PointsColumns(card, characteristics)
      points.numbers = points.totals.map { CompiledJudge.thousandths(0 &- $0, ceiling, scale) }
      return points
    case .ledger(let column, let decimals):
      guard case .ledger(_, let ledger) = stage.readings[column] else { return nil }
      var points = ledgerPoints(ledger, batch.count)
      points.numbers = Rounding(from: decimals, scale).numbers(points.totals)
      return points
    case .index, .opinion, .lookup, .program: return nil
    }
  }

  /// The points of a ledger that has been added up.
  private func ledgerPoints(_ ledger: Int, _ count: Int) -> PointsColumns {
    let plan = program.graph.ledgers[ledger]
    let start = plan.rules.start
    var points = PointsColumns(count: count, start: start)
    points.entries = EntryNotes.merged(ledgers[ledger].notes)
    points.additions = ledgers[ledger].additions
    points.gradings = ledgers[ledger].gradings
    points.totals = points.additions.indices.map { row in
      start &+ points.additions[row] &+ points.gradings[row]
    }
    for entry in points.entries { points.totals[Int(entry.row)] &+= entry.points }
    return points
  }
}

extension PointsColumns {
  fileprivate init(count: Int, start: Int64) {
    segments = [Int32](repeating: 0, count: count)
    attributes = []
    entries = []
    starts = [Int64](repeating: start, count: count)
    additions = []
    gradings = []
    totals = []
    numbers = []
  }

  /// The points of a scorecard.
  fileprivate init(_ card: CompiledScorecard, _ characteristics: Characteristics) {
    self.init(count: 0, start: 0)
    segments = card.segments(characteristics)
    starts = segments.map { card.starts[Int($0)] }
    totals = starts
    for (index, column) in card.columns.enumerated() {
      let classes = card.classes(of: index, characteristics.columns[column])
      let table = card.tables[index]
      let none = Int32(card.attributeCounts[index])
      attributes.append(
        classes.map { table.attributes[Int($0)] < 0 ? none : Int32(table.attributes[Int($0)]) }
      )
      for row in totals.indices {
        totals[row] &+= table.points[Int(segments[row])][Int(classes[row])]
      }
    }
  }
}
