import CreditFormats
import Testing

@Suite struct JSONReaderTests {
  private static func read(_ text: String) throws -> JSONValue {
    try JSONValue(reading: Array(text.utf8))
  }

  @Test(arguments: [
    ("null", JSONValue.null), (" true ", .boolean(true)), ("-12", .integer(-12)),
    ("0", .integer(0)), ("1.5e3", .number(1500)), ("9223372036854775807", .integer(.max)),
    ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("[]", .list([])),
    ("{}", .object([])), ("[1, \"a\"]", .list([.integer(1), .text("a")])),
    ("{\"a\": {\"b\": []}}", .object([("a", .object([("b", .list([]))]))])),
    ("\"\\u00e9\\n\\\"\\\\\\/\"", .text("é\n\"\\/")), ("\"\\ud83d\\ude00\"", .text("\u{1F600}")),
    ("\"\\ud83d\"", .text("\u{FFFD}")), ("\"漢字\"", .text("漢字")),
  ])
  func `values are read`(text: String, expected: JSONValue) throws {
    #expect(try Self.read(text) == expected)
  }

  @Test(arguments: [
    ("", 1, 1, "a value"), ("[1,\n  ]", 2, 3, "a value"), ("{\"a\" 1}", 1, 6, "':'"),
    ("{a: 1}", 1, 2, "a key"), ("[1 2]", 1, 4, "',' or ']'"), ("1 1", 1, 3, "the end"),
    ("\"abc", 1, 5, "the end of the text"), ("01", 1, 3, "no digit after a leading zero"),
    ("1.", 1, 3, "a digit"), ("tru", 1, 1, "a value"), ("\"\\x\"", 1, 3, "an escape"),
    ("\"\\u12g4\"", 1, 4, "four hexadecimal digits"), ("1e999", 1, 6, "a smaller number"),
    ("\"a\nb\"", 1, 3, "the end of the text"),
  ])
  func `what is none is refused with its place`(
    text: String,
    line: Int,
    column: Int,
    expected: String
  ) {
    #expect(
      throws: JSONReadingError(line: line, column: column, expected: expected)
    ) { try Self.read(text) }
  }

  @Test func `deep nesting is refused, not followed`() {
    #expect(throws: JSONReadingError.self) {
      try Self.read(String(repeating: "[", count: 100_000))
    }
  }

  @Test func `a document is read as it was written`() async throws {
    let text = ComparisonDocument.text(
      try await Tiny.compared(names: ["=1+1", "a\"b\\c", "</script>\n"]),
      provenance: Tiny.provenance
    )
    #expect(try Self.read(text).text == text)
  }
}
