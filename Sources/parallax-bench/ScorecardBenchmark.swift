import CreditLanguage
import CreditModels
import CreditPopulation
import CreditScoring

/// Four scorecards that share 24 floating-point characteristics, over a population drawn from a seed.
///
/// `Benchmarks/polars_scorecards.py` draws the same numbers, builds the same scorecards and must
/// print the same check sums.
struct ScorecardBenchmark: Sendable {
  static let columnCount = 24
  static let modelCount = 4
  static let cutCount = 6
  /// One value in twenty is missing.
  static let missingShare = 0.05

  let rows: Int
  let threads: Int
  let plan: Plan
  let batches: [Batch]

  /// Draws the population.
  init(rows: Int, threads: Int, batchSize: Int) throws {
    self.rows = rows
    self.threads = threads
    var schema = PopulationSchema(
      name: "scorecards",
      asOf: Day(number: 20_000),
      kinds: KindTable([])
    )
    schema.given = (0..<ScorecardBenchmark.columnCount).map {
      GivenCharacteristic(name: "c\($0)", unit: .count, isFloatingPoint: true)
    }
    let models = (0..<ScorecardBenchmark.modelCount).map(ScorecardBenchmark.model)
    plan = try Plan(
      scorers: models.map { DeclarativeScorer($0) },
      schema: schema,
      vocabulary: Vocabulary(kinds: KindTable([]), characteristics: [], categories: [])
    )
    batches = stride(from: 0, to: rows, by: batchSize).map {
      ScorecardBenchmark.batch($0..<min(rows, $0 + batchSize))
    }
  }

  /// Scores everything once and returns the sum of all scores of each model.
  func run() async throws -> [Int64] {
    let parts = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for thread in 0..<threads {
        group.addTask { try share(of: thread) }
      }
      return try await group.reduce(into: [[Int64]]()) { $0.append($1) }
    }
    return (0..<ScorecardBenchmark.modelCount).map { model in
      parts.reduce(0) { $0 + $1[model] }
    }
  }

  /// The batches of one thread.
  private func share(of thread: Int) throws -> [Int64] {
    var worker = plan.makeWorker()
    var sums = [Int64](repeating: 0, count: ScorecardBenchmark.modelCount)
    for index in stride(from: thread, to: batches.count, by: threads) {
      let result = try worker.evaluate(batches[index])
      for model in sums.indices {
        let lowest = plan.codeBooks[model].numbers[0]
        var sum: Int64 = 0
        for code in result.codes[model] { sum &+= Int64(code) }
        sums[model] += sum + lowest * Int64(result.codes[model].count)
      }
    }
    return sums
  }
}

// Drawing. The Python script follows the same rules.
extension ScorecardBenchmark {
  /// SplitMix64 of a position.
  static func bits(_ position: UInt64) -> UInt64 {
    var z = position &* 0x9E37_79B9_7F4A_7C15 &+ 0x2545_F491_4F6C_DD1D
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The value of a row and column: uniform on [0, 100) in steps of 2^-24, or NaN.
  static func value(_ row: Int, _ column: Int) -> Float {
    let bits = bits(UInt64(row) &* UInt64(columnCount) &+ UInt64(column))
    if bits & 0xFFFF < UInt64(missingShare * 65_536) { return .nan }
    return Float(bits >> 40) / 16_777_216 * 100
  }

  private static func batch(_ rows: Range<Int>) -> Batch {
    var batch = Batch(
      firstOrdinal: rows.lowerBound,
      ids: [String](repeating: "", count: rows.count),
      kinds: [UInt8](repeating: SubjectKind.individual.code, count: rows.count),
      asOf: [Int32](repeating: 20_000, count: rows.count)
    )
    batch.given = (0..<columnCount).map { column in
      .float32(rows.map { value($0, column) })
    }
    return batch
  }

  /// A scorecard with seven attributes and one for missing values a characteristic.
  private static func model(_ index: Int) -> Model {
    let characteristics = (0..<columnCount).map { column in
      let cuts = (1...cutCount).map { Int64($0 * 14 + (index * 5 + column * 3) % 11 - 5) }
      let bounds: [Int64?] = [nil] + cuts + [nil]
      var attributes = (0...cutCount).map { place in
        Attribute(
          label: "\(place)",
          match: .interval(lower: bounds[place], upper: bounds[place + 1]),
          points: [points(index, column, place)]
        )
      }
      attributes.append(
        Attribute(label: "absent", match: .absent, points: [points(index, column, cutCount + 1)])
      )
      return Characteristic(
        name: "c\(column)",
        category: "test",
        value: TypedExpression(.characteristic("c\(column)"), unit: .count),
        attributes: attributes
      )
    }
    let segment = Scorecard.Segment(name: "all", start: 500)
    let scorecard = Scorecard(segments: [segment], characteristics: characteristics, decimals: 0)
    let scale = Scale(range: 0...2_000)
    return Model(
      card: ModelCard(id: "bench.m\(index)", title: "Scorecard \(index)", scale: scale),
      file: FileRules(sees: []),
      score: ScoreRules(judge: .scorecard(scorecard))
    )
  }

  /// Points of an attribute, 0...40.
  private static func points(_ model: Int, _ column: Int, _ place: Int) -> Int64 {
    Int64((model * 17 + column * 29 + place * 13) % 41)
  }
}
