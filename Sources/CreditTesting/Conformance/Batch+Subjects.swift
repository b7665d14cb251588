public import CreditPopulation

extension Batch {
  /// The same subjects, each with its records, in another order.
  ///
  /// - Parameter order: the position in this batch of each subject of the new one.
  /// - Returns: The new batch.
  /// - Precondition: The order is a permutation of the subjects.
  public func reorderingSubjects(_ order: [Int]) -> Batch {
    precondition(order.sorted() == Array(0..<count), "not a permutation of the subjects")
    var reordered = Batch(
      firstOrdinal: firstOrdinal,
      ids: order.map { ids[$0] },
      kinds: order.map { kinds[$0] },
      asOf: order.map { asOf[$0] }
    )
    reordered.outcomes = outcomes.isEmpty ? [] : order.map { outcomes[$0] }
    reordered.weights = weights.isEmpty ? [] : order.map { weights[$0] }
    reordered.groups = groups.map { column in order.map { column[$0] } }
    reordered.recordedScores = recordedScores.map { column in order.map { column[$0] } }
    reordered.fields = fields.mapValues { $0.rows(order) }
    reordered.given = given.map { $0.rows(order) }
    reordered.accounts = accounts.ofSubjects(order)
    reordered.events = events.ofSubjects(order)
    return reordered
  }

  /// The same subjects as a dataset that records nothing would hold them.
  public func withoutAnything() -> Batch {
    var bare = Batch(firstOrdinal: firstOrdinal, ids: ids, kinds: kinds, asOf: asOf)
    bare.outcomes = outcomes
    bare.weights = weights
    bare.groups = groups
    bare.recordedScores = recordedScores.map { $0.map { _ in Value.absent } }
    bare.fields = [.asOf: .int64(asOf.map { Int64($0) })]
    return bare
  }
}

extension Rows {
  /// The rows with the slices of subjects in another order.
  fileprivate func ofSubjects(_ order: [Int]) -> Rows {
    let rows = order.flatMap { Array(Int(starts[$0])..<Int(starts[$0 + 1])) }
    var moved = self
    moved.starts = [0]
    moved.owners = []
    for (subject, old) in order.enumerated() {
      let count = starts[old + 1] - starts[old]
      moved.starts.append((moved.starts.last ?? 0) + count)
      moved.owners += [Int32](repeating: Int32(subject), count: Int(count))
    }
    moved.kinds = rows.map { kinds[$0] }
    moved.columns = columns.mapValues { $0.rows(rows) }
    return moved
  }
}
