/// The buffers of a batch, each at a multiple of 64 bytes, and their places.
struct BodyBuilder {
  /// The bytes of all buffers.
  private(set) var bytes: [UInt8] = []
  /// Rows and missing values of each column.
  private(set) var nodes: [Int64] = []
  /// Place and length of each buffer.
  private(set) var buffers: [Int64] = []

  static let alignment = 64

  /// Begins a column.
  mutating func column(rows: Int, missing: Int, validity: [UInt8]) {
    nodes += [Int64(rows), Int64(missing)]
    add(missing == 0 ? [] : validity)
  }

  /// Adds a buffer.
  mutating func add<T: BitwiseCopyable>(_ values: [T]) {
    let start = bytes.count
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
    buffers += [Int64(start), Int64(bytes.count - start)]
    while bytes.count % Self.alignment != 0 { bytes.append(0) }
  }

  /// The header of the batch.
  func header(rows: Int) -> FlatValue {
    .table([
      (0, .int64(Int64(rows))),
      (1, .structs(nodes, perStruct: 2)),
      (2, .structs(buffers, perStruct: 2)),
    ])
  }
}
