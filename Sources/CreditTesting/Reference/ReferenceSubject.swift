import CreditPopulation

/// One subject of a batch with its records, taken out of the columns.
struct ReferenceSubject {
  /// A characteristic that the dataset gives, as it stands in its column.
  enum Given {
    case integer(ReferenceValue)
    case single(Float)
    case double(Double)
  }

  var kind: UInt8
  var asOf: Day
  var fields: [SubjectField: ReferenceValue] = [:]
  var given: [String: Given] = [:]
  var accounts: [ReferenceAccount] = []
  var events: [ReferenceEvent] = []

  init(row: Int, of batch: Batch, schema: PopulationSchema) {
    kind = batch.kinds[row]
    asOf = Day(number: batch.asOf[row])
    for (field, column) in batch.fields {
      fields[field] = reference(column.integer(at: row), unit: field.unit, schema)
    }
    for (characteristic, column) in zip(schema.given, batch.given) {
      given[characteristic.name] =
        switch column {
        case .float32(let values): .single(values[row])
        case .float64(let values): .double(values[row])
        default: .integer(reference(column.integer(at: row), unit: characteristic.unit, schema))
        }
    }
    for position in Int(batch.accounts.starts[row])..<Int(batch.accounts.starts[row + 1]) {
      accounts.append(ReferenceAccount(position: position, in: batch, first: row, schema: schema))
    }
    for position in Int(batch.events.starts[row])..<Int(batch.events.starts[row + 1]) {
      events.append(ReferenceEvent(position: position, in: batch, schema: schema))
    }
  }
}

extension ReferenceSubject {
  /// The same subject as it was known on an earlier day.
  func known(on day: Day, schema: PopulationSchema) -> ReferenceSubject {
    let today = Int64(day.number)
    let snapshot = fields[.asOf]?.number ?? Int64(schema.snapshot.number)
    var earlier = self
    earlier.asOf = day
    for characteristic in schema.given
    where characteristic.dated.map({ Int64($0.number) }) ?? snapshot > today {
      earlier.given[characteristic.name] = nil
    }
    earlier.accounts = accounts.filter { ($0.fields[.opened]?.number ?? today) <= today }
    for (ordinal, account) in earlier.accounts.enumerated() {
      earlier.accounts[ordinal] = account.known(on: today, ordinal: ordinal, snapshot: snapshot)
    }
    earlier.events = events.filter { event in
      event.fields[.date]?.number ?? today <= today
        && event.fields[.recorded]?.number ?? today <= today
    }
    for index in earlier.events.indices {
      if let settled = earlier.events[index].fields[.settled]?.number, settled > today {
        earlier.events[index].fields[.settled] = ReferenceValue.none
      }
      if let old = earlier.events[index].fields[.account]?.number {
        let kept = accounts.prefix(Int(old)).filter {
          ($0.fields[.opened]?.number ?? today) <= today
        }
        let isThere = (accounts[Int(old)].fields[.opened]?.number ?? today) <= today
        earlier.events[index].fields[.account] =
          isThere ? .value(Int64(kept.count)) : ReferenceValue.none
      }
    }
    return earlier
  }
}

extension ReferenceAccount {
  /// The same account as it was known on an earlier day.
  fileprivate func known(on today: Int64, ordinal: Int, snapshot: Int64) -> ReferenceAccount {
    var earlier = self
    earlier.ordinal = ordinal
    if let closed = fields[.closed]?.number, closed > today {
      earlier.fields[.closed] = ReferenceValue.none
    }
    let isDated = fields[.balanceDate]?.number.map { $0 <= today } ?? false
    if today < snapshot, !isDated {
      for field in fields.keys where field.isSnapshot { earlier.fields[field] = .absent }
    }
    return earlier
  }
}

/// A stored integer without its sentinels.
func reference(
  _ stored: Int64,
  unit: Unit?,
  _ schema: PopulationSchema
) -> ReferenceValue {
  if stored == Value.absent { return .absent }
  if stored == Value.none { return .none }
  if unit == .category { return .category(schema.dictionary.text(of: Int32(stored))) }
  return .value(stored)
}
