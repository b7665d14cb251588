public import CreditFindings

/// Reads a tree of nodes as keyed mappings, lists and scalars, collects every finding and goes on.
///
/// Mappings are opened and closed, so that evidence that an outer mapping states is inherited by the
/// numbers inside, and so that each number knows the path of keys that leads to it.
public struct DocumentReader: Sendable {
  /// What was found so far, in the order of reading.
  public private(set) var findings: [Finding] = []
  /// The numbers that were read so far, with their evidence.
  public internal(set) var numbers: [EvidencedNumber] = []
  /// The keys of `sources`; nil where a document has no evidence.
  public var sourceKeys: Set<String>?
  /// The sources that were named so far.
  public internal(set) var usedSources: Set<String> = []
  /// Names that the document declares, but wrongly: that they are unknown elsewhere is not said again.
  public var brokenNames: Set<String> = []
  var frames: [EvidenceFrame] = []

  /// Creates a reader.
  public init() {}

  /// The path of keys of the open mappings.
  public var path: String {
    frames.lazy.map(\.key).filter { !$0.isEmpty }.joined(separator: ".")
  }

  /// Adds a finding.
  public mutating func report(
    _ location: Location,
    _ message: String,
    advice: String? = nil,
    severity: Finding.Severity = .error
  ) {
    findings.append(Finding(location, message, advice: advice, severity: severity))
  }

  /// Adds findings of somebody else, those left out that follow from a broken name.
  public mutating func report(_ others: [Finding]) {
    findings += others.filter { !followsFromBrokenName($0) }
  }

  private func followsFromBrokenName(_ finding: Finding) -> Bool {
    guard !brokenNames.isEmpty, finding.message.hasPrefix("unknown ") else { return false }
    let parts = finding.message.split(separator: "'", maxSplits: 2)
    guard parts.count > 1 else { return false }
    let name = String(parts[1])
    let first = parts[1].split(separator: ".").first.map(String.init) ?? name
    return brokenNames.contains(name) || brokenNames.contains(first)
  }

  /// The value of a call, or nil with its findings added.
  public mutating func attempt<Value>(_ call: () throws(Findings) -> Value) -> Value? {
    do throws(Findings) {
      return try call()
    } catch {
      report(error.all)
      return nil
    }
  }

  /// Reports a name that is not one of those allowed.
  public mutating func reportUnknown(
    _ what: String,
    _ name: String,
    at location: Location,
    among names: some Sequence<String>
  ) {
    if brokenNames.contains(name) { return }
    let advice =
      name.utf8.count > 100
      ? "the name is far too long" : adviceForUnknownName(name, among: names)
    report(location, "unknown \(what) '\(shortened(name))'", advice: advice)
  }

  /// Opens a mapping with a fixed set of keys; keys that are not among them are findings.
  ///
  /// - Parameters:
  ///   - node: the mapping.
  ///   - key: the key it stands under, for paths; empty to add nothing to the path.
  ///   - what: what it is, with an article, for messages.
  ///   - keys: the keys it may have. `evidence`, `source`, `reason` and `range` may come on top and
  ///     are evidence, unless the list has them as keys of its own.
  ///   - required: the keys it must have.
  /// - Returns: The entries, and the mapping stays open until ``close()``; nil and not open if the
  ///   node is no mapping.
  public mutating func open(
    _ node: DocumentNode,
    _ key: String,
    _ what: String,
    keys: [String],
    required: [String] = []
  ) -> Fields? {
    guard let fields = openNamed(node, key, what, own: keys) else { return nil }
    let allowed = sourceKeys == nil ? keys : keys + EvidenceFrame.keys.filter { !keys.contains($0) }
    for entry in fields.entries where !keys.contains(entry.key) {
      reportUnknown("key", entry.key, of: what, at: entry.keyLocation, among: allowed)
    }
    for key in required where fields[key] == nil {
      report(node.location, "\(what) needs the key '\(key)'")
    }
    return fields
  }

  /// Opens a mapping of the language.
  ///
  /// - Parameters:
  ///   - node: the mapping.
  ///   - key: the key it stands under, for paths.
  ///   - form: the keys it may have and must have.
  ///   - what: what it is, with an article, where the form does not say it well enough.
  ///   - further: keys that it may have beside those of the form.
  /// - Returns: As ``open(_:_:_:keys:required:)``.
  mutating func open(
    _ node: DocumentNode,
    _ key: String,
    _ form: MappingForm,
    what: String? = nil,
    further: [String] = []
  ) -> Fields? {
    open(node, key, what ?? form.what, keys: form.names + further, required: form.required)
  }

  /// Opens a mapping whose keys are names that the document gives.
  ///
  /// - Parameters:
  ///   - node: the mapping.
  ///   - key: the key it stands under, for paths.
  ///   - what: what it is, with an article, for messages.
  ///   - own: keys that are not read as evidence although they are spelt like it.
  /// - Returns: The entries, and the mapping stays open until ``close()``; nil and not open if the
  ///   node is no mapping.
  public mutating func openNamed(
    _ node: DocumentNode,
    _ key: String,
    _ what: String,
    own: [String] = []
  ) -> Fields? {
    guard let entries = node.entries else {
      report(node.location, "\(what) must be a mapping, not \(node.shape)")
      return nil
    }
    let isEvidence = { (entry: DocumentEntry) in
      EvidenceFrame.keys.contains(entry.key) && !own.contains(entry.key)
    }
    var frame = EvidenceFrame(key: key)
    if sourceKeys != nil {
      for entry in entries where isEvidence(entry) { read(entry, into: &frame) }
    }
    checkSource(of: frame)
    frames.append(frame)
    let rest = sourceKeys == nil ? entries : entries.filter { !isEvidence($0) }
    return Fields(what: what, location: node.location, entries: rest)
  }

  /// Closes the mapping that was opened last and reports its numbers without evidence.
  ///
  /// - Precondition: A mapping is open.
  public mutating func close() {
    precondition(!frames.isEmpty, "no mapping is open")
    report(frames.removeLast())
  }

  private mutating func reportUnknown(
    _ thing: String,
    _ name: String,
    of what: String,
    at location: Location,
    among names: [String]
  ) {
    let advice =
      name.utf8.count > 100
      ? "the name is far too long" : adviceForUnknownName(name, among: names)
    report(location, "unknown \(thing) '\(shortened(name))' in \(what)", advice: advice)
  }
}

/// A text that is short enough for a message.
func shortened(_ text: String) -> String {
  text.utf8.count > 60 && text.prefix(61).count > 60 ? text.prefix(60) + "…" : text
}
