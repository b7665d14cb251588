public import CreditResults
public import CreditModels
import CreditPopulation

/// All models in one table: what they are and how well their numbers are known.
public struct ModelsList: Sendable {
  private let cards: [ModelCard]
  private let prohibitedIn: [String: [String]]

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - cards: the models in their order.
  ///   - prohibitedIn: the places whose law prohibits a model, by pinned id.
  public init(_ cards: [ModelCard], prohibitedIn: [String: [String]] = [:]) {
    self.cards = cards
    self.prohibitedIn = prohibitedIn
  }

  /// The list for programs; shares of evidence are from 0 to 1.
  public var table: Table {
    let texts = [
      "model", "id", "edition", "jurisdiction", "subjects", "paradigm", "status", "purpose",
      "prohibited_in", "title",
    ]
    let shares = EvidenceGrade.allCases.map {
      Table.Column("evidence_\($0.rawValue.replacing(" ", with: "_"))", .number)
    }
    return Table(
      name: "models",
      title: "The models, with the shares of their numbers by evidence.",
      columns: texts.map { Table.Column($0, .text) } + shares,
      rows: cards.map { card in
        [
          .text(card.pinnedID), .text(card.id),
          card.edition.isEmpty ? .empty : .text(card.edition), .text(jurisdiction(card)),
          .text(subjects(card)), .text(card.paradigm), .text(card.status.rawValue),
          .text(card.purpose.rawValue),
          prohibited(card).isEmpty ? .empty : .text(prohibited(card)), .text(card.title),
        ] + EvidenceGrade.allCases.map { share($0, card).map { .number($0) } ?? .empty }
      }
    )
  }

  /// The list for a terminal, a line a model; shares of evidence are in per cent.
  public var text: String {
    let names = ["model", "jurisdiction", "subjects", "paradigm", "status"]
    let columns =
      names.map { Page.Column($0) }
      + ["published", "copy", "derived", "assumed"].map { Page.Column($0, isNumeric: true) }
      + [Page.Column("prohibited in"), Page.Column("title")]
    let rows = cards.map { card in
      [card.pinnedID, jurisdiction(card), subjects(card), card.paradigm]
        + [card.status.rawValue]
        + EvidenceGrade.allCases.map {
          share($0, card).map { "\(Int((100 * $0).rounded()))" } ?? ""
        }
        + [prohibited(card), card.title]
    }
    let layout = GridLayout(Page.Grid(columns, rows: rows), width: 10_000)
    return layout.lines.map { $0 + "\n" }.joined()
  }

  /// The place, else the country that the id begins with.
  private func jurisdiction(_ card: ModelCard) -> String {
    card.place.isEmpty
      ? card.id.split(separator: ".").first.map { $0.uppercased() } ?? "" : card.place
  }

  private func prohibited(_ card: ModelCard) -> String {
    (prohibitedIn[card.pinnedID] ?? []).joined(separator: ", ")
  }

  private func subjects(_ card: ModelCard) -> String {
    card.subjects.map(\.plural).joined(separator: ", ")
  }

  /// A share of the model's numbers; nil for a model without numbers.
  private func share(_ grade: EvidenceGrade, _ card: ModelCard) -> Double? {
    card.evidenceShares.isEmpty ? nil : card.evidenceShares[grade] ?? 0
  }
}
