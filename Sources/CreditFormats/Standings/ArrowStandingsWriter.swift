import CreditArrow
public import CreditFindings
import CreditModels
public import CreditResults

/// Writes standings as an Arrow file: the score as a number, models, bands, states and the like as
/// categories.
public final class ArrowStandingsWriter: StandingsWriter {
  private var writer: ArrowWriter?

  /// Opens the file.
  ///
  /// - Parameter path: the file; `.arrows` is a stream.
  /// - Throws: `Findings`.
  public init(path: String) throws(Findings) {
    let categories = ["band", "state", "absence", "reason"].map { ArrowField($0, .category) }
    let fields = [
      ArrowField("subject", .utf8, isNullable: false),
      ArrowField("model", .category, isNullable: false), ArrowField("score", .double),
    ]
    writer = try ArrowWriter(
      path: path,
      schema: ArrowSchema(fields + categories),
      kind: path.hasSuffix(".arrows") ? .stream : .file
    )
  }

  public func write(_ standings: [ScoredSubject]) throws {
    guard let writer else { return }
    for standing in standings {
      writer.append(standing.subject)
      writer.append(standing.model)
      if let score = standing.score.flatMap(Double.init) {
        writer.append(score)
      } else {
        writer.appendNull()
      }
      for text in [standing.band, standing.state, standing.absence?.rawValue, standing.reason] {
        if let text { writer.append(text) } else { writer.appendNull() }
      }
      try writer.endRow()
    }
  }

  public func finish() throws { try writer?.close() }

  public func discard() { writer = nil }
}
