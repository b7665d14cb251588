import FoundationEssentials
import Testing

@testable import CreditGenerator

/// The bundled dataset and the words that it covers.
@Suite struct BundledSampleTests {
  private var vocabularyKinds: [String] {
    get throws {
      let text = try GeneratedFolder.projectText("Models/vocabulary.yaml")
      let lines = text.split(separator: "\n")
      let start = try #require(lines.firstIndex(of: "kinds:"))
      let end = try #require(lines.firstIndex(of: "characteristics:"))
      return lines[start..<end].compactMap { line in
        guard line.hasPrefix("  "), !line.hasPrefix("  #"), !line.hasPrefix("   ") else {
          return nil
        }
        return line.split(separator: ":").first.map { String($0.dropFirst(2)) }
      }
    }
  }

  private func cells(_ file: String, _ column: Int) throws -> Set<String> {
    let text = try GeneratedFolder.projectText("Datasets/sample-population/\(file)")
    return Set(
      text.split(separator: "\n").dropFirst().map {
        String($0.split(separator: ",", omittingEmptySubsequences: false)[column])
      }
    )
  }

  @Test func `the generator covers the vocabulary and nothing else`() throws {
    let covered = RecordKind.allCases.map(\.rawValue) + AccountKind.allCases.map(\.path)
    #expect(Set(covered) == Set(try vocabularyKinds))
  }

  @Test func `every record kind of the vocabulary occurs in the bundled sample`() throws {
    let occurring = try cells("events.csv", 6).union(try cells("accounts.csv", 3))
    let missing = Set(try vocabularyKinds).subtracting(occurring)
    #expect(missing.isEmpty, "missing: \(missing.sorted().joined(separator: ", "))")
  }

  @Test func `the bundled sample is what the command in its page writes`() async throws {
    var knobs = Knobs()
    knobs.subjects = 3_600
    knobs.organisations = 0.1667
    knobs.intensity = .stylised(factor: 20)
    let page = try GeneratedFolder.projectText("Datasets/sample-population/README.md")
    #expect(page.contains(Readme.command("sample-population", knobs)))
    // The first subjects of a larger run are those of a smaller one; CI compares all.
    knobs.subjects = 300
    let folder = try await GeneratedFolder(knobs)
    for file in GeneratedFolder.tables {
      let bundled = try GeneratedFolder.projectText("Datasets/sample-population/\(file)")
      #expect(bundled.hasPrefix(try folder.text(file)), "\(file) differs")
    }
  }

  @Test func `the generator imports nothing of models and scores`() throws {
    let folder = GeneratedFolder.root.appending(path: "Sources/CreditGenerator")
    let parts = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let sources = parts.filter { $0.hasSuffix(".swift") }
    #expect(sources.count > 30)
    for source in sources {
      let text = try GeneratedFolder.projectText("Sources/CreditGenerator/\(source)")
      for line in text.split(separator: "\n") where line.contains("import ") && !line.contains("//")
      {
        // A calendar and files, and a file format: nothing that knows a model or a score.
        let allowed = ["import Glibc", "import CreditArrow"]
        #expect(allowed.contains(String(line)), "\(source): \(line)")
      }
    }
    let package = try GeneratedFolder.projectText("Package.swift")
    #expect(package.contains("    module(\"CreditGenerator\", [\"CreditArrow\"]),\n"))
  }
}
