/// Where the values of one column stand, without owners: reading a cell counts no references.
///
/// Valid as long as its batch is kept. What a damaged file could make read outside of it has been
/// checked with the batch, and is checked again where a check costs nothing, for the case that
/// another program changes the file while it is mapped.
struct RawCell {
  /// The types that most tables consist of.
  enum Kind {
    case other
    case int8, int16, int32, int64, uint8, uint16, uint32
    case double, boolean, date32
    case text32, text64
    case category8, category16, category32, category64
  }

  /// The type; other ones are rendered by ``CellRenderer``.
  private(set) var kind = Kind.other
  private var validity: UnsafeRawPointer?
  private var values: UnsafeRawPointer
  /// The bytes of texts, or the texts of a dictionary.
  private var bytes: UnsafeRawPointer
  /// The ends of the texts of a dictionary.
  private var ends: UnsafePointer<Int>?
  /// How many bytes or texts there are.
  private var limit = 0

  /// Looks at a column.
  ///
  /// - Parameters:
  ///   - column: the column, which the caller keeps.
  ///   - memory: the file.
  ///   - dictionary: the texts of its dictionary, if it has one, which the caller keeps.
  init(_ column: ArrowColumn, of memory: ArrowMemory, _ dictionary: RenderedDictionary?) {
    (values, bytes) = (memory.base, memory.base)
    validity = column.validity?.pointer
    switch column.values {
    case .int8(let numbers): (kind, values) = (.int8, numbers.pointer)
    case .int16(let numbers): (kind, values) = (.int16, numbers.pointer)
    case .int32(let numbers): (kind, values) = (.int32, numbers.pointer)
    case .int64(let numbers): (kind, values) = (.int64, numbers.pointer)
    case .uint8(let numbers): (kind, values) = (.uint8, numbers.pointer)
    case .uint16(let numbers): (kind, values) = (.uint16, numbers.pointer)
    case .uint32(let numbers): (kind, values) = (.uint32, numbers.pointer)
    case .double(let numbers): (kind, values) = (.double, numbers.pointer)
    case .boolean(let bits): (kind, values) = (.boolean, bits.pointer)
    case .date32(let days): (kind, values) = (.date32, days.pointer)
    case .text(let texts): look(at: texts)
    case .dictionary(let indices, _):
      if let dictionary { look(at: indices, dictionary) }
    default: break
    }
  }

  private mutating func look(at texts: ArrowTexts) {
    bytes = texts.memory.base + texts.start
    limit = texts.memory.count - texts.start
    switch texts.layout {
    case .offsets32(let offsets): (kind, values) = (.text32, offsets.pointer)
    case .offsets64(let offsets): (kind, values) = (.text64, offsets.pointer)
    case .views: break
    }
  }

  private mutating func look(at indices: ArrowColumn.Values, _ dictionary: RenderedDictionary) {
    bytes = UnsafeRawPointer(dictionary.texts.base)
    ends = UnsafePointer(dictionary.ends)
    limit = dictionary.count
    // Positions were checked not to be negative: signed ones read as unsigned.
    switch indices {
    case .int8(let numbers): (kind, values) = (.category8, numbers.pointer)
    case .uint8(let numbers): (kind, values) = (.category8, numbers.pointer)
    case .int16(let numbers): (kind, values) = (.category16, numbers.pointer)
    case .uint16(let numbers): (kind, values) = (.category16, numbers.pointer)
    case .int32(let numbers): (kind, values) = (.category32, numbers.pointer)
    case .uint32(let numbers): (kind, values) = (.category32, numbers.pointer)
    case .int64(let numbers): (kind, values) = (.category64, numbers.pointer)
    case .uint64(let numbers): (kind, values) = (.category64, numbers.pointer)
    default: break
    }
  }

  @inline(__always)
  private func load<T: FixedWidthInteger & BitwiseCopyable>(_ row: Int, as type: T.Type) -> T {
    values.loadUnaligned(fromByteOffset: row &* MemoryLayout<T>.size, as: type)
  }

  /// Adds the text of a row of a kind that is not ``Kind/other``.
  ///
  /// - Precondition: the row exists.
  @inline(__always)
  func render(_ row: Int, into buffer: ArrowTextBuffer) {
    if let validity,
      validity.load(fromByteOffset: row >> 3, as: UInt8.self) >> UInt8(row & 7) & 1 == 0
    {
      return
    }
    switch kind {
    case .other: return
    case .int8: buffer.append(Int64(load(row, as: Int8.self)))
    case .int16: buffer.append(Int64(load(row, as: Int16.self)))
    case .int32: buffer.append(Int64(load(row, as: Int32.self)))
    case .int64: buffer.append(load(row, as: Int64.self))
    case .uint8: buffer.append(UInt64(load(row, as: UInt8.self)))
    case .uint16: buffer.append(UInt64(load(row, as: UInt16.self)))
    case .uint32: buffer.append(UInt64(load(row, as: UInt32.self)))
    case .double: buffer.append(number: Double(bitPattern: load(row, as: UInt64.self)))
    case .boolean:
      let byte = values.load(fromByteOffset: row >> 3, as: UInt8.self)
      buffer.append(byte >> UInt8(row & 7) & 1 == 1 ? "true" : "false")
    case .date32: buffer.appendDay(Int64(load(row, as: Int32.self)))
    case .text32:
      text(Int(load(row, as: Int32.self)), Int(load(row + 1, as: Int32.self)), into: buffer)
    case .text64:
      text(Int(load(row, as: Int64.self)), Int(load(row + 1, as: Int64.self)), into: buffer)
    case .category8: category(Int(load(row, as: UInt8.self)), into: buffer)
    case .category16: category(Int(load(row, as: UInt16.self)), into: buffer)
    case .category32: category(Int(load(row, as: UInt32.self)), into: buffer)
    case .category64: category(Int(truncatingIfNeeded: load(row, as: UInt64.self)), into: buffer)
    }
  }

  @inline(__always)
  private func text(_ start: Int, _ end: Int, into buffer: ArrowTextBuffer) {
    guard start >= 0, start < end, end <= limit else { return }
    buffer.append(UnsafeRawBufferPointer(start: bytes + start, count: end - start))
  }

  @inline(__always)
  private func category(_ index: Int, into buffer: ArrowTextBuffer) {
    guard index >= 0, index < limit, let ends else { return }
    let (start, end) = (ends[index], ends[index + 1])
    buffer.append(UnsafeRawBufferPointer(start: bytes + start, count: end - start))
  }
}

/// The values of a dictionary as canonical text.
final class RenderedDictionary {
  let dictionary: ArrowDictionary
  /// All texts one after the other.
  let texts = ArrowTextBuffer()
  /// Where each text ends, after a zero.
  let ends: UnsafeMutablePointer<Int>
  /// How many texts there are.
  var count: Int { dictionary.count }

  init(_ dictionary: ArrowDictionary) {
    self.dictionary = dictionary
    ends = .allocate(capacity: dictionary.count + 1)
    ends[0] = 0
    var next = 1
    for piece in dictionary.pieces {
      let cell = CellRenderer(piece)
      for row in 0..<piece.count {
        cell.render(row, into: texts)
        ends[next] = texts.count
        next += 1
      }
    }
  }

  deinit { ends.deallocate() }
}
