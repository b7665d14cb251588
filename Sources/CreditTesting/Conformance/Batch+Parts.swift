public import CreditPopulation

extension Batch {
  /// Some consecutive subjects of the batch, with their records.
  ///
  /// - Precondition: The range lies within the batch.
  public func part(_ range: Range<Int>) -> Batch {
    var part = Batch(
      firstOrdinal: firstOrdinal + range.lowerBound,
      ids: Array(ids[range]),
      kinds: Array(kinds[range]),
      asOf: Array(asOf[range])
    )
    let rows = Array(range)
    part.outcomes = outcomes.isEmpty ? [] : Array(outcomes[range])
    part.weights = weights.isEmpty ? [] : Array(weights[range])
    part.groups = groups.map { Array($0[range]) }
    part.recordedScores = recordedScores.map { Array($0[range]) }
    part.fields = fields.mapValues { $0.rows(rows) }
    part.given = given.map { $0.rows(rows) }
    part.accounts = accounts.part(range)
    part.events = events.part(range)
    return part
  }

  /// The same subjects with the records of each in another order, which must not matter.
  ///
  /// Accounts opened on the same day keep their order, since it is the last key of `latest`.
  public func permutingRecords(seed: UInt64) -> Batch {
    var random = SeededGenerator(seed: seed)
    var permuted = self
    let order = accountOrder(using: &random)
    permuted.accounts = accounts.reordered(order)
    if let links = events.columns[.account] {
      var ordinals = [Int](repeating: 0, count: order.count)
      for (position, row) in order.enumerated() { ordinals[row] = position }
      permuted.events.columns[.account] = relinked(links, ordinals: ordinals)
    }
    var eventOrder: [Int] = []
    for slice in events.slices { eventOrder += random.shuffled(Array(slice)) }
    permuted.events = permuted.events.reordered(eventOrder)
    return permuted
  }

  /// The rows of accounts in another order, those opened on one day of one subject in the old.
  private func accountOrder(using random: inout SeededGenerator) -> [Int] {
    guard let opened = accounts.columns[.opened] else { return Array(0..<accounts.count) }
    var order: [Int] = []
    for slice in accounts.slices {
      var waiting: [Int64: [Int]] = [:]
      for row in slice.reversed() { waiting[opened.integer(at: row), default: []].append(row) }
      for row in random.shuffled(Array(slice)) {
        order.append(waiting[opened.integer(at: row)]?.popLast() ?? row)
      }
    }
    return order
  }

  /// Links of events to accounts after the accounts of row *r* have moved to `ordinals[r]`.
  private func relinked(_ links: Column, ordinals: [Int]) -> Column {
    var changed: [Int64] = []
    for (subject, slice) in events.slices.enumerated() {
      let first = Int(accounts.starts[subject])
      for row in slice {
        let ordinal = links.integer(at: row)
        let isLinked = Value.isPresent(ordinal)
        changed.append(isLinked ? Int64(ordinals[first + Int(ordinal)] - first) : ordinal)
      }
    }
    return .int64(changed)
  }
}

extension Rows {
  /// The rows of each subject.
  fileprivate var slices: [Range<Int>] {
    zip(starts, starts.dropFirst()).map { Int($0)..<Int($1) }
  }

  /// The rows of some consecutive subjects.
  fileprivate func part(_ subjects: Range<Int>) -> Rows {
    let first = starts[subjects.lowerBound]
    let rows = Array(Int(first)..<Int(starts[subjects.upperBound]))
    var part = reordered(rows)
    part.starts = starts[subjects.lowerBound...subjects.upperBound].map { $0 - first }
    part.owners = part.owners.map { $0 - Int32(subjects.lowerBound) }
    return part
  }

  /// The rows in another order; the slices stay.
  fileprivate func reordered(_ rows: [Int]) -> Rows {
    var reordered = self
    reordered.owners = rows.map { owners[$0] }
    reordered.kinds = rows.map { kinds[$0] }
    reordered.columns = columns.mapValues { $0.rows(rows) }
    return reordered
  }
}
