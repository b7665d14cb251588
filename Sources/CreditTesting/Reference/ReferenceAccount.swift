import CreditPopulation

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
