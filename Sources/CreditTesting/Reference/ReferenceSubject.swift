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
