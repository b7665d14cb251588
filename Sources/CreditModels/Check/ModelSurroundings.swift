/// What a model's document refers to outside itself.
public struct ModelSurroundings: Sendable {
  /// What looking up a model gives.
  public enum LookUp: Sendable {
    case found(ModelCard)
    /// There is such a document, but it has findings of its own.
    case broken
    case unknown
  }

  /// A document that the model takes over from.
  public struct Ancestor: Hashable, Sendable {
    /// The id of its model, without edition.
    public var id: String
    public var path: String
    public var text: String

    /// Creates an ancestor.
    public init(id: String, path: String, text: String) {
      self.id = id
      self.path = path
      self.text = text
    }
  }

  /// The words that models share.
  public var vocabulary: Vocabulary
  /// What may be read where.
  public var law: Law
  /// A model by id, with or without edition.
  public var model: @Sendable (String) -> LookUp
  /// The document of a model that ``model`` finds.
  public var document: @Sendable (String) -> Model?
  /// The ids that ``model`` knows, for advice.
  public var modelNames: [String]
  /// The documents that the model extends, the nearest first.
  public var ancestors: [Ancestor]
  /// The text of a file beside the document, by its relative path; nil if there is none.
  public var table: @Sendable (String) -> String?

  /// Creates surroundings; by default there are no laws, no other models and no tables.
  public init(
    vocabulary: Vocabulary,
    law: Law = Law(),
    model: @escaping @Sendable (String) -> LookUp = { _ in .unknown },
    document: @escaping @Sendable (String) -> Model? = { _ in nil },
    modelNames: [String] = [],
    ancestors: [Ancestor] = [],
    table: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.vocabulary = vocabulary
    self.law = law
    self.model = model
    self.document = document
    self.modelNames = modelNames
    self.ancestors = ancestors
    self.table = table
  }
}
