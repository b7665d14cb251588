import ArgumentParser
import CreditGenerator
import FoundationEssentials
import Glibc
import ParallaxKit

/// `parallax datasets validate`.
struct DatasetsValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Hold generated populations of every profile against published figures.",
    discussion: """
      Generates a population of each profile and one for every setting of a grid over the knobs that \
      no source fixes, runs the models on them, and writes population.html (pictures, light and dark), \
      population.md and population.json. 'datasets show ID --calibration' does the same for one \
      population that is there.

      EXAMPLES
        parallax datasets validate --output /tmp/population
        parallax datasets validate --profiles us,de --subjects 50000 --no-grid --output /tmp/two
      """
  )

  @Option(help: "Profiles, separated by commas.")
  var profiles = "world,us,de,fr,gb,eu,cn"

  @Option(help: "Persons of each population, 100 to 1,000,000.")
  var subjects = 20_000

  @Option(help: "Persons of each setting of the grid, 100 to 1,000,000.")
  var gridSubjects = 4_000

  @Flag(inversion: .prefixedNo, help: "Run the grid over the knobs.")
  var grid = true

  @Option(help: ArgumentHelp("The folder of the page.", valueName: "dir"), completion: .directory)
  var output = "Reports/population"

  @Option(help: "Threads; the result does not depend on it.")
  var threads = 2

  @Flag(help: "No summary.")
  var quiet = false

  func validate() throws {
    for name in profiles.list where Profile.named(name) == nil {
      let names = Profile.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no profile '\(name)': give some of \(names).")
    }
    guard !profiles.list.isEmpty else { throw ValidationError("--profiles names none.") }
    let sizes = 100...1_000_000
    guard sizes.contains(subjects), sizes.contains(gridSubjects) else {
      throw ValidationError("--subjects and --grid-subjects must lie between 100 and 1,000,000.")
    }
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads must lie between 1 and 256.")
    }
  }

  func run() async throws {
    try await reporting {
      let folder = ReportFolder(output, mark: PopulationReport.mark)
      try folder.check()
      let bundled = try Bundled()
      let catalogue = try bundled.catalogue(paths: [])
      let scratch = try ScratchPopulations(threads: threads)
      defer { scratch.remove() }
      var results: [PopulationResult] = []
      for name in profiles.list {
        let data = try await scratch.data("\(name)-population", knobs(name))
        results.append(
          try await PopulationRun(data: data, threads: threads).result(bundled, catalogue)
        )
      }
      let turned =
        try await grid
        ? KnobGridRun(subjects: gridSubjects, scratch: scratch).grid(bundled, catalogue) : nil
      try folder.write(PopulationReport(results, grid: turned).files)
      guard !quiet else { return }
      for result in results { printOut("\(result.name): \(CalibrationPage.tally(result))\n") }
      printOut("\nPage: \(folder.path)/population.html\n")
    }
  }

  private func knobs(_ name: String) -> Knobs {
    var knobs = Knobs()
    knobs.subjects = subjects
    knobs.profile = Profile.named(name) ?? .world
    return knobs
  }
}

/// Populations in a temporary folder, one at a time.
struct ScratchPopulations {
  private let folder: String
  let threads: Int

  /// Makes the folder.
  ///
  /// - Throws: ``Failure`` if there is no place for it.
  init(threads: Int) throws {
    self.threads = threads
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "parallax-populations-\(getpid())").path
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(kind: .cannotWrite, lines: ["error: cannot write to \(folder)"])
    }
  }

  /// Generates a population under a name, in place of one of the same name.
  ///
  /// - Throws: ``Failure`` if it cannot be written.
  func data(_ name: String, _ knobs: Knobs, groups: String? = nil) async throws -> DatasetArguments
  {
    let path = "\(folder)/\(name)"
    do {
      try await Generator(knobs).write(to: path, threads: threads)
    } catch let error as GeneratorError {
      throw Failure(kind: .cannotWrite, lines: ["error: \(error)"])
    }
    return try DatasetArguments.parse([path] + (groups.map { ["--by", $0] } ?? []))
  }

  /// Removes everything.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
