import CreditPopulation

/// Fields of a table whose values together must occur once, or occur in another table.
struct KeyCheck {
  /// The columns of the fields.
  let columns: [Int]
  private let fields: [FieldDescription?]
  private let missing: [MissingValues]

  /// Prepares a key; nil if the table lacks a column of it.
  init?(_ names: [String], of table: DatasetTable) {
    let columns = names.compactMap { table.index(of: $0) }
    guard columns.count == names.count, !columns.isEmpty else { return nil }
    self.columns = columns
    fields = columns.map { table.field($0) }
    missing = columns.map { table.missing($0) }
  }

  /// How many of the values are missing.
  func missingValues(_ view: RecordView) -> Int {
    columns.indices.count { missing[$0].contains(view[columns[$0]]) }
  }

  /// The values together as 128 bits; equal numbers written differently are the same.
  func hash(_ view: RecordView) -> UInt128 {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    func mix(_ byte: UInt8) { hash = (hash ^ UInt128(byte)) &* 0x0100_0000_0000_0000_0000_013b }
    for (index, column) in columns.enumerated() {
      let bytes = view[column]
      if missing[index].contains(bytes) {
        mix(0x1E)
      } else if let number = number(bytes, index) {
        mix(0x1D)
        for shift in stride(from: Int64(0), to: 64, by: 8) {
          mix(UInt8(truncatingIfNeeded: number.mantissa >> shift))
        }
        mix(UInt8(truncatingIfNeeded: number.decimals))
      } else {
        bytes.forEach(mix)
      }
      mix(0x1F)
    }
    return hash
  }

  /// The number of a text in lowest terms, where the field holds numbers.
  private func number(_ bytes: Bytes, _ index: Int) -> Decimal? {
    guard let field = fields[index], field.type == "integer" || field.type == "number" else {
      return nil
    }
    guard var number = field.format.decimal(bytes), number.isExact else { return nil }
    while number.mantissa != 0, number.mantissa % 10 == 0 {
      number.mantissa /= 10
      number.decimals -= 1
    }
    if number.mantissa == 0 { number.decimals = 0 }
    return number
  }
}
