import CreditArrow
import CreditPopulation

/// A type that a column can be written with.
enum ConversionType: Hashable {
  case integer
  case number
  case boolean
  case date
  case category
  case text

  /// The type in Arrow.
  var arrow: ArrowType {
    switch self {
    case .integer: .int64
    case .number: .double
    case .boolean: .boolean
    case .date: .date32
    case .category: .category
    case .text: .utf8
    }
  }
}

/// How the values of one column are read when it is converted.
struct ConversionCell {
  let format: NumberFormat
  let missing: MissingValues
  let trueValues: [[UInt8]]
  let falseValues: [[UInt8]]
  /// Whether a value must be written as it was spelled.
  let keepsSpelling: Bool

  /// The value of a whole number; nil if the text is none or has another spelling.
  func integer(_ bytes: Bytes) -> Int64? {
    if let value = IdOrder.integer(bytes) { return value }
    // Ids are ordered as numbers up to eighteen digits; here every number of 64 bits will do.
    if (19...20).contains(bytes.count), let value = Int64(bytes.text), "\(value)" == bytes.text {
      return value
    }
    guard format.groupMark != nil, !keepsSpelling, let decimal = plainDecimal(bytes),
      let (value, isExact) = decimal.scaled(places: 0), isExact
    else { return nil }
    return value
  }

  /// The value of a number that a double holds exactly enough to give back; nil otherwise.
  func number(_ bytes: Bytes) -> Double? {
    guard let decimal = plainDecimal(bytes), decimal.isExact,
      let value = Double("\(decimal.mantissa)e\(-decimal.decimals)"), value.isFinite
    else { return nil }
    let buffer = ArrowTextBuffer()
    if keepsSpelling {
      buffer.append(number: value)
      return compareBytes(buffer.bytes, bytes) == 0 ? value : nil
    }
    if decimal.mantissa.magnitude < 1_000_000_000_000_000 { return value }
    buffer.append(number: value)
    return NumberFormat().decimal(buffer.bytes).map { $0.reduced == decimal.reduced } == true
      ? value : nil
  }

  /// A number without blanks and leading zeros, which make it something else than a number.
  private func plainDecimal(_ bytes: Bytes) -> Decimal? {
    let digits = bytes.first == UInt8(ascii: "-") ? 1 : 0
    guard bytes.count > digits, bytes[digits] &- 0x30 < 10 || bytes[digits] == format.decimalMark,
      bytes[bytes.count - 1] != 0x20
    else { return nil }
    if bytes.count > digits + 1, bytes[digits] == 0x30, bytes[digits + 1] &- 0x30 < 10 {
      return nil
    }
    return format.decimal(bytes)
  }

  /// The truth value of a text; nil if it is none.
  func boolean(_ bytes: Bytes) -> Bool? {
    if keepsSpelling {
      if bytes.equals(Array("true".utf8)) { return true }
      return bytes.equals(Array("false".utf8)) ? false : nil
    }
    if trueValues.contains(where: { bytes.equals($0) }) { return true }
    return falseValues.contains(where: { bytes.equals($0) }) ? false : nil
  }

  /// The day of a text; nil if it is none.
  func day(_ bytes: Bytes) -> Day? { bytes.count == 10 ? Day(iso: bytes) : nil }

  /// Whether a text fits a type.
  func fits(_ bytes: Bytes, _ type: ConversionType) -> Bool {
    switch type {
    case .integer: integer(bytes) != nil
    case .number: number(bytes) != nil
    case .boolean: boolean(bytes) != nil
    case .date: day(bytes) != nil
    case .category, .text: true
    }
  }
}

extension Decimal {
  /// The same number without zeros at its end.
  var reduced: Decimal {
    var result = self
    if mantissa == 0 { return Decimal(mantissa: 0, decimals: 0) }
    while result.mantissa % 10 == 0 {
      result.mantissa /= 10
      result.decimals -= 1
    }
    return result
  }
}

/// Finds the first of some types that all values of a column fit.
final class ConversionProbe: Probe {
  /// The types that may still be, the best first.
  private(set) var candidates: [ConversionType]
  /// The row of the first value that did not fit the best type.
  private(set) var firstMisfit: Int?
  private var row = 0
  private var isEmpty = true
  private let best: ConversionType?
  private let cell: ConversionCell

  init(_ candidates: [ConversionType], _ cell: ConversionCell) {
    self.candidates = candidates
    self.cell = cell
    best = candidates.first
  }

  func see(_ bytes: Bytes) {
    row += 1
    guard !bytes.isEmpty, let first = candidates.first else { return }
    if first == .category || first == .text { return }
    isEmpty = false
    // A text that means none must stay what it is where texts are spelled out.
    if !cell.keepsSpelling, cell.missing.contains(bytes) { return }
    while let type = candidates.first, !cell.fits(bytes, type) {
      candidates.removeFirst()
      if firstMisfit == nil { firstMisfit = row }
    }
  }

  /// The type; text if no other fits or nothing is known of the column.
  func type(isDescribed: Bool) -> ConversionType {
    guard let type = candidates.first else { return .text }
    return isEmpty && !isDescribed ? .text : type
  }

  /// Whether the best type did not fit.
  var missesBest: Bool { candidates.first != best }
}
