import CreditFindings

/// One message of a file: its metadata, checked to lie within the file, and its body.
struct ArrowMessage {
  /// What a message holds.
  enum Kind: UInt8 {
    case schema = 1
    case dictionary = 2
    case records = 3
  }

  let kind: Kind
  /// The table of the kind.
  let header: FlatTable
  /// Where the buffers stand.
  let body: Range<Int>

  /// Reads the message at a place; nil at the mark of the end, and at the end of the file.
  ///
  /// - Parameters:
  ///   - memory: the file.
  ///   - position: where it begins.
  ///   - bodyStart: where its body begins; nil if right behind the metadata.
  /// - Throws: `Findings` when it does not lie within the file or is of no known kind.
  init?(_ memory: ArrowMemory, at position: Int, bodyStart: Int? = nil) throws(Findings) {
    if position == memory.count { return nil }
    guard let metadata = try Self.metadata(memory, at: position) else { return nil }
    let root = try FlatBuffer(memory, metadata).root()
    guard try root.number(0, default: Int16(0)) >= 3 else {
      throw memory.unsupported(
        at: position,
        "was written by an Arrow older than 0.8",
        advice: "read it with that version and write it anew"
      )
    }
    let bodyLength = try root.number(3, default: Int64(0))
    let bodyStart = bodyStart ?? metadata.upperBound
    guard bodyStart >= metadata.upperBound, bodyStart <= memory.count, bodyLength >= 0,
      bodyLength <= Int64(memory.count - bodyStart)
    else {
      throw memory.damage(at: position, "the body of a message ends behind the file: cut off?")
    }
    let number = try root.number(1, default: UInt8(0))
    guard let kind = Kind(rawValue: number), let header = try root.table(2) else {
      throw memory.damage(at: position, "a message is of kind \(number), which no table has")
    }
    self.kind = kind
    self.header = header
    body = bodyStart..<bodyStart + Int(bodyLength)
  }

  /// Where the metadata stand: behind their length, before which newer versions set a mark.
  private static func metadata(
    _ memory: ArrowMemory,
    at position: Int
  ) throws(Findings) -> Range<Int>? {
    var start = position
    var length = -1
    while length == -1, start <= position + 4 {
      guard start >= 0, start <= memory.count - 4 else {
        throw memory.damage(at: position, "a message is cut off")
      }
      length = Int(memory.load(Int32.self, at: start))
      start += 4
    }
    if length == 0 { return nil }
    guard length > 0, length <= memory.count - start else {
      throw memory.damage(at: position, "the metadata of a message end behind the file")
    }
    return start..<start + length
  }
}
