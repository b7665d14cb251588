import CreditModels
import CreditPopulation

/// Judges on the files of others.
extension Worker {
  /// The common points of every pair of the plan; the models' own points must be among those asked
  /// for.
  mutating func hybrids(_ batch: Batch, _ points: [PointsColumns?]) -> [HybridColumns] {
    var columns: [HybridColumns] = []
    for hybrid in program.hybrids {
      let (a, b) = (hybrid.pair.a, hybrid.pair.b)
      guard let ownA = points[a], let ownB = points[b] else { continue }
      columns.append(
        HybridColumns(
          aOnA: common(of: a, ownA, hybrid.partsA),
          aOnB: common(of: a, hybrid.aOnB, hybrid.partsA, ownA.segments, batch),
          bOnA: common(of: b, hybrid.bOnA, hybrid.partsB, ownB.segments, batch),
          bOnB: common(of: b, ownB, hybrid.partsB)
        )
      )
    }
    return columns
  }

  /// The points of some parts on the model's own file.
  private func common(of model: Int, _ points: PointsColumns, _ parts: [Int]) -> [Int64] {
    guard let scorer = plan.scorers[model] as? DeclarativeScorer else { return [] }
    var sums = [Int64](repeating: 0, count: points.totals.count)
    switch scorer.judge {
    case .scorecard(let card), .rating(let card, _):
      for part in parts {
        let table = card.attributePoints[part]
        let attributes = points.attributes[part]
        for row in sums.indices {
          sums[row] &+= table[Int(points.segments[row])][Int(attributes[row])]
        }
      }
    case .ledger: add(points.entries, parts, to: &sums)
    case .index, .opinion, .lookup, .program: break
    }
    return sums
  }

  /// The points of some parts on another file, in the segments of the model's own.
  private mutating func common(
    of model: Int,
    _ stage: Program.Stage,
    _ parts: [Int],
    _ segments: [Int32],
    _ batch: Batch
  ) -> [Int64] {
    for step in stage.before { run(step, batch) }
    guard let scorer = plan.scorers[model] as? DeclarativeScorer else { return [] }
    var sums = [Int64](repeating: 0, count: batch.count)
    switch scorer.judge {
    case .scorecard(let card), .rating(let card, _):
      let characteristics = characteristics(stage, batch)
      for part in parts {
        let classes = card.classes(of: part, characteristics.columns[card.columns[part]])
        let table = card.tables[part].points
        for row in sums.indices {
          sums[row] &+= table[Int(segments[row])][Int(classes[row])]
        }
      }
    case .ledger(let column, _):
      guard case .ledger(_, let ledger) = stage.readings[column] else { break }
      add(EntryNotes.merged(ledgers[ledger].notes), parts, to: &sums)
    case .index, .opinion, .lookup, .program: break
    }
    return sums
  }

  private func add(_ entries: [PointsColumns.Entry], _ parts: [Int], to sums: inout [Int64]) {
    let chosen = Set(parts.map { Int32($0) })
    for entry in entries where chosen.contains(entry.part) {
      sums[Int(entry.row)] &+= entry.points
    }
  }
}
