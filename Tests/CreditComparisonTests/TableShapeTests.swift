import CreditResults
import CreditComparison
import CreditPopulation
import Testing

@Suite struct TableShapeTests {
  private static let names = [
    "models", "coverage", "distribution", "histogram", "classes", "agreement", "transitions",
    "swap_sets", "trade_off", "performance", "performance_pairs", "curves", "gains", "calibration",
    "stability", "disparity", "disparity_pairs", "drivers", "footprint", "decomposition",
    "consequences", "cases", "case_stages",
  ]

  private static func compared(
    _ crowd: Crowd,
    options: ComparisonOptions = ComparisonOptions()
  ) async throws -> Comparison {
    try await crowd.compared(
      crowd.columns.map { CodedScorer("xx.\($0)", column: $0) },
      options: options
    )
  }

  @Test func `the tables of the contract come in its order with the shared columns`() async throws {
    let comparison = try await Self.compared(Crowd.random(seed: 1, count: 100, columns: 3))
    #expect(comparison.tables.map(\.name) == Self.names)
    for table in comparison.tables {
      let columns = table.columns.map(\.name)
      #expect(columns.prefix(3) == ["subjects", "group", "level"], "\(table.name)")
      // The footprint has a weight of its own, a share of points.
      let shared = ["base", "n", "weight", "convention", "interval", "note", "data"]
        .filter { $0 != "weight" || table.name != "footprint" }
      #expect(columns.suffix(shared.count) == shared[...], "\(table.name)")
      #expect(Set(columns).count == columns.count, "\(table.name)")
      #expect(table.rows.allSatisfy { $0.count == columns.count }, "\(table.name)")
    }
  }

  @Test func `pairs stand once, those with a direction both ways`() async throws {
    let comparison = try await Self.compared(Crowd.random(seed: 2, count: 100, columns: 3))
    func pairs(_ table: String) throws -> Set<[String]> {
      Set(try comparison.rows(table).map { [$0.text("model_a"), $0.text("model_b")] })
    }
    let once: Set = [["xx.c0", "xx.c1"], ["xx.c0", "xx.c2"], ["xx.c1", "xx.c2"]]
    let both = once.union(once.map { $0.reversed() })
    #expect(try pairs("agreement") == once.union([["*", "*"]]))
    #expect(try pairs("performance_pairs") == once)
    #expect(try pairs("trade_off") == once)
    #expect(try pairs("transitions") == both)
    #expect(try pairs("swap_sets") == both)
    #expect(
      Set(try comparison.rows("cases").map { $0.text("pair") })
        == Set(once.map { $0.joined(separator: " | ") })
    )
  }

  @Test func `cells have the kind of their column, and every number is finite`() async throws {
    var wrong: [String] = []
    for count in [1, 3, 120] {
      let comparison = try await Self.compared(Crowd.random(seed: 3, count: count, columns: 3))
      for table in comparison.tables {
        for row in table.rows {
          for (column, cell) in zip(table.columns, row) {
            let isRight =
              switch cell {
              case .empty: true
              case .text: column.kind == .text || column.kind == .date
              case .integer: column.kind == .integer || column.kind == .number
              case .number(let value): column.kind == .number && value.isFinite
              case .boolean: column.kind == .boolean
              }
            if !isRight { wrong.append("\(table.name), \(column.name): \(cell)") }
          }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [1, 2, 3, 30])
  func `what is undefined is empty and says why`(count: Int) async throws {
    let comparison = try await Self.compared(Crowd.random(seed: 7, count: count, columns: 3))
    for name in ["distribution", "agreement", "performance", "disparity"] {
      for row in try comparison.rows(name) where row["value"] == .empty {
        #expect(!row.text("note").isEmpty, "\(name), \(row.text("statistic"))")
        #expect(row["lower"] == .empty && row["upper"] == .empty)
      }
    }
  }

  @Test func `only the tables that are asked for are made`() async throws {
    let comparison = try await Self.compared(
      Crowd.random(seed: 1, count: 40),
      options: ComparisonOptions(tables: ["cases", "coverage"])
    )
    #expect(comparison.tables.map(\.name) == ["coverage", "cases"])
    #expect(try !comparison.rows("cases").isEmpty)
  }

  @Test func `synthetic data say so in every row and interval`() async throws {
    var crowd = Crowd.random(seed: 1, count: 100)
    crowd.synthetic = "drawn from a seed"
    let comparison = try await Self.compared(crowd)
    for table in comparison.tables {
      for row in try comparison.rows(table.name) {
        #expect(row.text("data") == "synthetic", "\(table.name)")
        let interval = row.text("interval")
        #expect(
          interval.isEmpty || interval.hasPrefix("none")
            || interval.hasSuffix("(Monte Carlo, given the assumptions)"),
          "\(table.name): \(interval)"
        )
      }
    }
    let real = try await Self.compared(Crowd.random(seed: 1, count: 100))
    #expect(try real.rows("coverage").allSatisfy { $0.text("data") == "observed" })
  }

  @Test func `kinds of subjects are never mixed`() async throws {
    var crowd = Crowd.random(seed: 8, count: 90)
    for index in crowd.members.indices {
      // Replicates are drawn by id.
      crowd.members[index].id = "s\(index)"
      if index % 3 == 0 { crowd.members[index].kind = .organisation }
    }
    let comparison = try await Self.compared(crowd)
    for kind in SubjectKind.allCases {
      let plural = kind.plural
      var part = crowd
      part.members = crowd.members.filter { $0.kind == kind }
      let alone = try await Self.compared(part)
      for name in Self.names where !["cases", "case_stages"].contains(name) {
        let found = try #require(comparison.table(name)).rows.filter { $0[0] == .text(plural) }
        #expect(found == alone.table(name)?.rows, "\(name) of \(plural)")
      }
    }
  }
}
