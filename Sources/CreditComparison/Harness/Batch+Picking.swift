import CreditPopulation

/// A subject of a batch with the records of some data categories only.
struct PickedSubject {
  /// The row in the batch.
  var row: Int
  /// The categories whose records and given columns are kept, one bit each.
  var kept: UInt64
}

/// Which data category each kind of record and each given column belongs to, as bits.
struct CategoryBits {
  /// The categories, in the order of the bits.
  let names: [String]
  /// By code of kind; no bit for a kind that is always kept.
  let kinds: [UInt64]
  /// By index of the given characteristic.
  let given: [UInt64]

  /// The bits of a dataset's categories; those after the sixty-third are always kept.
  init(_ schema: PopulationSchema, categoryOfGiven: [String]) {
    let all = schema.kinds.all
    let recorded = schema.recordedKinds.map { all[Int($0)].category }
    let names = Array(Set(recorded + categoryOfGiven).filter { !$0.isEmpty }.sorted().prefix(63))
    func bit(_ category: String) -> UInt64 {
      names.firstIndex(of: category).map { 1 << UInt64($0) } ?? 0
    }
    self.names = names
    kinds = all.map { bit($0.category) }
    given = categoryOfGiven.map(bit)
  }

  /// The bits of all categories.
  var all: UInt64 { (1 << UInt64(names.count)) - 1 }
}

extension Batch {
  /// Some subjects of the batch, in any order and as often as wanted, without what is not kept.
  ///
  /// A given column that is not kept is empty, and an event whose account is not kept has none.
  func picking(_ picks: [PickedSubject], _ bits: CategoryBits) -> Batch {
    let rows = picks.map(\.row)
    var picked = Batch(
      firstOrdinal: firstOrdinal,
      ids: rows.map { ids[$0] },
      kinds: rows.map { kinds[$0] },
      asOf: rows.map { asOf[$0] }
    )
    picked.outcomes = outcomes.isEmpty ? [] : rows.map { outcomes[$0] }
    picked.weights = weights.isEmpty ? [] : rows.map { weights[$0] }
    picked.groups = groups.map { column in rows.map { column[$0] } }
    picked.recordedScores = recordedScores.map { column in rows.map { column[$0] } }
    picked.fields = fields.mapValues { $0.rows(rows) }
    picked.given = zip(given, bits.given).map { column, bit in
      var column = column.rows(rows)
      for (index, pick) in picks.enumerated() where bit != 0 && pick.kept & bit == 0 {
        column.empty(index)
      }
      return column
    }
    let (accounts, ordinals) = accounts.picking(picks, bits)
    picked.accounts = accounts
    picked.events = events.picking(picks, bits).rows
    if let links = picked.events.columns[.account] {
      picked.events.columns[.account] = relinked(links, picked.events.owners, picks, ordinals)
    }
    return picked
  }

  /// Links of events to accounts by their ordinal among those that were kept.
  private func relinked(
    _ links: Column,
    _ owners: [Int32],
    _ picks: [PickedSubject],
    _ ordinals: [[Int64]]
  ) -> Column {
    .int64(
      owners.indices.map { row in
        let link = links.integer(at: row)
        guard Value.isPresent(link) else { return link }
        let kept = ordinals[Int(owners[row])]
        return link >= 0 && link < Int64(kept.count) ? kept[Int(link)] : Value.none
      }
    )
  }

  /// Several batches of the same population as one.
  static func joined(_ batches: [Batch]) -> Batch {
    var joined = Batch(
      firstOrdinal: batches.first?.firstOrdinal ?? 0,
      ids: batches.flatMap(\.ids),
      kinds: batches.flatMap(\.kinds),
      asOf: batches.flatMap(\.asOf)
    )
    guard let first = batches.first else { return joined }
    joined.outcomes = batches.flatMap(\.outcomes)
    joined.weights = batches.flatMap(\.weights)
    joined.groups = first.groups.indices.map { index in batches.flatMap { $0.groups[index] } }
    joined.recordedScores = first.recordedScores.indices.map { index in
      batches.flatMap { $0.recordedScores[index] }
    }
    for field in first.fields.keys {
      joined.fields[field] = Column.joined(batches.compactMap { $0.fields[field] })
    }
    joined.given = first.given.indices.map { index in
      Column.joined(batches.map { $0.given[index] })
    }
    joined.accounts = Rows.joined(batches.map(\.accounts))
    joined.events = Rows.joined(batches.map(\.events))
    return joined
  }
}

extension Rows {
  /// The kept rows of some subjects, and for each of these the new ordinal of each old row or none.
  fileprivate func picking(
    _ picks: [PickedSubject],
    _ bits: CategoryBits
  ) -> (rows: Rows, ordinals: [[Int64]]) {
    var picked = Rows(subjects: picks.count)
    var (rows, ordinals): ([Int], [[Int64]]) = ([], [])
    for (index, pick) in picks.enumerated() {
      var (own, next): ([Int64], Int64) = ([], 0)
      for row in Int(starts[pick.row])..<Int(starts[pick.row + 1]) {
        let bit = bits.kinds[Int(kinds[row])]
        let isKept = bit == 0 || pick.kept & bit != 0
        own.append(isKept ? next : Value.none)
        guard isKept else { continue }
        next += 1
        rows.append(row)
        picked.owners.append(Int32(index))
      }
      ordinals.append(own)
      picked.starts[index + 1] = Int32(rows.count)
    }
    picked.kinds = rows.map { kinds[$0] }
    picked.columns = columns.mapValues { $0.rows(rows) }
    return (picked, ordinals)
  }

  fileprivate static func joined(_ parts: [Rows]) -> Rows {
    var joined = Rows(subjects: 0)
    guard let first = parts.first else { return joined }
    for part in parts {
      let (owner, start) = (Int32(joined.starts.count - 1), joined.starts.last ?? 0)
      joined.owners += part.owners.map { $0 + owner }
      joined.starts += part.starts.dropFirst().map { $0 + start }
      joined.kinds += part.kinds
    }
    for field in first.columns.keys {
      joined.columns[field] = Column.joined(parts.compactMap { $0.columns[field] })
    }
    return joined
  }
}

extension Column {
  /// The values of some rows.
  fileprivate func rows(_ rows: [Int]) -> Column {
    switch self {
    case .int32(let values): .int32(rows.map { values[$0] })
    case .int64(let values): .int64(rows.map { values[$0] })
    case .float32(let values): .float32(rows.map { values[$0] })
    case .float64(let values): .float64(rows.map { values[$0] })
    }
  }

  /// Takes the value of a row away.
  fileprivate mutating func empty(_ row: Int) {
    switch self {
    case .int32(var values):
      values[row] = Column.none32
      self = .int32(values)
    case .int64(var values):
      values[row] = Value.none
      self = .int64(values)
    case .float32(var values):
      values[row] = .nan
      self = .float32(values)
    case .float64(var values):
      values[row] = .nan
      self = .float64(values)
    }
  }

  fileprivate static func joined(_ parts: [Column]) -> Column {
    guard var joined = parts.first else { return .int64([]) }
    for part in parts.dropFirst() {
      switch (joined, part) {
      case (.int32(let a), .int32(let b)): joined = .int32(a + b)
      case (.float32(let a), .float32(let b)): joined = .float32(a + b)
      case (.float64(let a), .float64(let b)): joined = .float64(a + b)
      case (.int64(let a), .int64(let b)): joined = .int64(a + b)
      default: joined = .int64(joined.widened + part.widened)
      }
    }
    return joined
  }

  /// The values of an integer column in 64 bits.
  private var widened: [Int64] { (0..<count).map { integer(at: $0) } }
}
