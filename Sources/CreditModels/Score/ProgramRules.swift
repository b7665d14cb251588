/// A judge outside of Parallax: a program that is fed rows and answers with scores.
///
/// It is started in the folder of the document. Its standard input is CSV: a header with `row` and
/// the names of ``reads``, then one line a subject. An empty field is none, `absent` is absent;
/// booleans are 0 and 1, dates are written 2026-03-17, shares are of 1, money is in the currency's
/// unit. It answers with CSV of two columns `row` and `score`: a number, which is rounded half away
/// from zero to the scale's decimals, a state of the scale, or `none` where it says nothing.
public struct ProgramRules: Hashable, Sendable {
  /// The program with its arguments; without a slash it is looked for in the path.
  public var command: [String]
  /// What it is told of each subject, by the name of the column.
  public var reads: [Definition]
  /// Seconds within which it must answer a batch.
  public var timeout: Int
  /// How often a batch is asked again after the program failed.
  public var restarts: Int
  /// Whether it stays and answers batch after batch, each ended by an empty line; else it is started
  /// for each batch and its input ends.
  public var stays: Bool
  /// The folder that it is started in.
  public var folder: String

  /// Creates rules.
  public init(
    command: [String],
    reads: [Definition],
    timeout: Int = 60,
    restarts: Int = 0,
    stays: Bool = false,
    folder: String = ""
  ) {
    self.command = command
    self.reads = reads
    self.timeout = timeout
    self.restarts = restarts
    self.stays = stays
    self.folder = folder
  }
}
