/// Gathers the values of one column for the next batch.
struct ColumnWriter {
  private enum Kind {
    case integers, numbers, days, bits, texts, categories
  }

  /// How many values there are.
  private(set) var count = 0
  /// The distinct texts of a column of categories.
  private(set) var table = TextTable()
  private let kind: Kind
  private var missing = 0
  private var validity: [UInt8] = []
  // One of them is used. An enumeration with the arrays inside would copy them at every change.
  private var integers: [Int64] = []
  private var numbers: [Double] = []
  private var days: [Int32] = []
  private var bits: [UInt8] = []
  private var ends: [Int32] = [0]
  private var bytes: [UInt8] = []
  private var indices: [Int32] = []

  /// Starts a column; nil if its type is not written.
  init?(_ type: ArrowType) {
    switch type {
    case .int64: kind = .integers
    case .double: kind = .numbers
    case .date32: kind = .days
    case .boolean: kind = .bits
    case .utf8: kind = .texts
    case .category: kind = .categories
    default: return nil
    }
  }

  /// Adds a missing value.
  mutating func appendNull() {
    advance(isThere: false)
    missing += 1
    switch kind {
    case .integers: integers.append(0)
    case .numbers: numbers.append(0)
    case .days: days.append(0)
    case .bits: appendBit(false)
    case .texts: ends.append(Int32(truncatingIfNeeded: bytes.count))
    case .categories: indices.append(0)
    }
  }

  /// Adds a whole number or, to a column of numbers, its floating-point value.
  mutating func append(_ value: Int64) {
    if kind == .numbers { return append(Double(value)) }
    precondition(kind == .integers, "the column holds no whole numbers")
    advance(isThere: true)
    integers.append(value)
  }

  /// Adds a number.
  mutating func append(_ value: Double) {
    precondition(kind == .numbers, "the column holds no numbers")
    advance(isThere: true)
    numbers.append(value)
  }

  /// Adds a truth value.
  mutating func append(_ value: Bool) {
    precondition(kind == .bits, "the column holds no truth values")
    advance(isThere: true)
    appendBit(value)
  }

  /// Adds a day, in days since 1970-01-01.
  mutating func append(day: Int32) {
    precondition(kind == .days, "the column holds no days")
    advance(isThere: true)
    days.append(day)
  }

  /// Adds a text in UTF-8, also to a column of categories.
  mutating func append(_ text: UnsafeRawBufferPointer) {
    precondition(kind == .texts || kind == .categories, "the column holds no texts")
    advance(isThere: true)
    if kind == .categories {
      indices.append(table.insert(text))
    } else {
      bytes.append(contentsOf: text)
      ends.append(Int32(truncatingIfNeeded: bytes.count))
    }
  }

  private mutating func advance(isThere: Bool) {
    if count & 7 == 0 { validity.append(0) }
    if isThere { validity[count >> 3] |= 1 << UInt8(count & 7) }
    count += 1
  }

  /// Adds a bit; ``count`` has been advanced.
  private mutating func appendBit(_ value: Bool) {
    let row = count - 1
    if row & 7 == 0 { bits.append(0) }
    if value { bits[row >> 3] |= 1 << UInt8(row & 7) }
  }

  /// Writes the values into a body and starts again; the dictionary and the memory stay.
  mutating func flush(into body: inout BodyBuilder) {
    body.column(rows: count, missing: missing, validity: validity)
    switch kind {
    case .integers: body.add(integers)
    case .numbers: body.add(numbers)
    case .days: body.add(days)
    case .bits: body.add(bits)
    case .texts:
      body.add(ends)
      body.add(bytes)
    case .categories: body.add(indices)
    }
    (count, missing) = (0, 0)
    validity.removeAll(keepingCapacity: true)
    integers.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    days.removeAll(keepingCapacity: true)
    bits.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    ends.append(0)
    bytes.removeAll(keepingCapacity: true)
    indices.removeAll(keepingCapacity: true)
  }

  /// Writes the distinct texts into a body.
  func flushDictionary(into body: inout BodyBuilder) {
    body.column(rows: table.count, missing: 0, validity: [])
    body.add(table.ends)
    body.add(table.bytes)
  }
}
