import FoundationEssentials
import Glibc

/// A folder that is removed with its last owner.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/parallax-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    path = made.map { String(cString: $0) } ?? "/tmp/parallax-test"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// All files and folders below, sorted.
  var content: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }

  func write(_ text: String, to name: String) {
    let file = "\(path)/\(name)"
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try? FileManager.default.createDirectory(
      atPath: "/\(folder)",
      withIntermediateDirectories: true
    )
    _ = FileManager.default.createFile(atPath: file, contents: Data(text.utf8))
  }
}
