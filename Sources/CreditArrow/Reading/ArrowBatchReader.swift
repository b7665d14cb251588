public import CreditFindings

/// Reads the batches of a file one after the other.
///
/// Not shared between tasks; several readers of one file are independent.
public final class ArrowBatchReader {
  private let file: ArrowFile
  private var next = 0
  private var row = 0
  private var last: Range<Int>?
  /// The dictionaries so far, by their numbers.
  private var dictionaries: [Int64: ArrowDictionary] = [:]

  init(_ file: ArrowFile) { self.file = file }

  /// Reads the next batch.
  ///
  /// All of its columns are checked: buffers within the file, ascending offsets, valid UTF-8,
  /// dictionary positions that exist. The values are not copied.
  ///
  /// - Returns: the batch; nil at the end.
  /// - Throws: `Findings` when the batch is damaged or compressed.
  /// - Complexity: O(bytes of texts, dictionary positions and offsets).
  public func nextBatch() throws(Findings) -> ArrowBatch? {
    if let last { file.memory.release(last) }
    last = nil
    while next < file.entries.count {
      let entry = file.entries[next]
      next += 1
      guard
        let message = try ArrowMessage(
          file.memory,
          at: entry.position,
          bodyStart: entry.bodyStart
        )
      else { throw file.memory.damage(at: entry.position, "a batch is empty") }
      switch message.kind {
      case .schema:
        throw file.memory.damage(at: entry.position, "a schema stands where a batch should")
      case .dictionary: try readDictionary(message, at: entry.position)
      case .records:
        let batch = try readRecords(message)
        row += batch.rowCount
        last = batch.body
        return batch
      }
    }
    return nil
  }

  private func readRecords(_ message: ArrowMessage) throws(Findings) -> ArrowBatch {
    var decoder = try BatchDecoder(message.header, body: message.body)
    var columns: [ArrowColumn] = []
    for field in file.schema.fields {
      columns.append(
        try decoder.column(field.name, field.type, field.dictionaryID.flatMap { dictionaries[$0] })
      )
    }
    try decoder.finish()
    return ArrowBatch(
      firstRow: row,
      rowCount: decoder.rowCount,
      columns: columns,
      memory: file.memory,
      body: message.body
    )
  }

  private func readDictionary(_ message: ArrowMessage, at position: Int) throws(Findings) {
    let id = try message.header.number(0, default: Int64(0))
    guard let field = file.schema.fields.first(where: { $0.dictionaryID == id }),
      case .dictionary(_, _, let type, _) = field.type,
      let data = try message.header.table(1)
    else {
      throw file.memory.damage(at: position, "a dictionary belongs to no column")
    }
    var decoder = try BatchDecoder(data, body: message.body)
    let piece = try decoder.column(field.name, type, nil)
    try decoder.finish()
    if try message.header.flag(2), let earlier = dictionaries[id] {
      dictionaries[id] = ArrowDictionary(earlier.pieces + [piece])
    } else {
      dictionaries[id] = ArrowDictionary([piece])
    }
  }
}
