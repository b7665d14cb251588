import CreditModels
import Foundation
import ParallaxKit
import Testing

/// The pages of all bundled models.
@Suite("Pages of models") struct ModelPagesTests {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue(
      folder: Tool.checkout.appending(path: "Models").path(),
      readsTests: false
    )
  }

  private func page(_ model: Model) -> Page {
    modelPage(of: model, kinds: catalogue.kinds, vocabulary: catalogue.vocabulary)
  }

  /// Addresses cannot be broken, tables of comments stay as they are.
  private func isFree(_ line: Substring, in page: Page) -> Bool {
    line.contains("http")
      || page.blocks.contains { block in
        if case .verbatim(let lines) = block {
          lines.contains { line.hasSuffix($0) && !$0.isEmpty }
        } else {
          false
        }
      }
  }

  @Test func `no page is wider than a terminal of a hundred columns`() {
    for model in catalogue.models {
      let page = page(model)
      let wide = TerminalPage().text(of: page).split(separator: "\n").filter { line in
        line.count > 100 && !isFree(line, in: page)
      }
      #expect(wide.isEmpty, "\(model.card.pinnedID): \(wide)")
    }
  }

  @Test func `every item, value class, band, source and assumption is on the page`() {
    for model in catalogue.models {
      let text = MarkdownPage().text(of: page(model)).replacing("\\", with: "")
      let wanted =
        codes(model) + model.card.scale.bands.map(\.name) + model.sources.map(\.title)
        + model.evidence.filter { $0.grade == .assumed }.map(\.basis)
      let missing = wanted.filter { !text.contains(plain($0)) }
      #expect(missing.isEmpty, "\(model.card.pinnedID): \(missing)")
    }
  }

  /// What Markdown's escapes make of a text, backslashes apart.
  private func plain(_ text: String) -> String {
    text.replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\n", with: " ")
  }

  private func codes(_ model: Model) -> [String] {
    switch model.score.judge {
    case .ledger(let ledger): ledger.entries.flatMap { [$0.code, $0.label] }
    case .scorecard(let card): labels(card)
    case .rating(let rating):
      if case .effects(let card) = rating.index { labels(card) } else { [] }
    default: model.score.states.map(\.state)
    }
  }

  private func labels(_ card: Scorecard) -> [String] {
    card.characteristics.map { $0.label.isEmpty ? $0.name : $0.label } + card.reasons.map(\.text)
  }

  @Test func `models are listed and shown in every format`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let csv = try tool.run("models", "list", "--format", "csv").output.split(separator: "\n")
    #expect(csv[0].hasPrefix("model,id,edition,jurisdiction,subjects,paradigm,status,"))
    #expect(csv.count == catalogue.models.count + 1)
    let json = try tool.run("models", "list", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["rows"] as? [Any])?.count == catalogue.models.count)
    let page = try tool.run("models", "show", "us.fico-like", "--format", "md")
    #expect(page.output.hasPrefix("# us.fico-like@8: FICO-like credit bureau score\n"))
    #expect(page.output.contains("| reason code | 39: Serious delinquency |"))
    #expect(try tool.run("models", "show", "us.fico-like", "--format", "pdf").status == 64)
  }
}
