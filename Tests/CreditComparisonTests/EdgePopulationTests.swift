import CreditComparison
import CreditResults
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

@Suite struct EdgePopulationTests {
  private static let two = [
    CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1"),
  ]

  @Test func `a population without subjects is an error in words`() async throws {
    let schema = Crowd.random(seed: 1, count: 1).population().schema
    for batches in [[], [Batch(firstOrdinal: 0, ids: [], kinds: [], asOf: [])]] {
      var empty = batches
      for index in empty.indices {
        empty[index].groups = [[], []]
        empty[index].recordedScores = [[], []]
      }
      await #expect(throws: ComparisonError.noSubjects) {
        _ = try await compare(
          Self.two.map { Contestant($0) },
          on: BatchPopulation(schema: schema, batches: empty),
          vocabulary: Crowd.vocabulary
        )
      }
    }
  }

  @Test func `no model at all is an error in words`() async throws {
    let crowd = Crowd.random(seed: 1, count: 5)
    await #expect(throws: ComparisonError.noModels) { _ = try await crowd.compared([]) }
    await #expect(throws: ComparisonError.noModels) {
      _ = try await compare(
        [Contestant(Self.two[0], isAuxiliary: true)],
        on: crowd.population(),
        vocabulary: Crowd.vocabulary
      )
    }
  }

  @Test func `one subject has a place and no correlation`() async throws {
    let crowd = Crowd(members: [Crowd.Member(values: [40, 60])])
    let comparison = try await crowd.compared(Self.two)
    let spearman = try comparison.row("agreement", ["statistic": "spearman"])
    #expect(spearman["value"] == .empty)
    #expect(spearman.number("n") == 1)
    #expect(try comparison.row("coverage", ["model": "xx.a", "absence": ""]).number("share") == 1)
    #expect(try comparison.rows("cases").isEmpty)
  }

  @Test func `nobody with a standing leaves coverage and undefined values`() async throws {
    var crowd = Crowd.random(seed: 2, count: 50)
    for index in crowd.members.indices { crowd.members[index].values = [-3, -4] }
    let comparison = try await crowd.compared(Self.two)
    let row = try comparison.row("coverage", ["model": "xx.b", "absence": "not_seen"])
    #expect(row.number("share") == 1)
    for name in ["agreement", "performance", "distribution"] {
      let rows = try comparison.rows(name, ["group": ""])
      #expect(!rows.isEmpty, "\(name)")
      #expect(rows.allSatisfy { $0["value"] == .empty && !$0.text("note").isEmpty }, "\(name)")
    }
    let sets = try comparison.rows("swap_sets", ["group": "", "basis": "matched"])
    #expect(sets.count == 8, "undefined, not missing")
    #expect(sets.allSatisfy { $0["share"] == .empty && !$0.text("note").isEmpty })
  }

  @Test func `a model alone has no pairs`() async throws {
    let comparison = try await Crowd.random(seed: 3, count: 60).compared([Self.two[0]])
    for name in ["agreement", "transitions", "swap_sets", "cases"] {
      #expect(try comparison.rows(name).isEmpty, "\(name)")
    }
    for name in ["models", "coverage", "distribution", "classes", "performance", "disparity"] {
      #expect(try !comparison.rows(name).isEmpty, "\(name)")
    }
  }

  @Test func `without an outcome no table speaks of one`() async throws {
    var crowd = Crowd.random(seed: 4, count: 80)
    crowd.hasOutcome = false
    let comparison = try await crowd.compared(Self.two)
    #expect(try comparison.rows("performance").isEmpty)
    #expect(try comparison.rows("calibration").isEmpty)
    #expect(comparison.dataset.badRate == nil)
    for name in ["classes", "transitions", "swap_sets"] {
      #expect(
        try comparison.rows(name).allSatisfy {
          $0["outcome_n"] == .empty && $0["outcome_rate"] == .empty
            && !$0.text("note").contains("outcome")
        },
        "\(name)"
      )
    }
    let statistics = Set(try comparison.rows("disparity").map { $0.text("statistic") })
    #expect(statistics.isDisjoint(with: ["auc", "true_positive_rate", "false_positive_rate"]))
  }

  @Test func `a recorded score without a single value is absent throughout`() async throws {
    let crowd = Crowd(members: (0..<5).map { Crowd.Member(values: [Value.none, $0]) })
    let recorded = crowd.population().schema.recordedScores
    let comparison = try await crowd.compared(recorded.map { RecordedScorer($0) })
    #expect(
      try comparison.row("coverage", ["model": "c0", "absence": "unknown_subject"])
        .number("share") == 1
    )
    let spearman = try comparison.row("agreement", ["statistic": "spearman"])
    #expect(spearman["value"] == .empty && spearman.number("n") == 0)
  }

  @Test func `a model reaching few takes no part in what is common to all`() async throws {
    var crowd = Crowd.random(seed: 5, count: 100, columns: 4)
    for index in crowd.members.indices where index >= 30 { crowd.members[index].values[3] = -3 }
    let comparison = try await crowd.compared(
      crowd.columns.map { CodedScorer("xx.\($0)", column: $0) }
    )
    let all = try comparison.row("agreement", ["model_a": "*", "statistic": "kendall_w"])
    #expect(all.text("note").contains("models: xx.c0 xx.c1 xx.c2"))
    #expect(!all.text("note").contains("xx.c3"))
    let common = try comparison.rows("performance", ["base": "common"])
    #expect(Set(common.map { $0.text("model") }) == ["xx.c0", "xx.c1", "xx.c2"])
  }

  @Test func `a kind that a model hardly reaches has no row of it in common`() async throws {
    var crowd = Crowd.random(seed: 6, count: 200, columns: 3)
    for index in crowd.members.indices {
      if index % 2 == 0 { crowd.members[index].kind = .organisation }
      // The third model knows organisations only; it takes part for them and not for persons.
      if index % 2 == 1 { crowd.members[index].values[2] = -3 }
    }
    let comparison = try await crowd.compared(
      crowd.columns.map { CodedScorer("xx.\($0)", column: $0) }
    )
    for (plural, models) in [
      ("individuals", ["xx.c0", "xx.c1"]), ("organisations", ["xx.c0", "xx.c1", "xx.c2"]),
    ] {
      let rows = try comparison.rows(
        "performance",
        ["base": "common", "subjects": plural, "group": "", "statistic": "auc"]
      )
      #expect(rows.map { $0.text("model") } == models, "\(plural)")
      let note = "common to " + models.joined(separator: " ")
      #expect(rows.allSatisfy { $0.text("note").hasSuffix(note) }, "\(plural)")
    }
  }
}
