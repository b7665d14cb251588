import CreditFindings

/// The records of a table that was sorted in runs, merged while reading.
final class MergedRecords: RecordSource {
  let view: RecordView
  private let table: SortedTable
  private let cursors: [RunCursor]
  /// A binary heap of cursors, the one with the first record on top.
  private var heap: [Int] = []
  private var isStarted = false

  init(_ table: SortedTable, _ file: TemporaryFile) throws(Findings) {
    self.table = table
    let size = max(1 << 12, min(1 << 20, table.memoryLimit / max(table.runs.count, 1)))
    var cursors: [RunCursor] = []
    for run in table.runs {
      cursors.append(try RunCursor(run, of: table, file, bufferSize: size))
    }
    self.cursors = cursors
    self.view = RecordView(capacity: table.columns, base: UnsafePointer(cursors[0].buffer))
    for index in cursors.indices where !cursors[index].isAtEnd {
      heap.append(index)
      siftUp()
    }
  }

  func next() throws(Findings) -> Bool {
    if isStarted, let top = heap.first {
      try cursors[top].advance()
      if cursors[top].isAtEnd {
        let last = heap.removeLast()
        if !heap.isEmpty { heap[0] = last }
      }
      siftDown()
    }
    isStarted = true
    guard let top = heap.first else { return false }
    PackedRecord.show(cursors[top].record, in: view, columns: table.columns)
    return true
  }

  /// Whether one cursor's record comes before another's; equal ids keep the order of the runs, which
  /// is that of the file.
  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (cursors[a], cursors[b])
    let comparison = table.order.compare(left.id, left.prefix, right.id, right.prefix)
    return comparison == 0 ? a < b : comparison < 0
  }

  private func siftUp() {
    var child = heap.count - 1
    while child > 0, isBefore(heap[child], heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private func siftDown() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if isBefore(heap[child], heap[least]) { least = child }
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}

/// Reads one sorted run.
private final class RunCursor {
  /// The bytes read ahead.
  private(set) var buffer: UnsafeMutablePointer<UInt8>
  /// Whether the run has ended.
  private(set) var isAtEnd = false
  /// The order of the current record.
  private(set) var prefix: UInt64 = 0

  private let table: SortedTable
  private let file: TemporaryFile
  private var capacity: Int
  private var offset: Int
  private let fileEnd: Int
  private var start = 0
  private var end = 0

  init(_ run: SortedTable.Run, of table: SortedTable, _ file: TemporaryFile, bufferSize: Int)
    throws(Findings)
  {
    self.table = table
    self.file = file
    self.capacity = bufferSize
    self.buffer = .allocate(capacity: bufferSize)
    self.offset = run.offset
    self.fileEnd = run.offset + run.length
    try load()
  }

  deinit { buffer.deallocate() }

  /// The current record.
  var record: UnsafeRawPointer { UnsafeRawPointer(buffer + start) }

  /// The id of the current record's subject.
  var id: Bytes { PackedRecord.field(table.idColumn, of: table.columns, record) }

  /// Goes to the next record.
  func advance() throws(Findings) {
    start += PackedRecord.length(record)
    try load()
  }

  /// Makes sure that the record at `start` is in the buffer.
  private func load() throws(Findings) {
    if end - start < MemoryLayout<Int>.size { try fill(atLeast: MemoryLayout<Int>.size) }
    if end == start {
      isAtEnd = true
      return
    }
    let length = PackedRecord.length(record)
    if end - start < length { try fill(atLeast: length) }
    prefix = table.order.prefix(id)
  }

  /// Moves the rest to the front and reads on; the buffer grows to hold `count` bytes.
  private func fill(atLeast count: Int) throws(Findings) {
    if count > capacity {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: count * 2)
      larger.update(from: buffer + start, count: end - start)
      buffer.deallocate()
      (buffer, capacity) = (larger, count * 2)
    } else {
      buffer.update(from: buffer + start, count: end - start)
    }
    end -= start
    start = 0
    let wanted = min(capacity - end, fileEnd - offset)
    let got = try file.read(into: buffer + end, count: wanted, at: offset)
    offset += got
    end += got
  }
}
