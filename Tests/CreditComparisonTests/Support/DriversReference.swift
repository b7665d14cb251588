import CreditModels
import CreditPopulation
import CreditScoring
import CreditTesting

/// Shares of variance from the reference scorer, subject by subject and in floating point.
struct DriversReference {
  let models: [Model]
  let population: BatchPopulation

  /// One subject of a model.
  private struct Row {
    var segment: Int
    var score: Double
    /// The parts, additions, cap and knock-out.
    var values: [Double]
  }

  /// By segment and characteristic as the table names them; nil for a model that is not additive.
  func varianceShares(of model: Int, _ kind: SubjectKind) throws -> [[String]: Double]? {
    let scorer = DeclarativeScorer(models[model])
    guard let anatomy = Anatomy(scorer, kinds: population.schema.kinds) else { return nil }
    let rows = try rows(model, kind, anatomy)
    let mean = rows.map(\.score).reduce(0, +) / Double(rows.count)
    let variation = rows.reduce(0) { $0 + ($1.score - mean) * ($1.score - mean) }
    guard !rows.isEmpty, variation > 0 else { return nil }
    let isSegmented = anatomy.segments.count > 1
    let names = anatomy.parts.map(\.name) + ["(additions)", "(cap)", "(knock-out)"]
    var shares: [[String]: Double] = [["", "(segment)"]: 0]
    for segment in anatomy.segments.indices {
      let own = rows.filter { $0.segment == segment }
      guard !own.isEmpty else { continue }
      let ownMean = own.map(\.score).reduce(0, +) / Double(own.count)
      shares[["", "(segment)"], default: 0] +=
        Double(own.count) * (ownMean - mean) * (ownMean - mean) / variation
      for (index, name) in names.enumerated() {
        let middle = own.map { $0.values[index] }.reduce(0, +) / Double(own.count)
        let sum = own.reduce(0) { $0 + ($1.values[index] - middle) * ($1.score - ownMean) }
        let isPart = index < anatomy.parts.count
        let key = [isSegmented && isPart ? anatomy.segments[segment] : "", name]
        shares[key, default: 0] += sum / variation
      }
    }
    return shares
  }

  private func rows(_ model: Int, _ kind: SubjectKind, _ anatomy: Anatomy) throws -> [Row] {
    let scorers = models.map { DeclarativeScorer($0) }
    let plan = try Plan(scorers: scorers, schema: population.schema, vocabulary: .random)
    let reference = ReferenceScorer(models: models, schema: population.schema, vocabulary: .random)
    let (book, scale) = (plan.codeBooks[model], scorers[model].card.scale)
    var worker = plan.makeWorker()
    var rows: [Row] = []
    for batch in population.content {
      let codes = try worker.evaluate(batch).codes[model]
      for row in 0..<batch.count where codes[row] >= 0 && batch.kinds[row] == kind.code {
        guard let points = reference.points(of: model, row: row, in: batch),
          let number = points.number, let range = scale.range
        else { continue }
        let factor = Double(anatomy.pointsFactor)
        let code = Int(codes[row])
        var said = number
        if book.states[code] >= 0 {
          let numbered = book.states.indices.filter { book.states[$0] < 0 }
          let isAbove = numbered.allSatisfy { book.places[$0] < book.places[code] }
          said = isAbove == scale.higherIsBetter ? range.upperBound : range.lowerBound
        }
        let judged = Double(number * anatomy.scoreFactor)
        let score = Double(said * anatomy.scoreFactor)
        let uncapped = points.uncapped.map { Double($0) * factor }
        let additions = Double(points.additions) * factor
        let sum = Double(points.start) * factor + uncapped.reduce(0, +) + additions
        rows.append(
          Row(
            segment: points.segment,
            score: score,
            values: uncapped + [additions, judged - sum, score - judged]
          )
        )
      }
    }
    return rows
  }
}
