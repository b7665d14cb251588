import CreditGenerator
import FoundationEssentials
import Testing

@Suite struct StabilityTests {
  @Test func `the same seed gives the same bytes on any number of threads`() async throws {
    let one = try await GeneratedFolder(.small(700), threads: 1)
    let five = try await GeneratedFolder(.small(700), threads: 5)
    for file in GeneratedFolder.tables + ["datapackage.json", "README.md"] {
      #expect(try one.bytes(file) == five.bytes(file), "\(file) differs")
    }
  }

  @Test func `the first subjects of a larger run are those of a smaller one`() async throws {
    let small = try await GeneratedFolder(.small(300))
    let large = try await GeneratedFolder(.small(600))
    for file in GeneratedFolder.tables {
      #expect(try large.text(file).hasPrefix(try small.text(file)), "\(file) differs")
      #expect(try large.bytes(file).count > small.bytes(file).count)
    }
  }

  @Test func `another seed gives another population`() async throws {
    let one = try await GeneratedFolder(.small(50, seed: 1))
    let two = try await GeneratedFolder(.small(50, seed: 2))
    for file in GeneratedFolder.tables { #expect(try one.bytes(file) != two.bytes(file)) }
  }

  @Test(arguments: Profile.all.map(\.name))
  func `every profile lists exactly the kinds that it can write`(name: String) async throws {
    var knobs = Knobs.small(200)
    knobs.profile = try #require(Profile.named(name))
    let folder = try await GeneratedFolder(knobs)
    let descriptor = try folder.text("datapackage.json")
    for line in try folder.text("events.csv").split(separator: "\n").dropFirst() {
      let kind = line.split(separator: ",", omittingEmptySubsequences: false)[6]
      guard !descriptor.contains("\"kind\": \"\(kind)\"") else { continue }
      Issue.record("\(kind) is written but not listed")
    }
    #expect(descriptor.contains("\"currency\": \"\(knobs.profile.currency)\""))
  }

  @Test func `a folder that cannot be made is refused and nothing is left`() async {
    await #expect(throws: GeneratorError.self) {
      try await Generator(.small(10)).write(to: "/proc/none/population", threads: 1)
    }
  }

  @Test func `knobs out of range are named`() {
    var knobs = Knobs()
    knobs.subjects = 0
    knobs.conductSolvency = 1.5
    knobs.coverage = [1, 2]
    #expect(knobs.problems.count == 3)
    #expect(Knobs().problems.isEmpty)
  }
}
