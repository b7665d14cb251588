import CreditModels
import CreditPopulation

/// Who, where, when, for whom.
extension ModelPage {
  var head: [Page.Block] {
    let card = model.card
    let values = [
      ("place", card.place), ("in force", period),
      ("editions", editions.count > 1 ? editions.joined(separator: ", ") : ""),
      ("status", card.status.rawValue), ("paradigm", card.paradigm),
      ("purpose", card.purpose.rawValue), ("use", card.use.rawValue),
      ("prohibited in", prohibitedIn.joined(separator: ", ")), ("predicts", prediction),
      ("subjects", card.subjects.map(\.plural).joined(separator: ", ")),
      ("operator", card.institution.operatorName), ("overseer", card.institution.overseer),
      ("users", card.institution.users.joined(separator: ", ")),
      ("identity key", card.institution.identityKey), ("currency", card.currency ?? ""),
      ("descends from", descent), ("uses", uses),
      ("tests", String(model.tests.count)),
    ]
    let facts = Page.Block.facts(
      values.filter { !$0.1.isEmpty }.map { Page.Fact($0.0, $0.1) }
    )
    return [facts] + (model.evidence.isEmpty ? [] : [.paragraph(EvidenceMarks.legend)])
  }

  /// What numbers were taken from, with the settings under which they are.
  private var descent: String {
    model.card.descendsFrom.map { name in
      let settings = (model.descentConditions[name] ?? [:]).sorted { $0.key < $1.key }
        .map { "\($0.key) = \($0.value)" }
      return name + (settings.isEmpty ? "" : " (if \(settings.joined(separator: ", ")))")
    }.joined(separator: ", ")
  }

  private var uses: String {
    model.uses.map { use in
      let date = use.date.map { " at the \($0.rawValue)" } ?? ""
      return "\(use.model)\(date) as '\(use.alias)'"
    }.joined(separator: ", ")
  }

  private var period: String {
    switch (model.card.from, model.card.until) {
    case (let from?, let until?): "from \(from), before \(until)"
    case (let from?, nil): "from \(from)"
    case (nil, let until?): "before \(until)"
    case (nil, nil): ""
    }
  }

  private var prediction: String {
    guard let prediction = model.card.predicts else { return "" }
    return prediction.months.map { "\(prediction.event) within \($0) months" } ?? prediction.event
  }
}
