import CreditPopulation
import Testing

@testable import CreditComparison
import CreditResults

@Suite struct GroupCellsTests {
  private static let columns = [
    GroupColumn(name: "sex", levels: ["f", "m"]),
    GroupColumn(name: "age", levels: ["young", "old", ""]),
    GroupColumn(name: "town", levels: ["a", "b", "c", "d"]),
  ]

  private static func batch(_ levels: [[UInt16]]) -> Batch {
    let count = levels[0].count
    var batch = Batch(
      firstOrdinal: 0,
      ids: (0..<count).map { "s\($0)" },
      kinds: [UInt8](repeating: 0, count: count),
      asOf: [Int32](repeating: 0, count: count)
    )
    batch.groups = levels
    return batch
  }

  @Test func `a cell is a combination of levels and gives them back`() throws {
    let cells = try #require(GroupCells(Self.columns))
    #expect(cells.count == 24)
    var levels: [[UInt16]] = [[], [], []]
    for sex in 0..<2 {
      for age in 0..<3 {
        for town in 0..<4 {
          for (column, level) in [sex, age, town].enumerated() {
            levels[column].append(UInt16(level))
          }
        }
      }
    }
    let found = cells.cells(of: Self.batch(levels))
    #expect(Set(found).count == 24)
    for (row, cell) in found.enumerated() {
      for column in 0..<3 {
        #expect(cells.level(of: column, in: Int(cell)) == Int(levels[column][row]))
      }
    }
  }

  @Test func `selections are everybody, single levels and, if asked for, crossings`() throws {
    let cells = try #require(GroupCells(Self.columns))
    let plain = cells.selections(of: .individual, intersections: false)
    #expect(plain.map(\.level) == ["", "f", "m", "young", "old", "(none)", "a", "b", "c", "d"])
    #expect(plain[0].isEverybody && plain[0].includes.allSatisfy { $0 })
    let crossed = cells.selections(of: .individual, intersections: true)
    #expect(crossed.count == plain.count + 6 + 8 + 12)
    let one = try #require(crossed.first { $0.group == "sex*age" && $0.level == "m*(none)" })
    #expect(one.includes.count { $0 } == 4)
    for group in ["sex", "age", "town", "sex*age", "sex*town", "age*town"] {
      let parts = crossed.filter { $0.group == group }
      for cell in 0..<cells.count {
        #expect(parts.count { $0.includes[cell] } == 1, "\(group) holds each cell once")
      }
    }
  }

  @Test func `without columns there is one cell`() throws {
    let cells = try #require(GroupCells([]))
    #expect(cells.count == 1)
    #expect(cells.selections(of: .organisation, intersections: true).count == 1)
  }

  @Test func `too many combinations are refused`() {
    let many = GroupColumn(name: "many", levels: (0..<300).map(String.init))
    #expect(GroupCells([many, many]) == nil)
    #expect(GroupCells([many]) != nil)
  }

  @Test func `as many levels as there can be are told apart`() throws {
    let column = GroupColumn(name: "many", levels: (0..<65_536).map(String.init))
    let cells = try #require(GroupCells([column]))
    #expect(cells.cells(of: Self.batch([[0, 65_535, 7]])) == [0, 65_535, 7])
  }

  @Test func `comparing with too many groups is an error in words`() async throws {
    var crowd = Crowd.random(seed: 1, count: 3)
    let many = GroupColumn(name: "many", levels: (0..<300).map(String.init))
    crowd.groups = [many, many]
    await #expect(throws: ComparisonError.tooManyGroups) {
      _ = try await crowd.compared([CodedScorer("xx.a", column: "c0")])
    }
  }
}
