import Testing

@testable import CreditGenerator

/// Profiles differ in what is recorded, not in who is born.
@Suite struct ProfileTests {
  private func knobs(_ name: String, _ subjects: Int = 120) throws -> Knobs {
    var knobs = Knobs.small(subjects)
    knobs.profile = try #require(Profile.named(name))
    return knobs
  }

  private func columns(_ names: [String], _ folder: GeneratedFolder) throws -> [[String]] {
    let lines = try folder.text("subjects.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let head = try #require(lines.first)
    let places = try names.map { try #require(head.firstIndex(of: $0)) }
    return lines.dropFirst().map { line in places.map { line[$0] } }
  }

  @Test(arguments: Profile.all.map(\.name))
  func `a profile's first subjects are those of a longer run`(name: String) async throws {
    let small = try await GeneratedFolder(try knobs(name, 80))
    let large = try await GeneratedFolder(try knobs(name, 160), threads: 1)
    for file in GeneratedFolder.tables {
      #expect(try large.text(file).hasPrefix(try small.text(file)), "\(file) differs")
    }
  }

  @Test(arguments: Profile.all.map(\.name))
  func `every profile has the same people`(name: String) async throws {
    let names = ["id", "kind", "born", "sex", "place", "region", "nationality", "education"]
    let world = try await GeneratedFolder(.small(120))
    let own = try await GeneratedFolder(try knobs(name))
    #expect(try columns(names, own) == columns(names, world))
  }

  @Test(arguments: [("de", "match_key"), ("fr", "ficp_key"), ("gb", "match_key")])
  func `persons of countries without a number have keys`(name: String, key: String) async throws {
    let folder = try await GeneratedFolder(try knobs(name))
    for row in try columns(["kind", "family_name", "postcode", key], folder) {
      #expect(!row[1].isEmpty && !row[2].isEmpty)
      #expect(row[0] == "organisation" || !row[3].isEmpty)
    }
    let descriptor = try folder.text("datapackage.json")
    #expect(descriptor.contains("\"name\": \"\(key)\""))
    #expect(!descriptor.contains("social_security"))
  }

  @Test(arguments: Profile.all.map(\.name))
  func `every target names its source, and the descriptor says what it was used for`(
    name: String
  ) async throws {
    let profile = try #require(Profile.named(name))
    #expect(!profile.targets.isEmpty)
    for target in profile.targets {
      #expect(!target.source.isEmpty && !target.population.isEmpty, "\(target.quantity)")
      #expect(target.source.contains(/(19|20)[0-9]{2}/), "\(target.source) has no date")
      #expect(target.published.upperBound > 0 && target.tolerance > 0)
    }
    let descriptor = try await GeneratedFolder(try knobs(name, 5)).text("datapackage.json")
    #expect(descriptor.contains("\"calibration\": {"))
    for target in profile.targets {
      #expect(descriptor.contains("\"quantity\": \"\(target.quantity)\""))
    }
  }

  @Test func `a title names its profile, another's does not`() {
    #expect(
      Profile.ofTitle("Synthetic population of 5 persons (gb, published intensity)")?.name == "gb"
    )
    #expect(Profile.ofTitle("Taiwan credit cards (world, 2005)") == nil)
  }
}
