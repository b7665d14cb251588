/// A record as bytes, as sorting keeps it: length, row, ordinal, where its fields end, the fields.
///
/// The format lives within one run of the program, in the byte order of the machine.
enum PackedRecord {
  /// The bytes before the ends of the fields.
  static let headerSize = 24

  /// Appends a record.
  static func append(_ view: RecordView, to bytes: inout [UInt8]) {
    let start = bytes.count
    append(0, to: &bytes)
    append(view.row, to: &bytes)
    append(view.ordinal, to: &bytes)
    var end = 0
    for field in 0..<view.count {
      end += view[field].count
      append(end, to: &bytes)
    }
    for field in 0..<view.count { bytes.append(contentsOf: view[field]) }
    let length = bytes.count - start
    bytes.withUnsafeMutableBytes { $0.storeBytes(of: length, toByteOffset: start, as: Int.self) }
  }

  /// The length of the record at a place.
  static func length(_ bytes: UnsafeRawPointer) -> Int { bytes.loadUnaligned(as: Int.self) }

  /// The row of the record at a place.
  static func row(_ bytes: UnsafeRawPointer) -> Int {
    bytes.loadUnaligned(fromByteOffset: 8, as: Int.self)
  }

  /// The bytes of a field of the record at a place.
  static func field(_ index: Int, of count: Int, _ bytes: UnsafeRawPointer) -> Bytes {
    let start = index == 0 ? 0 : end(index - 1, bytes)
    let base = bytes.assumingMemoryBound(to: UInt8.self) + headerSize + 8 * count
    return Bytes(start: base + start, count: end(index, bytes) - start)
  }

  /// Shows the record at a place in a view.
  static func show(_ bytes: UnsafeRawPointer, in view: RecordView, columns: Int) {
    view.base = bytes.assumingMemoryBound(to: UInt8.self) + headerSize + 8 * columns
    view.row = row(bytes)
    view.ordinal = bytes.loadUnaligned(fromByteOffset: 16, as: Int.self)
    view.count = 0
    var start = 0
    for field in 0..<columns {
      let end = end(field, bytes)
      view.append(start, end)
      start = end
    }
  }

  private static func end(_ field: Int, _ bytes: UnsafeRawPointer) -> Int {
    bytes.loadUnaligned(fromByteOffset: headerSize + 8 * field, as: Int.self)
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }
}
