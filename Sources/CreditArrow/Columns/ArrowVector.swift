/// The numbers of a column, read where they stand in the file.
public struct ArrowVector<Element: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline let memory: ArrowMemory
  /// Where the first number stands in the file.
  @usableFromInline let start: Int
  /// How many numbers there are.
  public let count: Int

  /// - Precondition: the range has been checked to lie in the file and to hold `count` numbers.
  init(_ memory: ArrowMemory, _ range: Range<Int>, count: Int) {
    precondition(range.lowerBound >= 0 && range.upperBound <= memory.count)
    precondition(count >= 0 && count <= range.count / MemoryLayout<Element>.size)
    self.memory = memory
    self.count = count
    start = range.lowerBound
  }

  /// The number of a row; of a missing value, any number.
  ///
  /// - Precondition: `row` is below ``count``.
  @inlinable
  public subscript(row: Int) -> Element {
    precondition(row >= 0 && row < count, "no such row")
    return memory.base.loadUnaligned(
      fromByteOffset: start &+ row &* MemoryLayout<Element>.size,
      as: Element.self
    )
  }

  /// Where the numbers begin; valid as long as the vector is kept.
  var pointer: UnsafeRawPointer { memory.base + start }
}

/// One bit a row: truth values, or whether values are there.
public struct ArrowBits: Sendable {
  private let bytes: ArrowVector<UInt8>
  /// How many bits there are.
  public let count: Int

  /// - Precondition: the range has been checked and is long enough for `count` bits.
  init(_ memory: ArrowMemory, _ range: Range<Int>, count: Int) {
    bytes = ArrowVector(memory, range, count: (count + 7) / 8)
    self.count = count
  }

  /// The bit of a row.
  ///
  /// - Precondition: `row` is below ``count``.
  public subscript(row: Int) -> Bool {
    precondition(row >= 0 && row < count, "no such row")
    return bytes[row >> 3] >> UInt8(row & 7) & 1 != 0
  }

  /// Where the bytes begin.
  var pointer: UnsafeRawPointer { bytes.pointer }
}
