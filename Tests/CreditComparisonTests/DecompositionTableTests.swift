import CreditResults
import CreditComparison
import CreditModels
import CreditPopulation
import CreditScoring
import CreditTesting
import Testing

/// Disagreements taken apart, from documents to the table.
@Suite struct DecompositionTableTests {
  private typealias Variant = StageSample.Variant

  private static func compared(
    _ variants: [Variant],
    subjects: Int = 300,
    tables: Set<String> = ["decomposition"]
  ) async throws -> Comparison {
    let contestants = try variants.map { variant in
      let model = try StageSample.model(variant)
      return Contestant(DeclarativeScorer(model), model: model)
    }
    return try await compare(
      contestants,
      on: StageSample.population(subjects, seed: 1),
      vocabulary: Sample.vocabulary(),
      options: ComparisonOptions(tables: tables)
    )
  }

  private static func share(
    _ comparison: Comparison,
    _ measure: String,
    _ stage: String
  ) throws -> Double? {
    try comparison.row("decomposition", ["measure": measure, "stage": stage]).number("share")
  }

  @Test func `a file that forgets is all that two systems differ in`() async throws {
    let comparison = try await Self.compared([
      Variant(id: "a"), Variant(id: "b", keeps: "12 months"),
    ])
    for measure in ["category", "percentile"] {
      #expect(isClose(try Self.share(comparison, measure, "file"), 1))
      #expect(isClose(try Self.share(comparison, measure, "score"), 0))
      #expect(isClose(try Self.share(comparison, measure, "reading"), 0))
      #expect(isClose(try Self.share(comparison, measure, "scale"), 0))
    }
  }

  @Test func `other points are all that two systems differ in`() async throws {
    let comparison = try await Self.compared([
      Variant(id: "a"), Variant(id: "b", clean: 20, once: 50),
    ])
    for measure in ["category", "percentile"] {
      #expect(isClose(try Self.share(comparison, measure, "score"), 1))
      #expect(isClose(try Self.share(comparison, measure, "file"), 0))
    }
  }

  @Test func `where the line is drawn is all that two systems differ in`() async throws {
    let comparison = try await Self.compared([Variant(id: "a"), Variant(id: "b", cut: 165)])
    #expect(isClose(try Self.share(comparison, "decision", "scale"), 1))
    #expect(isClose(try Self.share(comparison, "decision", "score"), 0))
    let percentile = try comparison.row(
      "decomposition",
      ["measure": "percentile", "stage": "scale"]
    )
    #expect(percentile.number("value") == 0)
    #expect(percentile.text("note") == "no disagreement")
  }

  @Test func `what they look at is all that two systems differ in`() async throws {
    let comparison = try await Self.compared([
      Variant(id: "a"), Variant(id: "b", second: "merit", category: "conduct"),
    ])
    for measure in ["category", "percentile"] {
      #expect(isClose(try Self.share(comparison, measure, "reading"), 1))
      #expect(isClose(try Self.share(comparison, measure, "score"), 0))
    }
    let row = try comparison.row("decomposition", ["measure": "percentile", "stage": "reading"])
    let overlap = try #require(row.number("overlap"))
    #expect(overlap > 0.2 && overlap < 1)
  }

  @Test func `a system has no disagreement with itself`() async throws {
    let comparison = try await Self.compared([Variant(id: "a"), Variant(id: "b")])
    for row in try comparison.rows("decomposition") {
      #expect(row.number("value") == 0)
      #expect(row["share"] == .empty)
      #expect(row.text("note") == "no disagreement")
    }
  }

  @Test func `exchanging the systems changes nothing`() async throws {
    let variants = [Variant(id: "a"), Variant(id: "b", keeps: "12 months", clean: 40, cut: 160)]
    let (one, other) = (
      try await Self.compared(variants), try await Self.compared(variants.reversed())
    )
    let columns = ["level", "measure", "stage", "value", "share", "lower", "upper", "overlap", "n"]
    let rows = try [one, other].map { comparison in
      try comparison.rows("decomposition").map { row in columns.map { row[$0] } }
    }
    #expect(rows[0] == rows[1])
  }

  @Test func `a group's disagreement is the mean of its subjects`() async throws {
    let comparison = try await Self.compared([
      Variant(id: "a"), Variant(id: "b", keeps: "12 months", clean: 40, cut: 160),
    ])
    for measure in ["decision", "category", "percentile"] {
      for stage in ["reading", "file", "score", "scale"] {
        let wanted = ["measure": measure, "stage": stage]
        let whole = try comparison.row("decomposition", wanted)
        let halves = try ["left", "right"].map { level in
          try comparison.row(
            "decomposition",
            wanted.merging(["group": "half", "level": level]) { $1 }
          )
        }
        let sum = halves.reduce(0) { $0 + ($1.number("n") ?? 0) * ($1.number("value") ?? 0) }
        #expect(isClose(whole.number("n"), 300))
        #expect(isClose(whole.number("value"), sum / 300))
      }
    }
  }

  @Test func `intervals hold the value and narrow as subjects grow`() async throws {
    let variants = [Variant(id: "a"), Variant(id: "b", keeps: "12 months", clean: 40, cut: 160)]
    var widths: [Double] = []
    for count in [100, 400, 1600] {
      let row = try await Self.compared(variants, subjects: count).row(
        "decomposition",
        ["group": "", "measure": "percentile", "stage": "file"]
      )
      let low = try #require(row.number("value_lower"))
      let high = try #require(row.number("value_upper"))
      let value = try #require(row.number("value"))
      #expect(low < value && value < high)
      #expect(row.text("interval").hasPrefix("bootstrap of subjects, 200 replicates"))
      widths.append(high - low)
    }
    // Four times the subjects halve the interval; the bounds allow for its own randomness.
    for (wide, narrow) in zip(widths, widths.dropFirst()) {
      #expect(narrow > 0.35 * wide && narrow < 0.7 * wide)
    }
  }

  @Test func `too little in common is not identified`() async throws {
    // Of three points of the second characteristic hardly anything is left in common.
    let comparison = try await Self.compared([
      Variant(id: "a", clean: 1, once: 0),
      Variant(id: "b", clean: 1, once: 0, second: "merit", category: "conduct"),
    ])
    let rows = try comparison.rows("decomposition", ["group": "", "measure": "percentile"])
    for row in rows where row.text("stage") != "reading" {
      #expect(row["value"] == .empty)
      #expect(row.text("note") == "not identified")
    }
    #expect(try #require(rows.first).number("value") != nil)
  }

  @Test func `random pairs are taken apart as by the reference`() async throws {
    var compared = (values: 0, pairs: 0)
    for seed in UInt64(1)...90 {
      let models = RandomModels().models(seed: seed, count: 2)
      let population = RandomPopulations().population(seed: seed, subjects: 24)
      let comparison = try await compare(
        models.map { Contestant(DeclarativeScorer($0), model: $0) },
        on: population,
        vocabulary: .random,
        options: ComparisonOptions(tables: ["decomposition"])
      )
      let reference = DecompositionReference(models: models, population: population)
      for (a, b) in [(0, 1)] {
        for kind in [SubjectKind.individual, .organisation] {
          guard let expected = try reference.found(a, b, kind) else { continue }
          compared.pairs += 1
          for row in try comparison.rows(
            "decomposition",
            [
              "group": "", "subjects": kind.plural, "model_a": models[a].card.pinnedID,
              "model_b": models[b].card.pinnedID,
            ]
          ) {
            #expect(row.number("n") == Double(expected.count))
            #expect(isClose(row.number("overlap"), expected.overlap, 1e-7))
            guard let value = row.number("value") else { continue }
            let found = expected.values[row.text("measure")]?[row.text("stage")]
            #expect(isClose(value, found, 1e-7), "seed \(seed), \(a) \(b), \(row.text("stage"))")
            compared.values += 1
          }
        }
      }
    }
    #expect(compared.pairs > 20, "\(compared)")
    #expect(compared.values > 50, "\(compared)")
  }

  @Test func `models that are not documents are not separable`() async throws {
    let crowd = Crowd.random(seed: 4, count: 50, columns: 2)
    let comparison = try await crowd.compared(
      crowd.columns.map { CodedScorer("xx.\($0)", column: $0) },
      options: ComparisonOptions(tables: ["decomposition"])
    )
    let rows = try comparison.rows("decomposition")
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row["value"] == .empty)
      #expect(row.text("note") == "not separable: xx.c0, xx.c1")
    }
  }
}
