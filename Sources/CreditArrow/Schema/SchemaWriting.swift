/// Metadata as FlatBuffers, numbered as in Arrow's `Schema.fbs` and `Message.fbs`.
extension ArrowSchema {
  /// The schema as a table.
  var flat: FlatValue {
    .table([
      (0, .int16(0)),
      (1, .tables(fields.map(\.flat))),
      (2, .tables(metadata.map(\.flat))),
    ])
  }
}

extension ArrowMetadata {
  fileprivate var flat: FlatValue { .table([(0, .text(key)), (1, .text(value))]) }
}

extension ArrowField {
  fileprivate var flat: FlatValue {
    var stored = type
    var dictionary: FlatValue?
    if case .dictionary(let bits, let isSigned, let values, let isOrdered) = type {
      stored = values
      dictionary = .table([
        (0, .int64(dictionaryID ?? 0)),
        (1, ArrowType.integer(bits: bits, isSigned: isSigned).flat.type),
        (2, .uint8(isOrdered ? 1 : 0)),
      ])
    }
    let (number, type) = stored.flat
    var values: [(id: Int, value: FlatValue)] = [
      (0, .text(name)), (1, .uint8(isNullable ? 1 : 0)), (2, .uint8(number)), (3, type),
    ]
    if let dictionary { values.append((4, dictionary)) }
    // Readers in other languages expect the list of children even if it is empty.
    values.append((5, .tables([])))
    if !metadata.isEmpty { values.append((6, .tables(metadata.map(\.flat)))) }
    return .table(values)
  }
}

extension ArrowType {
  /// The number and the table of a type.
  fileprivate var flat: (number: UInt8, type: FlatValue) {
    switch self {
    case .null: (1, .table([]))
    case .integer(let bits, let isSigned):
      (2, .table([(0, .int32(Int32(bits))), (1, .uint8(isSigned ? 1 : 0))]))
    case .floating(let bits): (3, .table([(0, .int16(bits == 64 ? 2 : bits == 32 ? 1 : 0))]))
    case .boolean: (6, .table([]))
    case .decimal(let bits, let precision, let scale):
      (
        7,
        .table([
          (0, .int32(Int32(precision))), (1, .int32(Int32(scale))), (2, .int32(Int32(bits))),
        ])
      )
    case .date32: (8, .table([(0, .int16(0))]))
    case .date64: (8, .table([(0, .int16(1))]))
    case .timestamp(let unit, let zone):
      (10, .table([(0, .int16(unit.number))] + (zone.map { [(1, .text($0))] } ?? [])))
    case .text(.utf8): (5, .table([]))
    case .text(.large): (20, .table([]))
    case .text(.view): (24, .table([]))
    case .dictionary(_, _, let values, _): values.flat
    }
  }
}

extension ArrowTimeUnit {
  fileprivate var number: Int16 {
    Int16(ArrowTimeUnit.allCases.firstIndex(of: self) ?? 0)
  }
}
