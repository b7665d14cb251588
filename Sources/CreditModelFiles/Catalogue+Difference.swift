public import CreditFindings
public import CreditModels

extension Catalogue {
  /// What differs between two models of the catalogue.
  ///
  /// - Throws: a finding if one of them is not of this catalogue.
  public func difference(from before: Model, to after: Model) throws(Findings) -> DocumentDifference
  {
    DocumentDifference(
      from: try root(of: before),
      to: try root(of: after),
      tables: (tables(of: before), tables(of: after))
    )
  }

  private func root(of model: Model) throws(Findings) -> DocumentNode {
    if let document = documents[model.card.pinnedID] { return document.root }
    throw Findings(
      Finding(Location(file: model.document.path), "the model is not of this catalogue")
    )
  }

  /// The texts of the model's tables by the name that documents give them.
  private func tables(of model: Model) -> [String: String] {
    Dictionary(
      model.document.tables.map { path, text in
        (
          String(
            path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
          ), text
        )
      },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
