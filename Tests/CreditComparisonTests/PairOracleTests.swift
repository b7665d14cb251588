import CreditResults
import CreditComparison
import CreditPopulation
import Testing

/// The tables of pairs against the same statistics computed subject by subject.
@Suite struct PairOracleTests {
  /// A selection of the tables and the members it speaks of.
  struct Selection {
    var group: String
    var level: String
    var members: [Crowd.Member]
  }

  private static func compared(_ crowd: Crowd) async throws -> Comparison {
    try await crowd.compared(
      [CodedScorer("xx.a", column: "c0"), CodedScorer("xx.b", column: "c1")],
      options: ComparisonOptions(
        approvalRate: 0.6,
        categories: [10, 20, 30, 40],
        intersections: true
      )
    )
  }

  /// Everybody, both levels of one grouping and all crossings of two.
  static func selections(_ crowd: Crowd) -> [Selection] {
    var all = [Selection(group: "", level: "", members: crowd.members)]
    for (sex, name) in crowd.groups[0].levels.enumerated() {
      let ofSex = crowd.members.filter { Int($0.levels[0]) == sex }
      all.append(Selection(group: "sex", level: name, members: ofSex))
      for (age, ageName) in crowd.groups[1].levels.enumerated() {
        all.append(
          Selection(
            group: "sex*age",
            level: "\(name)*\(ageName)",
            members: ofSex.filter { Int($0.levels[1]) == age }
          )
        )
      }
    }
    return all
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `correlations are those of the subjects`(seed: UInt64) async throws {
    let crowd = Crowd.random(seed: seed, count: 120)
    let comparison = try await Self.compared(crowd)
    for one in Self.selections(crowd) {
      let oracle = PairOracle(one.members, 0, 1)
      func value(_ statistic: String) throws -> Double? {
        let row = try comparison.row(
          "agreement",
          ["statistic": statistic, "group": one.group, "level": one.level]
        )
        #expect(row.number("n") == Double(oracle.n))
        return row.number("value")
      }
      #expect(isClose(try value("spearman"), oracle.spearman), "seed \(seed), \(one.level)")
      #expect(isClose(try value("kendall_tau_b"), oracle.kendallTauB), "seed \(seed)")
      #expect(isClose(try value("pearson"), oracle.pearson.value), "seed \(seed)")
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `categories of given shares are those of one lottery`(seed: UInt64) async throws {
    let crowd = Crowd.random(seed: seed, count: 120)
    let comparison = try await Self.compared(crowd)
    for one in Self.selections(crowd) {
      let table = PairOracle(one.members, 0, 1).categories([10, 20, 30, 40])
      let rows = table.map { $0.reduce(0, +) }
      let columns = table.indices.map { column in table.reduce(0) { $0 + $1[column] } }
      var (same, near, chance) = (0.0, 0.0, 0.0)
      for row in table.indices {
        same += table[row][row]
        chance += rows[row] * columns[row]
        for column in table.indices where abs(row - column) == 1 { near += table[row][column] }
      }
      let expected = [
        "same_category": same, "off_by_one": near, "two_or_more": 1 - same - near,
        "cohen_kappa": (same - chance) / (1 - chance),
      ]
      for (statistic, value) in expected {
        let row = try comparison.row(
          "agreement",
          [
            "statistic": statistic, "basis": "category", "group": one.group, "level": one.level,
          ]
        )
        #expect(isClose(row.number("value"), value), "seed \(seed), \(statistic), \(one.level)")
      }
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `swap sets at one rate are those of one lottery`(seed: UInt64) async throws {
    let crowd = Crowd.random(seed: seed, count: 120)
    let comparison = try await Self.compared(crowd)
    for one in Self.selections(crowd) {
      let oracle = PairOracle(one.members, 0, 1)
      let table = oracle.categories([40, 60])
      let expected = [
        "both": table[1][1], "only_a": table[1][0], "only_b": table[0][1], "neither": table[0][0],
      ]
      for (set, share) in expected {
        let row = try comparison.row(
          "swap_sets",
          [
            "model_a": "xx.a", "basis": "matched", "set": set, "group": one.group,
            "level": one.level,
          ]
        )
        #expect(isClose(row.number("share"), share, 1e-6), "seed \(seed), \(set), \(one.level)")
        #expect(isClose(row.number("tied_share"), oracle.tiedShare(rate: 0.6)))
        let (lower, upper) = (row.number("lower") ?? 1, row.number("upper") ?? 0)
        #expect(lower <= share + 1e-6 && share <= upper + 1e-6)
      }
    }
  }

  @Test func `transitions count every subject once, absences included`() async throws {
    let crowd = Crowd.random(seed: 4, count: 120)
    let comparison = try await Self.compared(crowd)
    for one in Self.selections(crowd) {
      let rows = try comparison.rows(
        "transitions",
        ["model_a": "xx.a", "group": one.group, "level": one.level]
      )
      #expect(rows.reduce(0) { $0 + ($1.number("count") ?? 0) } == Double(one.members.count))
      let toDefault = rows.filter { $0.text("band_a") == "good" && $0.text("band_b") == "default" }
      let expected = one.members.count { $0.values[0] >= 60 && $0.values[1] == -1 }
      #expect(toDefault.reduce(0) { $0 + ($1.number("count") ?? 0) } == Double(expected))
      let unseen = rows.filter { $0.text("band_a") == "(not_seen)" }
      let absent = one.members.count { $0.values[0] == -4 }
      #expect(unseen.reduce(0) { $0 + ($1.number("count") ?? 0) } == Double(absent))
    }
  }
}
