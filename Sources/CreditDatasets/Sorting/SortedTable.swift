import CreditFindings

/// The records of a table in the order of the subjects' ids, sorted externally.
///
/// Records are gathered in memory up to a limit; what does not fit is written in sorted runs to a
/// temporary file and merged while reading. Records of one subject stay in the order of the file.
final class SortedTable: Sendable {
  /// A record in memory.
  struct Entry: Sendable {
    var prefix: UInt64
    var offset: Int
  }

  /// A sorted run of the temporary file.
  struct Run: Sendable {
    var offset: Int
    var length: Int
  }

  let columns: Int
  let idColumn: Int
  let order: IdOrder
  /// The only run, if everything fits; then there is no file.
  let memory: (bytes: [UInt8], entries: [Entry])
  let runs: [Run]
  let file: TemporaryFile?
  let memoryLimit: Int

  /// Sorts a table.
  ///
  /// - Parameters:
  ///   - source: the records.
  ///   - columns: how many fields a record has.
  ///   - idColumn: the field with the subject's id.
  ///   - order: the order of ids.
  ///   - memoryLimit: the memory to use, in bytes; at least one record is held.
  /// - Throws: `Findings` when a file cannot be read or written.
  init(
    _ source: any RecordSource,
    columns: Int,
    idColumn: Int,
    order: IdOrder,
    memoryLimit: Int
  ) throws(Findings) {
    var sorter = RunSorter(columns: columns, idColumn: idColumn, order: order)
    while try source.next() {
      sorter.append(source.view)
      if sorter.size > memoryLimit { try sorter.flush() }
    }
    if sorter.file != nil, sorter.size > 0 { try sorter.flush() }
    sorter.sort()
    self.columns = columns
    self.idColumn = idColumn
    self.order = order
    self.memory = (sorter.bytes, sorter.entries)
    self.runs = sorter.runs
    self.file = sorter.file
    self.memoryLimit = memoryLimit
  }

  /// The records from the beginning.
  func records() throws(Findings) -> any RecordSource {
    if let file { return try MergedRecords(self, file) }
    return MemoryRecords(self)
  }
}

/// Gathers records, sorts them and writes runs.
private struct RunSorter {
  let columns: Int
  let idColumn: Int
  let order: IdOrder
  var bytes: [UInt8] = []
  var entries: [SortedTable.Entry] = []
  var runs: [SortedTable.Run] = []
  var file: TemporaryFile?
  var offset = 0

  init(columns: Int, idColumn: Int, order: IdOrder) {
    self.columns = columns
    self.idColumn = idColumn
    self.order = order
  }

  /// The memory in use.
  var size: Int { bytes.count + entries.count * MemoryLayout<SortedTable.Entry>.stride }

  mutating func append(_ view: RecordView) {
    entries.append(
      SortedTable.Entry(prefix: order.prefix(view[idColumn]), offset: bytes.count)
    )
    PackedRecord.append(view, to: &bytes)
  }

  /// Sorts what is in memory: by id, then by the order of the file.
  mutating func sort() {
    let (order, columns, idColumn) = (order, columns, idColumn)
    var entries = self.entries
    self.entries = []
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      entries.sort { a, b in
        if a.prefix != b.prefix { return a.prefix < b.prefix }
        let comparison = order.compare(
          PackedRecord.field(idColumn, of: columns, base + a.offset),
          a.prefix,
          PackedRecord.field(idColumn, of: columns, base + b.offset),
          b.prefix
        )
        return comparison == 0 ? a.offset < b.offset : comparison < 0
      }
    }
    self.entries = entries
  }

  /// Writes what is in memory as a sorted run.
  mutating func flush() throws(Findings) {
    sort()
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count)
    for entry in entries {
      let length = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { PackedRecord.length($0 + entry.offset) } ?? 0
      }
      sorted.append(contentsOf: bytes[entry.offset..<entry.offset + length])
    }
    let target: TemporaryFile
    if let file { target = file } else { target = try TemporaryFile() }
    file = target
    try target.write(sorted, at: offset)
    runs.append(SortedTable.Run(offset: offset, length: sorted.count))
    offset += sorted.count
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }
}
