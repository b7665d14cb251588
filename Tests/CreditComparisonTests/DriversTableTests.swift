import CreditResults
import CreditComparison
import CreditModels
import CreditPopulation
import CreditScoring
import CreditTesting
import Testing

/// What moves scores, from documents to the table.
@Suite struct DriversTableTests {
  /// Random models on a random population with two groups.
  private static func drawn(
    seed: UInt64,
    subjects: Int = 60
  ) -> (models: [Model], population: BatchPopulation) {
    var population = RandomPopulations().population(seed: seed, subjects: subjects)
    population.schema.groups = [GroupColumn(name: "half", levels: ["left", "right"])]
    for index in population.content.indices {
      population.content[index].groups = [
        (0..<population.content[index].count).map { UInt16($0 % 2) }
      ]
    }
    return (RandomModels().models(seed: seed, count: 4), population)
  }

  private static func compared(
    _ models: [Model],
    _ population: BatchPopulation,
    tables: Set<String> = ["drivers", "models"]
  ) async throws -> Comparison {
    try await compare(
      models.map { Contestant(DeclarativeScorer($0), model: $0) },
      on: population,
      vocabulary: .random,
      options: ComparisonOptions(tables: tables)
    )
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `shares sum to one`(seed: UInt64) async throws {
    let (models, population) = Self.drawn(seed: seed)
    let comparison = try await Self.compared(models, population)
    var sums: [[String]: Double] = [:]
    for row in try comparison.rows("drivers") {
      guard let value = row.number("value") else { continue }
      let key = ["subjects", "level", "model", "statistic"].map(row.text)
      sums[key, default: 0] += value
    }
    #expect(!sums.isEmpty)
    for (key, sum) in sums { #expect(isClose(sum, 1, 1e-7), "\(key): \(sum)") }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `shares of the variance are those of the reference`(seed: UInt64) async throws {
    let (models, population) = Self.drawn(seed: seed)
    let comparison = try await Self.compared(models, population)
    let reference = DriversReference(models: models, population: population)
    var compared = 0
    for (index, model) in models.enumerated() {
      guard let expected = try reference.varianceShares(of: index, .individual) else { continue }
      for row in try comparison.rows(
        "drivers",
        [
          "group": "", "subjects": "individuals", "model": model.card.pinnedID,
          "statistic": "variance_share",
        ]
      ) {
        guard let value = row.number("value") else { continue }
        let key = [row.text("segment"), row.text("characteristic")]
        #expect(isClose(value, expected[key] ?? 0, 1e-7), "\(model.card.pinnedID) \(key)")
        compared += 1
      }
    }
    #expect(compared > 0 || seed != 1)
  }

  @Test func `a model that is not additive is sampled, with a standard error`() async throws {
    let (models, population) = Self.drawn(seed: 2, subjects: 200)
    for seed in UInt64(1)...30 {
      let opaque = RandomModels().models(seed: seed, count: 3).filter {
        ["opinion", "lookup"].contains($0.card.paradigm) && $0.uses.isEmpty
      }
      guard let model = opaque.first else { continue }
      let rows = try await Self.compared([model], population).rows(
        "drivers",
        ["group": "", "statistic": "variance_share"]
      )
      guard rows.contains(where: { $0.number("value") != nil }) else { continue }
      #expect(rows.allSatisfy { $0.text("method") == "baseline Shapley, sampled" })
      #expect(rows.contains { $0.text("note").hasPrefix("standard error") })
      return
    }
    Issue.record("no random model was opaque: \(models.count)")
  }

  @Test func `assumed points carry a share of the variance`() async throws {
    // Half the subjects have one default, whose points are assumed, the others none; all else is
    // equal: both attributes deviate by the same from the mean, so each carries half.
    let model = try StageSample.model(StageSample.Variant(id: "a"))
    var population = try StageSample.population(0, seed: 1)
    let words = try Sample.vocabulary()
    let kind = try #require(words.kinds.code(of: "default.reported"))
    var batch = Batch(
      firstOrdinal: 0,
      ids: (0..<10).map { "s\($0)" },
      kinds: (0..<10).map { _ in 0 },
      asOf: (0..<10).map { _ in 20_000 }
    )
    batch.groups = [(0..<10).map { _ in 0 }]
    batch.events.owners = (5..<10).map { Int32($0) }
    batch.events.kinds = (5..<10).map { _ in kind }
    batch.events.starts = (0...10).map { Int32(max(0, $0 - 5)) }
    let dates = (5..<10).map { _ in Int64(19_900) }
    batch.events.columns = [
      .date: .int64(dates), .recorded: .int64(dates),
      .case: .int64(dates.map { _ in Value.none }), .event: .int64([0, 1, 2, 3, 4]),
    ]
    population.content = [batch]
    let comparison = try await compare(
      [Contestant(DeclarativeScorer(model), model: model)],
      on: population,
      vocabulary: words,
      options: ComparisonOptions(tables: ["models"])
    )
    let row = try comparison.row("models", [:])
    #expect(isClose(row.number("evidence_variance_assumed"), 0.5))
  }
}
