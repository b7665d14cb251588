public import CreditFindings

/// Writes a table as an Arrow IPC file or stream, row by row, in batches.
///
/// Writes metadata version 5, little-endian, uncompressed, all buffers at multiples of 64 bytes of
/// the file. Columns are ``ArrowType/int64``, ``ArrowType/double``, ``ArrowType/boolean``,
/// ``ArrowType/utf8``, ``ArrowType/category`` and ``ArrowType/date32``. The same rows give the same
/// bytes. Memory holds one batch and the dictionaries, whatever the size of the table.
///
/// ```swift
/// let writer = try ArrowWriter(path: "loans.arrow", schema: ArrowSchema([
///   ArrowField("loan", .int64), ArrowField("purpose", .category),
/// ]))
/// writer.append(17)
/// writer.append("car")
/// try writer.endRow()
/// try writer.close()
/// ```
///
/// A file stands beside its name, with the ending `.partial`, until ``close()`` renames it.
public final class ArrowWriter {
  /// The columns as they are written.
  public let schema: ArrowSchema
  /// How many rows were written.
  public private(set) var rowCount = 0

  private let kind: ArrowFile.Kind
  private let rowsPerBatch: Int
  private let sink: ArrowSink
  private var columns: [ColumnWriter]
  private var column = 0
  private var pending = 0
  /// The bytes of texts that wait for the next batch.
  private var pendingText = 0
  /// The texts of each column's dictionary that a stream's readers know.
  private var knownTexts: [Int]
  private var dictionaryBlocks: [Int64] = []
  private var recordBlocks: [Int64] = []

  /// A batch ends early when its texts reach this size, far below what 32-bit offsets can tell.
  private static let mostText = 256 << 20

  /// Creates a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - schema: its columns.
  ///   - kind: file or stream.
  ///   - rowsPerBatch: the rows of a batch.
  /// - Throws: `Findings` when it cannot be created, or a column's type is not written.
  public convenience init(
    path: String,
    schema: ArrowSchema,
    kind: ArrowFile.Kind = .file,
    rowsPerBatch: Int = 65_536
  ) throws(Findings) {
    try self.init(ArrowSink(path: path), path, schema, kind, rowsPerBatch)
  }

  /// Writes into memory; ``close()`` returns the bytes.
  ///
  /// - Throws: `Findings` when a column's type is not written.
  public convenience init(
    schema: ArrowSchema,
    kind: ArrowFile.Kind = .file,
    rowsPerBatch: Int = 65_536
  ) throws(Findings) {
    try self.init(ArrowSink(path: nil), "", schema, kind, rowsPerBatch)
  }

  private init(
    _ sink: ArrowSink,
    _ path: String,
    _ schema: ArrowSchema,
    _ kind: ArrowFile.Kind,
    _ rowsPerBatch: Int
  ) throws(Findings) {
    precondition(rowsPerBatch > 0, "a batch holds at least one row")
    self.sink = sink
    self.kind = kind
    self.rowsPerBatch = rowsPerBatch
    var numbered = schema
    var columns: [ColumnWriter] = []
    for (index, field) in schema.fields.enumerated() {
      guard let column = ColumnWriter(field.type) else {
        throw Findings(
          Finding(
            Location(file: path),
            "the column '\(field.name)' cannot be written as \(field.type.name)",
            advice: "write int64, double, bool, string, dictionary<string, int32> or date32[day]"
          )
        )
      }
      columns.append(column)
      if field.type == .category { numbered.fields[index].dictionaryID = Int64(index) }
    }
    self.schema = numbered
    self.columns = columns
    knownTexts = [Int](repeating: -1, count: columns.count)
    if kind == .file { try sink.write(ArrowFile.magic + [0, 0]) }
    _ = try write(header: numbered.flat, kind: .schema, body: [])
  }
}

extension ArrowWriter {
  /// Adds a missing value to the next column of the row.
  public func appendNull() {
    columns[column].appendNull()
    column += 1
  }

  /// Adds a whole number to the next column, of whole numbers or numbers.
  public func append(_ value: Int64) {
    columns[column].append(value)
    column += 1
  }

  /// Adds a number to the next column.
  public func append(_ value: Double) {
    columns[column].append(value)
    column += 1
  }

  /// Adds a truth value to the next column.
  public func append(_ value: Bool) {
    columns[column].append(value)
    column += 1
  }

  /// Adds a day to the next column.
  ///
  /// - Parameter day: days since 1970-01-01.
  public func append(day: Int32) {
    columns[column].append(day: day)
    column += 1
  }

  /// Adds a text to the next column, of texts or categories.
  public func append(_ value: String) {
    var value = value
    value.withUTF8 { append(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// Adds a text to the next column, of texts or categories.
  ///
  /// - Parameter bytes: valid UTF-8.
  public func append(utf8 bytes: UnsafeRawBufferPointer) {
    pendingText += bytes.count
    columns[column].append(bytes)
    column += 1
  }

  /// Ends a row, and the batch if it is full.
  ///
  /// - Precondition: every column has got a value.
  /// - Throws: `Findings` when the file cannot be written.
  public func endRow() throws(Findings) {
    precondition(column == columns.count, "a row has a value for every column")
    column = 0
    rowCount += 1
    pending += 1
    if pending == rowsPerBatch || pendingText > Self.mostText { try flush() }
  }

  /// Writes what is left and ends the file.
  ///
  /// - Returns: the bytes, if they were to be kept in memory; else none.
  /// - Throws: `Findings` when the file cannot be written.
  @discardableResult
  public func close() throws(Findings) -> [UInt8] {
    precondition(column == 0, "the last row has been ended")
    if pending > 0 || (kind == .stream && rowCount == 0) { try flush() }
    if kind == .file {
      // In a file, a dictionary may stand behind the batches that use it; so it is written once.
      for index in columns.indices where schema.fields[index].type == .category {
        try writeDictionary(index)
      }
    }
    try sink.write([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0])
    if kind == .file {
      let footer = FlatValue.table([
        (0, .int16(Self.version)), (1, schema.flat),
        (2, .structs(dictionaryBlocks, perStruct: 3)), (3, .structs(recordBlocks, perStruct: 3)),
      ]).encoded
      let length = withUnsafeBytes(of: Int32(footer.count).littleEndian) { Array($0) }
      try sink.write(footer + length + ArrowFile.magic)
    }
    try sink.finish()
    return sink.bytes
  }
}

extension ArrowWriter {
  /// Metadata version 5 in the format's numbering.
  private static let version: Int16 = 4

  private func flush() throws(Findings) {
    if kind == .stream { try writeNewDictionaries() }
    var body = BodyBuilder()
    for index in columns.indices { columns[index].flush(into: &body) }
    let header = body.header(rows: pending)
    recordBlocks += try write(header: header, kind: .records, body: body.bytes)
    (pending, pendingText) = (0, 0)
    for index in columns.indices where columns[index].table.bytes.count > Self.mostText {
      throw Findings(
        Finding(
          Location(file: sink.name),
          "the column '\(schema.fields[index].name)' has too many different texts for categories",
          advice: "write it as texts"
        )
      )
    }
  }

  /// In a stream, a dictionary is written again whenever it has grown: it replaces the one before.
  private func writeNewDictionaries() throws(Findings) {
    for index in columns.indices where schema.fields[index].type == .category {
      if knownTexts[index] == columns[index].table.count { continue }
      knownTexts[index] = columns[index].table.count
      try writeDictionary(index)
    }
  }

  private func writeDictionary(_ index: Int) throws(Findings) {
    var body = BodyBuilder()
    columns[index].flushDictionary(into: &body)
    let header = FlatValue.table([
      (0, .int64(schema.fields[index].dictionaryID ?? 0)),
      (1, body.header(rows: columns[index].table.count)),
    ])
    dictionaryBlocks += try write(header: header, kind: .dictionary, body: body.bytes)
  }

  /// Writes a message whose body begins at a multiple of 64 bytes.
  ///
  /// - Returns: its place, the length of its metadata and of its body.
  private func write(
    header: FlatValue,
    kind: ArrowMessage.Kind,
    body: [UInt8]
  ) throws(Findings) -> [Int64] {
    let start = sink.count
    let metadata = FlatValue.table([
      (0, .int16(Self.version)), (1, .uint8(kind.rawValue)), (2, header),
      (3, .int64(Int64(body.count))),
    ]).encoded
    var length = metadata.count
    while (start + 8 + length) % BodyBuilder.alignment != 0 { length += 1 }
    var bytes: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
    withUnsafeBytes(of: Int32(length).littleEndian) { bytes.append(contentsOf: $0) }
    bytes += metadata
    bytes += [UInt8](repeating: 0, count: length - metadata.count)
    try sink.write(bytes)
    try sink.write(body)
    return [Int64(start), Int64(bytes.count), Int64(body.count)]
  }
}
