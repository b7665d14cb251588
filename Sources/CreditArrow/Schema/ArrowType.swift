/// The type of the values of a column: the flat types of the Arrow format that tables of records
/// need.
public enum ArrowType: Hashable, Sendable {
  /// Nothing but missing values.
  case null
  /// True or false.
  case boolean
  /// A whole number of 8, 16, 32 or 64 bits.
  case integer(bits: Int, isSigned: Bool)
  /// A floating-point number of 16, 32 or 64 bits.
  case floating(bits: Int)
  /// A decimal number of 32, 64 or 128 bits with so many digits after the point.
  case decimal(bits: Int, precision: Int, scale: Int)
  /// Text in UTF-8.
  case text(ArrowTextLayout)
  /// A day as days since 1970-01-01.
  case date32
  /// A day as milliseconds since 1970-01-01.
  case date64
  /// A time as a count of units since 1970-01-01 00:00: UTC if there is a zone, else local.
  case timestamp(ArrowTimeUnit, zone: String?)
  /// Values that stand once in a dictionary and are referred to by whole numbers.
  indirect case dictionary(indexBits: Int, isSigned: Bool, values: ArrowType, isOrdered: Bool)

  /// A signed 64-bit number.
  public static let int64 = ArrowType.integer(bits: 64, isSigned: true)
  /// A 64-bit floating-point number.
  public static let double = ArrowType.floating(bits: 64)
  /// Text with 32-bit offsets.
  public static let utf8 = ArrowType.text(.utf8)
  /// Categories: texts of a dictionary with 32-bit indices.
  public static let category = ArrowType.dictionary(
    indexBits: 32,
    isSigned: true,
    values: .utf8,
    isOrdered: false
  )

  /// The name that pyarrow gives the type, as in `dictionary<string, int32>`.
  public var name: String {
    switch self {
    case .null: "null"
    case .boolean: "bool"
    case .integer(let bits, let isSigned): "\(isSigned ? "" : "u")int\(bits)"
    case .floating(let bits): bits == 64 ? "double" : bits == 32 ? "float" : "halffloat"
    case .decimal(let bits, let precision, let scale): "decimal\(bits)(\(precision), \(scale))"
    case .text(let layout): layout.rawValue
    case .date32: "date32[day]"
    case .date64: "date64[ms]"
    case .timestamp(let unit, nil): "timestamp[\(unit.rawValue)]"
    case .timestamp(let unit, let zone?): "timestamp[\(unit.rawValue), tz=\(zone)]"
    case .dictionary(let bits, let isSigned, let values, _):
      "dictionary<\(values.name), \(isSigned ? "" : "u")int\(bits)>"
    }
  }
}

/// How the texts of a column are laid out.
public enum ArrowTextLayout: String, Hashable, Sendable {
  /// Offsets of 32 bits into one buffer.
  case utf8 = "string"
  /// Offsets of 64 bits into one buffer.
  case large = "large_string"
  /// Views of 16 bytes, short texts inline.
  case view = "string_view"
}

/// The unit of a timestamp.
public enum ArrowTimeUnit: String, Hashable, Sendable, CaseIterable {
  /// Seconds.
  case second = "s"
  /// Thousandths of a second.
  case millisecond = "ms"
  /// Millionths of a second.
  case microsecond = "us"
  /// Thousand-millionths of a second.
  case nanosecond = "ns"

  /// How many units a second has.
  var perSecond: Int64 {
    switch self {
    case .second: 1
    case .millisecond: 1000
    case .microsecond: 1_000_000
    case .nanosecond: 1_000_000_000
    }
  }

  /// How many decimals of a second the unit has.
  var decimals: Int {
    switch self {
    case .second: 0
    case .millisecond: 3
    case .microsecond: 6
    case .nanosecond: 9
    }
  }
}
