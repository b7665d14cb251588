/// What is wrong with one value of a table; the value itself is never told.
enum CellProblem: Hashable, Sendable {
  case required
  case number
  case decimalComma
  case notFinite
  case looksMissing
  case tooLarge
  case outOfRange
  case integer
  case date
  case month
  case tooEarly
  case tooLate
  case afterEnd(String)
  case boolean
  case category([String])
  case recode
  case kind(String)
  case innerKind
  case wrongTable(String)
  case agencies
  case tooShort(Int)
  case tooLong(Int)
  case pattern
  case textFormat(String)
  case time
  case dateTime
  case year
  case yearMonth

  /// What is wrong, in one sentence.
  var message: String {
    switch self {
    case .required: "is empty but required"
    case .number: "is not a number"
    case .decimalComma: "is a number with a decimal comma"
    case .notFinite: "is not a finite number"
    case .looksMissing: "is not a number; it looks like a mark for a missing value"
    case .tooLarge, .outOfRange: "is outside the range that this column may have"
    case .integer: "is not a whole number"
    case .date: "is not a date"
    case .month: "is not a month"
    case .tooEarly: "is a date before 1600-01-01"
    case .tooLate: "is a date after 2399-12-31"
    case .afterEnd: "is a date after the end of the data"
    case .boolean: "is neither true nor false"
    case .category: "is not one of the values that this column may have"
    case .recode: "has no entry in 'recode'"
    case .kind, .innerKind: "is not a kind of record"
    case .wrongTable: "is a kind of record that belongs in another table"
    case .agencies: "names more agencies than a dataset may have"
    case .tooShort: "is shorter than this column allows"
    case .tooLong: "is longer than this column allows"
    case .pattern: "does not match the pattern of this column"
    case .textFormat(let format): "is not of the format '\(format)'"
    case .time: "is not a time"
    case .dateTime: "is not a date with a time"
    case .year: "is not a year"
    case .yearMonth: "is not a month of a year"
    }
  }

  /// What to do about it.
  var advice: String? {
    switch self {
    case .required: "fill it in"
    case .number: "write digits with a decimal point, or leave the field empty"
    case .decimalComma:
      "write a decimal point, or declare '\"decimalChar\": \",\"' for this field in datapackage.json"
    case .notFinite: "leave the field empty, or declare the text under 'missingValues'"
    case .looksMissing: "leave the field empty, or declare the text under 'missingValues'"
    case .tooLarge, .outOfRange: "check the unit and the declared 'scale'"
    case .integer: "write digits only"
    case .date: "write YYYY-MM-DD"
    case .month: "write it as in Sep-2016"
    case .tooEarly, .tooLate: "leave an unknown date empty"
    case .afterEnd(let until): "the descriptor says 'until' \(until)"
    case .boolean: "write true or false, or declare 'trueValues' and 'falseValues'"
    case .category(let allowed):
      allowed.count <= 12 ? "allowed are \(allowed.joined(separator: ", "))" : nil
    case .recode: "add the value to 'recode', with null for none"
    case .kind(let advice): advice
    case .innerKind: "it is a group of kinds; write one of the kinds below it"
    case .wrongTable(let table): "move the row to the table '\(table)'"
    case .agencies: "at most 62 agencies can be told apart"
    case .tooShort(let least): "write at least \(least) characters"
    case .tooLong(let most): "write at most \(most) characters"
    case .pattern: "compare it with 'pattern' in datapackage.json"
    case .textFormat: nil
    case .time: "write hh:mm:ss"
    case .dateTime: "write it as in 2025-12-31T12:00:00Z"
    case .year: "write four digits"
    case .yearMonth: "write it as in 2025-12"
    }
  }
}

extension NumberFormat {
  /// Why bytes are no number.
  func diagnose(_ bytes: Bytes) -> CellProblem {
    let text = bytes.text.lowercased().filter { $0 != " " }
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.dropFirst()) : text
    if ["nan", "inf", "infinity"].contains(unsigned) { return .notFinite }
    if ["na", "n/a", "null", "none", ".", "-", "--", "?", "missing"].contains(text) {
      return .looksMissing
    }
    let digits = unsigned.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E }
    if digits, unsigned.utf8.contains(0x2C) { return .decimalComma }
    return .number
  }
}
