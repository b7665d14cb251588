import ArgumentParser
import ParallaxKit

/// `parallax models`.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "List, show, write, check, test, compare and validate national models.",
    subcommands: [
      ModelsListCommand.self, ModelsShowCommand.self, ModelsNewCommand.self,
      ModelsCheckCommand.self, ModelsTestCommand.self, ModelsDiffCommand.self,
      ModelsValidateCommand.self,
    ]
  )
}

/// Where models are looked for.
struct ModelPathOptions: ParsableArguments {
  @Option(
    name: .customLong("models-path"),
    help: ArgumentHelp("A folder with further model documents; may be repeated.", valueName: "dir")
  )
  var modelsPath: [String] = []
}

/// The day whose law counts.
struct LawDayOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day whose law says where a model is prohibited; else the day of law.yaml.",
      valueName: "date"
    )
  )
  var asOf: String?

  /// The day that was asked for.
  ///
  /// - Throws: ``Failure`` for a text that is no date.
  var day: Day? {
    get throws {
      guard let asOf else { return nil }
      guard let day = Day(asOf), Day.range.contains(day.number) else {
        throw Failure.usage("--as-of takes a date such as 2025-12-31, not '\(asOf)'")
      }
      return day
    }
  }
}

/// `parallax models check`.
struct ModelsCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check model documents: every finding at once, before any subject is scored.",
    discussion: """
      Without an argument all bundled models and those of --models-path are checked. Ends with 1 if \
      there is an error.

      EXAMPLES
        parallax models check
        parallax models check Models/xx/mine.yaml
      """
  )

  @Argument(help: "Documents or folders of documents.")
  var documents: [String] = []

  @OptionGroup var paths: ModelPathOptions

  func run() async throws {
    try await reporting {
      let catalogue = try Bundled().catalogue(
        paths: paths.modelsPath + documents,
        readsTests: true
      )
      for finding in catalogue.findings {
        printOut(finding.description + "\n")
        if let text = catalogue.texts[finding.location.file],
          let excerpt = excerpt(of: finding, in: text)
        {
          printOut(excerpt + "\n")
        }
      }
      let errors = catalogue.findings.count { $0.severity == .error }
      let warnings = catalogue.findings.count - errors
      printError(
        "\(catalogue.models.count) models without errors; \(errors) errors, \(warnings) warnings"
      )
      if errors > 0 { throw ExitCode(Failure.Kind.found.rawValue) }
    }
  }
}

/// `parallax models test`.
struct ModelsTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the inline tests of models.",
    discussion: """
      Prints what was expected, what came out and how each point arose. Ends with 1 if a test fails.

      EXAMPLES
        parallax models test
        parallax models test de.schufa
      """
  )

  @Argument(help: "Models' ids; without any, all.")
  var models: [String] = []

  @OptionGroup var paths: ModelPathOptions

  @Flag(help: "Print the tests that passed as well.")
  var verbose = false

  func run() async throws {
    try await reporting {
      let catalogue = try Bundled().catalogue(paths: paths.modelsPath, readsTests: true)
      let broken = catalogue.findings.filter { $0.severity == .error }
      guard broken.isEmpty else { throw Findings(broken) }
      for name in models where !catalogue.names.contains(name) {
        throw Failure.usage(
          "there is no model '\(name)'; \(adviceForUnknownName(name, among: catalogue.names))"
        )
      }
      let chosen = catalogue.models.filter {
        models.isEmpty || models.contains($0.card.id) || models.contains($0.card.pinnedID)
      }
      var (passed, failed) = (0, 0)
      for model in chosen {
        let results = try runTests(
          of: model,
          using: try catalogue.used(by: model),
          vocabulary: catalogue.vocabulary,
          kinds: catalogue.kinds
        )
        for result in results { show(result) }
        passed += results.count(where: \.hasPassed)
        failed += results.count { !$0.hasPassed }
      }
      printOut("\(passed) tests passed, \(failed) failed, in \(chosen.count) models\n")
      if failed > 0 { throw ExitCode(Failure.Kind.found.rawValue) }
    }
  }

  private func show(_ result: ModelTestResult) {
    guard !result.hasPassed else {
      if verbose { printOut("\(result.location): passed: \(result.name)\n") }
      return
    }
    printOut("\(result.location): failed: \(result.name)\n")
    for line in result.differences + result.trace { printOut("    \(line)\n") }
  }
}

extension Catalogue {
  /// The models that a model uses, directly or not.
  func used(by model: Model) throws -> [Model] {
    let asOf = model.card.from ?? Day(number: 0)
    return try resolve([model.card.pinnedID], asOf: asOf).map(\.model).filter {
      $0.card.pinnedID != model.card.pinnedID
    }
  }
}
