/// The texts of a column, read where they stand in the file.
///
/// All of them have been checked to lie within the file and to be UTF-8.
public struct ArrowTexts: Sendable {
  /// Where the texts stand.
  enum Layout: Sendable {
    case offsets32(ArrowVector<Int32>)
    case offsets64(ArrowVector<Int64>)
    case views(ArrowVector<UInt8>, ArrowViewBuffers)
  }

  /// How many texts there are.
  public let count: Int
  let memory: ArrowMemory
  let layout: Layout
  /// Where the buffer of the texts begins in the file.
  let start: Int

  /// The text of a row; of a missing value, any text.
  ///
  /// - Precondition: `row` is below ``count``.
  public subscript(row: Int) -> String {
    String(decoding: bytes(row), as: UTF8.self)
  }

  /// The bytes of a row, valid as long as the column is kept.
  func bytes(_ row: Int) -> UnsafeRawBufferPointer {
    precondition(row >= 0 && row < count, "no such row")
    switch layout {
    case .offsets32(let offsets):
      return memory.bytes(start + Int(offsets[row])..<start + Int(offsets[row + 1]))
    case .offsets64(let offsets):
      return memory.bytes(start + Int(offsets[row])..<start + Int(offsets[row + 1]))
    case .views(let views, let buffers):
      let view = views.pointer + 16 * row
      // A missing text may have any view.
      guard buffers.holds(view) else { return memory.bytes(start..<start) }
      return memory.bytes(buffers.range(of: view, at: start + 16 * row))
    }
  }
}

/// The buffers that views of texts point into.
struct ArrowViewBuffers: Sendable {
  let ranges: [Range<Int>]

  /// The place of the text of a view that ``holds(_:)`` has checked.
  ///
  /// - Parameters:
  ///   - view: the 16 bytes of the view.
  ///   - position: where they stand in the file.
  /// - Returns: the range of the file.
  func range(of view: UnsafeRawPointer, at position: Int) -> Range<Int> {
    let length = Int(view.loadUnaligned(as: Int32.self))
    if length <= 12 { return position + 4..<position + 4 + length }
    let buffer = Int(view.loadUnaligned(fromByteOffset: 8, as: Int32.self))
    let offset = Int(view.loadUnaligned(fromByteOffset: 12, as: Int32.self))
    let start = ranges[buffer].lowerBound + offset
    return start..<start + length
  }

  /// Whether a view points into the buffers.
  func holds(_ view: UnsafeRawPointer) -> Bool {
    let length = Int(view.loadUnaligned(as: Int32.self))
    if length <= 12 { return length >= 0 }
    let buffer = Int(view.loadUnaligned(fromByteOffset: 8, as: Int32.self))
    let offset = Int(view.loadUnaligned(fromByteOffset: 12, as: Int32.self))
    guard ranges.indices.contains(buffer), offset >= 0 else { return false }
    return offset + length <= ranges[buffer].count
  }
}
