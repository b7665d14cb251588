import CreditResults
import CreditComparison
import CreditModels
import CreditPopulation
import CreditScoring
import Testing

/// Every table speaks of everybody, of every level and of every intersection of two groupings.
@Suite struct GroupRowTests {
  /// Tables about models and not about subjects, and those that are for everybody only.
  private static let others: Set<String> = [
    "models", "footprint", "cases", "case_stages", "consequences", "drivers", "decomposition",
  ]
  /// Tables whose statements are about groups, so that everybody has no row.
  private static let ofGroups: Set<String> = ["disparity", "stability"]

  private static func groups(_ comparison: Comparison, _ table: String) throws -> Set<[String]> {
    Set(try comparison.rows(table).map { [$0.text("group"), $0.text("level")] })
  }

  @Test func `tables have rows for everybody, levels and intersections`() async throws {
    let crowd = Crowd.random(seed: 71, count: 240, columns: 3)
    var scorers = crowd.columns.map { CodedScorer("xx.\($0)", column: $0) }
    scorers[2].card.scale.statesProbability = true
    let comparison = try await crowd.compared(
      scorers,
      options: ComparisonOptions(intersections: true)
    )
    var expected: Set<[String]> = [["", ""]]
    for sex in ["female", "male"] {
      expected.insert(["sex", sex])
      for age in ["young", "middle", "old"] {
        expected.insert(["age", age])
        expected.insert(["sex*age", "\(sex)*\(age)"])
      }
    }
    let tables = comparison.tables.map(\.name).filter { !Self.others.contains($0) }
    #expect(tables.count > 12)
    for table in tables {
      let wanted = Self.ofGroups.contains(table) ? expected.subtracting([["", ""]]) : expected
      #expect(try Self.groups(comparison, table) == wanted, "\(table)")
    }
  }

  @Test func `consequences have groups too`() async throws {
    let model = try Sample.model()
    var population = try Sample.population(
      (0..<80).map { (job: $0 % 3 == 0 ? "permanent" : "other", inDefault: false) }
    )
    population.schema.groups = [GroupColumn(name: "half", levels: ["left", "right"])]
    for index in population.content.indices {
      population.content[index].groups = [
        population.content[index].ids.indices.map { UInt16($0 % 2) }
      ]
    }
    let comparison = try await compare(
      [Contestant(DeclarativeScorer(model), model: model)],
      on: population,
      vocabulary: try Sample.vocabulary(),
      options: ComparisonOptions(tables: ["consequences"])
    )
    #expect(
      try Self.groups(comparison, "consequences") == [
        ["", ""], ["half", "left"], ["half", "right"],
      ]
    )
  }
}
