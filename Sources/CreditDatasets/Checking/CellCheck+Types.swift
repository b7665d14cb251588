import CreditPopulation

/// The types of Table Schema: which constraints they have, and which texts are their values.
extension CellCheck {
  /// The types whose values are checked.
  static let types = [
    "any", "boolean", "date", "datetime", "integer", "number", "string", "time", "year",
    "yearmonth",
  ]
  /// The types of the standard whose values are not.
  static let unreadTypes = ["array", "duration", "geojson", "geopoint", "list", "object"]
  /// What a text may be declared to be.
  static let textFormats = ["binary", "email", "uri", "uuid"]

  /// The constraints that a type may have; all that there are for nil.
  static func constraints(ofType type: String?) -> [String] {
    let (general, limits) = (
      ["required", "unique", "enum"],
      ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]
    )
    return switch type {
    case nil: general + limits + ["minLength", "maxLength", "pattern"]
    case "string": general + ["minLength", "maxLength", "pattern"]
    case "array", "object", "list": general + ["minLength", "maxLength"]
    case "date", "datetime", "integer", "number", "time", "year", "yearmonth": general + limits
    default: general
    }
  }

  /// The value of a limit in a descriptor; nil if it is none of the field's type.
  static func limit(_ text: String, _ field: FieldDescription) -> Measure? {
    var text = text
    return text.withUTF8 { bytes in
      if field.isMonth, let day = Day(bytes: bytes) { return measure(day) }
      return measure(bytes, field, NumberFormat())
    }
  }

  /// A value as what may be compared; nil if it is none of the field's type.
  static func measure(
    _ bytes: Bytes,
    _ field: FieldDescription,
    _ format: NumberFormat
  ) -> Measure? {
    switch field.type {
    case "integer", "number": format.decimal(bytes).map(Measure.number)
    case "date": (field.isMonth ? Day(month: bytes) : Day(bytes: bytes)).map(measure)
    case "datetime", "time", "year", "yearmonth":
      problem(bytes, field) == nil ? .text(Array(bytes)) : nil
    default: nil
    }
  }

  private static func measure(_ day: Day) -> Measure {
    .number(Decimal(mantissa: Int64(day.number), decimals: 0))
  }

  /// What keeps a text from being a value of the field's type.
  static func problem(_ bytes: Bytes, _ field: FieldDescription) -> CellProblem? {
    switch field.type {
    case "integer":
      isInteger(bytes, field.format) ? nil : numberProblem(bytes, field) ?? .integer
    case "number": numberProblem(bytes, field)
    case "boolean": isBoolean(bytes, field) ? nil : .boolean
    case "date":
      field.isMonth
        ? (Day(month: bytes) == nil ? .month : nil) : (Day(bytes: bytes) == nil ? .date : nil)
    case "datetime": isDateTime(bytes.text) ? nil : .dateTime
    case "time": isTime(bytes.text) ? nil : .time
    case "year": isYear(bytes) ? nil : .year
    case "yearmonth": isYearMonth(bytes) ? nil : .yearMonth
    case "string": field.textFormat.flatMap { isText(bytes.text, $0) ? nil : .textFormat($0) }
    default: nil
    }
  }

  private static func numberProblem(_ bytes: Bytes, _ field: FieldDescription) -> CellProblem? {
    field.format.decimal(bytes) == nil ? field.format.diagnose(bytes) : nil
  }

  /// A sign and digits, with marks between groups where they are declared.
  private static func isInteger(_ bytes: Bytes, _ format: NumberFormat) -> Bool {
    let hasSign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
    let digits = bytes.dropFirst(hasSign ? 1 : 0)
    return digits.contains { $0 &- 0x30 < 10 }
      && digits.allSatisfy { $0 &- 0x30 < 10 || $0 == format.groupMark }
  }

  private static func isBoolean(_ bytes: Bytes, _ field: FieldDescription) -> Bool {
    func isAmong(_ words: [String]?, _ otherwise: [StaticString]) -> Bool {
      if let words { return words.contains { bytes.elementsEqual($0.utf8) } }
      return otherwise.contains { word in
        word.withUTF8Buffer { bytes.elementsEqual($0) }
      }
    }
    return isAmong(field.falseValues, ["0", "false", "False", "FALSE"])
      || isAmong(field.trueValues, ["1", "true", "True", "TRUE"])
  }

  private static func isYear(_ bytes: Bytes) -> Bool {
    bytes.count == 4 && bytes.allSatisfy { $0 &- 0x30 < 10 }
  }

  private static func isYearMonth(_ bytes: Bytes) -> Bool {
    guard bytes.count == 7 else { return false }
    return Day(bytes.text + "-01") != nil
  }

  /// `hh:mm:ss`.
  private static func isTime(_ text: String) -> Bool {
    text.wholeMatch(of: /([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]/) != nil
  }

  /// `YYYY-MM-DDThh:mm:ss`, with parts of seconds and a zone where there are any.
  static func isDateTime(_ text: String) -> Bool {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, Day(String(parts[0])) != nil, isTime(String(parts[1].prefix(8))) else {
      return false
    }
    return parts[1].dropFirst(8)
      .wholeMatch(of: /(\.[0-9]+)?(Z|[+\-][0-9]{2}:?[0-9]{2})?/) != nil
  }

  /// Whether a text is a mail address as people have them.
  static func isEmail(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+/) != nil
  }

  private static func isText(_ text: String, _ format: String) -> Bool {
    switch format {
    case "email": isEmail(text)
    case "uri": text.wholeMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*:\/\/[^\s\/]+\S*/) != nil
    case "uuid":
      text.wholeMatch(
        of: /[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}/
      ) != nil
    default:
      text.utf8.count % 4 == 0 && text.wholeMatch(of: /[A-Za-z0-9+\/]*={0,2}/) != nil
    }
  }
}
