import CreditPopulation

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
