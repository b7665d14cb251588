import CreditComparison
import CreditResults
import CreditPopulation
import Testing

@Suite struct PerformancePairTests {
  private static let scorers = [
    CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1"),
  ]

  /// A has 5 of the 6 pairs of a good and a bad in order, B has 4 and a tie.
  ///
  /// DeLong's components
  /// differ by 0, 1/2 and -1/4 for the goods and by 1/6 and 0 for the bads, so the variance is
  /// 7/144 + 1/144.
  @Test func `the test of five subjects is the one worked by hand`() async throws {
    let row = try await Crowd.ofFive().compared(Self.scorers).row("performance_pairs", [:])
    #expect(isClose(row.number("value"), 1.0 / 12))
    #expect(isClose(row.number("z"), 18.0.squareRoot() / 12))
    // erfc(1/4), for z is the square root of two over four.
    #expect(isClose(row.number("p_value"), 0.723_673_609_831_763, 1e-9))
    #expect(row.number("p_adjusted") == row.number("p_value"))
    let reach = 1.959_963_984_540_054 / 18.0.squareRoot()
    #expect(isClose(row.number("lower"), 1.0 / 12 - reach))
    #expect(isClose(row.number("upper"), 1.0 / 12 + reach))
    #expect(row.text("interval") == "DeLong")
    #expect(row.number("n") == 5 && row.number("coverage") == 1)
    #expect(row.text("base") == "common")
  }

  @Test func `Holm counts the pairs that have a test`() async throws {
    let again = CodedScorer("xx.again", column: "c0")
    let comparison = try await Crowd.ofFive().compared(Self.scorers + [again])
    let rows = try comparison.rows("performance_pairs")
    #expect(rows.map { $0.text("model_a") + $0.text("model_b") }.count == 3)
    let same = try #require(rows.first { $0.text("model_b") == "xx.again" })
    #expect(same.number("value") == 0)
    #expect(same["p_value"] == .empty && same["p_adjusted"] == .empty && same["z"] == .empty)
    #expect(same.text("note").contains("the same"))
    for row in rows where row.text("model_b") != same.text("model_b") || row["z"] != .empty {
      // Twice 0.72 is more than one.
      #expect(row.number("p_adjusted") == 1)
      #expect(row.text("note") == "p_adjusted: Holm over 2 pairs")
    }
  }

  @Test func `a frequency of three is three rows`() async throws {
    var weighted = Crowd.ofFive(repeats: 3)
    weighted.weightKind = .frequency
    var repeated = Crowd.ofFive()
    repeated.members = repeated.members.flatMap { [$0, $0, $0] }
    let left = try await weighted.compared(Self.scorers).row("performance_pairs", [:])
    let right = try await repeated.compared(Self.scorers).row("performance_pairs", [:])
    for column in ["value", "lower", "upper", "z", "p_value", "p_adjusted"] {
      #expect(isClose(left.number(column), right.number(column)), "\(column)")
    }
    #expect(left.number("n") == 5 && left.number("weight") == 15)
  }

  @Test(arguments: [OutcomeState.good, .bad, .unknown])
  func `with one class there is no difference`(state: OutcomeState) async throws {
    var crowd = Crowd.ofFive()
    for index in crowd.members.indices { crowd.members[index].outcome = state }
    let row = try await crowd.compared(Self.scorers).row("performance_pairs", [:])
    for column in ["value", "lower", "upper", "z", "p_value", "p_adjusted"] {
      #expect(row[column] == .empty)
    }
    #expect(["no bads", "no goods", "no subject with an outcome"].contains(row.text("note")))
  }

  @Test func `without an outcome the table has no rows`() async throws {
    var crowd = Crowd.ofFive()
    crowd.hasOutcome = false
    #expect(try await crowd.compared(Self.scorers).rows("performance_pairs").isEmpty)
  }
}
