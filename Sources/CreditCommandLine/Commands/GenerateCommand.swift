import ArgumentParser
import CreditGenerator
import Glibc

/// `parallax datasets generate`.
struct DatasetsGenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a synthetic population from a seed.",
    discussion: """
      Lives month by month from latent state; no model and no score is read. The same options give \
      the same bytes on any number of threads, and the first N subjects of a larger run are those of \
      a run of N. Each knob has random numbers of its own: turning one leaves alone what the others \
      draw. README.md in the folder says what came out, beside published figures.

      EXAMPLES
        parallax datasets generate --subjects 100000 --seed 7 --profile us
        parallax datasets generate --subjects 3600 --organisations 0.1667 --intensity stylised \
      --output Datasets/sample-population
      """
  )

  @Option(help: "Number of subjects, 1 to 100,000,000.")
  var subjects = 4_000

  @Option(help: "Seed of the random streams.")
  var seed: UInt64 = 20_251_231

  @Option(help: "Whose records: world (all that any system reads), cn, us, eu, de, fr or gb.")
  var profile = Profile.world.name

  @Option(help: "Share of organisations, 0 to 1.")
  var organisations = 0.0

  @Option(help: "Folder to write; it is created.")
  var output = "generated-population"

  @Option(help: "Format of the tables: csv or arrow.")
  var format = Format.csv

  @Option(help: "How often conduct is recorded: published (as in the lists) or stylised.")
  var intensity = IntensityName.published

  @Option(help: "With stylised: how many times as often, 0 to 100.")
  var factor = 20.0

  @OptionGroup(title: "Knobs that no source fixes, or that a study may vary")
  var knobs: KnobOptions

  @Option(help: "Threads; the result does not depend on it. Default: the processors.")
  var threads: Int?

  @Flag(help: "No progress line and no summary.")
  var quiet = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, arrow }
  enum IntensityName: String, ExpressibleByArgument, CaseIterable { case published, stylised }

  func validate() throws {
    guard Profile.named(profile) != nil else {
      let names = Profile.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no profile '\(profile)': give one of \(names).")
    }
    let problems = settings.problems
    guard problems.isEmpty else { throw ValidationError(problems.joined(separator: "; ") + ".") }
    guard threads.map({ (1...1_024).contains($0) }) ?? true else {
      throw ValidationError("--threads must lie between 1 and 1,024.")
    }
  }

  private var settings: Knobs {
    var result = knobs.applied(to: Knobs())
    result.subjects = subjects
    result.seed = seed
    result.profile = Profile.named(profile) ?? .world
    result.organisations = organisations
    result.intensity = intensity == .published ? .published : .stylised(factor: factor)
    return result
  }

  func run() async throws {
    try await reporting {
      let progress = Progress(total: subjects, isQuiet: quiet)
      defer { progress.finish() }
      let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
      do {
        try await Generator(settings).write(
          to: output,
          format: format == .arrow ? .arrow : .csv,
          threads: threads ?? processors
        ) {
          progress.update($0)
        }
      } catch let error as GeneratorError {
        throw Failure(kind: .cannotWrite, lines: ["error: \(error)"])
      }
      progress.finish()
      if !quiet { printOut("\(subjects) subjects in \(output)\n") }
    }
  }
}
