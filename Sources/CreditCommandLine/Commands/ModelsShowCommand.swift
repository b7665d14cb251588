import ArgumentParser
import ParallaxKit

/// `parallax models show`.
struct ModelsShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a model as its institution's scorecard, item by item.",
    discussion: """
      What the system is and leaves out, what it sees and for how long, parameters, every item with \
      its points, bands, consequences, sources, assumptions, and how well the numbers are known.

      EXAMPLES
        parallax models show de.schufa
        parallax models show cn.suining@2010 --format md > suining.md
      """
  )

  /// How the page is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, md }

  @Argument(help: "A model's id, with or without edition.")
  var model: String

  @Option(help: "text (100 columns) or md (Markdown).")
  var format = Format.text

  @OptionGroup var paths: ModelPathOptions
  @OptionGroup var law: LawDayOptions

  func run() async throws {
    try await reporting {
      let catalogue = try Bundled().catalogue(paths: paths.modelsPath, readsTests: true)
      guard (catalogue.names + catalogue.brokenNames).contains(model) else {
        throw Failure.usage(
          "there is no model '\(model)'; \(adviceForUnknownName(model, among: catalogue.names))"
        )
      }
      let page = try page(in: catalogue)
      switch format {
      case .text: printOut(TerminalPage().text(of: page))
      case .md: printOut(MarkdownPage().text(of: page))
      }
    }
  }

  /// The page of the edition that is named, else of the newest.
  private func page(in catalogue: Catalogue) throws -> Page {
    let editions = catalogue.models.filter { $0.card.id == model || $0.card.pinnedID == model }
    // Without a sound edition the catalogue throws what is wrong with it.
    let newest = try editions.last ?? catalogue.edition(model, asOf: Day(number: 0))
    return modelPage(
      of: newest,
      kinds: catalogue.kinds,
      vocabulary: catalogue.vocabulary,
      editions: catalogue.models.filter { $0.card.id == newest.card.id }.map(\.card.edition),
      prohibitedIn: catalogue.jurisdictionsProhibiting(newest, on: try law.day) ?? []
    )
  }
}
