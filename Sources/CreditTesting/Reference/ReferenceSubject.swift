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

/// A row of `accounts`.
struct ReferenceAccount {
  /// The ordinal within the subject's accounts.
  var ordinal: Int
  var kind: UInt16
  /// The fields that the dataset has.
  var fields: [AccountField: ReferenceValue] = [:]

  init(position: Int, in batch: Batch, first row: Int, schema: PopulationSchema) {
    ordinal = position - Int(batch.accounts.starts[row])
    kind = batch.accounts.kinds[position]
    for (field, column) in batch.accounts.columns {
      fields[field] = reference(column.integer(at: position), unit: field.unit, schema)
    }
  }
}

/// A row of `events`.
struct ReferenceEvent {
  /// The position in the batch, an identity only.
  var position: Int
  var kind: UInt16
  /// The fields that the dataset has.
  var fields: [EventField: ReferenceValue] = [:]

  init(position: Int, in batch: Batch, schema: PopulationSchema) {
    self.position = position
    kind = batch.events.kinds[position]
    for (field, column) in batch.events.columns {
      fields[field] = reference(column.integer(at: position), unit: field.unit, schema)
    }
  }

  /// A field that every event has.
  private func number(_ field: EventField) -> Int64 { fields[field]?.number ?? .min }

  /// The day it happened.
  var date: Day { Day(number: Int32(clamping: number(.date))) }

  /// Whether it comes before another in the order of chains and ledgers.
  func wasRecorded(before other: ReferenceEvent) -> Bool {
    (number(.recorded), number(.date), number(.event))
      < (other.number(.recorded), other.number(.date), other.number(.event))
  }

  /// Whether it comes before another in the order of `latest`.
  func happened(before other: ReferenceEvent) -> Bool {
    (number(.date), number(.recorded), number(.event))
      < (other.number(.date), other.number(.recorded), other.number(.event))
  }
}

/// A stored integer without its sentinels.
private func reference(
  _ stored: Int64,
  unit: Unit?,
  _ schema: PopulationSchema
) -> ReferenceValue {
  if stored == Value.absent { return .absent }
  if stored == Value.none { return .none }
  if unit == .category { return .category(schema.dictionary.text(of: Int32(stored))) }
  return .value(stored)
}
