import CreditResults
import CreditComparison
import CreditPopulation
import Testing

/// What no change of names, scales or order may move.
@Suite struct PropertyTests {
  private static let scorers = [
    CodedScorer("x.a", column: "c0"), CodedScorer("x.b", column: "c1"),
    CodedScorer("x.c", column: "c2"),
  ]
  private static let ofOrder = [
    "spearman", "kendall_tau_b", "lin_ccc", "icc_a1", "cohen_kappa", "two_or_more", "kendall_w",
    "krippendorff_alpha_ordinal", "krippendorff_alpha_interval", "auc", "ks", "h_measure",
    "partial_auc",
  ]

  /// Statistic, models, base, group, value, lower and upper of the statistics of order.
  private static func lines(_ comparison: Comparison, turned: Bool = false) throws -> Set<String> {
    let rows = try comparison.rows("agreement") + comparison.rows("performance")
    return Set(
      rows.filter { ofOrder.contains($0.text("statistic")) }.map { row in
        let models = [row.text("model"), row.text("model_a"), row.text("model_b")]
        return
          ([row.text("statistic"), row.text("level"), row.text("base"), row.text("basis")]
          + (turned ? models.sorted() : models)
          + ["value", "lower", "upper"].map { row.text($0) }).joined(separator: " ")
      }
    )
  }

  @Test func `a score that rises with another says the same in every statistic of order`()
    async throws
  {
    let crowd = Crowd.random(seed: 41, count: 300, columns: 3)
    var other = crowd
    for member in other.members.indices {
      let value = other.members[member].values[1]
      if value >= 0 { other.members[member].values[1] = 2 + value / 5 * 3 + value * value / 400 }
    }
    let before = Set(crowd.members.map { $0.values[1] }).count
    try #require(Set(other.members.map { $0.values[1] }).count == before, "no longer monotone")
    let plain = try await crowd.compared(Self.scorers, replicates: 8)
    let changed = try await other.compared(Self.scorers, replicates: 8)
    /// On own bands and on the common scale of numbers they differ, as they should.
    func ofOrder(_ lines: Set<String>) -> Set<String> {
      lines.filter { !$0.contains(" band ") && !$0.contains(" score ") }
    }
    let kept = try ofOrder(Self.lines(plain))
    #expect(try ofOrder(Self.lines(changed)) == kept && kept.count > 200)
  }

  @Test func `the order in which models are named changes no symmetric statistic`() async throws {
    let crowd = Crowd.random(seed: 42, count: 300, columns: 3)
    let forth = try await crowd.compared(Self.scorers)
    let back = try await crowd.compared(Self.scorers.reversed())
    for row in try forth.rows("agreement") where Self.ofOrder.contains(row.text("statistic")) {
      let (a, b) = (row.text("model_a"), row.text("model_b"))
      let wanted = ["statistic", "basis", "level", "base", "group"].map { ($0, row.text($0)) }
      let names = ["model_a": b, "model_b": a].merging(wanted) { first, _ in first }
      let found = try back.rows("agreement", names)
      try #require(found.count == 1, "\(found.count) rows of \(names)")
      for column in ["value", "lower", "upper"] {
        #expect(isClose(found[0].number(column), row.number(column), 1e-12), "\(names), \(column)")
      }
    }
  }

  @Test func `a level that nobody has is empty and says why`() async throws {
    var crowd = Crowd.random(seed: 43, count: 200, columns: 3)
    crowd.groups[0].levels.append("nobody")
    let comparison = try await crowd.compared(Self.scorers, replicates: 8)
    var seen = 0
    for table in ["agreement", "performance", "disparity", "distribution"] {
      for row in try comparison.rows(table, ["level": "nobody"]) {
        seen += 1
        #expect(row.number("value") == nil, "\(table): \(row.text("statistic"))")
        #expect(!row.text("note").isEmpty, "\(table): \(row.text("statistic"))")
        #expect(row.text("interval") == "none: undefined" || row.text("interval").isEmpty)
      }
    }
    #expect(seen > 100)
  }
}
