/// A value of a document (YAML or JSON) with the place where it stands.
///
/// The neutral tree between a parser and everything that reads documents: descriptors of datasets
/// and documents of models. Scalars keep their text exactly (`1.10` stays `1.10`); what a text
/// means is for the reader to say.
public struct DocumentNode: Hashable, Sendable {
  /// What a node holds.
  public indirect enum Content: Hashable, Sendable {
    /// A text, quoted in the document or plain.
    case scalar(String, isQuoted: Bool)
    /// The values of a list in their order.
    case sequence([DocumentNode])
    /// The entries of a mapping in their order; keys are distinct.
    case mapping([DocumentEntry])
  }

  /// What the node holds.
  public var content: Content
  /// Where it begins.
  public var location: Location

  /// Creates a node.
  public init(_ content: Content, at location: Location) {
    self.content = content
    self.location = location
  }

  /// The text of a scalar, quoted or not; nil for a list, a mapping and ``isNull``.
  public var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// The text of a scalar written without quotes; nil for everything else and for ``isNull``.
  public var plainText: String? {
    guard case .scalar(let text, isQuoted: false) = content, !isNull else { return nil }
    return text
  }

  /// Whether the node is an empty value: nothing, `null` or `~`, without quotes.
  public var isNull: Bool {
    guard case .scalar(let text, isQuoted: false) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The truth value of a plain `true` or `false`; nil for everything else.
  public var boolean: Bool? {
    switch plainText {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// The values of a list; nil if the node is none.
  public var items: [DocumentNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// The entries of a mapping; nil if the node is none.
  public var entries: [DocumentEntry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The value of a key; nil if the node is no mapping or has no such key.
  ///
  /// - Complexity: O(keys).
  public subscript(key: String) -> DocumentNode? {
    entries?.first { $0.key == key }?.value
  }

  /// What the node is, for messages: "a text", "a list", "a mapping" or "nothing".
  public var shape: String {
    switch content {
    case .scalar: isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A key of a mapping with its value.
public struct DocumentEntry: Hashable, Sendable {
  /// The key.
  public var key: String
  /// Where the key stands.
  public var keyLocation: Location
  /// The value.
  public var value: DocumentNode

  /// Creates an entry.
  public init(key: String, keyLocation: Location, value: DocumentNode) {
    self.key = key
    self.keyLocation = keyLocation
    self.value = value
  }
}
