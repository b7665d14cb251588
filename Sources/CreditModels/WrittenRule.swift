public import CreditFindings

/// A condition and a term as the document writes them, for pages that people read.
///
/// Nothing is computed from it: the checked expressions stand beside it.
public struct WrittenRule: Hashable, Sendable {
  /// `stage = interregional`; empty without a condition.
  public var condition: String
  /// `36 months from settled`; empty without a term of its own.
  public var term: String
  /// Where the term stands, by which its evidence is found.
  public var location: Location?

  /// Creates a rule.
  public init(condition: String = "", term: String = "", location: Location? = nil) {
    self.condition = condition
    self.term = term
    self.location = location
  }

  /// The rule of a condition and of a term, short or long.
  init(_ condition: String?, term node: DocumentNode?) {
    let scalar = node?["value"] ?? node
    self.init(condition: condition ?? "", term: scalar?.text ?? "", location: scalar?.location)
  }
}
