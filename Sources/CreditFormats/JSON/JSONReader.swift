/// Why a text is no JSON.
public struct JSONReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// The byte within the line, from 1.
  public var column: Int
  /// What was expected there.
  public var expected: String

  /// Creates an error.
  public init(line: Int, column: Int, expected: String) {
    self.line = line
    self.column = column
    self.expected = expected
  }

  public var description: String { "\(line):\(column): expected \(expected)" }
}

extension JSONValue {
  /// Reads JSON (RFC 8259).
  ///
  /// Keys keep their order, and a key that occurs twice stays twice. A number without point and exponent
  /// that 64 bits hold is an integer.
  ///
  /// - Complexity: O(bytes).
  public init(reading bytes: [UInt8]) throws(JSONReadingError) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }
}

/// Reads JSON from front to back.
private struct JSONReader {
  /// Deeper nesting than this is refused, so that no input exhausts the stack.
  private static let deepest = 128

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONReadingError) -> JSONValue {
    let value = try value()
    skipBlanks()
    guard at == bytes.count else { throw failure("the end") }
    return value
  }

  private mutating func value() throws(JSONReadingError) -> JSONValue {
    skipBlanks()
    switch at < bytes.count ? bytes[at] : 0 {
    case UInt8(ascii: "{"):
      return try nested { reader throws(JSONReadingError) in try reader.object() }
    case UInt8(ascii: "["):
      return try nested { reader throws(JSONReadingError) in try reader.list() }
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONReadingError) -> JSONValue
  ) throws(JSONReadingError) -> JSONValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= JSONReader.deepest else { throw failure("less nesting") }
    at += 1
    return try read(&self)
  }

  private mutating func object() throws(JSONReadingError) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = []
    if skips("}") { return .object([]) }
    repeat {
      skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw failure("a key") }
      let key = try text()
      guard skips(":") else { throw failure("':'") }
      entries.append((key, try value()))
    } while skips(",")
    guard skips("}") else { throw failure("',' or '}'") }
    return .object(entries)
  }

  private mutating func list() throws(JSONReadingError) -> JSONValue {
    var values: [JSONValue] = []
    if skips("]") { return .list([]) }
    repeat { values.append(try value()) } while skips(",")
    guard skips("]") else { throw failure("',' or ']'") }
    return .list(values)
  }

  private mutating func word(
    _ word: String,
    _ value: JSONValue
  ) throws(JSONReadingError) -> JSONValue {
    guard bytes[at...].starts(with: word.utf8) else { throw failure("a value") }
    at += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONReadingError) -> JSONValue {
    let start = at
    _ = takes("-")
    guard takesDigits() else {
      at = start
      throw failure("a value")
    }
    let first = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
    guard bytes[first] != UInt8(ascii: "0") || at == first + 1 else {
      throw failure("no digit after a leading zero")
    }
    var isWhole = true
    if takes(".") {
      isWhole = false
      guard takesDigits() else { throw failure("a digit") }
    }
    if takes("e") || takes("E") {
      isWhole = false
      if !takes("+") { _ = takes("-") }
      guard takesDigits() else { throw failure("a digit") }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let value = Int64(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw failure("a smaller number") }
    return .number(value)
  }

  private mutating func text() throws(JSONReadingError) -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"),
      bytes[at] >= 0x20
    {
      at += 1
    }
    var text = String(decoding: bytes[start..<at], as: UTF8.self)
    while at < bytes.count, bytes[at] == UInt8(ascii: "\\") {
      text.unicodeScalars.append(try escape())
      let from = at
      while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"),
        bytes[at] >= 0x20
      {
        at += 1
      }
      text += String(decoding: bytes[from..<at], as: UTF8.self)
    }
    guard takes("\"") else { throw failure("the end of the text") }
    return text
  }

  private mutating func escape() throws(JSONReadingError) -> Unicode.Scalar {
    at += 1
    guard at < bytes.count else { throw failure("an escape") }
    let code = bytes[at]
    if code == UInt8(ascii: "u") {
      at += 1
      return try codedScalar()
    }
    let plain: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    guard let scalar = plain[code] else { throw failure("an escape") }
    at += 1
    return scalar
  }

  private mutating func codedScalar() throws(JSONReadingError) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), takes("\\"), takes("u") else { return "\u{FFFD}" }
    let second = try codeUnit()
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(JSONReadingError) -> UInt32 {
    guard at + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits") }
    at += 4
    return unit
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] == 0x20 || (0x9...0xA).contains(bytes[at]) || bytes[at] == 0xD
    { at += 1 }
  }

  /// Takes a mark after blanks, if it is there.
  private mutating func skips(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    return takes(mark)
  }

  private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
    guard at < bytes.count, UInt32(bytes[at]) == mark.value else { return false }
    at += 1
    return true
  }

  private mutating func takesDigits() -> Bool {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    return at > start
  }

  private func failure(_ expected: String) -> JSONReadingError {
    let before = bytes.prefix(at)
    let line = before.count { $0 == 0xA } + 1
    let lineStart = before.lastIndex(of: 0xA).map { $0 + 1 } ?? 0
    return JSONReadingError(line: line, column: at - lineStart + 1, expected: expected)
  }
}

extension JSONValue {
  /// The value under a key of an object; nil for what is none or has none.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text, if it is one.
  public var asText: String? { if case .text(let text) = self { text } else { nil } }

  /// The values of a list, if it is one.
  public var asList: [JSONValue]? { if case .list(let values) = self { values } else { nil } }

  /// The keys and values of an object, if it is one.
  public var asObject: [(key: String, value: JSONValue)]? {
    if case .object(let entries) = self { entries } else { nil }
  }
}
