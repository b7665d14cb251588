import CreditFindings

/// The records of a table that was sorted in memory.
final class MemoryRecords: RecordSource {
  let view: RecordView
  private let table: SortedTable
  private var position = 0
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 12

  init(_ table: SortedTable) {
    self.table = table
    self.buffer = .allocate(capacity: capacity)
    self.view = RecordView(capacity: table.columns, base: buffer)
  }

  deinit { buffer.deallocate() }

  func next() throws(Findings) -> Bool {
    guard position < table.memory.entries.count else { return false }
    let offset = table.memory.entries[position].offset
    position += 1
    table.memory.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      copy(base + offset)
    }
    PackedRecord.show(buffer, in: view, columns: table.columns)
    return true
  }

  /// Copies a record, so that its place does not depend on the array.
  private func copy(_ record: UnsafeRawPointer) {
    let length = PackedRecord.length(record)
    if length > capacity {
      buffer.deallocate()
      capacity = length * 2
      buffer = .allocate(capacity: capacity)
    }
    buffer.update(from: record.assumingMemoryBound(to: UInt8.self), count: length)
  }
}
