import CreditResults

/// A JSON value that is written in one way only.
///
/// Keys stand in the order given, no blank depends on anything, numbers are as short as can be. Digests rest on these bytes; the form must not change.
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])
  /// The rows of a table as a list of objects, which are not built before they are written.
  case rows(JSONRows)
  /// What was written before, for the indentation at which it stands.
  case written([UInt8])

  /// A cell of a table; undefined is null.
  init(_ cell: Table.Cell) {
    self =
      switch cell {
      case .empty: .null
      case .text(let text): .text(text)
      case .integer(let value): .integer(value)
      case .number(let value): .number(value)
      case .boolean(let value): .boolean(value)
      }
  }

  /// The text with one blank of indentation a level; lists of scalars stand on one line.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text as UTF-8.
  var bytes: [UInt8] {
    var buffer = TextBuffer()
    write(to: &buffer, indent: 0)
    buffer.append("\n")
    return buffer.bytes
  }

  /// The text as it stands at an indentation within another value.
  func bytes(indent: Int) -> [UInt8] {
    var buffer = TextBuffer()
    write(to: &buffer, indent: indent)
    return buffer.bytes
  }

  public static func == (left: JSONValue, right: JSONValue) -> Bool { left.text == right.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  func write(to buffer: inout TextBuffer, indent: Int) {
    switch self {
    case .null: buffer.append("null")
    case .boolean(let value): buffer.append(value ? "true" : "false")
    case .integer(let value): buffer.append(String(value))
    case .number(let value): buffer.append(value.isFinite ? numberText(value) : "null")
    case .text(let value): JSONValue.writeQuoted(value, to: &buffer)
    case .list(let values): JSONValue.writeList(values, to: &buffer, indent: indent)
    case .object(let entries): JSONValue.writeObject(entries, to: &buffer, indent: indent)
    case .rows(let rows): rows.write(to: &buffer, indent: indent)
    case .written(let bytes): buffer.append(bytes)
    }
  }

  private static func writeList(
    _ values: [JSONValue],
    to buffer: inout TextBuffer,
    indent: Int
  ) {
    let isFlat = values.allSatisfy(\.isScalar)
    let pad = isFlat ? "" : "\n" + String(repeating: " ", count: indent + 1)
    let separator = isFlat ? ", " : "," + pad
    buffer.append("[" + pad)
    for (index, value) in values.enumerated() {
      if index > 0 { buffer.append(separator) }
      value.write(to: &buffer, indent: indent + 1)
    }
    buffer.append(isFlat ? "]" : "\n" + String(repeating: " ", count: indent) + "]")
  }

  private static func writeObject(
    _ entries: [(key: String, value: JSONValue)],
    to buffer: inout TextBuffer,
    indent: Int
  ) {
    guard !entries.isEmpty else { return buffer.append("{}") }
    let isFlat = indent >= 3 && entries.allSatisfy(\.value.isScalar)
    let pad = isFlat ? "" : "\n" + String(repeating: " ", count: indent + 1)
    let separator = isFlat ? ", " : "," + pad
    buffer.append("{" + pad)
    for (index, entry) in entries.enumerated() {
      if index > 0 { buffer.append(separator) }
      writeQuoted(entry.key, to: &buffer)
      buffer.append(": ")
      entry.value.write(to: &buffer, indent: indent + 1)
    }
    buffer.append(isFlat ? "}" : "\n" + String(repeating: " ", count: indent) + "}")
  }

  private var isScalar: Bool {
    switch self {
    case .list, .object, .rows, .written: false
    default: true
    }
  }

  /// Bytes that may begin something that is escaped: quotes, backslashes, control characters and the
  /// line separators, which begin with E2.
  private static let careful = ByteSet([UInt8](0..<0x20) + [0x22, 0x5C, 0x7F, 0xE2])

  static func writeQuoted(_ value: String, to buffer: inout TextBuffer) {
    buffer.append(UInt8(ascii: "\""))
    if careful.occurs(in: value) {
      for scalar in value.unicodeScalars { writeEscaped(scalar, to: &buffer) }
    } else {
      buffer.append(value)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private static func writeEscaped(_ scalar: Unicode.Scalar, to buffer: inout TextBuffer) {
    switch scalar {
    case "\"": buffer.append("\\\"")
    case "\\": buffer.append("\\\\")
    case "\n": buffer.append("\\n")
    case "\r": buffer.append("\\r")
    case "\t": buffer.append("\\t")
    case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      buffer.append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: buffer.append(scalar)
    }
  }
}
