import CreditTesting
import Foundation
import ParallaxKit
import Testing

// The scorer of the README, word for word.

struct AgeOnly: AbsenceGivingScorer {
  let card = ModelCard(id: "xx.age", title: "Age only", scale: Scale(range: 0...120))
  let readings = [Reading.value(TypedExpression(.characteristic("age"), unit: .count))]
  let absences = [AbsenceReason(absence: .notRecorded, reason: "no age")]

  func score(_ characteristics: Characteristics) throws(ScoringError) -> Standings {
    let ages = (0..<characteristics.count).map { characteristics.columns[0].integer(at: $0) }
    return Standings(
      numbers: ages.map { Value.isPresent($0) ? min(120, max(0, $0)) : Value.none },
      states: ages.map { Value.isPresent($0) ? 0 : -1 }
    )
  }
}

@Suite("The scorer of the README")
struct ReadmeScorerTests {
  @Test func `it stands in the README as it stands here`() throws {
    let readme = try String(
      contentsOf: Tool.checkout.appending(path: "README.md"),
      encoding: .utf8
    )
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let start = try #require(source.range(of: "struct AgeOnly"))
    let end = try #require(source.range(of: "\n}\n", range: start.upperBound..<source.endIndex))
    #expect(readme.contains(String(source[start.lowerBound..<end.upperBound])))
  }

  @Test func `it keeps the contract of scorers`() throws {
    let two = TwoPersons()
    let violations = ScorerConformance(vocabulary: two.vocabulary).violations(
      of: AgeOnly(),
      batches: [two.batch],
      schema: two.schema,
      seed: 7
    )
    #expect(violations.isEmpty, "\(violations)")
  }

  @Test func `it judges a population beside others, absence kept apart from zero`() async throws {
    let two = TwoPersons()
    let comparison = try await compare(
      [Contestant(AgeOnly())],
      on: BatchPopulation(schema: two.schema, batches: [two.batch]),
      vocabulary: two.vocabulary
    )
    let coverage = try #require(comparison.table("coverage"))
    let reason = try #require(coverage.columns.firstIndex { $0.name == "reason" })
    let count = try #require(coverage.columns.firstIndex { $0.name == "count" })
    #expect(coverage.rows.contains { $0[reason] == .text("no age") && $0[count] == .integer(1) })
  }
}

/// One person of thirty and one without an age.
private struct TwoPersons {
  let schema: PopulationSchema
  let batch: Batch
  let vocabulary: Vocabulary

  init() {
    var schema = PopulationSchema(name: "two", asOf: Day(number: 20_000), kinds: KindTable([]))
    schema.given = [GivenCharacteristic(name: "age", unit: .count)]
    var batch = Batch(firstOrdinal: 0, ids: ["1", "2"], kinds: [0, 0], asOf: [20_000, 20_000])
    batch.given = [.int64([30, Value.none])]
    self.schema = schema
    self.batch = batch
    self.vocabulary = Vocabulary(
      kinds: KindTable([]),
      characteristics: [
        StandardCharacteristic(
          name: "age",
          label: "Age",
          unit: .count,
          category: "identity_and_address"
        )
      ],
      categories: []
    )
  }
}
