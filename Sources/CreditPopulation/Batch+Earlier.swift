extension PopulationSchema {
  /// What the same dataset is on an earlier as-of date.
  ///
  /// A kind is recorded if it was already covered; what the dataset gives directly is absent for each
  /// subject of whom it was not known yet (``Batch/known(on:schema:)``). There is no outcome.
  public func known(on day: Day) -> PopulationSchema {
    var earlier = self
    earlier.asOf = day
    earlier.recordedKinds = recordedKinds.filter { kind in
      coveredFrom[kind].map { $0 <= day } ?? true
    }
    earlier.outcome = nil
    return earlier
  }
}

extension Batch {
  /// What was known of the same subjects on earlier dates.
  ///
  /// The rules are those of the as-of date: a record is there if it had happened and was recorded;
  /// closing and settlement dates later than the date are none; balances, limits and everything else
  /// that describes the snapshot are absent if the snapshot is later, unless dated.
  ///
  /// - Parameters:
  ///   - dates: one date a subject, none later than its as-of date.
  ///   - schema: the schema of the batch.
  /// - Returns: The batch without what was not known, in the same order of subjects.
  /// - Complexity: O(records x columns).
  public func known(on dates: [Int32], schema: PopulationSchema) -> Batch {
    precondition(dates.count == count, "one date a subject")
    let snapshots = self.snapshots(schema)
    var earlier = self
    earlier.asOf = dates
    earlier.outcomes = []
    for index in earlier.given.indices {
      let known = schema.given[index].dated?.number
      earlier.given[index].erase { (known ?? snapshots[$0]) > dates[$0] }
    }
    for index in earlier.recordedScores.indices {
      for row in 0..<count where snapshots[row] > dates[row] {
        earlier.recordedScores[index][row] = Value.absent
      }
    }
    let opened = accounts.columns[.opened]
    let keptAccounts = accounts.owners.indices.filter { row in
      opened.map { $0.integer(at: row) <= Int64(dates[Int(accounts.owners[row])]) } ?? true
    }
    earlier.accounts = accounts.kept(keptAccounts)
    earlier.accounts.hideLater(than: dates, snapshots)
    earlier.events = events.kept(knownEvents(on: dates))
    earlier.events.hideLater(than: dates)
    earlier.relink(to: keptAccounts, of: self)
    return earlier
  }

  /// The day of which each subject's snapshot is.
  private func snapshots(_ schema: PopulationSchema) -> [Int32] {
    let all = Int64(schema.snapshot.number)
    guard let own = fields[.asOf] else { return [Int32](repeating: Int32(all), count: count) }
    return (0..<count).map { row in
      let date = own.integer(at: row)
      return Int32(Value.isPresent(date) ? date : all)
    }
  }

  /// The events that had happened and were recorded.
  private func knownEvents(on dates: [Int32]) -> [Int] {
    let columns = [EventField.date, .recorded].compactMap { events.columns[$0] }
    return events.owners.indices.filter { row in
      let date = Int64(dates[Int(events.owners[row])])
      return columns.allSatisfy { $0.integer(at: row) <= date }
    }
  }

  /// Numbers the accounts of events anew; an account that is not there any more is none.
  private mutating func relink(to kept: [Int], of whole: Batch) {
    guard let links = events.columns[.account] else { return }
    var ordinals = [Int64](repeating: Value.none, count: whole.accounts.count)
    for (position, row) in kept.enumerated() {
      ordinals[row] = Int64(position) - Int64(accounts.starts[Int(accounts.owners[position])])
    }
    let changed = (0..<events.count).map { row in
      let ordinal = links.integer(at: row)
      guard Value.isPresent(ordinal) else { return ordinal }
      return ordinals[Int(whole.accounts.starts[Int(events.owners[row])]) + Int(ordinal)]
    }
    events.columns[.account] = .int64(changed)
  }
}

extension Rows {
  /// Some rows, in their order.
  fileprivate func kept(_ rows: [Int]) -> Rows {
    var kept = Rows(subjects: starts.count - 1)
    kept.owners = rows.map { owners[$0] }
    kept.kinds = rows.map { kinds[$0] }
    kept.columns = columns.mapValues { $0.rows(rows) }
    for owner in kept.owners { kept.starts[Int(owner) + 1] += 1 }
    for subject in 1..<kept.starts.count { kept.starts[subject] += kept.starts[subject - 1] }
    return kept
  }
}

extension Rows where Field == AccountField {
  /// Hides what was not known of the accounts that are there.
  fileprivate mutating func hideLater(than dates: [Int32], _ snapshots: [Int32]) {
    let owners = owners.map(Int.init)
    if let closed = columns[.closed] {
      columns[.closed]?.erase(to: Value.none) {
        closed.integer(at: $0) > Int64(dates[owners[$0]])
      }
    }
    let balanceDate = columns[.balanceDate]
    for field in AccountField.allCases where field.isSnapshot {
      columns[field]?.erase { row in
        guard dates[owners[row]] < snapshots[owners[row]] else { return false }
        let date = balanceDate?.integer(at: row) ?? Value.none
        return !Value.isPresent(date) || date > Int64(dates[owners[row]])
      }
    }
  }
}

extension Rows where Field == EventField {
  /// Hides what was not known of the events that are there.
  fileprivate mutating func hideLater(than dates: [Int32]) {
    guard let settled = columns[.settled] else { return }
    let owners = owners.map(Int.init)
    columns[.settled]?.erase(to: Value.none) {
      settled.integer(at: $0) > Int64(dates[owners[$0]])
    }
  }
}

extension Column {
  /// The values of some rows.
  public func rows(_ rows: [Int]) -> Column {
    switch self {
    case .int32(let values): .int32(rows.map { values[$0] })
    case .int64(let values): .int64(rows.map { values[$0] })
    case .float32(let values): .float32(rows.map { values[$0] })
    case .float64(let values): .float64(rows.map { values[$0] })
    }
  }

  /// Writes a sentinel where a condition holds; in floating-point columns it is NaN.
  fileprivate mutating func erase(
    to sentinel: Int64 = Value.absent,
    where holds: (Int) -> Bool
  ) {
    switch self {
    case .int32(var values):
      let sentinel = sentinel == Value.absent ? Column.absent32 : Column.none32
      for row in values.indices where holds(row) { values[row] = sentinel }
      self = .int32(values)
    case .int64(var values):
      for row in values.indices where holds(row) { values[row] = sentinel }
      self = .int64(values)
    case .float32(var values):
      for row in values.indices where holds(row) { values[row] = .nan }
      self = .float32(values)
    case .float64(var values):
      for row in values.indices where holds(row) { values[row] = .nan }
      self = .float64(values)
    }
  }
}
