import ArgumentParser
import ParallaxKit

/// `parallax models test`.
struct ModelsTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the tests of models.",
    discussion: """
      The tests in a document and in the file beside it (NAME.tests.yaml). Of a test that fails it \
      prints what was expected, what came out and how each point arose. Ends with 1 if one fails.

      EXAMPLES
        parallax models test
        parallax models test de.schufa --trace
        parallax models test de.schufa --coverage
      """
  )

  @Argument(help: "Models' ids; without any, all.")
  var models: [String] = []

  @OptionGroup var paths: ModelPathOptions

  @Flag(name: .customLong("exec"), help: "Trust documents to start the programs that they name.")
  var startsPrograms = false

  @Flag(help: "Print the tests that passed as well.")
  var verbose = false

  @Flag(help: "Print how each standing arose, of the tests that passed as well.")
  var trace = false

  @Flag(help: "Say which rules, attributes, entries and bands no test touches.")
  var coverage = false

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
      if !startsPrograms {
        for model in chosen {
          try ([model] + (try catalogue.used(by: model))).refusePrograms()
        }
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
        if coverage { show(TestCoverage(of: model, results), of: model) }
        passed += results.count(where: \.hasPassed)
        failed += results.count { !$0.hasPassed }
      }
      printOut("\(passed) tests passed, \(failed) failed, in \(chosen.count) models\n")
      if failed > 0 { throw ExitCode(Failure.Kind.found.rawValue) }
    }
  }

  private func show(_ result: ModelTestResult) {
    guard !result.hasPassed || verbose || trace else { return }
    printOut("\(result.location): \(result.hasPassed ? "passed" : "failed"): \(result.name)\n")
    let lines = result.hasPassed && !trace ? [] : result.trace
    for line in result.differences + lines { printOut("    \(line)\n") }
  }

  private func show(_ coverage: TestCoverage, of model: Model) {
    let (all, untouched) = (coverage.parts.count, coverage.untouched)
    printOut(
      "\(model.card.pinnedID): \(all - untouched.count) of \(all) parts are touched by tests\n"
    )
    for part in untouched { printOut("    no test touches \(part)\n") }
  }
}
