import CreditModels

/// The reference of the language of model documents: every mapping with its keys.
///
/// Made from the forms that the checker reads by, so that it cannot disagree with it.
public struct LanguageReference: Sendable {
  /// Creates the reference.
  public init() {}

  /// The reference as a page.
  public var page: Page {
    var page = Page(title: "The language of model documents, key by key")
    page.blocks = [
      .paragraph(
        "Written by 'parallax models schema --format md' from what the checker itself reads by; do "
          + "not edit. How a document is built, and what expressions may say, stands in README.md."
      ),
      .paragraph(
        "Evidence (the mapping of that name) may stand in every mapping that is marked with it, and "
          + "in the mappings of names that are; everything inside inherits it."
      ),
    ]
    for form in [MappingForm.document, .extending, .evidence] + MappingForm.all.dropFirst() {
      page.blocks += blocks(of: form)
    }
    return page
  }

  private func blocks(of form: MappingForm) -> [Page.Block] {
    let rows = form.keys.map { key in
      [key.name, key.isRequired ? "needed" : "", Self.words(key.content), key.summary]
    }
    let further = [
      form.takesCharacteristics ? "Characteristics of the vocabulary are keys, too." : nil,
      form.takesEvidence && form.id != MappingForm.evidence.id ? "Takes evidence." : nil,
    ]
    return [
      .heading(form.id),
      .paragraph(([form.summary] + further).compactMap { $0 }.joined(separator: " ")),
      .grid(
        Page.Grid(["key", "", "holds", "meaning"].map { Page.Column($0) }, rows: rows)
      ),
    ]
  }

  /// What a key holds, in words.
  private static func words(_ content: KeyContent) -> String {
    switch content {
    case .text: "text"
    case .texts: "text, or list of texts"
    case .word(let word): word
    case .date: "date"
    case .boolean: "true or false"
    case .integer(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
    case .number: "number, or long"
    case .points: "number, parameter, -5..-50, or { mild: -5, grave: -50 }"
    case .perSegment: "number, or number by segment"
    case .weight: "number or fraction, or one by segment"
    case .probability: "probability such as 0.05%, or long"
    case .term: "term, or long"
    case .expression: "expression"
    case .longExpression: "expression, or long"
    case .choice(let words): words.joined(separator: " · ")
    case .choices(let words): "one or a list of " + words.joined(separator: " · ")
    case .limits, .limitsInUnit: "[low, high]"
    case .mapping(let form): "mapping: \(form.id)"
    case .list(let form): "list of: \(form.id)"
    case .named(let content, let takesEvidence):
      "by name: \(words(content))" + (takesEvidence ? "; evidence" : "")
    case .either(let contents): contents.map(words).joined(separator: "; or ")
    }
  }
}
