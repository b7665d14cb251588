import CreditResults
import CreditComparison
import CreditPopulation
import Testing

@Suite struct WeightTests {
  private static let scorers = [
    CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1"),
    CodedScorer("xx.c", column: "c2"),
  ]
  /// Columns that count subjects, of which the repeated rows have more, and remarks that name them.
  private static let counting: Set<String> = [
    "n", "weight", "count", "outcome_n", "expected_n", "reference_n", "note", "lower", "upper",
    "interval",
  ]

  /// What differs between two tables beside the counts of subjects.
  ///
  /// Rows of fewer than 30 subjects are left out, since more rows are not too few.
  private static func differences(_ one: Table, _ other: Table) -> [String] {
    guard one.rows.count == other.rows.count else { return ["\(one.name): rows"] }
    return zip(one.rows, other.rows).flatMap { row, otherRow -> [String] in
      let (left, right) = (FoundRow(one, row), FoundRow(other, otherRow))
      if left.text("note").contains("too few") { return [] }
      return one.columns.map(\.name).filter { !counting.contains($0) }.compactMap { name in
        let isSame =
          left.number(name) == nil
          ? left.text(name) == right.text(name) : isClose(left.number(name), right.number(name))
        return isSame ? nil : "\(one.name), \(name): \(row) against \(otherRow)"
      }
    }
  }

  @Test(arguments: [2] as [UInt64])
  func `a frequency of k is the same as k rows`(seed: UInt64) async throws {
    var weighted = Crowd.random(seed: seed, count: 240, columns: 3)
    weighted.weightKind = .frequency
    var repeated = weighted
    repeated.weightKind = nil
    repeated.members = weighted.members.flatMap { member in
      [Crowd.Member](repeating: member, count: Int(member.weight / 1_000_000))
    }
    let options = ComparisonOptions(cases: 0)
    let left = try await weighted.compared(Self.scorers, options: options)
    let right = try await repeated.compared(Self.scorers, options: options)
    #expect(left.tables.map(\.name) == right.tables.map(\.name))
    #expect(zip(left.tables, right.tables).flatMap { Self.differences($0, $1) } == [])
  }

  @Test func `n counts subjects and the weight stands beside it`() async throws {
    var crowd = Crowd.random(seed: 3, count: 90)
    crowd.weightKind = .frequency
    let comparison = try await crowd.compared([Self.scorers[0]])
    let row = try comparison.row("coverage", ["absence": ""])
    #expect(row.number("n") == 90)
    let weight = crowd.members.reduce(0) { $0 + $1.weight }
    #expect(isClose(row.number("weight"), Double(weight) / 1_000_000))
  }

  @Test func `sampling weights give the estimates of frequencies`() async throws {
    var crowd = Crowd.random(seed: 4, count: 240, columns: 3)
    crowd.weightKind = .frequency
    let options = ComparisonOptions(cases: 0)
    let frequency = try await crowd.compared(Self.scorers, options: options)
    crowd.weightKind = .sampling
    let sampling = try await crowd.compared(Self.scorers, options: options)
    let differences = zip(frequency.tables, sampling.tables).flatMap { one, other in
      zip(one.rows, other.rows).flatMap { row, otherRow in
        let (left, right) = (FoundRow(one, row), FoundRow(other, otherRow))
        return ["value", "share", "outcome_rate"].filter {
          !isClose(left.number($0), right.number($0))
        }.map { "\(one.name), \($0): \(row) against \(otherRow)" }
      }
    }
    #expect(differences == [])
  }

  @Test func `Wilson intervals of sampling weights do not hang on their unit`() async throws {
    var crowd = Crowd.random(seed: 5, count: 240)
    crowd.weightKind = .sampling
    let options = ComparisonOptions(cases: 0)
    let scorers = Array(Self.scorers.prefix(2))
    let once = try await crowd.compared(scorers, options: options)
    for index in crowd.members.indices { crowd.members[index].weight *= 100 }
    let hundredfold = try await crowd.compared(scorers, options: options)
    var compared: Set<String> = []
    var differences: [String] = []
    for (one, other) in zip(once.tables, hundredfold.tables) {
      for (row, otherRow) in zip(one.rows, other.rows) {
        let (left, right) = (FoundRow(one, row), FoundRow(other, otherRow))
        guard left.text("interval") == "Wilson" else { continue }
        compared.insert(one.name)
        for column in ["lower", "upper", "share_lower", "share_upper"]
        where !isClose(left.number(column), right.number(column)) {
          differences.append("\(one.name), \(column): \(row) against \(otherRow)")
        }
      }
    }
    #expect(differences == [])
    #expect(
      compared == [
        "coverage", "histogram", "classes", "agreement", "transitions", "swap_sets", "disparity",
      ]
    )
  }

  @Test func `batches without weights weigh one each`() async throws {
    var crowd = Crowd.random(seed: 6, count: 60)
    let plain = try await crowd.compared(Array(Self.scorers.prefix(2)))
    crowd.weightKind = .frequency
    var population = crowd.population()
    for index in population.content.indices { population.content[index].weights = [] }
    let comparison = try await compare(
      Self.scorers.prefix(2).map { Contestant($0) },
      on: population,
      vocabulary: Crowd.vocabulary
    )
    let row = try comparison.row("agreement", ["statistic": "spearman"])
    let expected = try plain.row("agreement", ["statistic": "spearman"])
    #expect(isClose(row.number("value"), expected.number("value")))
    #expect(row.number("weight") == row.number("n"))
  }
}
