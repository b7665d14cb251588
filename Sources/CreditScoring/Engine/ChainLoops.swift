import CreditPopulation

/// The neighbours of a batch's events in one chain, by row of the table; -1 without one.
struct ChainRows: Sendable {
  private(set) var previous: [Int32] = []
  private(set) var next: [Int32] = []
  private var last: [Int32] = []

  /// Links the rows of a chain, which stand in its order.
  ///
  /// `groups` holds a number from 0 below `groupCount` for each row; negative rows are in no chain.
  mutating func link(
    _ view: ViewRows,
    groups: [Int64]?,
    groupCount: Int,
    tableCount: Int
  ) {
    reset(&previous, to: tableCount)
    reset(&next, to: tableCount)
    reset(&last, to: max(1, groupCount))
    for index in 0..<view.count {
      let group = groups.map { Int($0[index]) } ?? 0
      guard group >= 0 && group < last.count else { continue }
      let before = last[group]
      if before >= 0, view.owners[Int(before)] == view.owners[index] {
        previous[Int(view.rows[index])] = view.rows[Int(before)]
        next[Int(view.rows[Int(before)])] = view.rows[index]
      }
      last[group] = Int32(index)
    }
  }

  private func reset(_ column: inout [Int32], to count: Int) {
    column.removeAll(keepingCapacity: true)
    column.append(contentsOf: repeatElement(-1, count: count))
  }
}

/// The rows of a view in one batch.
struct ViewRows: Sendable {
  /// Rows of the table.
  var rows: [Int32] = []
  /// The subject of each.
  var owners: [Int32] = []
  /// The number of rows.
  var count = 0
}
