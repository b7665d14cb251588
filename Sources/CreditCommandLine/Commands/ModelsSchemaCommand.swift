import ArgumentParser
import ParallaxKit

/// `parallax models schema`.
struct ModelsSchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the JSON Schema of model documents, for editors of YAML, or the reference.",
    discussion: """
      Editors with yaml-language-server complete and check documents whose first line is
      # yaml-language-server: $schema=model.schema.json
      The same schema holds for files of tests.

      EXAMPLES
        parallax models schema > model.schema.json
        parallax models schema --format md > REFERENCE.md
      """
  )

  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case json, md }

  @Option(help: "json (JSON Schema, draft 2020-12) or md (the reference in Markdown).")
  var format = Format.json

  func run() async throws {
    switch format {
    case .json: printOut(ModelSchema().value.text)
    case .md: printOut(MarkdownPage().text(of: LanguageReference().page))
    }
  }
}
