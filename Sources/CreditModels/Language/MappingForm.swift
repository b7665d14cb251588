/// A mapping of the language with a fixed set of keys.
///
/// The one description from which the checker, the JSON Schema for editors and the reference are made.
public struct MappingForm: Hashable, Sendable {
  /// A word for the form, unique in the language.
  public let id: String
  /// What it is, with an article, for messages.
  public let what: String
  /// What it is for, in a sentence.
  public let summary: String
  /// Its keys in the order in which documents write them.
  public let keys: [KeyForm]
  /// Whether `evidence`, `source`, `reason` and `range` may come on top.
  public let takesEvidence: Bool
  /// Whether characteristics of the vocabulary are keys, too.
  public let takesCharacteristics: Bool
  /// Whether a document that extends another may write a part of it only.
  public let isTakenOver: Bool

  /// Describes a mapping.
  public init(
    _ id: String,
    _ what: String,
    _ summary: String,
    keys: [KeyForm],
    takesEvidence: Bool = true,
    takesCharacteristics: Bool = false,
    isTakenOver: Bool = false
  ) {
    self.id = id
    self.what = what
    self.summary = summary
    self.keys = keys
    self.takesEvidence = takesEvidence
    self.takesCharacteristics = takesCharacteristics
    self.isTakenOver = isTakenOver
  }

  /// The names of its keys.
  var names: [String] { keys.map(\.name) }

  /// The names of the keys that it needs.
  var required: [String] { keys.filter(\.isRequired).map(\.name) }
}
