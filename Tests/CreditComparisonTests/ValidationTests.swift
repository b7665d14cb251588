import CreditResults
import CreditComparison
import CreditModels
import CreditPopulation
import CreditScoring
import CreditStatistics
import Testing

@Suite struct ValidationTests {
  /// Ten subjects: by A four are good, two fair, one poor, one in default; two have no standing.
  private static let crowd = Crowd(
    members: zip(
      [90, 80, 70, 65, 40, 35, 20, -1, -2, -3],
      [95, 80, 60, 65, 40, 5, 20, 10, 50, 70]
    )
    .map { Crowd.Member(values: [$0, $1]) },
    synthetic: "made up"
  )

  private static func target(
    _ measure: PublishedTarget.Measure,
    _ value: ClosedRange<Double>,
    of subjects: SubjectKind = .individual
  ) -> PublishedTarget {
    PublishedTarget(
      measure: measure,
      value: value,
      text: "as written",
      subjects: subjects,
      population: "people",
      source: "law p. 3",
      note: "other people"
    )
  }

  /// What came out for results published of A, with B beside it.
  private static func results(_ targets: [PublishedTarget]) async throws -> [ValidatedTarget] {
    var model = try Sample.model()
    model.published = targets
    let contestants = [
      Contestant(CodedScorer("xx.a", column: "c0"), model: model),
      Contestant(CodedScorer("xx.b", column: "c1")),
    ]
    let validation = try await validate(
      contestants,
      on: crowd.population(batchSize: 3),
      vocabulary: Crowd.vocabulary
    )
    return validation.results
  }

  private static func value(_ measure: PublishedTarget.Measure) async throws -> (Double, Int64) {
    let result = try #require(try await results([target(measure, 0...0)]).first)
    return (try #require(result.achieved.value), result.n)
  }

  @Test func `shares of bands are of those with a standing`() async throws {
    let good = try await Self.value(.bands(["good"]))
    #expect(good == (0.5, 8))
    let bad = try await Self.value(.bands(["poor", "default"]))
    #expect(bad == (0.25, 8))
  }

  @Test func `shares of scores are of those with a number`() async throws {
    let middle = try await Self.value(.scores(60...80))
    #expect(abs(middle.0 - 3.0 / 7) < 1e-12 && middle.1 == 7)
  }

  @Test func `mean and median are of those with a number`() async throws {
    let mean = try await Self.value(.location(.mean))
    #expect(abs(mean.0 - 400.0 / 7) < 1e-9 && mean.1 == 7)
    let median = try await Self.value(.location(.median))
    #expect(median == (65, 7))
  }

  @Test func `bands of two scales are compared by their place from the worst`() async throws {
    // The one of 35 is fair by A and poor by B; the one in default by A is poor by B.
    let same = try await Self.value(.agreement(.sameBand, with: "xx.b"))
    let lower = try await Self.value(.agreement(.lowerBand, with: "xx.b"))
    let higher = try await Self.value(.agreement(.higherBand, with: "xx.b"))
    #expect(same == (0.75, 8) && lower == (0.125, 8) && higher == (0.125, 8))
  }

  @Test func `the range of several scores is that of the numbers of each subject`() async throws {
    // 5, 0, 10, 0, 0, 30 and 0.
    let mean = try await Self.value(.spread(.mean, with: ["xx.b"]))
    #expect(abs(mean.0 - 45.0 / 7) < 1e-9 && mean.1 == 7)
    let median = try await Self.value(.spread(.median, with: ["xx.b"]))
    #expect(median == (0, 7))
    let far = try await Self.value(.spread(.atLeast(10), with: ["xx.b"]))
    #expect(abs(far.0 - 2.0 / 7) < 1e-12 && far.1 == 7)
  }

  @Test func `a result is met, missed or not computed`() async throws {
    let results = try await Self.results([
      Self.target(.bands(["good"]), 0.6...0.6), Self.target(.bands(["good"]), 0.99...0.99),
      Self.target(.bands(["good"]), 0.2...0.5),
      Self.target(.bands(["good"]), 0.5...0.5, of: .organisation),
      Self.target(.agreement(.spearman, with: "xx.nobody"), 0.9...1),
    ])
    #expect(results.map(\.verdict) == [.met, .missed, .met, .notComputed, .notComputed])
    #expect(results.map(\.difference)[2] == 0)
    #expect(abs((results[1].difference ?? 0) + 0.49) < 1e-12)
    #expect(results[3].achieved.note == "the dataset has no organisations")
    #expect(results[4].achieved.note == "xx.nobody does not run")
    #expect(results.allSatisfy { $0.source?.title == "A law" && $0.model == "xx.a" })
  }

  @Test func `results of models that only stand beside others are left out when asked`()
    async throws
  {
    var model = try Sample.model()
    model.published = [Self.target(.location(.mean), 50...50)]
    let contestants = ["xx.a", "xx.b"].map {
      Contestant(CodedScorer($0, column: "c0"), model: model)
    }
    let validation = try await validate(
      contestants,
      targets: ["xx.b"],
      on: Self.crowd.population(),
      vocabulary: Crowd.vocabulary
    )
    #expect(validation.results.map(\.model) == ["xx.b"])
  }

  @Test func `a recorded score is set into the bands of the model's own scale`() async throws {
    let crowd = Crowd(
      members: zip(
        [90, 80, 70, 65, 40, 35, 20, -1, -2, -3],
        [95, 80, 50, 65, 40, 5, 20, 10, 50, 70]
      )
      .map { Crowd.Member(values: [$0, $1]) }
    )
    let population = crowd.population()
    let validation = try await validate(
      [
        Contestant(CodedScorer("xx.a", column: "c0")),
        Contestant(RecordedScorer(population.schema.recordedScores[1])),
      ],
      on: population,
      vocabulary: Crowd.vocabulary
    )
    let one = try #require(validation.recorded.first)
    #expect(validation.recorded.count == 1)
    #expect(one.model == "xx.a" && one.score == "c1" && one.everybody == 10 && one.n == 8)
    #expect(abs(one.meanModel - 400.0 / 7) < 1e-9)
    #expect(abs(one.meanRecorded - 355.0 / 7) < 1e-9)
    let shares = one.bandShares.map { $0.share.value ?? -1 }
    #expect(one.bandShares.map(\.name) == ["same band", "next band", "farther"])
    #expect(abs(shares[0] - 5.0 / 7) < 1e-12 && abs(shares[1] - 2.0 / 7) < 1e-12)
    #expect(shares[2] == 0)
    #expect(one.absences.map(\.count) == [1, 1])
    #expect((one.spearman.value ?? 0) > 0.8)
  }
}
