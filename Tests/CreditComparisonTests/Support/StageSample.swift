import CreditModelFiles
import CreditModels
import CreditPopulation
import CreditTesting

/// Two-part scorecards that differ in one stage at a time, and a population with records for them.
enum StageSample {
  /// What may differ.
  struct Variant {
    var id: String
    /// Retention of payment defaults.
    var keeps = "ever"
    /// Points without a default and with one.
    var clean = 50
    var once = 20
    /// Where the favourable band begins.
    var cut = 145
    /// What the second characteristic counts, and its category.
    var second = "inquiry"
    var category = "inquiries"
  }

  static func model(_ variant: Variant) throws -> Model {
    try checkModel(
      parseDocument(document(variant), file: "card.yaml"),
      document: Model.Document(path: "card.yaml", text: document(variant)),
      in: ModelSurroundings(vocabulary: Sample.vocabulary())
    )
  }

  private static func document(_ variant: Variant) -> String {
    """
    parallax: 1
    id: xx.\(variant.id)
    title: The scorecard \(variant.id)
    place: Nowhere
    status: published
    purpose: credit-default
    file:
      sees:
        - { kinds: default, keeps: \(variant.keeps), evidence: published, source: law }
        - { kinds: [inquiry, merit], keeps: ever }
    score:
      scorecard:
        evidence: published
        source: law
        start: 100
        characteristics:
          defaults:
            category: payment_history
            value: count(default)
            points:
              0: \(variant.clean)
              1: { value: \(variant.once), evidence: assumed, reason: a guess, range: [0, 50] }
              2..: 0
          second:
            category: \(variant.category)
            value: count(\(variant.second))
            points: { 0: 30, 1: 15, 2: 5, 3..: 0 }
    scale:
      direction: higher-is-better
      range: [0, 200]
      bands:
        - { band: good, from: \(variant.cut), evidence: published, source: law }
        - { band: poor, from: 0, evidence: published, source: law }
      decision: { favourable: [good], evidence: published, source: law }
    sources:
      law: { title: A law, url: "https://example.org" }

    """
  }

  /// Subjects with none to four records of each kind, some of them two years old.
  static func population(_ count: Int, seed: UInt64) throws -> BatchPopulation {
    let words = try Sample.vocabulary()
    var schema = PopulationSchema(name: "stages", asOf: Day(number: 20_000), kinds: words.kinds)
    schema.recordedKinds = Set(words.kinds.all.indices.map { UInt16($0) })
    schema.groups = [GroupColumn(name: "half", levels: ["left", "right"])]
    var random = SeededGenerator(seed: seed)
    var batch = Batch(
      firstOrdinal: 0,
      ids: (0..<count).map { "s\($0)" },
      kinds: (0..<count).map { _ in 0 },
      asOf: (0..<count).map { _ in 20_000 }
    )
    batch.groups = [(0..<count).map { UInt16($0 % 2) }]
    var dates: [Int64] = []
    for subject in 0..<count {
      for kind in words.kinds.all.indices {
        for _ in 0..<Int.random(in: 0...4, using: &random) where Bool.random(using: &random) {
          batch.events.owners.append(Int32(subject))
          batch.events.kinds.append(UInt16(kind))
          dates.append(Bool.random(using: &random) ? 19_900 : 19_300)
        }
      }
      batch.events.starts[subject + 1] = Int32(dates.count)
    }
    batch.events.columns = [
      .date: .int64(dates), .recorded: .int64(dates),
      .case: .int64(dates.map { _ in Value.none }),
      .event: .int64(dates.indices.map { Int64($0) }),
    ]
    return BatchPopulation(schema: schema, batches: [batch])
  }
}
