import CreditModels
public import CreditResults
import Glibc

/// Writes standings as they come: `subject,model,score,band,state,absence,reason`, one row a
/// subject and model.
public protocol StandingsWriter {
  /// Adds rows.
  ///
  /// - Throws: what kept them from being written.
  func write(_ standings: [ScoredSubject]) throws
  /// Moves the file into place; nothing is written after it.
  ///
  /// - Throws: what kept it from being moved.
  func finish() throws
  /// Removes what was written; nothing is written after it.
  func discard()
}

/// Writes standings as CSV to standard output, or beside a file that is then replaced whole.
public final class TextStandingsWriter: StandingsWriter {
  private let path: String?
  private let fresh: String
  private let descriptor: Int32

  /// Opens the file.
  ///
  /// - Parameter path: the file; nil for standard output.
  /// - Throws: ``ReportError``.
  public init(path: String?) throws(ReportError) {
    self.path = path
    self.fresh = path.map { "\($0).new-\(getpid())" } ?? ""
    if let path {
      let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      guard descriptor >= 0 else {
        throw ReportError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
      }
      self.descriptor = descriptor
    } else {
      self.descriptor = STDOUT_FILENO
    }
    guard writeAll("subject,model,score,band,state,absence,reason\n", to: descriptor) else {
      throw failure
    }
  }

  public func write(_ standings: [ScoredSubject]) throws {
    var text = ""
    for standing in standings {
      let cells = [
        standing.subject, standing.model, standing.score ?? "", standing.band ?? "",
        standing.state ?? "", standing.absence?.rawValue ?? "", standing.reason ?? "",
      ]
      text += cells.enumerated().map { index, cell in
        CSVFormat.cell(cell, isNumber: index == 2)
      }.joined(separator: ",")
      text += "\n"
    }
    guard writeAll(text, to: descriptor) else { throw failure }
  }

  public func finish() throws {
    guard let path else { return }
    guard close(descriptor) == 0, rename(fresh, path) == 0 else { throw failure }
  }

  public func discard() {
    guard path != nil else { return }
    close(descriptor)
    unlink(fresh)
  }

  private var failure: ReportError {
    .cannotWrite(path: path ?? "standard output", reason: String(cString: strerror(errno)))
  }
}
