import CreditFindings

/// Reads the footer of the file format: the schema and where the batches stand.
struct FooterReader {
  let memory: ArrowMemory

  init(_ memory: ArrowMemory) { self.memory = memory }

  /// Reads the footer.
  ///
  /// - Returns: the schema, and the dictionaries before the batches of records.
  /// - Throws: `Findings` when the file is cut off or the footer is damaged.
  func read() throws(Findings) -> (ArrowSchema, [ArrowFile.Entry]) {
    let magic = ArrowFile.magic.count
    let end = memory.count - magic - 4
    guard end >= 8, Array(memory.bytes(end + 4..<memory.count)) == ArrowFile.magic else {
      throw memory.damage(at: memory.count, "it does not end as an Arrow file does: cut off?")
    }
    let length = Int(memory.load(Int32.self, at: end))
    guard length > 0, length <= end - 8 else {
      throw memory.damage(at: end, "the footer is longer than the file")
    }
    let footer = try FlatBuffer(memory, end - length..<end).root()
    guard try footer.number(0, default: Int16(0)) >= 3 else {
      throw memory.unsupported(
        at: end - length,
        "was written by an Arrow older than 0.8",
        advice: "read it with that version and write it anew"
      )
    }
    guard let schema = try footer.table(1) else {
      throw memory.damage(at: end - length, "the footer has no schema")
    }
    let read = try SchemaReader.read(schema)
    var room = memory.count
    let dictionaries = try blocks(footer, 2, &room)
    let records = try blocks(footer, 3, &room)
    return (read, dictionaries + records)
  }

  /// The blocks of a list.
  ///
  /// Together they are no longer than the file, so that a small file cannot
  /// name one block a million times.
  private func blocks(
    _ footer: FlatTable,
    _ id: Int,
    _ room: inout Int
  ) throws(Findings) -> [ArrowFile.Entry] {
    let (start, count) = try footer.elements(id, stride: 24)
    var entries: [ArrowFile.Entry] = []
    for index in 0..<count {
      let place = start + 24 * index
      let offset = memory.load(Int64.self, at: place)
      let metadata = memory.load(Int32.self, at: place + 8)
      let body = memory.load(Int64.self, at: place + 16)
      guard offset >= 0, metadata > 0, body >= 0, offset <= Int64(memory.count),
        body <= Int64(memory.count), offset + Int64(metadata) <= Int64(memory.count)
      else { throw memory.damage(at: place, "the footer names a batch outside of the file") }
      room -= Int(metadata) + Int(body)
      guard room >= 0 else {
        throw memory.damage(at: place, "the footer names batches that overlap")
      }
      entries.append(
        ArrowFile.Entry(position: Int(offset), bodyStart: Int(offset) + Int(metadata))
      )
    }
    return entries
  }
}
