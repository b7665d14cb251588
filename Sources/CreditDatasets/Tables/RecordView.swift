/// Bytes of a reader's buffer, valid until its next record.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// The current record of a table: its fields as ranges of a buffer that its owner reuses, so that no
/// field costs an allocation.
///
/// This is the one place where the module hands out unsafe pointers. They are valid until the
/// owner's next record, and whoever keeps a field copies it.
final class RecordView {
  /// The line of the file on which the record starts.
  var row = 0
  /// The 0-based position of the record among the table's well-formed records in file order.
  var ordinal = 0
  /// How many fields there are; fields beyond the capacity are counted, not kept.
  var count = 0
  /// The buffer that ranges refer to.
  var base: UnsafePointer<UInt8>
  /// Where fields begin, as offsets.
  let starts: UnsafeMutablePointer<Int>
  /// Where fields end, as offsets.
  let ends: UnsafeMutablePointer<Int>
  /// How many fields can be kept.
  let capacity: Int

  /// Creates a view for records of up to `capacity` fields.
  init(capacity: Int, base: UnsafePointer<UInt8>) {
    self.capacity = capacity
    self.base = base
    self.starts = .allocate(capacity: max(capacity, 1))
    self.ends = .allocate(capacity: max(capacity, 1))
    starts.initialize(repeating: 0, count: max(capacity, 1))
    ends.initialize(repeating: 0, count: max(capacity, 1))
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
  }

  /// The bytes of a field.
  ///
  /// - Precondition: `index` is below ``count`` and ``capacity``.
  subscript(index: Int) -> Bytes {
    precondition(index < count && index < capacity, "no such field")
    return Bytes(start: base + starts[index], count: ends[index] - starts[index])
  }

  /// Adds a field.
  @inline(__always)
  func append(_ start: Int, _ end: Int) {
    if count < capacity {
      starts[count] = start
      ends[count] = end
    }
    count += 1
  }
}

extension Bytes {
  /// The text; bytes that are not UTF-8 are replaced, which the reader has made impossible.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether the bytes are those of a text.
  func equals(_ other: [UInt8]) -> Bool { count == other.count && elementsEqual(other) }
}
