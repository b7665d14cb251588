import ArgumentParser
import FoundationEssentials
import ParallaxKit

/// `parallax models check`.
struct ModelsCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check model documents: every finding at once, before any subject is scored.",
    discussion: """
      All bundled models, those in Models of the working folder and those that are named. Each \
      finding says what, where and what to do, with the line, a caret, and the line as it should \
      be where a name was mistyped. Ends with 1 if there is an error.

      EXAMPLES
        parallax models check
        parallax models check Models/xx/mine.yaml
        parallax models check --format sarif > models.sarif
      """
  )

  /// How findings are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif }

  @Argument(help: "Documents or folders of documents.")
  var documents: [String] = []

  @Option(help: "text, json, or sarif (SARIF 2.1.0, for editors and CI).")
  var format = Format.text

  @OptionGroup var paths: ModelPathOptions

  func run() async throws {
    try await reporting {
      let catalogue = try Bundled().catalogue(
        paths: paths.modelsPath + documents,
        readsTests: true
      )
      let folder = FileManager.default.currentDirectoryPath
      let diagnostics = catalogue.findings.map {
        Diagnostic($0, text: catalogue.texts[$0.location.file], folder: folder)
      }
      switch format {
      case .text: for diagnostic in diagnostics { printOut(diagnostic.text) }
      case .json: printOut(diagnosticsValue(diagnostics).text)
      case .sarif: printOut(SARIFLog(diagnostics, version: parallaxVersion).value.text)
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
