/// A batch of records: the same number of values for every column.
public struct ArrowBatch: Sendable {
  /// The position of its first row in the table, from 0.
  public let firstRow: Int
  /// How many rows there are.
  public let rowCount: Int
  /// The columns in the order of the schema.
  public let columns: [ArrowColumn]
  let memory: ArrowMemory
  /// The bytes of the file that it stands in.
  let body: Range<Int>
}
