import CreditFindings

/// Turns the buffers of one batch into columns, checking all that a column relies on.
struct BatchDecoder {
  /// How many rows the batch has.
  let rowCount: Int
  let memory: ArrowMemory
  let place: Int
  private let body: Range<Int>
  private let nodes: (start: Int, count: Int)
  private let buffers: (start: Int, count: Int)
  private let variadic: (start: Int, count: Int)
  private var nextNode = 0
  private var nextBuffer = 0
  private var nextVariadic = 0
  /// The bytes of the body that no buffer has taken, so that buffers cannot overlap.
  private var room: Int
  private var hasBytes = false

  /// The rows of a batch whose columns have no bytes at all are limited by nothing else.
  private static let mostRowsWithoutBytes = 1 << 20

  /// Starts with the header of a batch.
  ///
  /// - Throws: `Findings` when it is damaged or its buffers are compressed.
  init(_ header: FlatTable, body: Range<Int>) throws(Findings) {
    memory = header.buffer.memory
    place = header.position
    self.body = body
    room = body.count
    if let compression = try header.table(3) {
      let codec = try compression.number(0, default: Int8(0)) == 0 ? "LZ4" : "ZSTD"
      throw memory.unsupported(
        at: place,
        "is compressed with \(codec)",
        advice: Self.rewriting(memory.name)
      )
    }
    let length = try header.number(0, default: Int64(0))
    guard length >= 0, length <= Int64(Int32.max) else {
      throw memory.damage(at: place, "a batch has an impossible number of rows, \(length)")
    }
    rowCount = Int(length)
    nodes = try header.elements(1, stride: 16)
    buffers = try header.elements(2, stride: 16)
    variadic = try header.elements(4, stride: 8)
  }

  /// The commands that write a compressed file without compression.
  private static func rewriting(_ name: String) -> String {
    let plain =
      "pyarrow.feather.write_feather(pyarrow.feather.read_table('\(name)'),"
      + " 'plain.arrow', compression='uncompressed')"
    return "write it without compression, in Python: import pyarrow.feather; \(plain);"
      + " in Polars: write_ipc(path, compression='uncompressed')"
  }

  /// Reads the next column.
  ///
  /// - Throws: `Findings` when it is damaged.
  mutating func column(
    _ name: String,
    _ type: ArrowType,
    _ dictionary: ArrowDictionary?
  ) throws(Findings) -> ArrowColumn {
    guard nextNode < nodes.count else {
      throw memory.damage(at: place, "the batch has no column '\(name)'")
    }
    let node = nodes.start + 16 * nextNode
    nextNode += 1
    let missing = memory.load(Int64.self, at: node + 8)
    guard memory.load(Int64.self, at: node) == Int64(rowCount),
      (0...Int64(rowCount)).contains(missing)
    else {
      throw memory.damage(at: node, "the column '\(name)' has another number of rows")
    }
    if type == .null { return ArrowColumn(count: rowCount, values: .null, validity: nil) }
    let validity = try validity(name, missing: missing > 0)
    let values = try values(name, type, validity, dictionary)
    return ArrowColumn(count: rowCount, values: values, validity: validity)
  }

  /// Checks that every part of the batch has been used.
  func finish() throws(Findings) {
    guard nextNode == nodes.count, nextBuffer == buffers.count else {
      throw memory.damage(at: place, "the batch has more columns or buffers than the schema")
    }
    guard hasBytes || rowCount <= Self.mostRowsWithoutBytes else {
      throw memory.damage(at: place, "the batch has \(rowCount) rows without a value")
    }
  }

  /// The range of the next buffer.
  ///
  /// - Throws: `Findings` when it is outside of the body or shorter than needed.
  mutating func buffer(_ name: String, atLeast needed: Int) throws(Findings) -> Range<Int> {
    guard nextBuffer < buffers.count else {
      throw memory.damage(at: place, "the batch has too few buffers for the column '\(name)'")
    }
    let position = buffers.start + 16 * nextBuffer
    nextBuffer += 1
    let offset = memory.load(Int64.self, at: position)
    let length = memory.load(Int64.self, at: position + 8)
    guard offset >= 0, length >= 0, offset <= Int64(body.count),
      length <= Int64(body.count) - offset
    else {
      throw memory.damage(at: position, "a buffer of the column '\(name)' is outside of its batch")
    }
    guard length >= Int64(needed) else {
      throw memory.damage(at: position, "a buffer of the column '\(name)' is too short")
    }
    room -= Int(length)
    guard room >= 0 else {
      throw memory.damage(at: position, "buffers of the column '\(name)' and others overlap")
    }
    if length > 0 { hasBytes = true }
    let start = body.lowerBound + Int(offset)
    return start..<start + Int(length)
  }

  private mutating func validity(
    _ name: String,
    missing: Bool
  ) throws(Findings) -> ArrowBits? {
    let range = try buffer(name, atLeast: missing ? (rowCount + 7) / 8 : 0)
    return missing ? ArrowBits(memory, range, count: rowCount) : nil
  }

  /// The next number of buffers of texts in views.
  mutating func variadicCount(_ name: String) throws(Findings) -> Int {
    guard nextVariadic < variadic.count else {
      throw memory.damage(at: place, "the batch has too few buffer counts for '\(name)'")
    }
    let count = memory.load(Int64.self, at: variadic.start + 8 * nextVariadic)
    nextVariadic += 1
    guard count >= 0, count <= Int64(buffers.count - nextBuffer) else {
      throw memory.damage(at: place, "the column '\(name)' has more buffers than the batch")
    }
    return Int(count)
  }
}
