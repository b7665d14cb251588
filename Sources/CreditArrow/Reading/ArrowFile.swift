public import CreditFindings

/// A table in an Arrow IPC file or stream, memory-mapped.
///
/// Reads the file format (`ARROW1`, also known as Feather version 2) and the stream format, metadata
/// versions 4 and 5, with and without continuation markers, little-endian and uncompressed. Opening
/// reads only metadata; values are read where they stand, batch by batch. Nothing in a file, however
/// damaged, makes a reader crash or read outside of the file; the exception of every memory-mapped
/// file remains: it must not be shortened while it is open.
///
/// Not read: compressed buffers, big-endian files, lists, structs, maps and unions, binary values,
/// times of day, durations, intervals, 256-bit decimals. Each has a message that says what to do.
public struct ArrowFile: Sendable {
  /// The two forms of Arrow IPC.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The file format, with a footer that lists the batches.
    case file
    /// The stream format, one message after the other.
    case stream
  }

  /// A message to be read, in the order of reading.
  struct Entry: Sendable {
    var position: Int
    /// Where its body begins; nil if right behind the metadata.
    var bodyStart: Int?
  }

  /// The path as the user named it.
  public let path: String
  /// The form.
  public let kind: Kind
  /// The columns.
  public let schema: ArrowSchema
  let memory: ArrowMemory
  let entries: [Entry]

  /// Opens a file.
  ///
  /// - Parameter path: the file.
  /// - Throws: `Findings` when it cannot be read, is damaged, or has columns of types that are not
  ///   read; the message names the file, the byte or column, and what to do.
  /// - Complexity: O(number of batches).
  public init(path: String) throws(Findings) {
    try self.init(ArrowMemory(path: path))
  }

  /// Reads a file that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - name: how messages name it.
  /// - Throws: `Findings` as ``init(path:)`` does.
  public init(bytes: [UInt8], name: String) throws(Findings) {
    try self.init(ArrowMemory(bytes: bytes, name: name))
  }

  private init(_ memory: ArrowMemory) throws(Findings) {
    self.memory = memory
    path = memory.name
    let first = Array(memory.bytes(0..<min(memory.count, 8)))
    if Self.recognises(first, path: "") == .file {
      kind = .file
      (schema, entries) = try FooterReader(memory).read()
    } else {
      if let other = Self.foreign(first) {
        throw Findings(Finding(Location(file: path), other.message, advice: other.advice))
      }
      kind = .stream
      (schema, entries) = try Self.stream(memory)
    }
  }

  /// The batches from the beginning.
  public func batches() -> ArrowBatchReader { ArrowBatchReader(self) }

  /// Whether a file is Arrow IPC.
  ///
  /// - Parameters:
  ///   - firstBytes: at least its first eight bytes, or all if it is shorter.
  ///   - path: its name; streams of old versions, which have no mark, are known by the endings
  ///     `.arrow`, `.arrows`, `.ipc` and `.feather`, and by their first bytes.
  /// - Returns: its form; nil if it is something else.
  public static func recognises(_ firstBytes: [UInt8], path: String) -> Kind? {
    if firstBytes.starts(with: magic) { return .file }
    if firstBytes.starts(with: [0xFF, 0xFF, 0xFF, 0xFF]) { return .stream }
    let endings = [".arrow", ".arrows", ".ipc", ".feather"]
    guard endings.contains(where: { path.hasSuffix($0) }), firstBytes.count >= 4 else { return nil }
    // Such a stream begins with the length of its schema, which texts would make very long.
    return firstBytes[3] == 0 && firstBytes[..<3] != [0, 0, 0] ? .stream : nil
  }

  /// The first and last bytes of the file format.
  static let magic = Array("ARROW1".utf8)

  /// What a file is that is not Arrow IPC, by its first bytes.
  private static func foreign(_ bytes: [UInt8]) -> (message: String, advice: String)? {
    switch bytes {
    case _ where bytes.isEmpty: ("is empty", "write the table anew")
    case _ where bytes.starts(with: Array("FEA1".utf8)):
      (
        "is a Feather file of version 1",
        "write it anew with pandas or pyarrow, which write version 2"
      )
    case _ where bytes.starts(with: Array("PAR1".utf8)):
      ("is a Parquet file", "convert it: parallax datasets convert FILE.parquet FILE.arrow")
    case _ where bytes.starts(with: [0x1F, 0x8B]):
      ("is compressed", "unpack it first, as with gunzip")
    case _ where bytes.starts(with: Array("PK\u{3}\u{4}".utf8)):
      ("is a ZIP archive or a spreadsheet", "export the table as CSV or Arrow")
    default: nil
    }
  }

  /// The schema of a stream and where its messages begin.
  private static func stream(
    _ memory: ArrowMemory
  ) throws(Findings) -> (ArrowSchema, [Entry]) {
    guard let first = try ArrowMessage(memory, at: 0), first.kind == .schema else {
      throw memory.damage(at: 0, "the stream does not begin with a schema")
    }
    let schema = try SchemaReader.read(first.header)
    var entries: [Entry] = []
    var position = first.body.upperBound
    while let message = try ArrowMessage(memory, at: position) {
      guard message.kind != .schema else {
        throw memory.damage(at: position, "the stream holds a second schema")
      }
      entries.append(Entry(position: position, bodyStart: nil))
      position = message.body.upperBound
    }
    return (schema, entries)
  }
}
