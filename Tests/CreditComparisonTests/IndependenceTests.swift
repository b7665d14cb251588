import CreditResults
import CreditComparison
import CreditPopulation
import CreditScoring
import CreditTesting
import Testing

/// No result depends on the number of threads or on the size of batches.
@Suite struct IndependenceTests {
  /// A random population with a grouping and an outcome, in batches of a size.
  private static func population(seed: UInt64, batchSize: Int) -> BatchPopulation {
    let whole = RandomPopulations().population(seed: seed, subjects: 40)
    var (schema, batches) = (whole.schema, [Batch]())
    schema.groups = [GroupColumn(name: "half", levels: ["left", "right"])]
    schema.outcome = Outcome(column: "bad", reading: "1 is bad")
    for var batch in whole.content {
      batch.groups = [batch.ids.indices.map { UInt16($0 % 2) }]
      batch.outcomes = batch.ids.indices.map { UInt8($0 % 4 == 0 ? 1 : 0) }
      for start in stride(from: 0, to: batch.count, by: batchSize) {
        batches.append(batch.part(start..<min(batch.count, start + batchSize)))
      }
    }
    return BatchPopulation(schema: schema, batches: batches)
  }

  private static func tables(seed: UInt64, batchSize: Int, threads: Int) async throws -> [Table] {
    let models = RandomModels().models(seed: seed, count: 4)
    return try await compare(
      models.map { Contestant(DeclarativeScorer($0), model: $0) },
      on: population(seed: seed, batchSize: batchSize),
      vocabulary: .random,
      options: ComparisonOptions(threads: threads, replicates: 8)
    ).tables
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `tables of random models do not depend on threads and batches`(seed: UInt64) async throws {
    let expected = try await Self.tables(seed: seed, batchSize: 1000, threads: 1)
    #expect(expected.contains { $0.name == "agreement" && !$0.rows.isEmpty })
    for (batchSize, threads) in [(1000, 4), (1, 2), (7, 4)] {
      let found = try await Self.tables(seed: seed, batchSize: batchSize, threads: threads)
      #expect(found == expected, "seed \(seed), batches of \(batchSize), \(threads) threads")
    }
  }

  @Test func `weighted tables do not depend on them either`() async throws {
    var crowd = Crowd.random(seed: 9, count: 120, columns: 3)
    crowd.weightKind = .sampling
    let scorers = crowd.columns.map { CodedScorer("xx.\($0)", column: $0) }
    let expected = try await crowd.compared(
      scorers,
      options: ComparisonOptions(threads: 1),
      replicates: 8
    )
    for (batchSize, threads) in [(1, 2), (7, 4), (1000, 2)] {
      let found = try await crowd.compared(
        scorers,
        options: ComparisonOptions(threads: threads),
        replicates: 8,
        batchSize: batchSize
      )
      #expect(found.tables == expected.tables, "batches of \(batchSize)")
    }
  }

  @Test func `progress tells the number of subjects judged so far, in order`() async throws {
    let crowd = Crowd.random(seed: 1, count: 20)
    let told = Told()
    let comparison = try await compare(
      [Contestant(CodedScorer("xx.a", column: "c0"))],
      on: crowd.population(batchSize: 6),
      vocabulary: Crowd.vocabulary,
      options: ComparisonOptions(threads: 4, replicates: 0),
      progress: { told.append($0) }
    )
    #expect(comparison.dataset.subjects[.individual] == 20)
    #expect(told.counts == [6, 12, 18, 20])
  }
}
