public import CreditLanguage

/// The first stage: which records reach the judge.
///
/// A record reaches the file through the first line that names its kind and whose condition is true;
/// a record that no line lets through is not seen. Whether a record that reached the file is still
/// kept on the as-of date is decided by that line's retention.
public struct FileRules: Hashable, Sendable {
  /// The lines in the order of the document.
  public var sees: [SeesLine]
  /// Record kinds (paths) and characteristics (names) that the model cannot do without.
  public var requires: [String]

  /// Creates rules.
  public init(sees: [SeesLine], requires: [String] = []) {
    self.sees = sees
    self.requires = requires
  }

  /// One line of `sees`.
  public struct SeesLine: Hashable, Sendable {
    /// Paths of kinds; each covers what lies below it.
    public var kinds: [String]
    /// `where`: layer 1 only, so that chains can run over what reaches the file.
    public var condition: Expression?
    /// The first retention whose condition holds decides; if none does the record is kept for ever.
    public var retention: [Retention]
    /// The condition as written.
    public var written: WrittenRule

    /// Creates a line.
    public init(
      kinds: [String],
      condition: Expression? = nil,
      retention: [Retention] = [],
      written: WrittenRule = WrittenRule()
    ) {
      self.kinds = kinds
      self.condition = condition
      self.retention = retention
      self.written = written
    }
  }

  /// How long a record is kept.
  public struct Retention: Hashable, Sendable {
    /// Layers 1 and 2; nil always holds.
    public var condition: Expression?
    public var keeps: Keeps
    /// The condition and the term as written.
    public var written: WrittenRule

    /// Creates a retention.
    public init(
      condition: Expression? = nil,
      keeps: Keeps,
      written: WrittenRule = WrittenRule()
    ) {
      self.condition = condition
      self.keeps = keeps
      self.written = written
    }
  }

  /// The three forms of retention.
  public enum Keeps: Hashable, Sendable {
    case forever
    /// Until the span from the date has ended; while the date is none or absent the record is kept.
    case span(Span, from: Expression)
    /// As long as the date is none or absent.
    case until(Expression)
  }
}
