import Glibc
import ParallaxKit

/// Writes standings as they come.
protocol StandingsWriter {
  /// Adds rows.
  func write(_ standings: [ScoredSubject]) throws
  /// Moves the file into place.
  func finish() throws
  /// Removes what was written.
  func discard()
}

/// Writes standings as CSV to standard output, or beside a file that is then replaced whole.
final class TextStandingsWriter: StandingsWriter {
  private let path: String?
  private let fresh: String
  private let descriptor: Int32

  /// Opens the file.
  ///
  /// - Throws: ``ReportError``.
  init(path: String?) throws {
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

  /// Adds rows.
  func write(_ standings: [ScoredSubject]) throws {
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

  /// Moves the file into place.
  func finish() throws {
    guard let path else { return }
    guard close(descriptor) == 0, rename(fresh, path) == 0 else { throw failure }
  }

  /// Removes what was written.
  func discard() {
    guard path != nil else { return }
    close(descriptor)
    unlink(fresh)
  }

  private var failure: ReportError {
    .cannotWrite(path: path ?? "standard output", reason: String(cString: strerror(errno)))
  }
}
