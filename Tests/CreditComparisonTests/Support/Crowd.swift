import CreditResults
import CreditComparison
import CreditModels
import CreditPopulation
import CreditScoring

/// Subjects in memory, each with a value in some columns that ``CodedScorer`` reads.
struct Crowd {
  /// One subject.
  struct Member {
    /// One value a column, in the code of ``CodedScorer``.
    var values: [Int64]
    var levels: [UInt16] = []
    var outcome = OutcomeState.unknown
    /// In millionths.
    var weight: Int64 = 1_000_000
    var kind = SubjectKind.individual
    /// By default the rank in the crowd.
    var id: String?
  }

  var members: [Member]
  var groups: [GroupColumn] = []
  var hasOutcome = false
  var weightKind: Weight.Kind?
  var synthetic: String?

  /// The columns, `c0`, `c1` and so on.
  var columns: [String] { (members.first?.values ?? []).indices.map { "c\($0)" } }

  /// The vocabulary of runs that need no words.
  static let vocabulary = Vocabulary(kinds: KindTable([]), characteristics: [], categories: [])

  /// The population in batches of a size.
  func population(batchSize: Int = 1000) -> BatchPopulation {
    var batches: [Batch] = []
    for start in stride(from: 0, to: members.count, by: batchSize) {
      batches.append(batch(start..<min(members.count, start + batchSize)))
    }
    return BatchPopulation(schema: schema, batches: batches)
  }

  private var schema: PopulationSchema {
    var schema = PopulationSchema(
      name: "crowd",
      asOf: Day(number: 20_000),
      kinds: KindTable([])
    )
    schema.synthetic = synthetic
    schema.subjects = Set(members.map(\.kind)).sorted()
    schema.groups = groups
    schema.outcome = hasOutcome ? Outcome(column: "bad", reading: "1 is bad") : nil
    schema.weight = weightKind.map { Weight(column: "weight", kind: $0) }
    schema.recordedScores = columns.enumerated().map { index, name in
      let present = members.map { $0.values[index] }.filter { Value.isPresent($0) }
      return RecordedScore(
        name: name,
        column: name,
        higherIsBetter: true,
        decimals: 0,
        values: Set(present).sorted()
      )
    }
    return schema
  }

  private func batch(_ range: Range<Int>) -> Batch {
    let part = members[range]
    var batch = Batch(
      firstOrdinal: range.lowerBound,
      ids: zip(range, part).map { $1.id ?? "s\($0)" },
      kinds: part.map(\.kind.code),
      asOf: part.map { _ in 20_000 }
    )
    batch.outcomes = hasOutcome ? part.map(\.outcome.code) : []
    batch.weights = weightKind == nil ? [] : part.map(\.weight)
    batch.groups = groups.indices.map { column in part.map { $0.levels[column] } }
    batch.recordedScores = columns.indices.map { column in part.map { $0.values[column] } }
    return batch
  }

  /// The tables of some scorers on this crowd; without a bootstrap unless asked for.
  func compared(
    _ scorers: [any Scorer],
    options: ComparisonOptions = ComparisonOptions(),
    replicates: Int = 0,
    batchSize: Int = 1000
  ) async throws -> Comparison {
    var options = options
    options.replicates = replicates
    return try await compare(
      scorers.map { Contestant($0) },
      on: population(batchSize: batchSize),
      vocabulary: Crowd.vocabulary,
      options: options
    )
  }
}
