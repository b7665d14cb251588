import CreditFindings

/// Numbers, names, texts, parentheses and conditionals.
extension Parser {
  mutating func readPrimary() throws(Fault) -> Syntax {
    let start = current.offset
    switch current.kind {
    case .number(let number):
      advance()
      return try readNumber(number, at: start)
    case .date(let day):
      advance()
      return Syntax(.date(day), at: start)
    case .text(let text):
      advance()
      return Syntax(.text(text), at: start)
    case .symbol("("):
      return try readParentheses()
    case .word(let word):
      return try readWord(word, at: start)
    case .symbol, .end:
      throw unexpected("a value")
    }
  }

  private mutating func readParentheses() throws(Fault) -> Syntax {
    let start = current.offset
    advance()
    let inner = recovering(inList: false) { (parser) throws(Fault) in
      let inner = try parser.readExpression()
      guard parser.isAt(symbol: ")") else { throw parser.unexpected("an operator or ')'") }
      return inner
    }
    try expect(symbol: ")")
    return Syntax(inner.form, at: start, mark: inner.mark, over: [inner])
  }

  /// The unit of a span in calendar years, which only spans can have.
  static let calendarYears = "calendar years"

  /// The units that may follow a number.
  static let units = [
    "day", "days", "month", "months", "year", "years", "points", "ratio",
  ]

  /// Whether a word looks like a code of ISO 4217.
  static func isCurrency(_ word: String) -> Bool {
    word.utf8.count == 3 && word.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= $0 }
  }

  mutating func readNumber(_ number: WrittenNumber, at start: Int) throws(Fault) -> Syntax {
    if skip(symbol: "%") { return Syntax(.number(number, unit: "%"), at: start) }
    guard case .word(let word) = current.kind, !Parser.reserved.contains(word) else {
      return Syntax(.number(number, unit: nil), at: start)
    }
    guard Parser.units.contains(word) || Parser.isCurrency(word) else {
      throw Fault(
        current.offset,
        "'\(word)' is no unit",
        advice: adviceForUnknownName(word, among: Parser.units + ["%"])
      )
    }
    advance()
    return Syntax(.number(number, unit: word), at: start)
  }

  private mutating func readWord(_ word: String, at start: Int) throws(Fault) -> Syntax {
    switch word {
    case "none":
      advance()
      return Syntax(.none, at: start)
    case "true", "false":
      advance()
      return Syntax(.boolean(word == "true"), at: start)
    case "if":
      return try readConditional()
    case _ where Parser.reserved.contains(word):
      throw unexpected("a value")
    case _ where following.kind == .symbol("("):
      return try nested { (parser) throws(Fault) in try parser.readCall() }
    default:
      advance()
      return Syntax(.name(word), at: start)
    }
  }

  private mutating func readConditional() throws(Fault) -> Syntax {
    let start = current.offset
    advance()
    let condition = try readExpression()
    try expect(word: "then")
    let then = try readExpression()
    try expect(word: "else")
    let otherwise = try readExpression()
    return try limited(
      Syntax(
        .conditional(condition, then: then, otherwise: otherwise),
        at: start,
        over: [condition, then, otherwise]
      )
    )
  }
}
