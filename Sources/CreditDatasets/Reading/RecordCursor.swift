import CreditFindings

/// A table that is merged: its records with the ids that they are merged by.
struct RecordCursor {
  let source: any RecordSource
  let idColumn: Int
  let order: IdOrder
  /// The key of the current record.
  private(set) var prefix: UInt64 = 0
  /// Whether the table has ended.
  private(set) var isAtEnd = false

  init(_ table: DatasetTable, idColumn: Int, order: IdOrder) throws(Findings) {
    self.source = try table.records()
    self.idColumn = idColumn
    self.order = order
    try advance()
  }

  /// The current record.
  var view: RecordView { source.view }

  /// Goes to the next record.
  mutating func advance() throws(Findings) {
    guard try source.next() else {
      isAtEnd = true
      return
    }
    prefix = order.prefix(view[idColumn])
  }

  /// Compares the current record's id with another.
  func compare(_ id: Bytes, _ otherPrefix: UInt64) -> Int {
    order.compare(view[idColumn], prefix, id, otherPrefix)
  }
}
