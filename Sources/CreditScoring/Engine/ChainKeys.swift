import CreditPopulation

/// The three keys of the order of chains, recorded, date and event, as one number a row.
struct ChainKeys: Sendable {
  /// 19 bits of a day each, missing days first, then 26 bits of the event's rank.
  private var keys: [UInt64] = []
  private var scratch: [Int64] = []

  /// Packs the keys of all events.
  mutating func fill(_ events: Rows<EventField>) {
    let count = events.count
    keys.removeAll(keepingCapacity: true)
    keys.append(contentsOf: repeatElement(0, count: count))
    scratch.fit(count, isExact: false)
    let before = Int64(Day.range.lowerBound) - 1
    ColumnLoops.widen(events.columns[.recorded], into: &scratch, count)
    ChainKeys.append(scratch, above: before, bits: 19, to: &keys)
    ColumnLoops.widen(events.columns[.date], into: &scratch, count)
    ChainKeys.append(scratch, above: before, bits: 19, to: &keys)
    ColumnLoops.widen(events.columns[.event], into: &scratch, count)
    ChainKeys.append(scratch, above: -1, bits: 26, to: &keys)
  }

  /// Appends the bits of a column to the keys.
  private static func append(
    _ column: [Int64],
    above lowest: Int64,
    bits: UInt64,
    to keys: inout [UInt64]
  ) {
    let largest = Int64(1) << Int64(bits) - 1
    let column = column.span
    var keys = keys.mutableSpan
    for row in 0..<keys.count {
      let part = min(largest, max(lowest, column[row]) &- lowest)
      keys[row] = keys[row] << bits | UInt64(truncatingIfNeeded: part)
    }
  }

  /// Sorts rows, which stand in the order of the table, within each slice.
  mutating func sort(_ order: inout [Int32], slices starts: [Int32]) {
    ChainKeys.sort(&keys, &order, starts)
  }

  private static func sort(_ keys: inout [UInt64], _ order: inout [Int32], _ starts: [Int32]) {
    var keys = keys.mutableSpan
    var rows = order.mutableSpan
    for slice in 0..<max(0, starts.count - 1) {
      let (start, end) = (Int(starts[slice]), Int(starts[slice + 1]))
      if end - start > 64 {
        sortLong(start..<end, &keys, &rows)
      } else {
        insert(start..<end, &keys, &rows)
      }
    }
  }

  private static func insert(
    _ slice: Range<Int>,
    _ keys: inout MutableSpan<UInt64>,
    _ rows: inout MutableSpan<Int32>
  ) {
    for row in slice.dropFirst() {
      let key = keys[row]
      guard key < keys[row - 1] else { continue }
      let moved = rows[row]
      var place = row
      while place > slice.lowerBound && key < keys[place - 1] {
        keys[place] = keys[place - 1]
        rows[place] = rows[place - 1]
        place -= 1
      }
      keys[place] = key
      rows[place] = moved
    }
  }

  private static func sortLong(
    _ slice: Range<Int>,
    _ keys: inout MutableSpan<UInt64>,
    _ rows: inout MutableSpan<Int32>
  ) {
    var pairs: [(key: UInt64, row: Int32)] = []
    var isSorted = true
    for row in slice {
      isSorted = isSorted && (row == slice.lowerBound || keys[row - 1] <= keys[row])
      pairs.append((keys[row], rows[row]))
    }
    if isSorted { return }
    pairs.sort { ($0.key, $0.row) < ($1.key, $1.row) }
    for (row, pair) in zip(slice, pairs) { (keys[row], rows[row]) = (pair.key, pair.row) }
  }
}
