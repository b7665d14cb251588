/// A JSON value that is written in one way only.
///
/// Keys stand in the order given, no blank depends on anything, numbers are as short as can be. Digests rest on these bytes; the form must not change.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The text with one blank of indentation a level; lists of scalars stand on one line.
  public var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  public static func == (left: JSONValue, right: JSONValue) -> Bool { left.text == right.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += value.isFinite ? numberText(value) : "null"
    case .text(let value): writeQuoted(value, to: &text)
    case .list(let values): writeList(values, to: &text, indent: indent)
    case .object(let entries): writeObject(entries, to: &text, indent: indent)
    }
  }

  private func writeList(_ values: [JSONValue], to text: inout String, indent: Int) {
    let isFlat = values.allSatisfy(\.isScalar)
    let separator = isFlat ? ", " : ",\n" + String(repeating: " ", count: indent + 1)
    text += isFlat || values.isEmpty ? "[" : "[\n" + String(repeating: " ", count: indent + 1)
    for (index, value) in values.enumerated() {
      if index > 0 { text += separator }
      value.write(to: &text, indent: indent + 1)
    }
    text += isFlat || values.isEmpty ? "]" : "\n" + String(repeating: " ", count: indent) + "]"
  }

  private func writeObject(
    _ entries: [(key: String, value: JSONValue)],
    to text: inout String,
    indent: Int
  ) {
    guard !entries.isEmpty else { return text += "{}" }
    let isFlat = indent >= 3 && entries.allSatisfy(\.value.isScalar)
    let pad = isFlat ? "" : "\n" + String(repeating: " ", count: indent + 1)
    text += "{" + pad
    for (index, entry) in entries.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," + pad }
      writeQuoted(entry.key, to: &text)
      text += ": "
      entry.value.write(to: &text, indent: indent + 1)
    }
    text += isFlat ? "}" : "\n" + String(repeating: " ", count: indent) + "}"
  }

  private var isScalar: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  /// Whether a byte may begin something that is escaped: quotes, backslashes, control characters and
  /// the line separators, which begin with E2.
  private static func needsCare(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  private func writeQuoted(_ value: String, to text: inout String) {
    guard value.utf8.contains(where: JSONValue.needsCare) else {
      text += "\""
      text += value
      text += "\""
      return
    }
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
