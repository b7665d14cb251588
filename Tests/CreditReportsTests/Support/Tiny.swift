import CreditFormats
import CreditComparison
import CreditResults
import CreditModels
import CreditPopulation
import CreditReports
import CreditScoring

/// A comparison of recorded scores on twenty subjects, small enough to be known by heart.
enum Tiny {
  /// Two scores that disagree about the sixth and seventh and about the two best subjects, and one
  /// that turns them round and that a quarter lacks.
  static let scores: [[Int64]] = [
    (0..<20).map { Int64($0) },
    (0..<5).map { Int64($0) } + [6, 5] + (7..<18).map { Int64($0) } + [19, 18],
    (0..<20).map { $0 < 5 ? Value.none : 20 - $0 },
  ]

  static func compared(
    names: [String] = ["red", "green", "blue"],
    title: String = "Twenty subjects",
    levels: [String] = ["low", "high"]
  ) async throws -> Comparison {
    var schema = PopulationSchema(
      name: "twenty",
      asOf: Day("2024-12-31") ?? Day(number: 0),
      kinds: KindTable([])
    )
    schema.title = title
    schema.groups = [GroupColumn(name: "half", levels: levels)]
    schema.outcome = Outcome(column: "bad", event: "ninety days", reading: "1 is bad")
    schema.recordedScores = zip(names, scores).map { name, values in
      RecordedScore(
        name: name,
        column: name,
        higherIsBetter: true,
        decimals: 0,
        values: Set(values.filter { Value.isPresent($0) }).sorted()
      )
    }
    var batch = Batch(
      firstOrdinal: 0,
      ids: (0..<20).map { "s\($0)" },
      kinds: [UInt8](repeating: 0, count: 20),
      asOf: [Int32](repeating: schema.asOf.number, count: 20)
    )
    batch.groups = [(0..<20).map { $0 < 10 ? 0 : 1 }]
    batch.outcomes = (0..<20).map { $0 < 5 ? 1 : 0 }
    batch.recordedScores = Array(scores.prefix(names.count))
    return try await compare(
      schema.recordedScores.map { Contestant(RecordedScorer($0)) },
      on: BatchPopulation(schema: schema, batches: [batch]),
      vocabulary: Vocabulary(kinds: KindTable([]), characteristics: [], categories: []),
      options: ComparisonOptions(replicates: 8)
    )
  }

  static let provenance = Provenance(
    version: "9.9",
    inputs: [
      Provenance.Input(role: "data", name: "twenty.csv", sha256: Digest.of("twenty"))
    ],
    options: [(name: "--models", value: "none")]
  )

  /// A table of one column.
  static func table(_ kind: Table.Kind, _ cells: [Table.Cell]) -> Table {
    Table(
      name: "t",
      title: "A table.",
      columns: [Table.Column("x", kind)],
      rows: cells.map { [$0] }
    )
  }
}
