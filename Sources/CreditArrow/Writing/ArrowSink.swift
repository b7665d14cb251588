import CreditFindings
import Glibc

/// Where a writer's bytes go: a file beside its final name, or memory.
final class ArrowSink {
  /// The bytes that are kept in memory; empty for a file.
  private(set) var bytes: [UInt8] = []
  /// How many bytes were written.
  private(set) var count = 0
  private let path: String?
  private var descriptor: Int32 = -1

  /// The file as messages name it.
  var name: String { path ?? "" }

  private var partialPath: String { (path ?? "") + ".partial" }

  /// Opens a file; nil to keep the bytes.
  ///
  /// - Throws: `Findings` when it cannot be created.
  init(path: String?) throws(Findings) {
    self.path = path
    guard path != nil else { return }
    descriptor = open(partialPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("cannot be created") }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(partialPath)
  }

  /// Writes bytes behind those before.
  ///
  /// - Throws: `Findings` when the disk is full.
  func write(_ more: [UInt8]) throws(Findings) {
    count += more.count
    guard path != nil else {
      bytes += more
      return
    }
    var done = 0
    while done < more.count {
      let put = more.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, more.count - done)
      }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw failure("cannot be written") }
      done += put
    }
  }

  /// Gives the file its name.
  ///
  /// - Throws: `Findings` when the last bytes cannot be written.
  func finish() throws(Findings) {
    guard let path else { return }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(partialPath, path) == 0 else {
      let error = failure("cannot be written")
      unlink(partialPath)
      throw error
    }
  }

  private func failure(_ what: String) -> Findings {
    Findings(
      Finding(
        Location(file: name),
        "\(what): \(systemError())",
        advice: "name a folder with room where you may write"
      )
    )
  }
}
