public import CreditFindings

/// The entries of a mapping, found by their keys.
public struct Fields: Sendable {
  /// What the mapping is, for messages: `a characteristic`.
  public let what: String
  /// Where the mapping begins.
  public let location: Location
  /// The entries in the order of the document, those of evidence left out.
  public let entries: [DocumentEntry]
  private let index: [String: Int]

  /// Creates fields.
  ///
  /// - Precondition: Keys are distinct, as the parser guarantees.
  public init(what: String, location: Location, entries: [DocumentEntry]) {
    self.what = what
    self.location = location
    self.entries = entries
    self.index = Dictionary(
      entries.indices.map { (entries[$0].key, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The value of a key; nil if the key is not written.
  public subscript(key: String) -> DocumentNode? { index[key].map { entries[$0].value } }

  /// Where a key stands; the beginning of the mapping if it is not written.
  public func location(of key: String) -> Location {
    index[key].map { entries[$0].keyLocation } ?? location
  }
}

/// A text of a document with its place.
public struct LocatedText: Hashable, Sendable {
  public var text: String
  public var location: Location

  /// Creates a text.
  public init(_ text: String, at location: Location) {
    self.text = text
    self.location = location
  }
}
