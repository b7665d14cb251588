public import CreditModels
public import CreditPopulation

/// The page of a model, which reads like the institution's own scorecard.
///
/// Who judges, what the document leaves out, what is seen and for how long, every item with its
/// points, the scale, what follows, the sources and assumptions, and how well the numbers are known.
///
/// - Parameters:
///   - model: the checked document.
///   - kinds: the kinds of the vocabulary and of all models, for their labels.
///   - vocabulary: labels of data categories and characteristics.
///   - editions: all editions of the model.
///   - prohibitedIn: the places whose law prohibits it.
/// - Returns: the page.
public func modelPage(
  of model: Model,
  kinds: KindTable,
  vocabulary: Vocabulary,
  editions: [String] = [],
  prohibitedIn: [String] = []
) -> Page {
  let words = ModelWords(model, kinds: kinds, vocabulary: vocabulary)
  let pages = ModelPage(model, words: words, editions: editions, prohibitedIn: prohibitedIn)
  return Page(title: "\(model.card.pinnedID): \(model.card.title)", blocks: pages.blocks)
}

/// Writes the sections; each stands in a file of its own.
struct ModelPage {
  let model: Model
  let words: ModelWords
  let marks: EvidenceMarks
  let editions: [String]
  let prohibitedIn: [String]

  init(_ model: Model, words: ModelWords, editions: [String], prohibitedIn: [String]) {
    self.model = model
    self.words = words
    self.editions = editions
    self.prohibitedIn = prohibitedIn
    marks = EvidenceMarks(model)
  }

  var blocks: [Page.Block] {
    head + section("About this model", comment)
      + section("What the file sees, and for how long", file)
      + section("Parameters", parameters)
      + section("Who gets no score, or a state instead", absences)
      + section(judgeTitle, judge)
      + section("Scale, best first", scale)
      + section("What follows", consequences)
      + section("Values that are computed by name", definitions)
      + section("Sources", sources)
      + section("Assumptions", assumptions)
      + section("Numbers by evidence", numbers)
  }

  /// A section under its heading; nothing without content.
  private func section(_ title: String, _ blocks: [Page.Block]) -> [Page.Block] {
    blocks.isEmpty ? [] : [.heading(title)] + blocks
  }
}
