public import CreditModels
public import CreditPopulation

/// Small populations from a seed, drawn to be awkward: dates on limits, month ends and 29 February,
/// equal dates, missing values, missing columns, kinds that are not recorded.
public struct RandomPopulations: Sendable {
  /// The words; its kinds must be those of ``Vocabulary/random``.
  public let vocabulary: Vocabulary

  /// Creates populations of a vocabulary.
  public init(vocabulary: Vocabulary = .random) { self.vocabulary = vocabulary }

  /// A population of one batch.
  public func population(seed: UInt64, subjects: Int) -> BatchPopulation {
    var random = SeededGenerator(seed: seed)
    let schema = self.schema(using: &random)
    var writer = RandomBatchWriter(schema: schema, random: random.split())
    return BatchPopulation(schema: schema, batches: [writer.batch(of: subjects)])
  }

  private func schema(using random: inout SeededGenerator) -> PopulationSchema {
    let asOf = random.pick(["2024-02-29", "2025-02-28", "2023-12-31", "2024-04-30", "2025-06-15"])
    var schema = PopulationSchema(
      name: "random",
      asOf: Day(asOf) ?? Day(number: 0),
      kinds: vocabulary.kinds
    )
    schema.synthetic = "drawn from a seed"
    schema.subjects = [.individual, .organisation]
    let codes = vocabulary.kinds.all.indices.map { UInt16($0) }
    schema.recordedKinds = Set(random.some(of: codes, percent: 85))
    schema.accountFields = Set(random.some(of: AccountField.allCases, percent: 88))
    schema.eventFields.formUnion(random.some(of: EventField.allCases, percent: 88))
    schema.subjectFields = Set(random.some(of: SubjectField.allCases, percent: 80))
    schema.given = random.some(of: vocabulary.characteristics, percent: 50).map { characteristic in
      let canFloat = ![Unit.category, .boolean].contains(characteristic.unit)
      return GivenCharacteristic(
        name: characteristic.name,
        unit: characteristic.unit,
        isFloatingPoint: canFloat && random.chance(40),
        dated: random.chance(30) ? schema.asOf.adding(days: -random.below(500)) : nil
      )
    }
    for kind in schema.recordedKinds.sorted() where random.chance(10) {
      schema.coveredFrom[kind] = schema.asOf.adding(days: -random.below(500))
    }
    if random.chance(30) { schema.snapshot = schema.asOf.adding(days: -random.below(400)) }
    schema.agencies = RandomWords.agencies
    schema.currency = random.chance(80) ? random.pick(RandomWords.currencies) : nil
    for from in RandomWords.currencies {
      for to in RandomWords.currencies where from != to && random.chance(70) {
        schema.rates[CurrencyPair(from: from, to: to)] = random.pick([920_000, 1_087_001, 333_333])
      }
    }
    return schema
  }
}
