/// A key of a mapping: what it is called, holds and means.
public struct KeyForm: Hashable, Sendable {
  /// The key as written.
  public let name: String
  /// What may stand under it.
  public let content: KeyContent
  /// Whether the mapping needs it.
  public let isRequired: Bool
  /// What it says, in a sentence without a full stop.
  public let summary: String

  /// Describes a key.
  public init(
    _ name: String,
    _ content: KeyContent,
    _ summary: String,
    isRequired: Bool = false
  ) {
    self.name = name
    self.content = content
    self.isRequired = isRequired
    self.summary = summary
  }

  /// Describes a key that the mapping needs.
  static func needed(_ name: String, _ content: KeyContent, _ summary: String) -> KeyForm {
    KeyForm(name, content, summary, isRequired: true)
  }
}
