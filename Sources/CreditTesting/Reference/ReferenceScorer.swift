import CreditLanguage
public import CreditModels
public import CreditPopulation

/// The semantics of the model language, one subject at a time and as plain as possible.
///
/// It is written from the documentation of `Expression`, `FileRules`, `ScoreRules`, `Ledger` and
/// `Scale` alone and shares no code with the engine, so that an agreement of the two means
/// something. Slow: for tests only.
public struct ReferenceScorer: Sendable {
  /// Values of parameters by name.
  public typealias Settings = [String: Parameter.Value]

  let models: [Model]
  let settings: [String: Settings]
  let schema: PopulationSchema
  let vocabulary: Vocabulary
  /// The kinds below every path.
  private let kinds: [String: Set<UInt16>]

  /// Creates a scorer of checked models.
  ///
  /// - Parameters:
  ///   - models: the models of the run, used ones included, without cycles.
  ///   - settings: values that differ from the defaults, by the model's pinned id.
  ///   - schema: what the population holds.
  ///   - vocabulary: the standard characteristics.
  public init(
    models: [Model],
    settings: [String: Settings] = [:],
    schema: PopulationSchema,
    vocabulary: Vocabulary
  ) {
    self.models = models
    self.settings = settings
    self.schema = schema
    self.vocabulary = vocabulary
    self.kinds = Dictionary(
      uniqueKeysWithValues: schema.kinds.names.map { ($0, Set(schema.kinds.codes(under: $0))) }
    )
  }

  /// What a model says of a subject.
  ///
  /// - Parameters:
  ///   - model: an index of the models that the scorer was created with.
  ///   - row: the subject's index in the batch.
  ///   - batch: a batch of the scorer's schema.
  /// - Returns: the standing and what led to it.
  public func result(of model: Int, row: Int, in batch: Batch) -> ReferenceResult {
    let subject = ReferenceSubject(row: row, of: batch, schema: schema)
    return reader(of: models[model], subject: subject, schema).result()
  }

  /// The values of expressions that a model might contain.
  func values(
    of expressions: [TypedExpression],
    model: Int,
    row: Int,
    in batch: Batch
  ) -> [ReferenceValue] {
    let subject = ReferenceSubject(row: row, of: batch, schema: schema)
    let reader = reader(of: models[model], subject: subject, schema)
    return expressions.map { reader.value(of: $0.expression, in: .subject) }
  }

  /// A reader of a subject for a model, with the standings that the model uses.
  func reader(
    of model: Model,
    subject: ReferenceSubject,
    _ schema: PopulationSchema
  ) -> ReferenceReader {
    var used: [String: ReferenceStanding] = [:]
    for use in model.uses {
      guard let other = models.first(where: { $0.card.isMeant(by: use.model) }) else { continue }
      var (subject, schema) = (subject, schema)
      if let date = use.date {
        subject = subject.known(on: date.day(before: subject.asOf), schema: schema)
        // Whether a kind is covered is asked once, on the dataset's date.
        let day = date.day(before: schema.asOf)
        schema.recordedKinds = schema.recordedKinds.filter {
          schema.coveredFrom[$0].map { $0 <= day } ?? true
        }
        schema.asOf = day
      }
      used[use.alias] = reader(of: other, subject: subject, schema).result().standing
    }
    return ReferenceReader(
      model: model,
      settings: settings[model.card.pinnedID] ?? [:],
      schema: schema,
      vocabulary: vocabulary,
      kinds: kinds,
      subject: subject,
      used: used
    )
  }
}

extension ModelCard {
  /// Whether a reference with or without edition means this model.
  fileprivate func isMeant(by reference: String) -> Bool {
    pinnedID == reference || id == reference
  }
}
