import CreditModels
import CreditPopulation
import CreditScoring
import CreditTesting
import Testing

@testable import CreditComparison
import CreditResults

/// Counts of attributes against the reference, and as sums over parts of a population.
@Suite struct AttributeCountsTests {
  /// The counts of a scorecard on some subjects, in batches of a size.
  private static func counts(batchSize: Int, merging: Bool = false) throws -> (
    counts: AttributeCounts, frame: AttributeFrame
  ) {
    let scorer = DeclarativeScorer(try StageSample.model(StageSample.Variant(id: "a")))
    let population = try StageSample.population(80, seed: 4)
    let plan = try Plan(
      scorers: [scorer],
      schema: population.schema,
      vocabulary: Sample.vocabulary(),
      parts: PlanParts(points: [0])
    )
    let anatomy = try #require(Anatomy(scorer, kinds: population.schema.kinds))
    let frame = AttributeFrame(anatomy, book: plan.codeBooks[0], scale: scorer.card.scale)
    let empty = AttributeCounts(frames: [frame])
    var (counts, worker) = (empty, plan.makeWorker())
    for whole in population.content {
      for start in stride(from: 0, to: whole.count, by: batchSize) {
        let batch = whole.part(start..<min(whole.count, start + batchSize))
        let result = try worker.evaluate(batch)
        let chunk = CodeStore.Chunk(
          firstOrdinal: batch.firstOrdinal,
          kinds: batch.kinds,
          keys: batch.ids.map { _ in 0 },
          codes: result.codes,
          outcomes: batch.ids.indices.map { UInt8((batch.firstOrdinal + $0) % 3) },
          cells: batch.groups[0],
          weights: []
        )
        if merging {
          var part = empty
          part.add(result.points, of: chunk)
          counts.merge(part)
        } else {
          counts.add(result.points, of: chunk)
        }
      }
    }
    return (counts, frame)
  }

  private static func group(_ includes: [Bool]) -> SubjectGroup {
    SubjectGroup(subjects: .individual, group: "", level: "", includes: includes)
  }

  @Test func `counts of parts add up to those of the whole`() throws {
    let whole = try Self.counts(batchSize: 1000).counts
    for (size, merging) in [(1, false), (7, true), (80, true)] {
      #expect(try Self.counts(batchSize: size, merging: merging).counts.blocks == whole.blocks)
    }
    let everybody = try #require(whole.block(of: 0, in: Self.group([true, true])))
    var sum = try #require(whole.block(of: 0, in: Self.group([true, false])))
    #expect(sum != everybody)
    sum.add(try #require(whole.block(of: 0, in: Self.group([false, true]))))
    #expect(sum == everybody)
  }

  @Test func `every attribute has the subjects, points and scores of the reference`() throws {
    let (counts, frame) = try Self.counts(batchSize: 1000)
    let model = try StageSample.model(StageSample.Variant(id: "a"))
    let population = try StageSample.population(80, seed: 4)
    let reference = ReferenceScorer(
      models: [model],
      schema: population.schema,
      vocabulary: try Sample.vocabulary()
    )
    let block = try #require(counts.block(of: 0, in: Self.group([true, true])))
    var expected = AttributeCounts.Block(frame)
    for batch in population.content {
      for row in 0..<batch.count {
        let points = try #require(reference.points(of: 0, row: row, in: batch))
        let score = Int128(try #require(points.number))
        for (part, attribute) in points.attributes.enumerated() {
          let index = frame.offsets[part] + (try #require(attribute))
          expected.cells[index].counts[row % 3] += 1
          expected.cells[index].weights[row % 3] += 1
          expected.cells[index].scores += score
          expected.cells[index].points += Int128(points.parts[part])
          expected.cells[index].products += Int128(points.parts[part]) * score
        }
      }
    }
    #expect(block.cells == expected.cells)
    #expect(block.segments.map(\.count) == [80])
  }
}
