/// One difference between two documents of models.
public struct DocumentChange: Hashable, Sendable {
  /// What became of a thing from the first document to the second.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case added, removed, changed
    /// The same things stand in another order, and the first that holds decides.
    case reordered
  }

  /// What became of it.
  public var kind: Kind
  /// The part of the document: `parameters`, `entries`, `bands` and so on.
  public var part: String
  /// The thing within the part, by its name, code or kinds; empty for the part itself.
  public var item: String
  /// The key that differs; empty where the whole thing was added or removed.
  public var key: String
  /// As the first document has it; empty if added.
  public var before: String
  /// As the second document has it; empty if removed.
  public var after: String

  /// Creates a change.
  public init(
    _ kind: Kind,
    part: String,
    item: String,
    key: String = "",
    before: String = "",
    after: String = ""
  ) {
    self.kind = kind
    self.part = part
    self.item = item
    self.key = key
    self.before = before
    self.after = after
  }
}
