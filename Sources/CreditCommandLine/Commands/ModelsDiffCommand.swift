import ArgumentParser
import ParallaxKit

/// `parallax models diff`.
struct ModelsDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what differs between two models, item by item.",
    discussion: """
      Parameters, what is seen and for how long, items with their points, bands, consequences and \
      sources. A model that extends another is compared with it if only one is named.

      EXAMPLES
        parallax models diff cn.taxpayer@2014 cn.taxpayer@2025
        parallax models diff us.experian
        parallax models diff us.fico-like my.yaml --format md
      """
  )

  /// How the difference is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, md, json }

  @Argument(help: "A model's id, with or without edition, or a document.")
  var first: String

  @Argument(help: "The other model; without it, the first against the one that it extends.")
  var second: String?

  @Option(help: "text (100 columns), md (Markdown) or json.")
  var format = Format.text

  @OptionGroup var paths: ModelPathOptions

  func run() async throws {
    try await reporting {
      let files = [first, second].compactMap { $0 }.filter(isPath)
      let catalogue = try Bundled().catalogue(paths: paths.modelsPath + files, readsTests: true)
      let (before, after) = try pair(in: catalogue)
      let difference = try catalogue.difference(from: before, to: after)
      let names = (before.card.pinnedID, after.card.pinnedID)
      switch format {
      case .text: printOut(TerminalPage().text(of: differencePage(difference, names: names)))
      case .md: printOut(MarkdownPage().text(of: differencePage(difference, names: names)))
      case .json: printOut(differenceValue(difference, names: names).text)
      }
    }
  }

  private func isPath(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".yaml") }

  private func pair(in catalogue: Catalogue) throws -> (Model, Model) {
    let model = try find(first, in: catalogue)
    if let second { return (model, try find(second, in: catalogue)) }
    guard let extended = catalogue.documents[model.card.pinnedID]?.extended else {
      throw Failure.usage("\(model.card.pinnedID) extends no model; name a second one")
    }
    return (try find(extended, in: catalogue), model)
  }

  /// The newest edition of an id, the edition that is named, or the model of a document.
  private func find(_ name: String, in catalogue: Catalogue) throws -> Model {
    let found = catalogue.models.last { model in
      isPath(name)
        ? canonicalPath(model.document.path) == canonicalPath(name)
        : model.card.id == name || model.card.pinnedID == name
    }
    if let found { return found }
    let broken = catalogue.findings.filter { $0.severity == .error }
    if isPath(name) || catalogue.brokenNames.contains(name) { throw Findings(broken) }
    throw Failure.usage(
      "there is no model '\(name)'; \(adviceForUnknownName(name, among: catalogue.names))"
    )
  }
}
