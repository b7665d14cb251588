import CreditFindings

/// Reads a schema from its FlatBuffer, and says which columns cannot be read.
struct SchemaReader {
  let memory: ArrowMemory
  private var findings: [Finding] = []

  init(_ memory: ArrowMemory) { self.memory = memory }

  /// Reads a schema.
  ///
  /// - Throws: `Findings` when it is damaged, of a big-endian machine, or has columns of types that
  ///   are not read; all of these columns at once.
  static func read(_ table: FlatTable) throws(Findings) -> ArrowSchema {
    var reader = SchemaReader(table.buffer.memory)
    guard try table.number(0, default: Int16(0)) == 0 else {
      throw reader.memory.unsupported(
        at: table.position,
        "was written in the byte order of big-endian machines",
        advice: "read it with pyarrow and write it again on a little-endian machine"
      )
    }
    var schema = ArrowSchema([])
    for field in try table.tables(1) {
      if let field = try reader.field(field) { schema.fields.append(field) }
    }
    schema.metadata = try metadata(table, 2)
    if !reader.findings.isEmpty { throw Findings(reader.findings) }
    return schema
  }

  /// Reads a column; nil with a finding if its type is not read.
  private mutating func field(_ table: FlatTable) throws(Findings) -> ArrowField? {
    let name = try table.text(0) ?? ""
    let read: (type: ArrowType?, name: String)
    guard let type = try table.table(3) else {
      throw memory.damage(at: table.position, "the column '\(name)' has no type")
    }
    read = try Self.type(try table.number(2, default: UInt8(0)), type)
    guard var type = read.type else {
      findings.append(unreadable(name, read.name))
      return nil
    }
    var field = ArrowField(name, type, isNullable: try table.flag(1))
    if let dictionary = try table.table(4) {
      field.dictionaryID = try dictionary.number(0, default: Int64(0))
      type = try Self.dictionary(dictionary, of: type)
      field.type = type
    }
    field.metadata = try Self.metadata(table, 6)
    return field
  }

  private func unreadable(_ name: String, _ type: String) -> Finding {
    Finding(
      Location(file: memory.name),
      "the column '\(name)' is of type \(type), which is not read",
      advice: type.hasPrefix("list") || type == "struct" || type == "map"
        ? "write one column for each value, or leave it out: table.drop_columns(['\(name)'])"
        : "leave it out or cast it, as with table.drop_columns(['\(name)']) in pyarrow"
    )
  }

  private static func dictionary(
    _ table: FlatTable,
    of values: ArrowType
  ) throws(Findings) -> ArrowType {
    var bits: Int32 = 32
    var isSigned = true
    if let index = try table.table(1) {
      bits = try index.number(0, default: Int32(0))
      isSigned = try index.flag(1)
    }
    guard [8, 16, 32, 64].contains(bits) else {
      throw table.buffer.memory.damage(at: table.position, "dictionary indices have \(bits) bits")
    }
    return .dictionary(
      indexBits: Int(bits),
      isSigned: isSigned,
      values: values,
      isOrdered: try table.flag(2)
    )
  }

  static func metadata(_ table: FlatTable, _ id: Int) throws(Findings) -> [ArrowMetadata] {
    var pairs: [ArrowMetadata] = []
    for pair in try table.tables(id) {
      pairs.append(ArrowMetadata(try pair.text(0) ?? "", try pair.text(1) ?? ""))
    }
    return pairs
  }
}

extension SchemaReader {
  /// The types by their numbers in the format; those that are not read have only a name.
  private static func type(
    _ number: UInt8,
    _ table: FlatTable
  ) throws(Findings) -> (ArrowType?, String) {
    switch number {
    case 1: return (.null, "null")
    case 2: return (try integer(table), "integer")
    case 3: return (try floating(table), "floating point")
    case 5: return (.text(.utf8), "string")
    case 6: return (.boolean, "bool")
    case 7: return (try decimal(table), "decimal256")
    case 8:
      let isDay = try table.number(0, default: Int16(1)) == 0
      return (isDay ? .date32 : .date64, "date")
    case 10:
      let unit = try table.number(0, default: Int16(0))
      guard ArrowTimeUnit.allCases.indices.contains(Int(unit)) else {
        throw table.buffer.memory.damage(at: table.position, "there is no unit of time \(unit)")
      }
      return (.timestamp(ArrowTimeUnit.allCases[Int(unit)], zone: try table.text(1)), "timestamp")
    case 20: return (.text(.large), "large_string")
    case 24: return (.text(.view), "string_view")
    default: return (nil, unread[number] ?? "number \(number), unknown to this version")
    }
  }

  private static let unread: [UInt8: String] = [
    0: "nothing", 4: "binary", 9: "time", 11: "interval", 12: "list", 13: "struct", 14: "union",
    15: "fixed_size_binary", 16: "list of fixed size", 17: "map", 18: "duration",
    19: "large_binary", 21: "list (large)", 22: "run_end_encoded", 23: "binary_view",
    25: "list_view", 26: "list_view (large)",
  ]

  private static func integer(_ table: FlatTable) throws(Findings) -> ArrowType {
    let bits = try table.number(0, default: Int32(0))
    guard [8, 16, 32, 64].contains(bits) else {
      throw table.buffer.memory.damage(at: table.position, "there are no integers of \(bits) bits")
    }
    return .integer(bits: Int(bits), isSigned: try table.flag(1))
  }

  private static func floating(_ table: FlatTable) throws(Findings) -> ArrowType {
    let precision = try table.number(0, default: Int16(0))
    guard (0...2).contains(precision) else {
      throw table.buffer.memory.damage(
        at: table.position,
        "there is no floating-point precision \(precision)"
      )
    }
    return .floating(bits: 16 << Int(precision))
  }

  /// A decimal of up to 128 bits; nil for longer ones.
  private static func decimal(_ table: FlatTable) throws(Findings) -> ArrowType? {
    let precision = Int(try table.number(0, default: Int32(0)))
    let scale = Int(try table.number(1, default: Int32(0)))
    let bits = Int(try table.number(2, default: Int32(128)))
    guard [32, 64, 128].contains(bits) else { return nil }
    guard (1...38).contains(precision), (-38...38).contains(scale) else {
      throw table.buffer.memory.damage(at: table.position, "a decimal has an impossible scale")
    }
    return .decimal(bits: bits, precision: precision, scale: scale)
  }
}
