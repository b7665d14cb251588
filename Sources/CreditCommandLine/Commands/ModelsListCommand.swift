import ArgumentParser
import ParallaxKit

/// `parallax models list`.
struct ModelsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List all models with what they are and how well their numbers are known.",
    discussion: """
      Published, copy, derived and assumed are shares of a model's numbers in per cent: published by \
      the institution, known through a third party, computed from published numbers, assumed. \
      'prohibited in' names the places whose law, as law.yaml reads it, prohibits something that a \
      model reads for its use. A reading, not legal advice.

      EXAMPLES
        parallax models list
        parallax models list --as-of 2015-01-01
        parallax models list --format csv
      """
  )

  /// How the list is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

  @Option(help: "text, csv or json.")
  var format = Format.text

  @OptionGroup var paths: ModelPathOptions
  @OptionGroup var law: LawDayOptions

  func run() async throws {
    try await reporting {
      let catalogue = try Bundled().catalogue(paths: paths.modelsPath)
      let list = try list(of: catalogue)
      switch format {
      case .text: printOut(list.text)
      case .csv: printOut(CSVFormat().text(of: list.table))
      case .json: printOut(JSONFormat().text(of: list.table))
      }
      let broken = catalogue.findings.filter { $0.severity == .error }
      if !broken.isEmpty {
        printError("\(broken.count) errors in further documents; run 'parallax models check'")
      }
    }
  }

  private func list(of catalogue: Catalogue) throws -> ModelsList {
    let day = try law.day
    let places = catalogue.models.map { model in
      (model.card.pinnedID, catalogue.jurisdictionsProhibiting(model, on: day) ?? [])
    }
    return ModelsList(
      catalogue.models.map(\.card) + Registry.all.map(\.card),
      prohibitedIn: Dictionary(places, uniquingKeysWith: { first, _ in first })
    )
  }
}
