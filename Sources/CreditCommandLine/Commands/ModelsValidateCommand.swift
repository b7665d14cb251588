import ArgumentParser
import ParallaxKit

/// `parallax models validate`.
struct ModelsValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Put what was published about the real systems beside what comes out.",
    discussion: """
      Runs every model whose document lists published results (its key 'published'), and writes \
      validation.md, validation.json and tables/validation.csv. Published results are held out: no \
      model and no population is tuned to them. Scores that a real institution recorded are set \
      beside reconstructions on the datasets of --recorded; one whose tables are not here is left \
      out with a notice.

      EXAMPLES
        parallax models validate
        parallax models validate --models de.schufa@2025,fr.ficp --output /tmp/validation
        parallax models validate my-population --recorded none
        parallax models validate --recorded lending-club=us.fico-like
      """
  )

  @OptionGroup var data: DatasetArguments
  @OptionGroup var models: ModelOptions

  @Option(
    help: ArgumentHelp(
      "A dataset with recorded scores and the models to set beside them, or 'none'; may be repeated.",
      discussion: "Without it: lending-club=us.fico-like,us.vantage-like.",
      valueName: "dataset=models"
    )
  )
  var recorded: [String] = []

  @Option(
    help: ArgumentHelp("The folder of the report.", valueName: "dir"),
    completion: .directory
  )
  var output = "Reports/validation"

  @Option(help: "Batches judged at the same time; nothing depends on it.")
  var threads = 2

  @Flag(help: "No progress and no summary.")
  var quiet = false

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError("--threads lies in 1 to 256") }
    guard data.batchSize > 0 else { throw ValidationError("--batch-size is at least 1") }
  }

  func run() async throws {
    try await reporting {
      let pairs = try recordedPairs()
      let bundled = try Bundled()
      let catalogue = try bundled.catalogue(paths: models.modelsPath)
      var inputs: [Provenance.Input] = []
      var validations: [Validation] = []
      var skipped: [ValidationReport.Skipped] = []
      let main = try chosen(catalogue)
      let folder = ReportFolder(output, mark: ValidationReport.mark)
      try folder.check()
      validations.append(try await run(data, main, bundled, catalogue, &inputs))
      for pair in pairs {
        let path = try bundled.path(ofDataset: pair.dataset)
        if let missing = try missingTables(ofDataset: path) {
          let reason = "its tables may not be shipped, and \(shortened(missing)) is not here"
          printError("notice: \(pair.dataset) is left out: \(reason)")
          skipped.append(ValidationReport.Skipped(dataset: pair.dataset, reason: reason))
          continue
        }
        var part = data
        (part.dataset, part.skipBadRows) = (pair.dataset, true)
        (part.asOf, part.outcome, part.groups, part.scoreColumn) = (nil, nil, nil, [])
        let choice = Choice(names: pair.models, targets: [])
        validations.append(try await run(part, choice, bundled, catalogue, &inputs))
      }
      let report = ValidationReport(
        validations: validations,
        skipped: skipped,
        provenance: Provenance(version: parallaxVersion, inputs: inputs, options: stated)
      )
      try folder.write(report.files)
      if !quiet { printOut(summary(of: report, in: folder)) }
    }
  }

  /// The models that run, and those whose published results are wanted.
  private struct Choice {
    var names: [String]
    var targets: Set<String>
  }

  /// The models of `--models`, or all with published results, and those that the results name.
  private func chosen(_ catalogue: Catalogue) throws -> Choice {
    let asked = models.models.map { $0 == "all" ? nil : $0.list } ?? nil
    let wanted = try wantedModels(asked, catalogue)
    guard !wanted.isEmpty else {
      throw Failure.usage(
        "none of these models has published results; leave out --models to run all that have"
      )
    }
    var names = wanted.map(\.card.pinnedID)
    for other in wanted.flatMap({ $0.published.flatMap(\.others) })
    where !wanted.contains(where: { $0.card.id == other || $0.card.pinnedID == other })
      && !names.contains(other)
    {
      names.append(other)
    }
    return Choice(names: names, targets: Set(wanted.map(\.card.pinnedID)))
  }

  private func wantedModels(_ asked: [String]?, _ catalogue: Catalogue) throws -> [Model] {
    guard let asked else { return catalogue.models.filter { !$0.published.isEmpty } }
    var found: [Model] = []
    for name in asked {
      let editions = catalogue.models.filter { $0.card.id == name || $0.card.pinnedID == name }
      guard !editions.isEmpty else {
        throw Failure.usage(
          "there is no model '\(name)'; \(adviceForUnknownName(name, among: catalogue.names))"
        )
      }
      // A bare id means every edition: targets belong to editions, whenever they were in force.
      found += editions.filter { edition in
        !edition.published.isEmpty
          && !found.contains { $0.card.pinnedID == edition.card.pinnedID }
      }
    }
    return found
  }

  private func run(
    _ data: DatasetArguments,
    _ choice: Choice,
    _ bundled: Bundled,
    _ catalogue: Catalogue,
    _ inputs: inout [Provenance.Input]
  ) async throws -> Validation {
    var options = models
    options.models = choice.names.joined(separator: ",")
    options.settings = try settings(of: choice.names, catalogue)
    let run = try RunInputs(data: data, models: options, bundled: bundled, catalogue: catalogue)
    for notice in run.notices { printError(notice) }
    let progress = Progress(total: run.population.schema.subjectCount, isQuiet: quiet)
    var validation = try await ParallaxKit.validate(
      run.contestants,
      targets: choice.targets,
      on: run.population,
      vocabulary: run.vocabulary,
      options: ComparisonOptions(threads: threads),
      progress: { progress.update($0) }
    )
    progress.finish()
    validation.dataset.skippedRows = run.skippedRows
    for input in try run.provenance() where !inputs.contains(input) { inputs.append(input) }
    return validation
  }

  /// The settings of models that run on this dataset, and those that fit no model of any dataset, so
  /// that the run complains of them.
  private func settings(of names: [String], _ catalogue: Catalogue) throws -> [String] {
    let recorded = try recordedPairs().flatMap(\.models)
    let main = try chosen(catalogue).names
    return models.settings.filter { text in
      guard let (id, name) = text.splitOnce("=")?.0.splitLast(".") else { return true }
      func fits(_ names: [String]) -> Bool {
        catalogue.models.contains { model in
          guard names.contains(model.card.id) || names.contains(model.card.pinnedID) else {
            return false
          }
          return id == "*"
            ? model.parameters.contains { $0.name == name }
            : model.card.id == id || model.card.pinnedID == id
        }
      }
      return fits(names) || !fits(main + recorded)
    }
  }

  private func recordedPairs() throws -> [(dataset: String, models: [String])] {
    if recorded == ["none"] { return [] }
    let texts = recorded.isEmpty ? ["lending-club=us.fico-like,us.vantage-like"] : recorded
    return try texts.map { text in
      guard let (dataset, names) = text.splitOnce("="), !names.list.isEmpty else {
        throw Failure.usage(
          "--recorded takes dataset=models, such as lending-club=us.fico-like, or 'none'"
        )
      }
      return (dataset, names.list)
    }
  }

  private func summary(of report: ValidationReport, in folder: ReportFolder) -> String {
    let counts = report.counts.map { "\($0.count) \($0.verdict.rawValue)" }.joined(separator: ", ")
    return "Published results: \(counts)\n\nReport: \(folder.path)/validation.md\n"
  }

  /// The options that shape the result, as they were given.
  private var stated: [(name: String, value: String)] {
    var stated: [(name: String, value: String)] = []
    if let names = models.models { stated.append(("--models", names)) }
    for setting in models.settings { stated.append(("--set", setting)) }
    if let asOf = data.asOf { stated.append(("--as-of", asOf)) }
    for pair in recorded { stated.append(("--recorded", pair)) }
    return stated
  }

  /// A folder without the way to the checkout, which is not part of a report.
  private func shortened(_ path: String) -> String {
    path.components(after: "/../")
  }
}

extension String {
  /// The text after the last occurrence of a separator; the whole text without one.
  fileprivate func components(after separator: String) -> String {
    guard let range = ranges(of: separator).last else { return self }
    return String(self[range.upperBound...])
  }

  /// The parts before and after the last separator; nil without one.
  fileprivate func splitLast(_ separator: Character) -> (String, String)? {
    guard let index = lastIndex(of: separator) else { return nil }
    return (String(self[..<index]), String(self[self.index(after: index)...]))
  }
}
