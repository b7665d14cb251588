public import CreditFindings

/// The document of a model with everything that it takes over from others.
public struct CompleteDocument: Hashable, Sendable {
  /// The tree; what was taken over keeps its places in the other file.
  public let root: DocumentNode
  /// The pinned id of the model that it extends; nil if it extends none.
  public let extended: String?
}
