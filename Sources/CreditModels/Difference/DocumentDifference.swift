public import CreditFindings

/// What differs between two documents, thing by thing.
///
/// Parameters, what is seen and for how long, items with their points, bands, consequences, sources
/// and the rest; tests are left out.
///
/// Things are matched by what names them (a parameter's name, an entry's code, a band), so that moving
/// one is no change, unless the order decides. Texts are compared as written, runs of blanks apart.
public struct DocumentDifference: Hashable, Sendable {
  /// The changes, by part in the order of the language, then in the order of the documents.
  public let changes: [DocumentChange]

  /// Compares two complete documents.
  ///
  /// - Parameters:
  ///   - before: the tree of the first document, with everything that it takes over.
  ///   - after: that of the second.
  ///   - tables: the texts of tables beside each, by the name that the document gives.
  /// - Complexity: O(n) for documents of n values.
  public init(
    from before: DocumentNode,
    to after: DocumentNode,
    tables: (before: [String: String], after: [String: String]) = ([:], [:])
  ) {
    let old = DocumentInventory(before, tables: tables.before)
    let new = DocumentInventory(after, tables: tables.after)
    changes = DocumentInventory.parts.flatMap { part in
      Self.changes(of: part, old.things[part] ?? [], new.things[part] ?? [])
    }
  }

  private static func changes(
    of part: String,
    _ before: [DocumentThing],
    _ after: [DocumentThing]
  ) -> [DocumentChange] {
    let old = Dictionary(before.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [DocumentChange] = []
    for thing in before {
      if let other = new[thing.name] {
        changes += self.changes(of: part, thing, other)
      } else {
        changes.append(
          DocumentChange(.removed, part: part, item: thing.name, before: thing.summary)
        )
      }
    }
    for thing in after where old[thing.name] == nil {
      changes.append(DocumentChange(.added, part: part, item: thing.name, after: thing.summary))
    }
    let common = (before.filter { new[$0.name] != nil }, after.filter { old[$0.name] != nil })
    if DocumentInventory.ordered.contains(part), common.0.map(\.name) != common.1.map(\.name) {
      changes.append(
        DocumentChange(
          .reordered,
          part: part,
          item: "",
          before: common.0.map(\.name).joined(separator: " · "),
          after: common.1.map(\.name).joined(separator: " · ")
        )
      )
    }
    return changes
  }

  private static func changes(
    of part: String,
    _ before: DocumentThing,
    _ after: DocumentThing
  ) -> [DocumentChange] {
    let keys = distinct(before.values.map(\.key) + after.values.map(\.key))
    return keys.compactMap { key in
      let (old, new) = (before[key], after[key])
      guard old != new else { return nil }
      let kind: DocumentChange.Kind = old == nil ? .added : new == nil ? .removed : .changed
      return DocumentChange(
        kind,
        part: part,
        item: before.name,
        key: key,
        before: old ?? "",
        after: new ?? ""
      )
    }
  }
}
