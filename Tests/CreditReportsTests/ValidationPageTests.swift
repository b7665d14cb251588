import CreditFormats
import CreditComparison
import CreditResults
import CreditModels
import CreditPopulation
import CreditReports
import CreditScoring
import Testing

@Suite struct ValidationPageTests {
  /// Twenty subjects with the scores 0 to 19: mean 9.5, a quarter from 15 up.
  private static func validated(_ targets: [PublishedTarget]) async throws -> Validation {
    var schema = PopulationSchema(
      name: "twenty",
      asOf: Day("2024-12-31") ?? Day(number: 0),
      kinds: KindTable([])
    )
    schema.synthetic = "Drawn | by hand."
    schema.recordedScores = [
      RecordedScore(
        name: "red",
        column: "red",
        higherIsBetter: true,
        decimals: 0,
        values: (0..<20).map { Int64($0) }
      )
    ]
    var batch = Batch(
      firstOrdinal: 0,
      ids: (0..<20).map { "s\($0)" },
      kinds: [UInt8](repeating: 0, count: 20),
      asOf: [Int32](repeating: schema.asOf.number, count: 20)
    )
    batch.recordedScores = [(0..<20).map { Int64($0) }]
    let scorer = RecordedScorer(schema.recordedScores[0])
    let model = Model(
      card: scorer.card,
      file: FileRules(sees: []),
      score: ScoreRules(judge: .opinion(positive: "any")),
      sources: [Source(key: "law", title: "A *law*", url: "https://example.org/a_b")],
      published: targets
    )
    return try await validate(
      [Contestant(scorer, model: model)],
      on: BatchPopulation(schema: schema, batches: [batch]),
      vocabulary: Vocabulary(kinds: KindTable([]), characteristics: [], categories: [])
    )
  }

  private static func target(
    _ measure: PublishedTarget.Measure,
    _ value: ClosedRange<Double>,
    of subjects: SubjectKind = .individual,
    explanation: String? = nil
  ) -> PublishedTarget {
    PublishedTarget(
      measure: measure,
      value: value,
      text: "as written",
      subjects: subjects,
      population: "people",
      year: 2023,
      grade: .publishedCopy,
      source: "law p. 3",
      note: "other people",
      explanation: explanation
    )
  }

  private static let targets = [
    target(.location(.mean), 9.5...9.5),
    target(.scores(15...19), 0.9...0.9),
    target(.scores(0...4), 0.8...0.9, explanation: "the scale is another"),
    target(.location(.mean), 5...5, of: .organisation),
  ]

  private static func report(
    skipped: [ValidationReport.Skipped] = []
  ) async throws -> ValidationReport {
    ValidationReport(
      validations: [try await validated(targets)],
      skipped: skipped,
      provenance: Tiny.provenance
    )
  }

  private static func file(_ name: String, _ report: ValidationReport) throws -> String {
    try #require(report.files.first { $0.name == name }).text
  }

  @Test func `the page says that results are held out and whose population it is`() async throws {
    let page = try Self.file("validation.md", await Self.report())
    #expect(page.hasPrefix("# Validation: what was published, and what came out\n\n\(notice)"))
    #expect(
      page.contains("**Held out.** What was published is held out: no model and no population")
    )
    #expect(
      page.contains(
        "- Dataset `twenty`: 20 individuals, as of 2024-12-31. **Synthetic, a stylised population.** "
          + "Drawn \\| by hand.\n"
      )
    )
    #expect(
      page.contains("4 published results: 1 are met, 2 are missed, 1 cannot be computed here.")
    )
  }

  @Test func `every result stands there, misses included`() async throws {
    let page = try Self.file("validation.md", await Self.report())
    #expect(page.contains("| individuals | mean | 9.5 | 9.5 |"))
    #expect(page.contains("| individuals | scores 15 to 19 | 90.0 % | 25.0 % |"))
    #expect(page.contains("| -65.0 points | 20 | missed |"))
    #expect(page.contains("| individuals | scores 0 to 4 | 80.0 % to 90.0 % | 25.0 % |"))
    #expect(page.contains("| organisations | mean | 5 |  |  |  |  | 0 | not computed |"))
  }

  @Test func `a miss is explained or said not to be`() async throws {
    let page = try Self.file("validation.md", await Self.report())
    let rest =
      "published of people, 2023: A \\*law\\* <https://example.org/a_b> (published copy). "
      + "other people."
    #expect(page.contains("- *mean*: \(rest)\n"))
    #expect(page.contains("- *scores 15 to 19*: \(rest) Missed: not explained.\n"))
    #expect(page.contains("- *scores 0 to 4*: \(rest) Missed: the scale is another.\n"))
    #expect(page.contains("- *mean*: \(rest) the dataset has no organisations.\n"))
  }

  @Test func `bars show what was published above what came out`() async throws {
    let page = try Self.file("validation.md", await Self.report())
    // The longest bar, of 90 per cent, has forty characters; 25 per cent have eleven.
    #expect(
      page.contains(
        """
        scores 15 to 19  published \(String(repeating: "█", count: 40)) 90.0 %
                         achieved  \(String(repeating: "█", count: 11)) 25.0 %

        """
      )
    )
  }

  @Test func `the table has one row a result with everything`() async throws {
    let table = try Self.file("tables/validation.csv", await Self.report())
    let lines = table.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines[0]
        == "dataset,model,subjects,target,published,published_lower,published_upper,achieved,lower,"
        + "upper,difference,verdict,n,interval,population,year,evidence,source,note,explanation,data"
    )
    #expect(lines[2].hasPrefix("twenty,red,individuals,scores 15 to 19,as written,0.9,0.9,0.25,"))
    #expect(lines[2].contains(",-0.65,missed,20,Wilson,people,2023,published copy,"))
    #expect(lines[2].hasSuffix(",other people,not explained,synthetic"))
    let json = try Self.file("validation.json", await Self.report())
    #expect(json.contains("\"format\": \"parallax-validation-1\""))
    #expect(json.contains("\"verdict\": \"not computed\""))
  }

  @Test func `a dataset that was left out is named`() async throws {
    let skipped = [ValidationReport.Skipped(dataset: "real", reason: "its tables are not here")]
    let report = try await Self.report(skipped: skipped)
    #expect(
      try Self.file("validation.md", report)
        .contains("## Left out\n\n- `real`: its tables are not here\n")
    )
    #expect(try Self.file("validation.json", report).contains("\"dataset\": \"real\""))
  }

  @Test func `two runs leave the same bytes`() async throws {
    let (one, other) = (try await Self.report(), try await Self.report())
    #expect(one.files == other.files)
  }
}
