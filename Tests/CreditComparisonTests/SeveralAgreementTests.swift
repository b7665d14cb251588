import CreditResults
import CreditComparison
import Testing

@Suite struct SeveralAgreementTests {
  private static let onCommon = [
    "krippendorff_alpha_nominal", "krippendorff_alpha_ordinal", "krippendorff_alpha_ratio",
    "fleiss_kappa", "krippendorff_alpha_interval", "kendall_w", "icc_1", "icc_a1", "icc_c1",
    "icc_k", "icc_ak", "icc_ck",
  ]
  private static let onAll = onCommon.filter { $0.hasPrefix("krippendorff") }

  private static func compared(
    _ crowd: Crowd,
    seed: UInt64 = 1,
    replicates: Int = 40
  ) async throws -> Comparison {
    try await crowd.compared(
      crowd.columns.map { CodedScorer("x.\($0)", column: $0) },
      options: ComparisonOptions(tables: ["agreement", "performance"], seed: seed),
      replicates: replicates
    )
  }

  private static func everyone(_ comparison: Comparison) throws -> [FoundRow] {
    try comparison.rows("agreement", ["model_a": "*"])
  }

  @Test func `all systems together are compared overall and in every group`() async throws {
    let comparison = try await Self.compared(.random(seed: 31, count: 400, columns: 3))
    for level in ["", "female", "male", "young", "middle", "old"] {
      for (base, names) in [("common", Self.onCommon), ("all", Self.onAll)] {
        let rows = try comparison.rows(
          "agreement",
          ["model_a": "*", "model_b": "*", "level": level, "base": base]
        )
        #expect(rows.map { $0.text("statistic") } == names, "\(level) on \(base)")
      }
    }
  }

  @Test func `each base counts its own subjects`() async throws {
    let crowd = Crowd.random(seed: 32, count: 300, columns: 3)
    let comparison = try await Self.compared(crowd)
    let standings = crowd.members.map { $0.values.count { $0 >= CodedScorer.adverse } }
    for (base, least) in [("common", 3), ("all", 2)] {
      let row = try comparison.row(
        "agreement",
        ["model_a": "*", "statistic": "krippendorff_alpha_interval", "base": base]
      )
      #expect(row.number("n") == Double(standings.count { $0 >= least }))
    }
  }

  @Test func `intervals hold their values, and the seed moves only the intervals`() async throws {
    let crowd = Crowd.random(seed: 33, count: 300, columns: 3)
    let first = try Self.everyone(try await Self.compared(crowd))
    let second = try Self.everyone(try await Self.compared(crowd, seed: 2))
    var moved = 0
    for (one, other) in zip(first, second) {
      let value = try #require(one.number("value"))
      #expect(try #require(one.number("lower")) <= value && value <= #require(one.number("upper")))
      #expect(other.number("value") == value)
      if one.number("lower") != other.number("lower") { moved += 1 }
    }
    // Fleiss' kappa has a closed form in each of six groups.
    #expect(moved == first.count - 6)
  }

  @Test func `without replicates the reason stands in place of the interval`() async throws {
    let crowd = Crowd.random(seed: 34, count: 200, columns: 3)
    let comparison = try await Self.compared(crowd, replicates: 0)
    for row in try Self.everyone(comparison) where row.text("statistic") != "fleiss_kappa" {
      #expect(row.text("interval").hasPrefix("none: ") && row.number("lower") == nil)
    }
    let ks = try comparison.row(
      "performance",
      ["model": "x.c0", "statistic": "ks", "base": "own"]
    )
    #expect(ks.text("interval") == "none: a maximum is not asymptotically normal; bootstrap it")
  }

  @Test func `measures without a closed form are redrawn`() async throws {
    let comparison = try await Self.compared(.random(seed: 35, count: 400, columns: 2))
    for (name, kind) in [("ks", "basic"), ("h_measure", "basic"), ("partial_auc", "percentile")] {
      for row in try comparison.rows("performance", ["statistic": name, "level": ""]) {
        let value = try #require(row.number("value"))
        #expect(row.text("interval") == "bootstrap of cells, 40 replicates, \(kind)")
        #expect(try #require(row.number("lower")) < value && value <= #require(row.number("upper")))
      }
    }
  }
}
