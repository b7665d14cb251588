/// A value of a FlatBuffer that is to be written.
///
/// Everything that Arrow's metadata need: numbers, texts, tables, vectors of tables and of structs of
/// 64-bit numbers.
indirect enum FlatValue {
  case uint8(UInt8)
  case int16(Int16)
  case int32(Int32)
  case int64(Int64)
  case text(String)
  case table([(id: Int, value: FlatValue)])
  case tables([FlatValue])
  case structs([Int64], perStruct: Int)

  /// The bytes of a FlatBuffer with this table as its root; same value, same bytes.
  var encoded: [UInt8] {
    var encoder = FlatEncoder()
    encoder.append(UInt32(0))
    encoder.point(0, to: self)
    return encoder.bytes
  }

  /// The bytes that the value takes in its table.
  fileprivate var width: Int {
    switch self {
    case .uint8: 1
    case .int16: 2
    case .int64: 8
    case .int32, .text, .table, .tables, .structs: 4
    }
  }
}

/// Writes values one after the other, children after their parents.
private struct FlatEncoder {
  var bytes: [UInt8] = []

  mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Fills up until the length leaves a remainder when divided by a size.
  private mutating func align(_ size: Int, remainder: Int = 0) {
    while bytes.count % size != remainder { bytes.append(0) }
  }

  /// Writes a value at the end and lets the offset at a place point to it.
  mutating func point(_ place: Int, to value: FlatValue) {
    let target = write(value)
    for index in 0..<4 {
      bytes[place + index] = UInt8(truncatingIfNeeded: (target - place) >> (8 * index))
    }
  }

  /// Writes a value that an offset points to.
  ///
  /// - Returns: where it begins.
  private mutating func write(_ value: FlatValue) -> Int {
    switch value {
    case .text(let text): return write(text)
    case .table(let fields): return writeTable(fields)
    case .tables(let tables): return write(tables)
    case .structs(let numbers, let perStruct):
      align(8, remainder: 4)
      let start = bytes.count
      append(UInt32(numbers.count / perStruct))
      for number in numbers { append(number) }
      return start
    case .uint8, .int16, .int32, .int64:
      preconditionFailure("numbers stand in their table")
    }
  }

  private mutating func write(_ text: String) -> Int {
    align(4)
    let start = bytes.count
    append(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
    return start
  }

  private mutating func write(_ tables: [FlatValue]) -> Int {
    align(4)
    let start = bytes.count
    append(UInt32(tables.count))
    for _ in tables { append(UInt32(0)) }
    for (index, table) in tables.enumerated() { point(start + 4 + 4 * index, to: table) }
    return start
  }

  /// Writes the field offsets, the table and what its fields point to.
  private mutating func writeTable(_ fields: [(id: Int, value: FlatValue)]) -> Int {
    var offsets = [Int](repeating: 0, count: (fields.map(\.id).max() ?? -1) + 1)
    var size = 4
    for width in [8, 4, 2, 1] {
      for field in fields where field.value.width == width {
        size = (size + width - 1) / width * width
        offsets[field.id] = size
        size += width
      }
    }
    align(2)
    let fieldsStart = bytes.count
    append(UInt16(4 + 2 * offsets.count))
    append(UInt16(size))
    for offset in offsets { append(UInt16(offset)) }
    align(8)
    let start = bytes.count
    append(Int32(start - fieldsStart))
    bytes.append(contentsOf: [UInt8](repeating: 0, count: size - 4))
    for field in fields { put(field.value, at: start + offsets[field.id]) }
    return start
  }

  private mutating func put(_ value: FlatValue, at place: Int) {
    switch value {
    case .uint8(let number): put(number, at: place)
    case .int16(let number): put(number, at: place)
    case .int32(let number): put(number, at: place)
    case .int64(let number): put(number, at: place)
    case .text, .table, .tables, .structs: point(place, to: value)
    }
  }

  private mutating func put<T: FixedWidthInteger>(_ number: T, at place: Int) {
    for index in 0..<T.bitWidth / 8 {
      bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index))
    }
  }
}
