/// Gathers the values of one column for the next batch.
struct ColumnWriter {
  /// The values by their type.
  private enum Values {
    case integers([Int64])
    case numbers([Double])
    case days([Int32])
    case bits([UInt8])
    case texts(ends: [Int32], bytes: [UInt8])
    case categories([Int32])
  }

  /// How many values there are.
  private(set) var count = 0
  /// The distinct texts of a column of categories.
  private(set) var table = TextTable()
  private var missing = 0
  private var validity: [UInt8] = []
  private var values: Values
  private let empty: Values

  /// Starts a column; nil if its type is not written.
  init?(_ type: ArrowType) {
    switch type {
    case .int64: values = .integers([])
    case .double: values = .numbers([])
    case .date32: values = .days([])
    case .boolean: values = .bits([])
    case .utf8: values = .texts(ends: [0], bytes: [])
    case .category: values = .categories([])
    default: return nil
    }
    empty = values
  }

  /// The bytes of texts that wait for the next batch.
  var textSize: Int {
    if case .texts(_, let bytes) = values { return bytes.count }
    return 0
  }

  /// Adds a missing value.
  mutating func appendNull() {
    advance(isThere: false)
    missing += 1
    switch values {
    case .integers(var integers):
      values = .bits([])
      integers.append(0)
      values = .integers(integers)
    case .numbers(var numbers):
      values = .bits([])
      numbers.append(0)
      values = .numbers(numbers)
    case .days(var days):
      values = .bits([])
      days.append(0)
      values = .days(days)
    case .bits: appendBit(false)
    case .texts: append(UnsafeRawBufferPointer(start: nil, count: 0), isCounted: true)
    case .categories(var indices):
      values = .bits([])
      indices.append(0)
      values = .categories(indices)
    }
  }

  /// Adds a whole number or, to a column of numbers, its floating-point value.
  mutating func append(_ value: Int64) {
    // The array is taken out before it is changed, or it would be copied.
    guard case .integers(var integers) = values else {
      if case .numbers = values { return append(Double(value)) }
      preconditionFailure("the column holds no whole numbers")
    }
    advance(isThere: true)
    values = .bits([])
    integers.append(value)
    values = .integers(integers)
  }

  /// Adds a number.
  mutating func append(_ value: Double) {
    guard case .numbers(var numbers) = values else {
      preconditionFailure("the column holds no numbers")
    }
    advance(isThere: true)
    values = .bits([])
    numbers.append(value)
    values = .numbers(numbers)
  }

  /// Adds a truth value.
  mutating func append(_ value: Bool) {
    guard case .bits = values else { preconditionFailure("the column holds no truth values") }
    advance(isThere: true)
    appendBit(value)
  }

  /// Adds a day, in days since 1970-01-01.
  mutating func append(day: Int32) {
    guard case .days(var days) = values else { preconditionFailure("the column holds no days") }
    advance(isThere: true)
    values = .bits([])
    days.append(day)
    values = .days(days)
  }

  /// Adds a text in UTF-8, also to a column of categories.
  mutating func append(_ text: UnsafeRawBufferPointer) { append(text, isCounted: false) }

  private mutating func append(_ text: UnsafeRawBufferPointer, isCounted: Bool) {
    if !isCounted { advance(isThere: true) }
    switch values {
    case .texts(var ends, var bytes):
      values = .bits([])
      bytes.append(contentsOf: text)
      ends.append(Int32(truncatingIfNeeded: bytes.count))
      values = .texts(ends: ends, bytes: bytes)
    case .categories(var indices):
      values = .bits([])
      indices.append(table.insert(text))
      values = .categories(indices)
    default: preconditionFailure("the column holds no texts")
    }
  }

  private mutating func advance(isThere: Bool) {
    if count & 7 == 0 { validity.append(0) }
    if isThere { validity[count >> 3] |= 1 << UInt8(count & 7) }
    count += 1
  }

  /// Adds a bit; ``count`` has been advanced.
  private mutating func appendBit(_ value: Bool) {
    guard case .bits(var bits) = values else { return }
    values = .categories([])
    let row = count - 1
    if row & 7 == 0 { bits.append(0) }
    if value { bits[row >> 3] |= 1 << UInt8(row & 7) }
    values = .bits(bits)
  }

  /// Writes the values into a body and starts again; the dictionary stays.
  mutating func flush(into body: inout BodyBuilder) {
    body.column(rows: count, missing: missing, validity: validity)
    switch values {
    case .integers(let integers): body.add(integers)
    case .numbers(let numbers): body.add(numbers)
    case .days(let days): body.add(days)
    case .bits(let bits): body.add(bits)
    case .texts(let ends, let bytes):
      body.add(ends)
      body.add(bytes)
    case .categories(let indices): body.add(indices)
    }
    (count, missing, validity, values) = (0, 0, [], empty)
  }

  /// Writes the distinct texts into a body.
  func flushDictionary(into body: inout BodyBuilder) {
    body.column(rows: table.count, missing: 0, validity: [])
    body.add(table.ends)
    body.add(table.bytes)
  }
}
