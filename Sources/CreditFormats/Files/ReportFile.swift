/// A file of a report, by its path within the folder.
public struct ReportFile: Hashable, Sendable {
  public var name: String
  public var bytes: [UInt8]

  /// Creates a file of bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Creates a file of UTF-8 text.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  /// The bytes as UTF-8 text; what is none is replaced.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
