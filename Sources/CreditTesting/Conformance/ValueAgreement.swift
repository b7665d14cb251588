import CreditLanguage
import CreditModels
import CreditPopulation
public import CreditScoring
import Synchronization

/// The values that the engine assembles for a scorer against those of the reference scorer.
///
/// Stricter than ``EngineAgreement``: every value is compared as it is, before attributes, rounding
/// and ranges make many values one.
public struct ValueAgreement: Sendable {
  private let seed: UInt64
  private let models: [Model]
  private let probes: [TypedExpression]
  private let population: BatchPopulation

  /// Draws a model, its values and a population from a seed.
  public init(seed: UInt64, values: Int = 20, subjects: Int = 10) {
    self.seed = seed
    (models, probes) = RandomModels().probedModels(seed: seed, count: 2, probes: values)
    population = RandomPopulations().population(seed: seed ^ 0x5EED, subjects: subjects)
  }

  /// Where the engine assembles something else, one sentence each; empty if they agree.
  ///
  /// - Throws: ``ScoringError`` when the engine refuses the model.
  public func disagreements() throws(ScoringError) -> [String] {
    guard let probed = models.last else { return [] }
    let probe = ProbeScorer(model: probed, expressions: probes)
    let scorers: [any Scorer] = models.dropLast().map { DeclarativeScorer($0) } + [probe]
    let plan = try Plan(scorers: scorers, schema: population.schema, vocabulary: .random)
    let reference = ReferenceScorer(
      models: models,
      schema: population.schema,
      vocabulary: .random
    )
    var worker = plan.makeWorker()
    var found: [String] = []
    for batch in population.content {
      _ = try worker.evaluate(batch)
      let columns = probe.seen
      guard columns.count == probes.count, columns.allSatisfy({ $0.count == batch.count }) else {
        let rows = columns.map(\.count)
        return ["seed \(seed): the scorer was handed columns of \(rows) rows for \(batch.count)"]
      }
      for row in 0..<batch.count {
        let expected = reference.values(of: probes, model: models.count - 1, row: row, in: batch)
        for (index, value) in expected.enumerated() {
          let said = said(columns[index], row: row, unit: probes[index].unit)
          if said != value {
            let what =
              "the reference has \(value), the engine \(said) for \(probes[index].expression)"
            found.append("seed \(seed), s\(row): \(what)")
          }
        }
      }
    }
    return found
  }

  /// A value of the engine in the reference's words.
  private func said(_ column: Column, row: Int, unit: Unit) -> ReferenceValue {
    switch column.integer(at: row) {
    case Value.absent: .absent
    case Value.none: .none
    case let code where unit == .category:
      .category(population.schema.dictionary.text(of: Int32(truncatingIfNeeded: code)))
    case let number: .value(number)
    }
  }
}

/// A scorer that keeps what it was handed and says the same of everybody.
private final class ProbeScorer: FileKeepingScorer {
  let card: ModelCard
  let readings: [Reading]
  private let model: Model
  private let columns = Mutex<[Column]>([])

  init(model: Model, expressions: [TypedExpression]) {
    self.model = model
    var card = model.card
    card.scale = Scale(range: 0...0)
    self.card = card
    self.readings = expressions.map { .value($0) }
  }

  var file: FileRules { model.file }
  var chains: [String: [String]] { model.chains }
  var accountValues: [Definition] { model.accountValues }
  var definitions: [Definition] { model.definitions }
  var uses: [Use] { model.uses }
  var settings: [String: Parameter.Value] {
    Dictionary(uniqueKeysWithValues: model.parameters.map { ($0.name, $0.defaultValue) })
  }
  /// The columns of the last batch.
  var seen: [Column] { columns.withLock { $0 } }

  func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    columns.withLock { $0 = characteristics.columns }
    return Standings(
      numbers: [Int64](repeating: 0, count: characteristics.count),
      states: [Int16](repeating: 0, count: characteristics.count)
    )
  }
}
