import CreditArrow
import CreditFindings
import Glibc

/// A file that is read from its beginning to its end, in chunks.
final class InputFile {
  /// The path as the user named it.
  let path: String
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Throws: `Findings` when it is missing, a folder, no regular file or not readable.
  init(path: String) throws(Findings) {
    self.path = path
    descriptor = try openRegularFile(path, advice: "name a file on disk").descriptor
  }

  deinit { close(descriptor) }

  /// Reads up to `count` bytes; 0 at the end of the file.
  func read(into pointer: UnsafeMutablePointer<UInt8>, count: Int) throws(Findings) -> Int {
    while true {
      let got = Glibc.read(descriptor, pointer, count)
      if got >= 0 { return got }
      if errno == EINTR { continue }
      throw Findings(
        Finding(Location(file: path), "cannot be read: \(systemError())")
      )
    }
  }
}

/// The text of a small file.
///
/// - Throws: `Findings` when it cannot be read, is longer than 16 MiB or not UTF-8.
func readText(path: String) throws(Findings) -> String {
  let file = try InputFile(path: path)
  let longest = 16 << 20
  let chunk = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
  defer { chunk.deallocate() }
  var bytes: [UInt8] = []
  while true {
    let got = try file.read(into: chunk, count: 1 << 16)
    if got == 0 { break }
    bytes.append(contentsOf: UnsafeBufferPointer(start: chunk, count: got))
    if bytes.count > longest {
      throw Findings(Finding(Location(file: path), "is longer than 16 MiB"))
    }
  }
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw Findings(
      Finding(Location(file: path), "is not UTF-8 text", advice: "save the file as UTF-8")
    )
  }
  return text
}
