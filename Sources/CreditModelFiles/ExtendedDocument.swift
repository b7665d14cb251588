import CreditFindings

/// A document that takes over what it does not say itself from the one that it extends.
///
/// `extends: us.fico-like` names the other document; `set: { bureau: EXP }` changes defaults of its
/// parameters. Parts with names of their own (parameters, kinds, characteristics, sources, the
/// entries of a ledger by their codes) are taken over one by one, so that one of them can be written
/// anew; everything else, such as the bands or the points of one characteristic, is written anew as a
/// whole. An empty value removes. Identity (`id`, `edition`, `from`, `until`), published results and
/// tests are never taken over.
struct ExtendedDocument {
  /// The document with everything that it took over.
  private(set) var root: DocumentNode
  /// What is wrong with `set`.
  private(set) var findings: [Finding] = []

  /// Completes a document.
  ///
  /// - Parameters:
  ///   - child: the document as written, with `extends` and perhaps `set`.
  ///   - parent: the document that it extends, complete.
  init(_ child: DocumentNode, extending parent: DocumentNode) {
    root = DocumentNode(
      .mapping(
        (parent.entries ?? []).filter { !Self.ownKeys.contains($0.key) }
      ),
      at: child.location
    )
    let own = (child.entries ?? []).filter { !Self.instructions.contains($0.key) }
    root = Self.merged(root, DocumentNode(.mapping(own), at: child.location), at: [])
    apply(child["set"])
  }

  /// What a document must say of itself.
  private static let ownKeys: Set = ["id", "edition", "from", "until", "published", "tests"]
  /// What says how the document is completed.
  private static let instructions: Set = ["extends", "set"]

  /// Mappings whose entries are taken over one by one; `*` is any name.
  private static let open: Set = [
    "", "institution", "parameters", "parameters.*", "kinds", "chains", "uses", "accounts",
    "definitions", "file", "score", "score.scorecard", "score.scorecard.characteristics",
    "score.scorecard.characteristics.*", "score.scorecard.reasons", "score.ledger",
    "score.ledger.at_most", "score.rating", "score.rating.characteristics",
    "score.rating.characteristics.*", "score.rating.reasons", "score.opinion", "scale", "sources",
    "sources.*",
  ]

  private static func merged(
    _ old: DocumentNode,
    _ new: DocumentNode,
    at path: [String]
  ) -> DocumentNode {
    if path == ["score", "ledger", "entries"], let before = old.items, let after = new.items {
      return DocumentNode(.sequence(merged(before, after)), at: new.location)
    }
    guard let before = old.entries, let after = new.entries, isOpen(path) else { return new }
    var entries = before
    for entry in after {
      let index = entries.firstIndex { $0.key == entry.key }
      if let index, entry.value.isNull {
        entries.remove(at: index)
      } else if let index {
        let value = merged(entries[index].value, entry.value, at: path + [entry.key])
        entries[index] = DocumentEntry(
          key: entry.key,
          keyLocation: entry.keyLocation,
          value: value
        )
      } else {
        entries.append(entry)
      }
    }
    return DocumentNode(.mapping(entries), at: new.location)
  }

  private static func isOpen(_ path: [String]) -> Bool {
    open.contains(path.joined(separator: "."))
      || open.contains((path.dropLast() + ["*"]).joined(separator: "."))
  }

  /// Entries of a ledger: one with a code that is there already takes its place, others come first,
  /// since a record scores the first entry that fits.
  private static func merged(_ old: [DocumentNode], _ new: [DocumentNode]) -> [DocumentNode] {
    var (entries, added) = (old, [DocumentNode]())
    for entry in new {
      let code = entry["code"]?.text
      if let code, let index = entries.firstIndex(where: { $0["code"]?.text == code }) {
        entries[index] = entry
      } else {
        added.append(entry)
      }
    }
    return added + entries
  }

  /// Writes the values of `set` as defaults.
  private mutating func apply(_ node: DocumentNode?) {
    guard let node else { return }
    guard let values = node.entries else {
      findings.append(Finding(node.location, "'set' must be a mapping, not \(node.shape)"))
      return
    }
    let names = (root["parameters"]?.entries ?? []).map(\.key)
    for value in values {
      guard names.contains(value.key) else {
        findings.append(
          Finding(
            value.keyLocation,
            "the extended model has no parameter '\(value.key.prefix(60))'",
            advice: adviceForUnknownName(value.key, among: names)
          )
        )
        continue
      }
      let change = DocumentEntry(
        key: "default",
        keyLocation: value.keyLocation,
        value: value.value
      )
      root = Self.merged(root, Self.nested(change, in: ["parameters", value.key]), at: [])
    }
  }

  /// An entry inside mappings of one key each.
  private static func nested(_ entry: DocumentEntry, in path: [String]) -> DocumentNode {
    let place = entry.value.location
    return path.reversed().reduce(DocumentNode(.mapping([entry]), at: place)) { inner, key in
      DocumentNode(
        .mapping([DocumentEntry(key: key, keyLocation: entry.keyLocation, value: inner)]),
        at: place
      )
    }
  }
}
