import CreditFindings

/// Reads tokens into syntax by recursive descent.
///
/// What is wrong inside parentheses is noted and skipped, so that the rest is still read.
struct Parser {
  private let tokens: [Token]
  private var index = 0
  private var nesting = 0
  var faults: [Fault] = []

  /// How deeply parentheses, calls, conditionals and signs may stand in each other.
  static let deepestNesting = 64

  static let reserved: Set<String> = [
    "and", "or", "not", "is", "in", "if", "then", "else", "none", "absent", "where", "within", "of",
    "true", "false",
  ]

  init(_ text: String) { (tokens, faults) = Lexer.tokens(of: text) }

  /// Reads the whole text as an expression; nil if anything is wrong with it beyond repair.
  mutating func readAll() -> Syntax? {
    do {
      let syntax = try readExpression()
      try expectEnd()
      return syntax
    } catch {
      faults.append(error)
      return nil
    }
  }

  // MARK: Tokens

  var current: Token { tokens[index] }

  /// The token after the current one.
  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  var isAtEnd: Bool { current.kind == .end }

  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  func isAt(word: String) -> Bool { current.kind == .word(word) }

  func isAt(symbol: String) -> Bool { current.kind == .symbol(symbol) }

  mutating func skip(word: String) -> Bool {
    guard isAt(word: word) else { return false }
    advance()
    return true
  }

  mutating func skip(symbol: String) -> Bool {
    guard isAt(symbol: symbol) else { return false }
    advance()
    return true
  }

  /// The fault of a token that does not belong here.
  ///
  /// It only repeats a fault of the lexer just before it and, at the end, any fault of the text.
  func unexpected(_ wanted: String, advice: String? = nil) -> Fault {
    var fault = Fault(
      current.offset,
      "expected \(wanted), got \(current.description)",
      advice: advice
    )
    let before = index > 0 ? tokens[index - 1].offset : 0
    fault.isRepetition =
      isAtEnd ? !faults.isEmpty : faults.contains { (before...current.offset) ~= $0.offset }
    return fault
  }

  mutating func expect(symbol: String) throws(Fault) {
    guard skip(symbol: symbol) else { throw unexpected("'\(symbol)'") }
  }

  mutating func expect(word: String) throws(Fault) {
    guard skip(word: word) else { throw unexpected("'\(word)'") }
  }

  mutating func expectEnd() throws(Fault) {
    if isAtEnd { return }
    if case .symbol(let sign) = current.kind, Relation(rawValue: sign) != nil {
      throw Fault(
        current.offset,
        "comparisons do not chain",
        advice: "write 'a < b and b < c'"
      )
    }
    throw unexpected("an operator or the end")
  }

  /// A name that is no keyword.
  mutating func readName(_ wanted: String) throws(Fault) -> Syntax.Name {
    guard case .word(let word) = current.kind, !Parser.reserved.contains(word) else {
      throw unexpected(wanted)
    }
    let name = Syntax.Name(text: word, offset: current.offset)
    advance()
    return name
  }

  // MARK: Recovery

  /// Reads a part that ends before a closing bracket or, in a list, a comma; what is wrong with it is
  /// noted, and the rest of it skipped.
  mutating func recovering(
    inList: Bool,
    _ read: (inout Parser) throws(Fault) -> Syntax
  ) -> Syntax {
    let start = current.offset
    let outerNesting = nesting
    do {
      return try read(&self)
    } catch {
      faults.append(error)
      nesting = outerNesting
      skipPart(inList: inList)
      return Syntax(.broken, at: start)
    }
  }

  private mutating func skipPart(inList: Bool) {
    var open = 0
    while !isAtEnd {
      if isAt(symbol: "(") || isAt(symbol: "[") {
        open += 1
      } else if isAt(symbol: ")") || isAt(symbol: "]") {
        if open == 0 { return }
        open -= 1
      } else if inList, open == 0, isAt(symbol: ",") {
        return
      }
      advance()
    }
  }

  // MARK: Depth

  /// Reads one level deeper.
  mutating func nested(
    _ read: (inout Parser) throws(Fault) -> Syntax
  ) throws(Fault) -> Syntax {
    guard nesting < Parser.deepestNesting else {
      throw Fault(
        current.offset,
        "more than \(Parser.deepestNesting) levels stand in each other",
        advice: "divide the expression into definitions"
      )
    }
    nesting += 1
    let syntax = try read(&self)
    nesting -= 1
    return syntax
  }

  /// Syntax that is not deeper than the checker follows.
  func limited(_ syntax: Syntax) throws(Fault) -> Syntax {
    guard syntax.depth <= Syntax.deepest else {
      throw Fault(
        syntax.mark,
        "the expression has more than \(Syntax.deepest) levels",
        advice: "divide it into definitions"
      )
    }
    return syntax
  }
}
