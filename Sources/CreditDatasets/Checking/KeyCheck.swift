import CreditPopulation

/// Fields of a table whose values together must occur once, or occur in another table.
struct KeyCheck {
  /// The columns of the fields.
  let columns: [Int]
  /// How the fields that hold numbers write them; nil for others.
  private let formats: [NumberFormat?]
  private let missing: [MissingValues]

  /// Prepares a key; nil if the table lacks a column of it.
  init?(_ names: [String], of table: DatasetTable) {
    let columns = names.compactMap { table.index(of: $0) }
    guard columns.count == names.count, !columns.isEmpty else { return nil }
    self.columns = columns
    formats = columns.map { column in
      table.field(column).flatMap { ["integer", "number"].contains($0.type) ? $0.format : nil }
    }
    missing = columns.map { table.missing($0) }
  }

  /// How many of the values are missing.
  func missingValues(_ view: RecordView) -> Int {
    columns.indices.count { missing[$0].contains(view[columns[$0]]) }
  }

  /// The values together as 128 bits; equal numbers written differently are the same.
  func hash(_ view: RecordView) -> UInt128 {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    func mix(_ word: UInt64) {
      hash = (hash ^ UInt128(word)) &* 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835
      hash ^= hash >> 67
    }
    for (index, column) in columns.enumerated() {
      let bytes = view[column]
      if missing[index].contains(bytes) {
        mix(1)
      } else if let number = number(bytes, index) {
        mix(UInt64(bitPattern: number.mantissa))
        mix(2 << 32 | UInt64(UInt32(bitPattern: Int32(clamping: number.decimals))))
      } else {
        var word: UInt64 = 0
        for (place, byte) in bytes.enumerated() {
          word = word << 8 | UInt64(byte)
          if place % 8 == 7 {
            mix(word)
            word = 0
          }
        }
        mix(word)
        mix(3 << 32 | UInt64(bytes.count))
      }
    }
    return hash
  }

  /// The number of a text in lowest terms, where the field holds numbers.
  private func number(_ bytes: Bytes, _ index: Int) -> Decimal? {
    guard let format = formats[index], var number = format.decimal(bytes), number.isExact else {
      return nil
    }
    while number.mantissa != 0, number.mantissa % 10 == 0 {
      number.mantissa /= 10
      number.decimals -= 1
    }
    if number.mantissa == 0 { number.decimals = 0 }
    return number
  }
}
