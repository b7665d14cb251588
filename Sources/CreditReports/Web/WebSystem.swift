import CreditFormats
import CreditResults
import CreditModels

/// A model as the page speaks of it.
struct WebSystem: Hashable {
  /// Its place in the order that was asked for.
  let index: Int
  let id: String
  let title: String
  let place: String
  let edition: String
  /// `reconstruction`, `construct` and so on.
  let status: String
  let purpose: String
  let isOutOfPeriod: Bool
  /// Bands from best to worst, as the scale declares them.
  let bands: [String]
  let higherIsBetter: Bool

  init(_ index: Int, _ facts: ModelFacts) {
    let card = facts.card
    self.index = index
    self.id = card.pinnedID
    self.title = card.title
    self.place = card.place
    self.edition = card.edition
    self.status = card.status.rawValue
    self.purpose = card.purpose.rawValue
    self.isOutOfPeriod = facts.isOutOfPeriod
    self.bands = card.scale.bands.map(\.name)
    self.higherIsBetter = card.scale.higherIsBetter
  }

  /// Title and id, the id only where it says something else.
  var label: Markup {
    title == id ? "<b>\(title)</b>" : "<b>\(title)</b> <code>\(id)</code>"
  }

  /// Title and id as plain text.
  var name: String { title == id ? title : "\(title) (\(id))" }
}

/// Two models in their order.
struct WebPair: Hashable {
  let a: WebSystem
  let b: WebSystem

  /// The systems' indices, as the page's script knows the pair.
  var key: String { "\(a.index) \(b.index)" }

  var label: Markup { "\(a.label) <span class=\"with\">and</span> \(b.label)" }

  var name: String { "\(a.name) and \(b.name)" }

  /// Whether a row speaks of this pair, in this order.
  func fits(_ row: TableReader.Row) -> Bool {
    row.text("model_a") == a.id && row.text("model_b") == b.id
  }
}
