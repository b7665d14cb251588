import CreditArrow
import CreditFindings
import Glibc

/// A file without a name: the system removes it with the last reader, however the program ends.
final class TemporaryFile: Sendable {
  private let descriptor: Int32

  /// Creates an empty file in the folder for temporary files.
  ///
  /// - Throws: `Findings` when it cannot be created.
  init() throws(Findings) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/parallax-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Findings(
        Finding(
          Location(file: folder),
          "cannot hold a temporary file: \(systemError())",
          advice: "set TMPDIR to a folder with room, or raise the memory limit"
        )
      )
    }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Writes bytes at an offset.
  ///
  /// - Throws: `Findings` when the disk is full.
  func write(_ bytes: [UInt8], at offset: Int) throws(Findings) {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { buffer in
        pwrite(
          descriptor,
          buffer.baseAddress.map { $0 + done },
          bytes.count - done,
          offset + done
        )
      }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else {
        throw Findings(
          Finding(
            Location(file: ""),
            "a temporary file cannot be written: \(systemError())",
            advice: "set TMPDIR to a folder with room"
          )
        )
      }
      done += put
    }
  }

  /// Reads bytes at an offset; fewer only at the end.
  func read(into pointer: UnsafeMutablePointer<UInt8>, count: Int, at offset: Int)
    throws(Findings) -> Int
  {
    var done = 0
    while done < count {
      let got = pread(descriptor, pointer + done, count - done, offset + done)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        throw Findings(
          Finding(Location(file: ""), "a temporary file cannot be read: \(systemError())")
        )
      }
      if got == 0 { break }
      done += got
    }
    return done
  }
}
