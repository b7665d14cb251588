import CreditFindings
import CreditPopulation

/// Checks the texts of one column against the type and the constraints of its field.
///
/// A class, so that going through the columns of every row copies nothing.
final class CellCheck {
  /// What may be compared with a limit.
  enum Measure {
    case number(Decimal)
    /// A time or a year: its text orders as it does.
    case text([UInt8])

    /// Whether this stands before another.
    func isLess(than other: Measure) -> Bool {
      switch (self, other) {
      case (.number(let a), .number(let b)): a.isLess(than: b)
      case (.text(let a), .text(let b)): a.lexicographicallyPrecedes(b)
      default: false
      }
    }
  }

  /// The field's column.
  let column: Int
  /// The texts that mean none.
  let missing: MissingValues
  private let field: FieldDescription
  private let enumeration: ByteTable?
  private let limits: [(measure: Measure, isLow: Bool, isOpen: Bool)]
  private let pattern: Regex<AnyRegexOutput>?
  private let hasLengths: Bool

  /// Prepares the checks of a field; nil if there is nothing to check.
  init?(_ field: FieldDescription, column: Int, missing: MissingValues) {
    let isFree = field.type == nil || field.type == "any" || field.type == "string"
    hasLengths = field.minLength != nil || field.maxLength != nil || field.pattern != nil
    let isBound = hasLengths || field.isRequired || field.enumeration != nil
    if isFree, !isBound, field.textFormat == nil { return nil }
    self.column = column
    self.missing = missing
    self.field = field
    enumeration = field.enumeration.map { texts in
      var table = ByteTable()
      for text in texts { _ = table.insert(text) }
      return table
    }
    let written: [(Located<String>?, Bool, Bool)] = [
      (field.minimum, true, false), (field.maximum, false, false),
      (field.exclusiveMinimum, true, true), (field.exclusiveMaximum, false, true),
    ]
    limits = written.compactMap { text, isLow, isOpen in
      text.flatMap { CellCheck.limit($0.value, field) }.map { ($0, isLow, isOpen) }
    }
    pattern = field.pattern.flatMap { try? Regex($0.value) }
  }

  /// What is wrong with a text; nil if nothing.
  func problem(_ bytes: Bytes) -> CellProblem? {
    if missing.contains(bytes) { return field.isRequired ? .required : nil }
    if let enumeration, enumeration.index(of: bytes) == nil {
      return .category(enumeration.texts)
    }
    return CellCheck.problem(bytes, field) ?? limitProblem(bytes) ?? textProblem(bytes)
  }

  private func limitProblem(_ bytes: Bytes) -> CellProblem? {
    guard !limits.isEmpty, let value = CellCheck.measure(bytes, field, field.format) else {
      return nil
    }
    for (limit, isLow, isOpen) in limits {
      let (low, high) = isLow ? (limit, value) : (value, limit)
      if isOpen ? !low.isLess(than: high) : high.isLess(than: low) { return .outOfRange }
    }
    return nil
  }

  private func textProblem(_ bytes: Bytes) -> CellProblem? {
    guard hasLengths else { return nil }
    let text = bytes.text
    let length = text.unicodeScalars.count
    if let least = field.minLength, length < least { return .tooShort(least) }
    if let most = field.maxLength, length > most { return .tooLong(most) }
    if let pattern, (try? pattern.wholeMatch(in: text)) == nil { return .pattern }
    return nil
  }
}

extension Decimal {
  /// Whether the number is smaller than another, exactly within eighteen digits.
  func isLess(than other: Decimal) -> Bool {
    let places = max(decimals, other.decimals)
    if places - min(decimals, other.decimals) <= 18 {
      let a = Int128(mantissa) * Int128(Decimal.powers[places - decimals])
      let b = Int128(other.mantissa) * Int128(Decimal.powers[places - other.decimals])
      return a < b
    }
    if mantissa.signum() != other.mantissa.signum() { return mantissa < other.mantissa }
    // Far apart in size: the one with fewer decimals is the larger by magnitude, unless it is zero.
    if mantissa == 0 { return false }
    return (decimals > other.decimals) == (mantissa > 0)
  }
}
