import CreditModels

/// What the numbers rest on.
extension ModelPage {
  var sources: [Page.Block] {
    guard !model.sources.isEmpty else { return [] }
    return [
      .numbered(model.sources.map { Page.Link("\($0.title) [\($0.key)]", url: $0.url) })
    ]
  }

  var assumptions: [Page.Block] {
    guard !marks.assumptions.isEmpty else { return [] }
    return [
      .list(
        marks.assumptions.enumerated().map { index, assumption in
          let numbers = assumption.numbers.map(assumed).joined(separator: "; ")
          return "A\(index + 1) \(assumption.reason): \(numbers)"
        }
      )
    ]
  }

  /// `entries.fraud.points -50 (from -100 to -20)`.
  private func assumed(_ number: EvidencedNumber) -> String {
    let range =
      switch number.range?.count {
      case 1: " (give or take \(number.range?.first ?? ""))"
      case 2: " (from \(number.range?.joined(separator: " to ") ?? ""))"
      default: ""
      }
    return "\(shortened(number.path)) \(number.text)\(range)"
  }

  /// A path without the keys that all numbers of a judge have.
  private func shortened(_ path: String) -> String {
    let common = [
      "score.ledger.table.entries.", "score.ledger.entries.", "score.ledger.",
      "score.scorecard.characteristics.", "score.scorecard.", "score.rating.characteristics.",
      "score.rating.", "score.",
    ]
    let prefix = common.first { path.hasPrefix($0) } ?? ""
    return String(path.dropFirst(prefix.count))
  }

  var numbers: [Page.Block] {
    guard !model.evidence.isEmpty else { return [] }
    let rows = EvidenceGrade.allCases.map { grade in
      [
        grade.rawValue, String(model.evidence.count { $0.grade == grade }),
        percent(model.card.evidenceShares[grade] ?? 0),
      ]
    }
    let columns = [
      Page.Column("evidence"), Page.Column("numbers", isNumeric: true),
      Page.Column("share", isNumeric: true),
    ]
    let total = ["all", String(model.evidence.count), ""]
    return [.grid(Page.Grid(columns, rows: rows + [total]))]
  }
}
