import CreditLanguage
import CreditModels
public import CreditPopulation

extension ReferenceReader {
  /// What the number is made of; nil for a model that is not additive.
  func points() -> ReferencePoints? {
    switch model.score.judge {
    case .scorecard(let card):
      return points(of: card) { said(number: $0, decimals: card.decimals).number }
    case .rating(let rating):
      guard case .effects(let card) = rating.index else { return nil }
      return points(of: card) { ratingStanding(-$0, ceiling: rating.ceiling).number }
    case .ledger(let ledger): return points(of: ledger)
    case .opinion, .lookup, .program: return nil
    }
  }

  private func points(of card: Scorecard, number: (Int64) -> Int64?) -> ReferencePoints {
    let segment =
      card.segments.firstIndex { segment in
        segment.condition.map { value(of: $0.expression, in: .subject).holds } ?? true
      } ?? card.segments.count - 1
    let attributes = card.characteristics.map { characteristic in
      attribute(of: characteristic, for: value(of: characteristic.value.expression, in: .subject))
    }
    let parts = attributes.map { $0?.points[segment] ?? 0 }
    var points = ReferencePoints(
      segment: segment,
      start: card.segments[segment].start,
      additions: 0,
      parts: parts,
      uncapped: parts,
      attributes: zip(card.characteristics, attributes).map { characteristic, attribute in
        attribute.flatMap { characteristic.attributes.firstIndex(of: $0) }
      },
      number: nil,
      grading: 0
    )
    points.number = number(points.total)
    return points
  }
}

extension ReferenceScorer {
  /// What the number of a model is made of for a subject, on the model's own file or on that of
  /// another model.
  ///
  /// - Parameters:
  ///   - model: the judge, an index of the models.
  ///   - file: the model whose file is judged; nil for the judge's own.
  ///   - row: the subject's index in the batch.
  ///   - batch: a batch of the scorer's schema.
  /// - Returns: nil for a model that is not additive.
  public func points(
    of model: Int,
    onFileOf file: Int? = nil,
    row: Int,
    in batch: Batch
  ) -> ReferencePoints? {
    let subject = ReferenceSubject(row: row, of: batch, schema: schema)
    let judge = reader(of: models[model], subject: subject, schema)
    guard let file, file != model else { return judge.points() }
    return judge.onFile(of: reader(of: models[file], subject: subject, schema)).points()
  }

  /// The points of the parts that two models have in common, in the segment of the judge's own run.
  public func commonPoints(
    judge: Int,
    file: Int,
    parts: [Int],
    row: Int,
    in batch: Batch
  ) -> Int64? {
    guard let own = points(of: judge, row: row, in: batch),
      let other = points(of: judge, onFileOf: file, row: row, in: batch)
    else { return nil }
    guard let card = models[judge].scorecard else {
      return parts.map { other.parts[$0] }.reduce(0, +)
    }
    return parts.map { part in
      other.attributes[part].map {
        card.characteristics[part].attributes[$0].points[own.segment]
      } ?? 0
    }.reduce(0, +)
  }
}

extension Model {
  /// The characteristics, if the model has some.
  fileprivate var scorecard: Scorecard? {
    switch score.judge {
    case .scorecard(let card): return card
    case .rating(let rating):
      if case .effects(let card) = rating.index { return card }
      return nil
    case .ledger, .opinion, .lookup, .program: return nil
    }
  }
}
