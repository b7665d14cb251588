import CreditFindings

/// A stretch of a file that holds one FlatBuffer, with checked access.
///
/// Offsets in a FlatBuffer point forward, so that no walk over it can go in circles; and the texts
/// that are taken from it are limited by its size, so that many references to one long text cost
/// no memory.
final class FlatBuffer {
  let memory: ArrowMemory
  let range: Range<Int>
  private var textBudget: Int

  init(_ memory: ArrowMemory, _ range: Range<Int>) {
    self.memory = memory
    self.range = range
    textBudget = 4 * range.count + 1024
  }

  /// The root table.
  func root() throws(Findings) -> FlatTable {
    try FlatTable(self, at: follow(range.lowerBound))
  }

  /// The number at a place.
  func load<T: BitwiseCopyable>(_ type: T.Type, at position: Int) throws(Findings) -> T {
    guard position >= range.lowerBound, position <= range.upperBound - MemoryLayout<T>.size else {
      throw memory.damage(at: position, "the metadata point outside of themselves")
    }
    return memory.load(type, at: position)
  }

  /// The place that the offset at a place points to.
  func follow(_ position: Int) throws(Findings) -> Int {
    let target = position + Int(try load(UInt32.self, at: position))
    guard target < range.upperBound else {
      throw memory.damage(at: position, "the metadata point outside of themselves")
    }
    return target
  }

  /// The text at a place: its length, then its bytes.
  func text(at position: Int) throws(Findings) -> String {
    let length = Int(try load(UInt32.self, at: position))
    guard length <= range.upperBound - position - 4, length <= textBudget else {
      throw memory.damage(at: position, "a text is longer than the metadata")
    }
    textBudget -= length
    let bytes = memory.bytes(position + 4..<position + 4 + length)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw memory.damage(at: position, "a text is not UTF-8")
    }
    return text
  }

  /// The place of the first element and the number of elements of the vector at a place.
  func vector(at position: Int, stride: Int) throws(Findings) -> (start: Int, count: Int) {
    let count = Int(try load(UInt32.self, at: position))
    guard count <= (range.upperBound - position - 4) / stride else {
      throw memory.damage(at: position, "a list of \(count) is longer than the metadata")
    }
    return (position + 4, count)
  }
}

/// A table of a FlatBuffer: numbered fields, all optional.
struct FlatTable {
  let buffer: FlatBuffer
  let position: Int
  private let fields: Int
  private let fieldsSize: Int
  private let size: Int

  /// Checks the table at a place.
  init(_ buffer: FlatBuffer, at position: Int) throws(Findings) {
    let back = Int(try buffer.load(Int32.self, at: position))
    self.buffer = buffer
    self.position = position
    fields = position - back
    fieldsSize = Int(try buffer.load(UInt16.self, at: fields))
    size = Int(try buffer.load(UInt16.self, at: fields + 2))
    guard fieldsSize >= 4, fieldsSize % 2 == 0, size >= 4,
      fields + fieldsSize <= buffer.range.upperBound, position + size <= buffer.range.upperBound
    else { throw buffer.memory.damage(at: position, "a table of the metadata has no valid form") }
  }

  /// The place of a field; nil if the table does not have it.
  private func place(_ id: Int, size width: Int) throws(Findings) -> Int? {
    let slot = 4 + 2 * id
    guard slot + 2 <= fieldsSize else { return nil }
    let offset = Int(try buffer.load(UInt16.self, at: fields + slot))
    if offset == 0 { return nil }
    guard offset >= 4, offset + width <= size else {
      throw buffer.memory.damage(at: fields + slot, "a field lies outside of its table")
    }
    return position + offset
  }

  /// A number, or its default.
  func number<T: BitwiseCopyable>(_ id: Int, default standard: T) throws(Findings) -> T {
    guard let place = try place(id, size: MemoryLayout<T>.size) else { return standard }
    return try buffer.load(T.self, at: place)
  }

  /// A truth value; false by default.
  func flag(_ id: Int) throws(Findings) -> Bool { try number(id, default: UInt8(0)) != 0 }

  /// A text, if there is one.
  func text(_ id: Int) throws(Findings) -> String? {
    guard let place = try place(id, size: 4) else { return nil }
    return try buffer.text(at: buffer.follow(place))
  }

  /// A table, if there is one.
  func table(_ id: Int) throws(Findings) -> FlatTable? {
    guard let place = try place(id, size: 4) else { return nil }
    return try FlatTable(buffer, at: buffer.follow(place))
  }

  /// The tables of a vector; none if there is no vector.
  func tables(_ id: Int) throws(Findings) -> [FlatTable] {
    let (start, count) = try elements(id, stride: 4)
    var tables: [FlatTable] = []
    for index in 0..<count {
      tables.append(try FlatTable(buffer, at: buffer.follow(start + 4 * index)))
    }
    return tables
  }

  /// Where the elements of a vector begin and how many there are; zero if there is no vector.
  func elements(_ id: Int, stride: Int) throws(Findings) -> (start: Int, count: Int) {
    guard let place = try place(id, size: 4) else { return (position, 0) }
    return try buffer.vector(at: buffer.follow(place), stride: stride)
  }
}
