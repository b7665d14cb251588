import CreditPopulation

/// The rows of a batch's table by kind, and where they are needed in the order of chains.
struct RowOrder: Sendable {
  /// For each code of kind its place among the kinds that the plan reads, or -1.
  private let places: [Int32]
  private let placeCount: Int
  /// Rows, each subject's in the order recorded, date, event.
  private(set) var order: [Int32] = []
  private var keys = ChainKeys()
  /// Rows by place of their kind, each kind's in ``order``.
  private var rows: [Int32] = []
  /// Where each place begins in ``rows``.
  private var starts: [Int32] = []

  /// Creates an order for a closed set of kinds.
  init(kinds: Set<UInt16>, kindCount: Int) {
    var places = [Int32](repeating: -1, count: kindCount)
    for (place, kind) in kinds.sorted().enumerated() { places[Int(kind)] = Int32(place) }
    self.places = places
    self.placeCount = kinds.count
  }

  /// Sorts a table by kind, with a counting sort.
  mutating func sort<Field>(_ table: Rows<Field>, isChronological: Bool) {
    let count = table.count
    if !isChronological || order.count != count {
      order.removeAll(keepingCapacity: true)
      order.append(contentsOf: 0..<Int32(count))
    }
    sortByKind(table.kinds)
  }

  /// Puts events in the order of chains, before ``sort(_:isChronological:)``.
  mutating func arrange(_ events: Rows<EventField>) {
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<Int32(events.count))
    keys.fill(events)
    keys.sort(&order, slices: events.starts)
  }

  private mutating func sortByKind(_ kinds: [UInt16]) {
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: placeCount + 1))
    for kind in kinds {
      let place = place(of: kind)
      if place >= 0 { starts[place + 1] += 1 }
    }
    for place in 0..<placeCount { starts[place + 1] += starts[place] }
    var next = starts
    if rows.count < kinds.count {
      rows.append(contentsOf: repeatElement(0, count: kinds.count - rows.count))
    }
    RowOrder.distribute(order, kinds, places, into: &rows, &next)
  }

  /// The second half of the counting sort.
  private static func distribute(
    _ order: [Int32],
    _ kinds: [UInt16],
    _ places: [Int32],
    into rows: inout [Int32],
    _ next: inout [Int32]
  ) {
    let (order, kinds, places) = (order.span, kinds.span, places.span)
    var rows = rows.mutableSpan
    var next = next.mutableSpan
    for index in order.indices {
      let kind = Int(kinds[Int(order[index])])
      guard kind < places.count, places[kind] >= 0 else { continue }
      let place = Int(places[kind])
      rows[Int(next[place])] = order[index]
      next[place] += 1
    }
  }

  @inline(__always)
  private func place(of kind: UInt16) -> Int {
    Int(kind) < places.count ? Int(places[Int(kind)]) : -1
  }

  /// Appends the rows of some kinds, kind by kind.
  func appendRows(of kinds: [UInt16], to selected: inout [Int32]) {
    for kind in kinds {
      let place = place(of: kind)
      guard place >= 0 else { continue }
      selected.append(contentsOf: rows[Int(starts[place])..<Int(starts[place + 1])])
    }
  }

  /// Appends the rows of some kinds in the order of chains.
  func appendOrdered(
    _ isMember: [Bool],
    _ kinds: [UInt16],
    to selected: inout [Int32]
  ) {
    for row in order {
      let kind = Int(kinds[Int(row)])
      if kind < isMember.count && isMember[kind] { selected.append(row) }
    }
  }
}
