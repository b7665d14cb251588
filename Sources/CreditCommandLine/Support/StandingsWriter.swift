import Glibc
import ParallaxKit

/// Writes standings as CSV to standard output, or beside a file that is then replaced whole.
final class StandingsWriter {
  private let path: String?
  private let fresh: String
  private let file: UnsafeMutablePointer<FILE>

  /// Opens the file.
  ///
  /// - Throws: ``ReportError``.
  init(path: String?) throws {
    self.path = path
    self.fresh = path.map { "\($0).new-\(getpid())" } ?? ""
    if let path {
      guard let file = fopen(fresh, "w") else {
        throw ReportError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
      }
      self.file = file
    } else {
      self.file = stdout
    }
    fputs("subject,model,score,band,state,absence,reason\n", file)
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
    guard fputs(text, file) >= 0 else { throw failure }
  }

  /// Moves the file into place.
  func finish() throws {
    guard let path else {
      guard fflush(file) == 0 else { throw failure }
      return
    }
    guard fclose(file) == 0, rename(fresh, path) == 0 else { throw failure }
  }

  /// Removes what was written.
  func discard() {
    guard path != nil else { return }
    fclose(file)
    unlink(fresh)
  }

  private var failure: ReportError {
    .cannotWrite(path: path ?? "standard output", reason: String(cString: strerror(errno)))
  }
}
