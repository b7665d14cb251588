/// What a reason code of a scorecard says to whom it is told.
public struct ReasonCode: Hashable, Sendable {
  /// The code that characteristics name: `14`.
  public var code: String
  /// In words, with what other agencies call it where that differs.
  public var text: String

  /// Creates a code.
  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}
