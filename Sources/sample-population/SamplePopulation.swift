import ArgumentParser
import FoundationEssentials

/// Writes the dataset `sample-population` from a seed.
@main
struct SamplePopulation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample-population",
    abstract: "Write the synthetic dataset sample-population from a seed.",
    discussion: """
      The same seed gives the same bytes on every machine, and the first persons of a larger run \
      are those of a smaller one.

      Example: sample-population --output Datasets/sample-population
      """
  )

  @Option(help: "Seed of the random streams.")
  var seed: UInt64 = 20_251_231

  @Option(help: "Number of persons, 1 to 1,000,000.")
  var subjects = 4_000

  @Option(help: "Correlation of latent conduct and latent solvency, -1 to 1.")
  var conductSolvency = 0.3

  @Option(help: "Conduct records as a multiple of the published frequency, 0 to 100.")
  var intensity = 20.0

  @Option(help: "Folder to write; without it nothing is written.")
  var output: String?

  @Flag(help: "Print the marginals achieved.")
  var summary = false

  func validate() throws {
    guard (1...1_000_000).contains(subjects) else {
      throw ValidationError("--subjects must lie between 1 and 1,000,000.")
    }
    guard (-1...1).contains(conductSolvency) else {
      throw ValidationError("--conduct-solvency must lie between -1 and 1.")
    }
    guard (0...100).contains(intensity) else {
      throw ValidationError("--intensity must lie between 0 and 100.")
    }
    guard output != nil || summary else {
      throw ValidationError("Nothing to do: give --output FOLDER, --summary or both.")
    }
  }

  func run() throws {
    let knobs = Knobs(
      seed: seed,
      subjects: subjects,
      conductSolvency: conductSolvency,
      intensity: intensity
    )
    var tables = Tables()
    var marginals = Marginals()
    for id in 1...subjects {
      let life = life(of: id, knobs)
      tables.add(life)
      marginals.add(life)
    }
    if summary { print(marginals.table) }
    guard let output else { return }
    do {
      try write(tables, marginals, knobs, to: output)
    } catch {
      throw WriteFailure(folder: output)
    }
  }

  private func life(of id: Int, _ knobs: Knobs) -> LifeCourse {
    var random = RandomStream(seed: knobs.seed, subject: id)
    let person = PersonDraw.draw(id: id, knobs: knobs, random: &random)
    var life = LifeCourse(person: person, knobs: knobs, random: random)
    life.run()
    return life
  }

  private func write(
    _ tables: Tables,
    _ marginals: Marginals,
    _ knobs: Knobs,
    to folder: String
  ) throws {
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true
    )
    let files = [
      ("subjects.csv", tables.subjects.text), ("accounts.csv", tables.accounts.text),
      ("events.csv", tables.events.text), ("datapackage.json", Descriptor.text(of: tables, knobs)),
      ("README.md", Readme.text(tables: tables, marginals: marginals, knobs: knobs)),
    ]
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: folder).appending(path: name), options: .atomic)
    }
  }
}
